import { useEffect } from 'react';
import { showTheme } from './theme.ts';
import { usePreferences } from './use-preferences.ts';

/** Shows light or dark as whoever is signed in chose it, on whichever device. */
export function KeptTheme() {
  const theme = usePreferences()?.theme;
  useEffect(() => {
    if (theme !== undefined) showTheme(theme);
  }, [theme]);
  return null;
}
