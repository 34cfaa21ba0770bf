import type { Opportunity } from '../api/types.ts';

const dayMs = 86_400_000;
/** A posting closes soon within so many days. */
const soonDays = 7;

/** An employer's postings as its pages list them: what is to be done first. */
export function sorted(postings: readonly Opportunity[], now = Date.now()) {
  const newest = postings.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  const of = (...states: Opportunity['state'][]) => newest.filter(({ state }) => states.includes(state));
  const closesSoon = ({ state, expiresAt }: Opportunity) =>
    state === 'open' && expiresAt !== undefined && Date.parse(expiresAt) - now < soonDays * dayMs;
  return {
    drafts: of('draft'),
    closing: newest.filter(closesSoon),
    open: of('open').filter((posting) => !closesSoon(posting)),
    paused: of('paused'),
    ended: of('filled', 'expired', 'withdrawn'),
  };
}
