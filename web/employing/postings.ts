import type { Opportunity } from '../api/types.ts';

const dayMs = 86_400_000;
/** A posting closes soon within so many days. */
const soonDays = 7;
/** A withdrawn application is news for so many days. */
const newsDays = 14;

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

/** That an application to a job was withdrawn; of whom, nothing is known. */
export interface Withdrawn {
  readonly id: string;
  readonly title: string;
  readonly day: string;
}

/** Applications to these jobs that were withdrawn, the latest first. */
export const withdrawnOf = (postings: readonly Opportunity[]): readonly Withdrawn[] =>
  postings
    .flatMap(({ id, title, withdrawnOn = [] }) => withdrawnOn.map((day) => ({ id, title, day })))
    .sort((a, b) => b.day.localeCompare(a.day));

/** Those among them that are news still. */
export const isNews = ({ day }: Withdrawn, now = Date.now()): boolean =>
  now - Date.parse(day) < newsDays * dayMs;
