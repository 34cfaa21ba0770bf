import { useSyncExternalStore } from 'react';
import type { Theme } from '../../src/domain/preferences.ts';

export const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** What was chosen last on this device, for the first paint alone: public/early.js reads it. The choice is kept with the person. */
const key = 'stepwell.theme';
const listeners = new Set<() => void>();

function read(): Theme {
  const set = document.documentElement.dataset.theme;
  return set === 'light' || set === 'dark' ? set : 'system';
}

/** Shows light, dark or the system's choice, now and at the next first paint. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // Storage is refused: the choice holds until the page is loaded again.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The theme that is shown. */
export const useTheme = (): Theme => useSyncExternalStore(subscribe, read);
