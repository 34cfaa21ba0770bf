import { useQuery } from '@tanstack/react-query';
import { preferencesQuery } from '../api/queries.ts';
import type { KeysChoice } from './keys.ts';

/** Which single keys act. Until the choice is known none does: somebody may have switched them off. */
export function useKeys(): KeysChoice {
  const { data, isError } = useQuery(preferencesQuery);
  return data?.keys ?? (isError ? 'on' : 'off');
}
