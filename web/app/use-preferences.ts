import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import { meQuery, preferencesQuery } from '../api/queries.ts';
import type { Preferences, PreferencesPatch } from '../api/types.ts';
import { speak } from '../words/language.ts';

/** What somebody chose for themselves; undefined until it is known. */
export function usePreferences(): Preferences | undefined {
  return useQuery(preferencesQuery).data;
}

/** Changes a choice, of the version that is shown: what somebody chose elsewhere meanwhile is not written over unseen. */
export function useChangePreferences() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: PreferencesPatch) => {
      const { version } = await queries.ensureQueryData(preferencesQuery);
      return ask<Preferences>('/me/preferences', { method: 'PATCH', body, version });
    },
    onSuccess: async (changed, { language }) => {
      queries.setQueryData(preferencesQuery.queryKey, changed);
      if (language == null) return;
      // The next page asks what they speak: told it as it was, it would speak that once more.
      queries.setQueryData(meQuery.queryKey, (me) => me && { ...me, language: changed.language });
      // What the server said is said again in the other language.
      await speak(changed.language);
      await queries.invalidateQueries();
    },
    onError: () => queries.invalidateQueries({ queryKey: preferencesQuery.queryKey }),
  });
}
