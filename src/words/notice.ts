import { type Notice, personAsks } from '../domain/notice.ts';
import type { OwnNoReason } from '../domain/offer.ts';
import type { LocalDate } from '../domain/values/time.ts';
import type { NoticeForm, NoticeReasonForm } from './en/notices.ts';
import type { Words } from './words.ts';

/** What is known of whom and what a notice is about. */
export interface NoticeNames {
  readonly participantName?: string | undefined;
  /** Of those it is about, as far as they are known. */
  readonly participantNames?: readonly string[] | undefined;
  readonly title?: string | undefined;
  readonly employerName?: string | undefined;
  /** Of a posting that closes soon, as the calendar of the organisation has it. */
  readonly lastDay?: LocalDate | undefined;
  /** For whom somebody stands in. */
  readonly coachName?: string | undefined;
  /** Of an answer: what somebody said, and why not where they said so. */
  readonly answer?:
    | { readonly said: 'interested' | 'not_interested'; readonly reason?: OwnNoReason | undefined }
    | undefined;
  /** No number is told before the reasons are read. */
  readonly reasonsFirst?: boolean | undefined;
}

export interface SaidNotice {
  readonly subject: string;
  readonly reason: string;
  /** What the button beside it says. */
  readonly actionLabel: string;
}

/** Names said one by one; of more, how many. */
const mostNamed = 3;

/** A notice in neutral words: nothing of recovery, health, treatment, courts or records. */
export function sayNotice(words: Words, notice: Notice, names: NoticeNames): SaidNotice {
  const { kind, data, participantIds = [], stands } = notice;
  const { participantName, participantNames = [], title, employerName, lastDay, coachName } = names;
  const form = answeredAs(formOf(notice), names.answer);
  const isUnscored = names.reasonsFirst === true || data.score === undefined;
  const number = (count: number) => words.label('smallNumbers', count);
  const count =
    kind === 'more_matches' ? ((data.causes ?? []) as readonly string[]).length : participantIds.length;
  const postings = Number(data.postings ?? 1);
  const known = {
    who: participantName ?? words.say('names.somebody'),
    role:
      title === undefined
        ? words.say('names.some_role')
        : employerName
          ? words.say('names.role_at', { title, employer: employerName })
          : title,
    coach: coachName ?? words.say('names.somebody'),
    employer: employerName ?? words.say('names.employer'),
    score: Math.round(Number(data.score ?? 0) / 100),
    lastDay: lastDay === undefined ? words.say('names.soon') : words.date(lastDay),
    firstDay: typeof data.firstDay === 'string' ? words.date(data.firstDay) : words.say('names.soon'),
    days: Number(data.days ?? 90),
    count: Number(data.matches ?? 0),
    left: Number(data.left ?? 0),
    came: Number(data.came ?? 0),
    number: number(count),
    roles: words.say('names.roles', { number: number(postings), count: postings }),
    names: listed(words, participantNames, count),
    why: names.answer?.reason === undefined ? '' : words.label('noReasons', names.answer.reason),
    job: String(data.job ?? words.say('names.some_job')),
  };
  const subject = words.say(`noticeSubjects.${form}`, known);
  return {
    subject: subject.charAt(0).toUpperCase() + subject.slice(1),
    reason:
      stands === false
        ? words.say('noticeStanding.gone')
        : words.say(`noticeReasons.${reasonFormOf(form, isUnscored)}`, known),
    actionLabel: words.say(`noticeActions.${form}`),
  };
}

/** An answer is told by what it is, where that is known. */
function answeredAs(form: NoticeForm, answer: NoticeNames['answer']): NoticeForm {
  if (form !== 'participant_answer' || answer === undefined) return form;
  if (answer.said === 'interested') return 'participant_yes';
  return answer.reason === undefined ? 'participant_no' : 'participant_no_because';
}

/** One match is told by its score, unless reasons come first, or the score may be of another. */
function reasonFormOf(form: NoticeForm, isUnscored: boolean): NoticeReasonForm {
  if (!isUnscored) return form;
  if (form === 'near_miss') return 'near_miss_roles';
  return form === 'strong_match' ? 'strong_match_unscored' : form;
}

/** How a notice of matches is said, by whom and what it is about. */
export function formOf({
  kind,
  data,
  participantIds = [],
  matchIds = [],
  participantId,
  opportunityId,
}: Pick<
  Notice,
  'kind' | 'data' | 'participantIds' | 'matchIds' | 'participantId' | 'opportunityId'
>): NoticeForm {
  if (kind === 'employer_answer' && data.asked === true) return 'employer_answer_asked';
  if (kind === 'participant_answer' && data.asks === true) return 'participant_asks';
  if (kind === 'consent_ended' && data.how === 'recorded_by_mistake') return 'consent_put_right';
  if (kind === 'consent_ended' && data.how === 'over') return 'consent_over';
  const asks = kind === 'person_asks' && personAsks.find((one) => one === data.what);
  if (asks) return `person_asks_${asks}`;
  if ((kind !== 'strong_match' && kind !== 'near_miss') || matchIds.length < 2) return kind;
  if (opportunityId !== undefined && participantIds.length > 1) return `${kind}_people`;
  return participantId === undefined ? `${kind}_many` : `${kind}_roles`;
}

/** Some names, and how many others there are. */
function listed(words: Words, names: readonly string[], count: number): string {
  const said = names.slice(0, mostNamed);
  const others = count - said.length;
  if (said.length === 0) return words.label('smallNumbers', count);
  return others > 0
    ? words.say('names.and_others', { names: said.join(', '), count: others })
    : said.length === 1
      ? (said[0] ?? '')
      : words.say('names.and', { names: said.slice(0, -1).join(', '), last: said.at(-1) ?? '' });
}
