import type { ArrangementCode } from '../../domain/arrangement.ts';
import type { RedisclosureNotice } from '../../domain/disclosure.ts';
import type { ReleaseTextVersion } from '../../domain/release.ts';

/** What stands above what was released. */
export const releaseTitles: Readonly<Record<ReleaseTextVersion, string>> = {
  'release/1': 'What I let {{employer}} see',
};

/** What people agree to when they release: a paragraph a line. A word that changes is a new version. */
export const releaseTexts: Readonly<Record<ReleaseTextVersion, string>> = {
  'release/1': `I am {{who}}.
{{discloser}} shows {{employer}} these things about me, for this job only: {{title}}.
They see: {{fields}}. Nothing else.
Who sees it: {{readers}}.
They are told: “{{notice}}”`,
};

/** What is said of who sees it. */
export const releaseReaders = {
  nobody: 'nobody yet',
  later: '{{names}}, and whoever comes to them later, once I was told',
} as const;

/** The lines below a receipt. */
export const releaseLines = {
  on_screen: 'Released on a screen on {{day}}.',
  paper: 'Released on paper on {{day}}.',
  witness: '{{witness}} saw it.',
  consent: 'It rests on the consent {{consent}}.',
  live: 'It holds.',
  resting: 'Nothing is shown now.',
  ended: 'It ended on {{day}}: {{why}}.',
  gap: 'The years you show leave a gap from {{from}} to {{until}}. They may ask about it.',
} as const;

/** Why a release ended. */
export const releaseEndings = {
  not_interested: 'they said no to the job',
  released_no_more: 'it was taken back',
  consent_ended: 'the consent it rested on has ended',
  replaced: 'something else was released in its place',
  not_said: 'it had not been said',
  withdraw: 'the application was withdrawn',
  recorded_by_mistake: 'it was written down by mistake',
} as const;

/** What somebody released, by name; an entry of past work stands for itself. */
export const pastWorkText = {
  years: '{{work}} ({{from}}–{{until}})',
  since: '{{work}} (from {{from}})',
  to: '{{work}} (until {{until}})',
  some: 'some work',
} as const;

/**
 * What goes with everything an employer sees. The plain one names no law and no reason; the other is 42 CFR 2.32(a)(2), word by
 * word (statement 2 of the rule of 2024, 89 FR 12472), for programmes that it binds; that it is for this role only says how far the
 * consent goes (2.32(b)).
 */
export const redisclosureNotices: Readonly<Record<RedisclosureNotice, string>> = {
  'redisclosure/1': '{{who}} let you see this for this role only. Do not pass it on.',
  'redisclosure-part2/1':
    '{{who}} let you see this for this role only. Do not pass it on. 42 CFR part 2 prohibits unauthorized use or disclosure of these records.',
};

/** What goes with everything a partner’s portal sees, which knows nobody’s name: the same, and in the words of the law where it binds. */
export const partnerNotices: Readonly<Record<RedisclosureNotice, string>> = {
  'redisclosure/1': 'They let you see this for their own use of your pages only. Do not pass it on.',
  'redisclosure-part2/1':
    'They let you see this for their own use of your pages only. Do not pass it on. 42 CFR part 2 prohibits unauthorized use or disclosure of these records.',
};

/** What is agreed about the work, as an employer reads it: what, never why. */
export const arrangements: Readonly<Record<ArrangementCode, string>> = {
  starts_from: 'Starts at {{from}} or later ({{days}})',
  done_by: 'Finishes by {{until}} ({{days}})',
  away: 'Away from {{from}} to {{until}} ({{days}})',
  agreed_hours: 'Fixed hours, agreed beforehand',
  shift_length: 'Shorter shifts',
  gradual_start: 'Fewer hours at first, then more',
  bus_hours: 'Hours that fit the buses and trains',
  no_driving: 'No driving at work',
  help_with_way: 'Help with the way to work',
  no_till: 'No till at first',
  quiet_place: 'A quieter place to work',
  room_of_own: 'A room to be alone in for a moment',
  written_tasks: 'Tasks written down',
  one_task_at_a_time: 'One task at a time',
  own_pace: 'Their own pace at first',
  more_breaks: 'Short breaks more often',
  lighter_work: 'Lighter work',
  named_supervisor: 'One named supervisor',
  colleague_to_ask: 'A colleague to ask',
  coach_along: 'The coach may come along at first',
  coach_to_ring: 'A coach you can ring',
  weekly_talk: 'A short talk every week',
  help_with_language: 'Help with the language',
  help_with_reading: 'Help with reading and writing',
  help_with_computers: 'Help with computers',
  clothes_and_tools: 'Work clothes and tools provided',
  early_first_pay: 'The first pay early',
  work_from_home: 'Some work from home',
  childcare: 'Help with childcare',
};
