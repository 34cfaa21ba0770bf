import type { SignedIn } from '../../domain/access/actor.ts';
import type { Fact } from '../../domain/fact.ts';
import type { LiveEventName } from '../../domain/live-event.ts';

/** That something has happened: which, never what. Whoever hears it asks, with their own rights. */
export interface LiveEvent {
  readonly event: LiveEventName;
  readonly data: { readonly id: string };
}

/** Named one by one; where it is more, all that is open is read anew. */
const mostNamed = 50;

/** Whether somebody hears of the work itself, and not of their own notices alone. */
export const hearsOfWork = ({ role }: SignedIn): boolean => role === 'coach' || role === 'supervisor';

const ofMatch = (id: string): LiveEvent => ({ event: 'match', data: { id } });
const ofParticipant = (id: string): LiveEvent => ({ event: 'participant', data: { id } });

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
      return [ofMatch(fact.matchId), counts];
    case 'question.answered':
      return [{ event: 'question', data: { id: fact.questionId } }, counts];
    case 'lists.scored': {
      const named = [...fact.matchIds.map(ofMatch), ...fact.participantIds.map(ofParticipant)];
      return [...(named.length > mostNamed ? [{ event: 'all', data: { id } } as const] : named), counts];
    }
    case 'participant.changed':
      return [ofParticipant(fact.participantId), counts];
    case 'opportunity.changed':
      return [{ event: 'opportunity', data: { id: fact.opportunityId } }, counts];
    case 'scoring.stopped':
    case 'scoring.resumed':
      return [counts];
    default:
      return [];
  }
}
