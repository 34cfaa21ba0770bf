import type { Notice } from '../domain/notice.ts';
import type { LocalDate } from '../domain/values/time.ts';
import type { Words } from './words.ts';

/** What is known of whom and what a notice is about. */
export interface NoticeNames {
  readonly participantName?: string | undefined;
  readonly title?: string | undefined;
  readonly employerName?: string | undefined;
  /** Of a posting that closes soon, as the calendar of the organisation has it. */
  readonly lastDay?: LocalDate | undefined;
}

export interface SaidNotice {
  readonly subject: string;
  readonly reason: string;
  /** What the button beside it says. */
  readonly actionLabel: string;
}

/** A notice in neutral words: nothing of recovery, health, treatment, courts or records. */
export function sayNotice(words: Words, { kind, data }: Notice, names: NoticeNames): SaidNotice {
  const { participantName, title, employerName, lastDay } = names;
  const known = {
    who: participantName ?? words.say('names.somebody'),
    role:
      title === undefined
        ? words.say('names.some_role')
        : employerName
          ? words.say('names.role_at', { title, employer: employerName })
          : title,
    employer: employerName ?? words.say('names.employer'),
    score: Math.round(Number(data.score ?? 0) / 100),
    lastDay: lastDay === undefined ? words.say('names.soon') : words.date(lastDay),
    days: Number(data.days ?? 90),
    count: Number(data.matches ?? 0),
    job: String(data.job ?? words.say('names.some_job')),
  };
  return {
    subject: words.say(`noticeSubjects.${kind}`, known),
    reason: words.say(`noticeReasons.${kind}`, known),
    actionLabel: words.say(`noticeActions.${kind}`),
  };
}
