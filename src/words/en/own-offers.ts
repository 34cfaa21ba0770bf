import type { OfferAnswer, OfferStanding, OwnNoReason } from '../../domain/offer.ts';
import type { Contract, Remote, Training } from '../../domain/opportunity.ts';

/** The pages of jobs. */
export const offers = {
  title: 'Jobs for you',
  none: 'There is no job here yet. Your coach will put some here.',
  at: '{{title}} at {{employer}}',
  open: 'Read it and answer',
  look: 'Look at it',
  inTheirWords: 'They wrote this in their own words. Ask your coach to read it with you.',
  // The meeting.
  meet: 'When you meet',
  meetAt: '{{day}}, at {{time}}',
  meetNoTime: 'They did not say when. Ask your coach.',
  meetNote: 'They wrote: {{what}}',
  // The job.
  what: 'What you would do',
  when: 'When',
  hoursAWeek: 'Hours a week: {{from}} to {{to}}',
  hoursExactly: 'Hours a week: {{hours}}',
  hoursAtLeast: 'Hours a week: {{hours}} or more',
  hoursAtMost: 'Hours a week: up to {{hours}}',
  fixed: 'These are the hours.',
  pool: 'You work some of these hours. You agree on which.',
  flexible: 'You agree on the hours together.',
  hoursNotSaid: 'They did not say yet.',
  start: 'First day: {{day}}',
  where: 'Where',
  placeNotSaid: 'They did not say yet.',
  way: 'How to get there',
  wayMinutes: 'About {{minutes}} min. {{mode}}. This is a guess.',
  wayUnknown: 'We do not know how long the way takes.',
  pay: 'Pay',
  payNotSaid: 'They did not say yet.',
  payRange: '{{from}} to {{to}} {{period}}',
  payOne: '{{from}} {{period}}',
  kind: 'What kind of job',
  settings: 'What is there at work',
  would: 'What they would do for you',
  wouldNothing: 'They did not say yet. Ask your coach.',
  fits: 'Why it fits',
  against: 'What does not fit',
  unknown: 'What we do not know yet',
  nothingFits: 'Nothing we know of.',
  nothingAgainst: 'Nothing we know of.',
  // The answer.
  yourAnswer: 'Your answer',
  answerTitle: 'What do you say?',
  answerHint: 'You decide. A no is fine, too. Nobody at the job learns your name from this.',
  answerHintNamed: 'You decide. A no is fine, too.',
  question: 'Your question',
  questionHint: 'Your coach reads it and answers you. You can leave it empty.',
  questionHintAlone: 'Your coach reads it and answers you.',
  tellCoach: 'Write to your coach',
  noteOnPaper: 'What helps you at work is not printed.',
  send: 'Send my answer',
  sendQuestion: 'Send my question',
  choose: 'Choose one.',
  questionEmpty: 'Write your question.',
  questionLong: 'Use at most 1,000 letters.',
  notOpen: 'You can not answer this now. Look at the job again.',
  jobChanged:
    'Something about this job has changed. Your coach looks at it first. You can still ask, or say no.',
  youSaid: 'You said: {{what}}',
  youAsked: 'You asked: {{what}}',
  theyWrote: '{{name}} wrote down for you: {{what}}',
  showed: 'They may see what you chose to show',
  didNotSay: 'I did not say this',
  didNotSayAsk: 'Did you not say this?',
  didNotSayText:
    'Then it does not count. If they see something about you, that ends now. Your coach hears it.',
  didNotSayYes: 'No, I did not say this',
  didNotSayNo: 'I did say it. Leave it.',
  didNotSayDone: 'On {{day}} you said: this is not from me. It does not count. Your coach was told.',
  didNotSayDoneNoCoach: 'On {{day}} you said: this is not from me. It does not count. Our team was told.',
  next: 'What comes next',
  showMe: 'Choose what they see about me',
  changeMind: 'You can still change your mind.',
  takeTitle: 'They offer you this job. What do you say?',
  takeHint: 'Take your time. If you say no, they see nothing about you any more.',
  whyNot: 'Why not? (You can leave this empty.)',
  whyNotHint: 'If you say no, only your coach reads why.',
  whyNotSaid: 'I do not say why',
  sayWhy: 'Say why',
  whyNotChoose: 'Choose one of these.',
  taken: 'You said yes to this job on {{day}}. They know it, and your coach, too.',
  untakeTitle: 'Is it not right for you after all?',
  yourJob: 'Your job',
  hasStarted: 'I have started this job',
  startHint: 'Your coach hears it. They put the day right if it was another.',
  hasEnded: 'This job has ended',
  endHint: 'Your coach hears it. What you let others see until the job ends, ends now.',
} as const;

/** What may be answered, as a button or a line has it. */
export const offerAnswers: Readonly<Record<OfferAnswer, string>> = {
  interested: 'Yes, I would like this job',
  not_interested: 'No, this is not for me',
  ask: 'I have a question first',
};

/** What is said to a job that its employer offers. */
export const jobAnswers: Readonly<Record<Exclude<OfferAnswer, 'ask'>, string>> = {
  interested: 'Yes, I take this job',
  not_interested: 'No, I do not take this job',
};

/** Why they do not take it. */
export const ownNoReasons: Readonly<Record<OwnNoReason, string>> = {
  hours_do_not_fit: 'The hours do not fit',
  too_far: 'It is too far',
  wage_too_low: 'The pay is too low',
  setting_not_right: 'The place is not right for me',
  supports_missing: 'What helps me is not there',
  participant_prefers_other: 'I would like other work',
  not_now: 'Not now',
  other: 'Something else',
};

/** How a job stands. */
export const offerStandings: Readonly<Record<OfferStanding, string>> = {
  open: 'Waits for your answer',
  yes: 'You said yes. They do not know it yet.',
  no: 'You said no.',
  released: 'They can see what you chose to show.',
  invited: 'They would like to meet you.',
  job_offered: 'They offer you the job.',
  started: 'This is your job now.',
  ended: 'This job has ended.',
  declined: 'They took someone else.',
  withdrawn: 'This is over. For this job they see nothing about you.',
};

/** What opens next, by how a job stands. */
export const offerNext: Readonly<Record<OfferStanding, string>> = {
  open: 'Say yes, no, or ask. There is no rush.',
  yes: 'Now you can choose what they see about you. Until then they see nothing for this job.',
  no: 'Nothing more happens. You can still ask, or say yes after all.',
  released: 'They read it and answer. Your coach tells you.',
  invited: 'Your coach helps you to get ready.',
  job_offered: 'You decide. You can talk with your coach first.',
  started: 'Your coach stays with you.',
  ended: 'Your coach looks for other jobs with you.',
  declined: 'Your coach looks for other jobs with you.',
  withdrawn: 'Your coach looks for other jobs with you.',
};

export const contracts: Readonly<Record<Contract, string>> = {
  permanent: 'A job that goes on',
  fixed_term: 'A job with an end date',
  temporary: 'A job for a short time',
  apprenticeship: 'A job where you learn a trade',
  work_trial: 'A short try-out',
};

export const trainings: Readonly<Record<Exclude<Training, 'not_said'>, string>> = {
  given: 'They teach you the work.',
  some: 'They teach you some of the work.',
  none: 'You should know the work.',
};

export const remotes: Readonly<Record<Exclude<Remote, 'no'>, string>> = {
  partly: 'Some of the work is from home.',
  fully: 'You work from home.',
};

/** How sure what an employer would do is. */
export const wouldStances: Readonly<Record<'policy' | 'has_done' | 'willing', string>> = {
  policy: 'They always do this.',
  has_done: 'They have done this before.',
  willing: 'They could do this if asked. It is no promise.',
};
