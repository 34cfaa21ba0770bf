import { useLayoutEffect, useRef } from 'react';
import { meaningsOf } from '../keys/keys.ts';
import { useKeys } from '../keys/use-keys.ts';

type Keys = Readonly<Record<string, (() => void) | undefined>>;

/**
 * Single keys that act, unless somebody is typing. Each is named by the key it usually has; the one that is pressed is what was
 * chosen for it. `page` keys rest while a dialog or menu is open; `overlay` keys act
 * only then, and before the overlay itself sees them, so that a second keystroke works however quickly it follows.
 */
export function useShortcuts(keys: Keys, where: 'page' | 'overlay' = 'page'): void {
  const choice = useKeys();
  const current = useRef({ keys, choice });
  useLayoutEffect(() => {
    current.current = { keys, choice };
  });

  // With what it belongs to, not a moment after: who sees a dialog may press Escape.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target as HTMLElement;
      if (target.closest('input, textarea, select, [contenteditable]')) return;
      // A menu button opens by these itself.
      if (/^Arrow(Down|Up)$/.test(event.key) && target.closest('[aria-haspopup]')) return;
      const hasOverlay = document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]') !== null;
      if (hasOverlay !== (where === 'overlay')) return;
      const { keys, choice } = current.current;
      const act = meaningsOf(event.key, choice)
        .map((usual) => keys[usual])
        .find(Boolean);
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [where]);
}
