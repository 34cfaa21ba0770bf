import { useSyncExternalStore } from 'react';

/** A hook that says whether a media query holds. */
function media(query: string): () => boolean {
  const list = window.matchMedia(query);
  const subscribe = (listener: () => void): (() => void) => {
    list.addEventListener('change', listener);
    return () => list.removeEventListener('change', listener);
  };
  return () => useSyncExternalStore(subscribe, () => list.matches);
}

/** Whether list and match stand side by side. The same 900 px as in the style sheets. */
export const useWide = media('(min-width: 900px)');

/** Whether the bar at the thumb is too narrow for all of a role's pages. */
export const useNarrow = media('(max-width: 767px)');
