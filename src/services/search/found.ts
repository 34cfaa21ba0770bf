import type { OpportunityState } from '../../domain/opportunity.ts';

/** What stands beside a name that was found, so that one of several is told from the others. */
export type FoundHint =
  | { readonly kind: 'participant'; readonly isOwn: boolean; readonly coachName?: string | undefined }
  | {
      readonly kind: 'employer';
      /** The name of somebody to reach there, where it was they who were looked for. */
      readonly contactName?: string | undefined;
      readonly sector?: string | undefined;
      readonly where?: string | undefined;
    }
  | { readonly kind: 'opportunity'; readonly employerName: string; readonly state: OpportunityState };

/** A person, an employer or a posting that fits what was typed. */
export interface Found {
  readonly id: string;
  readonly title: string;
  readonly hint: FoundHint;
}

/** Found so, and how well it fits: the smaller, the better. */
export interface Ranked<F> {
  readonly found: F;
  readonly rank: number;
}

/** The best of a kind, those that fit alike in order of their names. */
export function bestOf<F extends Pick<Found, 'id' | 'title'>>(
  ranked: readonly Ranked<F>[],
  most: number,
): readonly F[] {
  return [...ranked]
    .sort(
      (a, b) =>
        a.rank - b.rank || a.found.title.localeCompare(b.found.title) || (a.found.id < b.found.id ? -1 : 1),
    )
    .slice(0, most)
    .map(({ found }) => found);
}
