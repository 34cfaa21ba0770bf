import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { textCheckQuery } from '../api/text-queries.ts';
import { useStopped } from '../forms/use-stopped.ts';

/** Milliseconds without a key after which somebody has stopped typing. */
export const typingStops = 700;

/** What breaks a rule in a text, looked at once typing stops. */
export function useBroken(value: string) {
  const stopped = useStopped(value, typingStops);
  const { data } = useQuery({ ...textCheckQuery(stopped), placeholderData: keepPreviousData });
  // Places are those of the text that was looked at; of a text that moved on only the quotes still say something.
  return { found: value.trim() === '' ? [] : (data?.items ?? []), isOfThis: stopped === value };
}
