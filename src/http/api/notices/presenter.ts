import type { SignedIn } from '../../../domain/access/actor.ts';
import type { NoticeKind } from '../../../domain/notice.ts';
import type { NoticeView } from '../../../services/notices/notices.ts';
import { sayNotice } from '../../../words/notice.ts';
import type { Words } from '../../../words/words.ts';
import { presentRow, shownInstant } from '../shapes/instant.ts';

/** A notice, for the user it was raised for. An employer learns of postings only, never of a person. */
export function presentNotice(notice: NoticeView, actor: SignedIn | undefined, words: Words) {
  const ofPeople = actor?.role !== 'employer';
  const { kind, importance, participantId, opportunityId, matchId, read, readAt } = notice;
  const { subject, reason, actionLabel } = sayNotice(words, notice, notice);
  return {
    ...presentRow(notice),
    kind,
    subject,
    reason,
    action: { label: actionLabel, href: pages[kind](notice) },
    importance,
    participantId: ofPeople ? participantId : undefined,
    opportunityId,
    matchId: ofPeople ? matchId : undefined,
    read,
    readAt: shownInstant(readAt),
  };
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
