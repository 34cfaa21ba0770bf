import type { ConsentEnding, ConsentEvent, ConsentField, ConsentState } from '../../domain/consent.ts';
import type { ConsentTextVersion, RevocationTextVersion } from '../../domain/consent-text.ts';

/** What stands above each text. */
export const consentTitles: Readonly<Record<ConsentTextVersion, string>> = {
  'consent-partner/2': 'Who may see the jobs my coach offers me',
  'consent-partner/1': 'Who may see the jobs my coach offers me',
  'consent-employer/1': 'What an employer may learn about me',
  'consent-other/1': 'Who may learn something about me',
};

/**
 * What people sign: a paragraph a line. A word that changes is a new version, for receipts give the text as it was signed. The
 * parts are those of 42 CFR 2.31(a): whose, by whom, to whom, what, what for, that it can be taken back and how, until when.
 */
export const consentTexts: Readonly<Record<ConsentTextVersion, string>> = {
  'consent-partner/2': `I am {{who}}.
{{discloser}} may show {{recipient}} these things about me: {{fields}}. Nothing else.
With each job it says why it could fit me: what I can do, which work, hours, start and pay suit me, and about how long my way there is.
It is so that I can see my jobs and answer on the pages of {{recipient}}.
This holds until {{until}}.
I do not have to sign. If I do not, my coach still helps me as before.`,
  'consent-partner/1': `I am {{who}}.
{{discloser}} may show {{recipient}} these things about me: {{fields}}. Nothing else.
It is so that I can see my jobs and answer on the pages of {{recipient}}.
This holds until {{until}}.
I do not have to sign. If I do not, my coach still helps me as before.`,
  'consent-employer/1': `I am {{who}}.
{{discloser}} may show {{recipient}} these things about me: {{fields}}. Nothing else.
It is so that {{recipient}} can think about me for a job.
Before each job I choose again what they see. Nothing goes out before I say yes to it.
This holds until {{until}}.
I do not have to sign. If I do not, my coach still helps me as before.`,
  'consent-other/1': `I am {{who}}.
{{discloser}} may show {{recipient}} these things about me: {{fields}}. Nothing else.
It is for what my coach and I talked about.
This holds until {{until}}.
I do not have to sign. If I do not, my coach still helps me as before.`,
};

export const revocationTexts: Readonly<Record<RevocationTextVersion, string>> = {
  'revocation/1': `I can take this back at any time. I tell my coach, or anybody at {{discloser}}: in person, by phone or in writing.
From then on nothing more is shown. What was seen before cannot be unseen.`,
};

/** What may be learned, as a list has it. */
export const consentFields: Readonly<Record<ConsentField, string>> = {
  offers: 'the jobs my coach offers me',
  answers: 'what I answer to them',
  displayName: 'my name',
  phone: 'my phone number',
  email: 'my e-mail address',
  skills: 'what I can do',
  pastWork: 'where I have worked',
  availability: 'when I can work',
  message: 'a message from me',
  arrangements: 'what would help me at work',
};

export const consentEvents: Readonly<Record<ConsentEvent, string>> = {
  placement_ended: 'the job ends',
  service_ended: 'I leave the service',
  link_ended: 'I am no longer linked with these pages',
};

export const consentStates: Readonly<Record<ConsentState, string>> = {
  live: 'It holds.',
  waiting_for_evidence: 'It does not hold yet: the signed paper is not attached.',
  expired: 'It has run out.',
  revoked: 'It has ended.',
};

export const consentEndings: Readonly<Record<ConsentEnding, string>> = {
  withdrawn: 'Taken back on {{day}}.',
  recorded_by_mistake: 'Written down by mistake; this was put right on {{day}}.',
};

/** The lines below a receipt. */
export const consentLines = {
  paper: 'Signed on paper on {{day}}.',
  on_screen: 'Signed on a screen on {{day}}.',
  witness: '{{witness}} saw it.',
  portal: 'They came in by the pages of {{portal}}.',
  code: 'They came in by a code from {{from}}.',
} as const;
