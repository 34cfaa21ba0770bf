import type { NoticeView } from '../../services/views.ts';
import { presentRow, shownInstant } from './instant.ts';

/** A notice, for the user it was raised for. */
export function presentNotice(notice: NoticeView) {
  const { kind, subject, reason, action, importance, participantId, opportunityId, matchId, read, readAt } =
    notice;
  return {
    ...presentRow(notice),
    kind,
    subject,
    reason,
    action: { label: action.label, href: action.href },
    importance,
    participantId,
    opportunityId,
    matchId,
    read,
    readAt: shownInstant(readAt),
  };
}
