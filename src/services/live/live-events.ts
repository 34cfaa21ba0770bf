import type { SignedIn } from '../../domain/access/actor.ts';
import type { Fact } from '../../domain/fact.ts';

export const liveEventNames = ['notice', 'counts', 'match', 'question', 'release'] as const;

/** That something has happened: which, never what. Whoever hears it asks, with their own rights. */
export interface LiveEvent {
  readonly event: (typeof liveEventNames)[number];
  readonly data: { readonly id: string };
}

/** Matches named one by one; of more, their lists are read anew. */
const mostNamed = 50;

/** Whether somebody hears of the work itself, and not of their own notices alone. */
export const hearsOfWork = ({ role }: SignedIn): boolean => role === 'coach' || role === 'supervisor';

/** What a fact is to somebody; nothing where it is none of their business. */
export function liveEventsOf(fact: Fact, actor: SignedIn): readonly LiveEvent[] {
  const { id } = actor;
  const counts: LiveEvent = { event: 'counts', data: { id } };
  if (fact.type === 'notice.raised' || fact.type === 'notice.read')
    return fact.userId === id ? [{ event: 'notice', data: { id: fact.noticeId } }, counts] : [];
  if (fact.type === 'release.gone')
    return fact.userId === id ? [{ event: 'release', data: { id: fact.releaseId } }] : [];
  if (!hearsOfWork(actor)) return [];
  switch (fact.type) {
    case 'match.decided':
      return [{ event: 'match', data: { id: fact.matchId } }, counts];
    case 'question.answered':
      return [{ event: 'question', data: { id: fact.questionId } }, counts];
    case 'lists.scored':
      return [
        ...fact.matchIds
          .slice(0, mostNamed)
          .map((matchId): LiveEvent => ({ event: 'match', data: { id: matchId } })),
        counts,
      ];
    case 'scoring.stopped':
    case 'scoring.resumed':
    case 'participant.changed':
    case 'opportunity.changed':
      return [counts];
    default:
      return [];
  }
}
