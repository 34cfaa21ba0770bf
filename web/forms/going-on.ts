import { useEffect, useRef } from 'react';

/** Fields as somebody types through them. */
const fields = ['input', 'select', 'textarea'].map((one) => `${one}:enabled`).join();

/**
 * Leads who chose from a list to the field behind it, once what was chosen stands in the list's place, and back into the list once it
 * may be chosen again: the control that had the focus is gone both times. Who works elsewhere by then is left alone.
 *
 * @returns what the part of the form that holds either is marked with
 */
export function useGoingOn<Part extends HTMLElement>(isChosen: boolean) {
  const part = useRef<Part>(null);
  const before = useRef(isChosen);
  useEffect(() => {
    if (before.current === isChosen) return;
    before.current = isChosen;
    const { activeElement } = document;
    if (activeElement !== document.body && !part.current?.contains(activeElement)) return;
    if (isChosen) fieldBehind(part.current)?.focus();
    else part.current?.querySelector<HTMLElement>(fields)?.focus();
  }, [isChosen]);
  return part;
}

/** Leads past a part of a form: to the heading of the section behind its own, or to the field behind it where that is the last. */
export function goPast(part: HTMLElement | null): void {
  const next = part?.closest('section')?.nextElementSibling;
  const heading = next?.matches('section') ? next.querySelector('h2') : undefined;
  if (heading) heading.tabIndex = -1;
  (heading ?? fieldBehind(part))?.focus();
}

function fieldBehind(part: HTMLElement | null): HTMLElement | undefined {
  const all = part?.closest('form')?.querySelectorAll<HTMLElement>(fields) ?? [];
  return [...all].find(
    (field) =>
      part !== null &&
      !part.contains(field) &&
      part.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
}
