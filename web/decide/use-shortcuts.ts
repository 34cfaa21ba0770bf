import { useEffect, useRef } from 'react';

type Keys = Readonly<Record<string, (() => void) | undefined>>;

/**
 * Single keys that act, unless somebody is typing. `page` keys rest while a dialog or menu is open; `overlay` keys act
 * only then, and before the overlay itself sees them, so that a second keystroke works however quickly it follows.
 */
export function useShortcuts(keys: Keys, where: 'page' | 'overlay' = 'page'): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target as HTMLElement;
      if (target.closest('input, textarea, select, [contenteditable]')) return;
      const hasOverlay = document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]') !== null;
      if (hasOverlay !== (where === 'overlay')) return;
      const act = current.current[event.key];
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [where]);
}
