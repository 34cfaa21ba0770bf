/**
 * Keeps the focus where somebody worked. When the control that had it is gone (a form became a sentence, a row left its list), the
 * browser drops it to the beginning of the page; here it goes on to the heading or the message of the part around it instead. Who
 * puts the focus somewhere themselves is left alone.
 */
export function keepFocus(): void {
  let had: Element | undefined;
  let around: readonly Element[] = [];
  const settle = () => {
    if (had === undefined || had.isConnected || document.activeElement !== document.body) return;
    had = undefined;
    const place = placeIn(around);
    if (place?.matches(tellers)) place.tabIndex = -1;
    place?.focus();
  };
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    had = target;
    around = partsAround(target);
  });
  document.addEventListener('focusout', () =>
    queueMicrotask(() => {
      // Somebody pressed beside it; what is removed is gone by now.
      if (had?.isConnected && document.activeElement === document.body) had = undefined;
    }),
  );
  new MutationObserver(() => {
    if (had === undefined || had.isConnected) return;
    // What closes gives the focus back first, in a frame of its own.
    requestAnimationFrame(() => requestAnimationFrame(settle));
  }).observe(document.body, { childList: true, subtree: true });
}

const acts = ['a[href]', ...['button', 'input', 'select', 'textarea'].map((one) => `${one}:enabled`)].join();
const tellers = 'h1, h2, h3, [role="status"], [role="alert"]';

/** From the inmost on, without the page itself. */
function partsAround(element: Element): readonly Element[] {
  const parts: Element[] = [];
  for (let part = element.parentElement; part && part !== document.body; part = part.parentElement)
    parts.push(part);
  return parts;
}

/** A row goes on with what can still be done in it, every other part with what tells of it; a dialog that is gone, with the page. */
function placeIn(around: readonly Element[]): HTMLElement | undefined {
  const page = [...document.querySelectorAll('main, [role="dialog"]')].at(-1);
  for (const part of [...around, ...(page ? [page] : [])]) {
    if (!part.isConnected) continue;
    const wanted = part.matches('li,tr') ? acts : tellers;
    const place = [...part.querySelectorAll<HTMLElement>(wanted)].find(isSeen);
    if (place) return place;
  }
  return undefined;
}

/** Not what only a screen reader hears, nor what says nothing. */
const isSeen = (element: HTMLElement): boolean =>
  element.getBoundingClientRect().height > 1 && element.textContent.trim() !== '';
