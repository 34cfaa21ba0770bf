import type { Fields } from '../../../domain/access/decide.ts';
import type { NoticeKind } from '../../../domain/notice.ts';
import type { NoticeView } from '../../../services/notices/notices.ts';
import { sayNotice } from '../../../words/notice.ts';
import type { Words } from '../../../words/words.ts';
import { visible } from '../../answer/visible.ts';
import { presentRow, shownInstant } from '../shapes/instant.ts';

/** A notice, for the user it was raised for. Who may not see of whom it is learns no name of them, and no way to them. */
export function presentNotice(notice: NoticeView, fields: Fields, words: Words) {
  const told = fields.has('participantId') ? notice : withoutPerson(notice);
  const { kind, importance, participantId, opportunityId, matchId, read, readAt } = told;
  const { subject, reason, actionLabel } = sayNotice(words, told, told);
  const shown = {
    ...presentRow(notice),
    kind,
    subject,
    reason,
    action: { label: actionLabel, href: pages[kind](told) },
    importance,
    participantId,
    opportunityId,
    matchId,
    read,
    readAt: shownInstant(readAt),
  };
  return visible(fields, shown, { subject: 'kind', reason: 'kind', action: 'kind' });
}

/** Of what a notice is made with, what is about a posting or about work alone stays. */
function withoutPerson(notice: NoticeView): NoticeView {
  const { expiresAt, job } = notice.data;
  const data = { expiresAt, job };
  return { ...notice, data, participantId: undefined, matchId: undefined, participantName: undefined };
}

const matchPage = ({ matchId = '' }: NoticeView) => `/matches/${matchId}`;
const participantPage = ({ participantId = '' }: NoticeView) => `/participants/${participantId}`;

/** Where in the browser app a notice is acted on. */
const pages: Readonly<Record<NoticeKind, (notice: NoticeView) => string>> = {
  strong_match: matchPage,
  near_miss: matchPage,
  employer_answer: matchPage,
  participant_answer: matchPage,
  facts_changed: matchPage,
  posting_closing: ({ opportunityId = '' }) => `/opportunities/${opportunityId}`,
  stale_profile: participantPage,
  pause_digest: participantPage,
  workers_stopped: () => '/operations',
};
