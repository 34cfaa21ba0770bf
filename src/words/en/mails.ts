import type { NoticeKind } from '../../domain/notice.ts';
import type { LinkPurpose } from '../../domain/one-time-link.ts';

/** Neutral words, and nobody's name: whoever sees a mail over a shoulder learns nothing of anybody. */
export const mailSubjects: Readonly<Record<NoticeKind | 'digest#one' | 'digest', string>> = {
  strong_match: 'Something new to look at',
  near_miss: 'Something worth a call',
  free_soon: 'A date comes near',
  more_matches: 'More to look at',
  lists_moved: 'Your lists were worked out anew',
  employer_answer: 'An answer has come',
  participant_answer: 'An answer has come',
  facts_changed: 'Something changed that you are working on',
  posting_closing: 'A posting closes soon',
  stale_profile: 'Something to bring up to date',
  consent_expiring: 'Something runs out soon',
  consent_ended: 'Something has ended',
  consent_denied: 'Something to put right',
  person_asks: 'Somebody asks something of you',
  person_to_see: 'Somebody new to see',
  released_by_person: 'An answer has come',
  job_started: 'News of a job',
  job_ended: 'News of a job',
  release_ended: 'Something was withdrawn',
  reader_joined: 'Somebody is to be told of something',
  not_said: 'Something to put right',
  pause_digest: 'Something to look at again',
  handed_over: 'Somebody new is with you',
  cover_given: 'You stand in for somebody',
  glass_broken: 'Something to look over',
  way_made: 'Something to look over',
  clearance_asked: 'A yes is waited for',
  erasure_asked: 'A yes is waited for',
  workers_stopped: 'Background work has stopped',
  'digest#one': 'One thing to look at',
  digest: '{{count}} things to look at',
};

export const linkSubjects: Readonly<Record<LinkPurpose, string>> = {
  reset: 'Choose a new password',
  invitation: 'An invitation to sign in',
  sign_in: 'Sign in',
};

export const linkMails = {
  reset: 'A new password was asked for at this address. Choose one here within 24 hours:',
  resetUnasked:
    'The link is good once, and a newer one takes its place. If you did not ask for it, do nothing: your password stays as it is.',
  invitation:
    '{{organisation}} invites you to sign in. Open this within 7 days; a page says what comes next:',
  invitationFree: 'A password is optional: whenever you want to sign in, we can mail you a link.',
  invitationUnasked: 'The link is good once. If you do not expect it, do nothing.',
  sign_in: 'You asked to sign in. Open this within 30 minutes and press the button there:',
  sign_inUnasked:
    'Both are good once, and newer ones take their place. If you did not ask, do nothing: nobody comes in without them.',
  code: 'Or type this code on the page where you asked:',
} as const;

export const mails = {
  open: 'Sign in and have a look:',
  why: 'Which mails you get, and when, is for you to choose:',
  stop: 'No more mails of this kind:',
  openTitle: 'There is something for you to look at',
  openText: 'It stands in your notices. Nothing happens until you sign in and choose.',
  openButton: 'Open my notices',
  stopTitle: 'Mails of this kind',
  stopAsk: 'These mails, and no others, can be stopped: “{{subject}}”.',
  stopAskDigest: 'The mail of the day can be stopped. Everything in it still stands in your notices.',
  openChoices: 'Choose which mails I get',
  keepButton: 'Keep them',
  stopButton: 'Stop them',
  stopped: 'No more of these are mailed',
  stoppedText:
    'They still stand in your notices. To turn the mails on again, sign in and choose under Account, “Notices and mail”.',
  kept: 'Nothing has changed',
  keptText: 'You get these mails as before.',
  noGoodText:
    'This link is not whole. Open it from the mail again, or sign in and choose under Account, “Notices and mail”.',
} as const;
