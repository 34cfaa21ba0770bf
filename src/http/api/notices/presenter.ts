import type { SignedIn } from '../../../domain/access/actor.ts';
import type { NoticeView } from '../../../services/views.ts';
import { presentRow, shownInstant } from '../shapes/instant.ts';

/** A notice, for the user it was raised for. An employer learns of postings only, never of a person. */
export function presentNotice(notice: NoticeView, actor: SignedIn | undefined) {
  const ofPeople = actor?.role !== 'employer';
  const { kind, subject, reason, action, importance, participantId, opportunityId, matchId, read, readAt } =
    notice;
  return {
    ...presentRow(notice),
    kind,
    subject,
    reason,
    action: { label: action.label, href: action.href },
    importance,
    participantId: ofPeople ? participantId : undefined,
    opportunityId,
    matchId: ofPeople ? matchId : undefined,
    read,
    readAt: shownInstant(readAt),
  };
}
