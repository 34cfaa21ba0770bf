import { useSyncExternalStore } from 'react';

const wide = window.matchMedia('(min-width: 900px)');

function subscribe(listener: () => void): () => void {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
}

/** Whether list and match stand side by side. The same 900 px as in the style sheets. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide.matches);
}
