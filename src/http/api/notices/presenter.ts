import type { Fields } from '../../../domain/access/decide.ts';
import type { NoticeKind } from '../../../domain/notice.ts';
import type { NoticeView } from '../../../services/notices/notices.ts';
import { formOf, sayNotice } from '../../../words/notice.ts';
import type { Words } from '../../../words/words.ts';
import { visible } from '../../answer/visible.ts';
import { presentRow, shownInstant } from '../shapes/instant.ts';

/** A notice, for the user it was raised for. Who may not see of whom it is learns no name of them, and no way to them. */
export function presentNotice(notice: NoticeView, fields: Fields, words: Words) {
  const told = fields.has('participantId') ? notice : withoutPerson(notice);
  const { kind, importance, participantId, opportunityId, matchId, participantIds, matchIds, read, readAt } =
    told;
  const { subject, reason, actionLabel } = sayNotice(words, told, told);
  const shown = {
    ...presentRow(notice),
    kind,
    subject,
    reason,
    action: { label: actionLabel, href: pageOf(told) },
    importance,
    participantId,
    opportunityId,
    matchId,
    participantIds: participantIds ?? (participantId === undefined ? [] : [participantId]),
    matchIds: matchIds ?? (matchId === undefined ? [] : [matchId]),
    stands: told.stands ?? true,
    read,
    readAt: shownInstant(readAt),
  };
  return visible(fields, shown, { subject: 'kind', reason: 'kind', action: 'kind' });
}

/** Of what a notice is made with, what is about a posting or about work alone stays. */
function withoutPerson(notice: NoticeView): NoticeView {
  const { expiresAt, job } = notice.data;
  return {
    ...notice,
    data: { expiresAt, job },
    ...{ participantId: undefined, matchId: undefined, participantIds: undefined, matchIds: undefined },
    ...{ participantName: undefined, participantNames: undefined, answer: undefined },
  };
}

const review = '/review';
const matchPage = ({ matchId }: NoticeView) => (matchId === undefined ? review : `/matches/${matchId}`);
const participantPage = ({ participantId = '' }: NoticeView) => `/participants/${participantId}`;
const opportunityPage = ({ opportunityId = '' }: NoticeView) => `/opportunities/${opportunityId}`;

/** Of a match; of what was asked by mail, the posting or the employer that it was about. */
const answerPage = (notice: NoticeView): string => {
  const { employerId } = notice.data;
  if (notice.matchId !== undefined || typeof employerId !== 'string') return matchPage(notice);
  return notice.opportunityId === undefined ? `/employers/${employerId}` : opportunityPage(notice);
};

/** Where in the browser app a notice is acted on. */
function pageOf(notice: NoticeView): string {
  const form = formOf(notice);
  if (form.endsWith('_people')) return opportunityPage(notice);
  if (form.endsWith('_roles')) return participantPage(notice);
  if (form.endsWith('_many')) return review;
  return pages[notice.kind](notice);
}

const pages: Readonly<Record<NoticeKind, (notice: NoticeView) => string>> = {
  strong_match: matchPage,
  near_miss: matchPage,
  free_soon: participantPage,
  more_matches: () => review,
  lists_moved: () => review,
  employer_answer: answerPage,
  participant_answer: matchPage,
  facts_changed: matchPage,
  posting_closing: opportunityPage,
  stale_profile: participantPage,
  consent_expiring: participantPage,
  consent_ended: participantPage,
  consent_denied: participantPage,
  person_asks: participantPage,
  person_to_see: () => '/releases',
  released_by_person: matchPage,
  release_ended: matchPage,
  reader_joined: (notice) => `${matchPage(notice)}/release`,
  job_started: matchPage,
  job_ended: matchPage,
  not_said: matchPage,
  pause_digest: participantPage,
  handed_over: (notice) => (notice.participantId === undefined ? '/participants' : participantPage(notice)),
  cover_given: () => review,
  workers_stopped: () => '/operations',
  glass_broken: () => '/glass',
  way_made: () => '/trail',
  clearance_asked: () => '/retention',
  erasure_asked: () => '/erasures',
};
