import type { NoticeKind, PersonAsks } from '../../domain/notice.ts';

/** A notice of matches, by what one cause brought: one pair, several people for one role, several roles for one person, or more. */
export type NoticeForm =
  | NoticeKind
  | 'participant_asks'
  | `participant_${'yes' | 'no' | 'no_because'}`
  | 'employer_answer_asked'
  | 'consent_put_right'
  | 'consent_over'
  | `person_asks_${PersonAsks}`
  | `${'strong_match' | 'near_miss'}_${'people' | 'roles' | 'many'}`;

/** As a reason is said: a number only where it is told before the reasons are read. */
export type NoticeReasonForm = NoticeForm | 'strong_match_unscored';

/** Neutral words: nothing of recovery, health, treatment, courts or records. */
export const noticeSubjects: Readonly<Record<NoticeForm, string>> = {
  strong_match: '{{who}} and {{role}}',
  strong_match_people: '{{role}}: {{number}} of yours',
  strong_match_roles: '{{who}}: {{roles}} to look at',
  strong_match_many: '{{number}} of yours have something new to look at',
  near_miss: '{{who}} and {{role}}',
  near_miss_people: '{{role}}: {{number}} of yours, but for one thing',
  near_miss_roles: '{{who}}: {{roles}}, but for one thing',
  near_miss_many: '{{number}} of yours have near misses worth a call',
  free_soon: '{{who}} is free from {{firstDay}}',
  more_matches: 'And {{number}} more',
  lists_moved: 'Suggestions were worked out anew',
  employer_answer: 'Answer from {{employer}}',
  employer_answer_asked: 'Answer from {{employer}}',
  participant_yes: 'Yes from {{who}}',
  participant_no: 'No from {{who}}',
  participant_no_because: 'No from {{who}}',
  participant_answer: 'Answer from {{who}}',
  participant_asks: 'Question from {{who}}',
  facts_changed: '{{who}} and {{role}}',
  posting_closing: '{{role}} closes soon',
  stale_profile: '{{who}}’s profile is old',
  pause_digest: '{{who}} is back',
  handed_over: 'In your care now: {{names}}',
  cover_given: 'You stand in for {{coach}}',
  consent_expiring: 'What {{who}} permitted runs out',
  consent_ended: '{{who}} took a permission back',
  consent_put_right: 'A permission of {{who}} was written down by mistake',
  consent_over: 'What {{who}} permitted has ended',
  consent_denied: '{{who}}: “I did not sign this”',
  person_asks: '{{who}} asks something of you',
  person_asks_look: '{{who}} asks you to look again',
  person_asks_scoring_off: '{{who}} wants no suggestions worked out',
  person_asks_scoring_on: '{{who}} wants suggestions again',
  person_asks_stop: '{{who}} wants to stop',
  person_asks_code: '{{who}} needs a new code',
  person_asks_file: '{{who}} asks for their file',
  person_asks_complaint: '{{who}} says that something went wrong with their data',
  person_asks_barred: '{{who}} said who may not see them',
  person_asks_other_coach: '{{who}} wants another coach',
  person_to_see: '{{role}}: somebody to see',
  released_by_person: '{{who}} let {{employer}} see them',
  release_ended: '{{who}} and {{role}}: withdrawn',
  reader_joined: '{{employer}} has somebody new: tell {{who}}',
  job_started: '{{who}} has started: {{role}}',
  job_ended: '{{who}} and {{role}}: the job has ended',
  not_said: '{{who}}: “I did not say this”',
  glass_broken: 'An administrator looked at cases',
  way_made: 'Somebody was let in to cases',
  clearance_asked: 'Old records wait for a second yes',
  erasure_asked: 'Forgetting somebody waits for a second yes',
  workers_stopped: 'Background work has stopped',
};

/** Why it was raised. */
export const noticeReasons: Readonly<Record<NoticeReasonForm | 'pause_digest#one', string>> = {
  strong_match: 'A strong new match: {{score}} of 100.',
  strong_match_unscored: 'A strong new match.',
  strong_match_people: 'A strong new match for {{names}}.',
  strong_match_roles: 'New, and among the best for {{who}}.',
  strong_match_many: 'New matches for {{names}}.',
  near_miss: 'One thing stands in the way that could be changed: {{score}} of 100 without it.',
  near_miss_people: 'One thing stands in the way for {{names}}, and could be changed. Worth a call.',
  near_miss_roles: 'One thing stands in the way, and could be changed. Worth a call.',
  near_miss_many: 'One thing stands in the way for {{names}}, and could be changed. Worth a call.',
  free_soon: 'There are postings to speak of before then.',
  more_matches: 'There was more today than is told one by one. It stands in the review.',
  lists_moved: '{{left}} suggestions left, {{came}} came. Matches that people acted on stand as they were.',
  employer_answer: 'About {{who}} and {{role}}.',
  employer_answer_asked: 'To what you asked by mail. It is written down where it belongs.',
  participant_yes: 'To {{role}}.',
  participant_no: 'To {{role}}.',
  participant_no_because: 'To {{role}}: {{why}}.',
  participant_answer: 'About {{role}}.',
  participant_asks: 'About {{role}}. It stands in the history of the match.',
  facts_changed: 'The facts changed under a match you are working on. Look at it again.',
  posting_closing: 'Its last day is {{lastDay}}, and matches for it are open.',
  stale_profile: 'Nothing in it has changed for {{days}} days. Ask whether it still holds.',
  'pause_digest#one': '{{count}} new match came in meanwhile.',
  pause_digest: '{{count}} new matches came in meanwhile.',
  handed_over: 'Handed over to you with all that is under way. The note stands in the history.',
  consent_expiring: 'Its last day is {{lastDay}}. Talk about a new one in time.',
  consent_ended: 'Nothing more is shown with it. See what it was about.',
  consent_put_right: 'They never gave it. Nothing is shown with it. See what it was about.',
  consent_over: 'It was to end with this. Nothing more is shown with it.',
  consent_denied:
    'A permission that was written down in their name is not theirs. It has ended. Talk with them.',
  person_asks: 'On their own pages. Talk with them.',
  person_asks_look: 'Something about their jobs seems wrong to them. Talk with them.',
  person_asks_scoring_off: 'They stay in your care as before; look for jobs with them by hand.',
  person_asks_scoring_on: 'They are worked out again from now on.',
  person_asks_stop: 'Nothing is shown to anybody any more. Talk with them about what comes next.',
  person_asks_file:
    'They came in by a code of a colleague, so they get it from you. Make sure that it is they.',
  person_asks_code: 'The one they have does not open their pages any more. Make a new one.',
  person_asks_complaint:
    'Talk with them, look into it, and tell them what came of it: within 30 days they have to hear of you at the latest, in the United Kingdom by law.',
  person_asks_barred: 'Whom they named finds nothing of them from now on. Nothing else changes.',
  person_asks_other_coach: 'Whoever was in charge lets go. Put somebody in charge whom they did not name.',
  person_to_see: 'They let you see who they are, for this job only.',
  released_by_person: 'About {{role}}. The employer can see them from now on.',
  release_ended: 'Nothing is shown to {{employer}} any more. See why.',
  reader_joined:
    'They came after {{who}} let {{employer}} see them. They see nothing until you have told {{who}} and noted it.',
  job_started: 'They say so themselves. Agree when you speak next.',
  job_ended: 'Speak with them within 3 days, also about what comes next.',
  not_said: 'What was written down in their name about {{role}} is not theirs. Talk with them.',
  cover_given: 'From {{firstDay}} until {{lastDay}}. Their people stand in your review, marked.',
  glass_broken:
    'An administrator sees cases for 30 minutes, and said why. Look it over, and write down what you found.',
  way_made:
    'An administrator made an account of a coach or supervisor, changed whose one is, or was told a link for one. If you know of nobody new, ask.',
  clearance_asked:
    'Another administrator asks for what was kept for its time to go. Look at it, then say yes or no.',
  erasure_asked:
    'A supervisor asks for it, or the person by a code of a colleague. Nothing goes before somebody else says yes.',
  workers_stopped: '{{job}} failed three times and waits for somebody to look at it.',
};

/** What the button beside it says. */
export const noticeActions: Readonly<Record<NoticeForm, string>> = {
  strong_match: 'Open the match',
  strong_match_people: 'Open the posting',
  strong_match_roles: 'See the matches',
  strong_match_many: 'Open the review',
  near_miss: 'Open the match',
  near_miss_people: 'Open the posting',
  near_miss_roles: 'See the matches',
  near_miss_many: 'Open the review',
  free_soon: 'See the matches',
  more_matches: 'Open the review',
  lists_moved: 'Open the review',
  employer_answer: 'Open the match',
  employer_answer_asked: 'See it',
  participant_yes: 'Open the match',
  participant_no: 'Open the match',
  participant_no_because: 'Open the match',
  participant_answer: 'Open the match',
  participant_asks: 'Open the match',
  facts_changed: 'Open the match',
  posting_closing: 'Open the posting',
  stale_profile: 'Open the profile',
  pause_digest: 'See the matches',
  handed_over: 'Open your participants',
  cover_given: 'Open the review',
  consent_expiring: 'Open the profile',
  consent_ended: 'Open the profile',
  consent_put_right: 'Open the profile',
  consent_over: 'Open the profile',
  consent_denied: 'Open the profile',
  person_asks: 'Open the profile',
  person_asks_look: 'Open the profile',
  person_asks_scoring_off: 'Open the profile',
  person_asks_scoring_on: 'Open the profile',
  person_asks_stop: 'Open the profile',
  person_asks_code: 'Open the profile',
  person_asks_file: 'Open the profile',
  person_asks_complaint: 'Open the profile',
  person_asks_barred: 'Open the profile',
  person_asks_other_coach: 'Open the profile',
  person_to_see: 'Open the list',
  released_by_person: 'Open the match',
  release_ended: 'Open the match',
  reader_joined: 'Open the release',
  job_started: 'Open the match',
  job_ended: 'Open the match',
  not_said: 'Open the match',
  glass_broken: 'Look it over',
  way_made: 'Open the trail',
  clearance_asked: 'Look at it',
  erasure_asked: 'Look at it',
  workers_stopped: 'Open operations',
};

/** What is said of a notice whose matches are gone. */
export const noticeStanding = { gone: 'What this was about is no longer there.' } as const;

/** Small numbers as words. */
export const smallNumbers: Readonly<Record<string, string>> = {
  1: 'one',
  2: 'two',
  3: 'three',
  4: 'four',
  5: 'five',
  6: 'six',
  7: 'seven',
  8: 'eight',
  9: 'nine',
  10: 'ten',
};
