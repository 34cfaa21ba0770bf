import type { Happened } from './stream.ts';

/** An answer as it is held: under which key, and what it said. */
interface Held {
  readonly queryKey: readonly unknown[];
  readonly state: { readonly data: unknown };
}

/**
 * Whether what happened may have made an answer another. What is open of a match, the longest answer of all, only where something happened to that
 * match, to its person or to its posting: whoever reads while others work is not sent it again each time.
 */
export function isTouched(
  { queryKey: [name, kind, id], state }: Held,
  happened: readonly Happened[],
): boolean {
  const has = (event: Happened['event']) =>
    happened.some((one) => one.event === event || one.event === 'all');
  const hasOf = (event: Happened['event'], which: unknown) =>
    happened.some((one) => one.event === event && one.id === which);
  switch (name) {
    case 'notices':
      return has('notice') || has('counts');
    // An employer hears by a notice of whoever wants to be seen.
    case 'releases':
      return has('notice');
    case 'questions':
      return has('question') || has('counts');
    case 'review':
    case 'worklists':
      return has('counts');
    case 'matches': {
      if (kind === 'list') return has('match') || has('counts');
      const { participantId, opportunityId } = (state.data ?? {}) as Partial<Record<string, unknown>>;
      return (
        happened.some(({ event }) => event === 'all') ||
        hasOf('match', id) ||
        hasOf('participant', participantId) ||
        hasOf('opportunity', opportunityId)
      );
    }
    default:
      return false;
  }
}
