import type { NoticeKind } from '../../domain/notice.ts';

/** Neutral words: nothing of recovery, health, treatment, courts or records. */
export const noticeSubjects: Readonly<Record<NoticeKind, string>> = {
  strong_match: '{{who}} and {{role}}',
  near_miss: '{{who}} and {{role}}',
  employer_answer: 'Answer from {{employer}}',
  participant_answer: 'Answer from {{who}}',
  facts_changed: '{{who}} and {{role}}',
  posting_closing: '{{role}} closes soon',
  stale_profile: '{{who}}’s profile is old',
  pause_digest: '{{who}} is back',
  workers_stopped: 'Background work has stopped',
};

/** Why it was raised. */
export const noticeReasons: Readonly<Record<NoticeKind | 'pause_digest#one', string>> = {
  strong_match: 'A strong new match: {{score}} of 100.',
  near_miss: 'One thing stands in the way, and the employer could change it: {{score}} of 100 without it.',
  employer_answer: 'About {{who}} and {{role}}.',
  participant_answer: 'About {{role}}.',
  facts_changed: 'The facts changed under a match you are working on. Look at it again.',
  posting_closing: 'Its last day is {{lastDay}}, and matches for it are open.',
  stale_profile: 'Nothing in it has changed for {{days}} days. Ask whether it still holds.',
  'pause_digest#one': '{{count}} new match came in meanwhile.',
  pause_digest: '{{count}} new matches came in meanwhile.',
  workers_stopped: '{{job}} failed three times and waits for somebody to look at it.',
};

/** What the button beside it says. */
export const noticeActions: Readonly<Record<NoticeKind, string>> = {
  strong_match: 'Open the match',
  near_miss: 'Open the match',
  employer_answer: 'Open the match',
  participant_answer: 'Open the match',
  facts_changed: 'Open the match',
  posting_closing: 'Open the posting',
  stale_profile: 'Open the profile',
  pause_digest: 'See the matches',
  workers_stopped: 'Open operations',
};
