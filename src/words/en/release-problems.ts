import type { SentenceKey } from '../../domain/sentence.ts';

/** What problems say of releases. */
export const releaseProblems = {
  no_such_release: 'There is nothing released here. It may have been withdrawn.',
  somebody_must_stay: 'Somebody has to be left who can help. Leave out one at least.',
  no_such_placement: 'There is no such job here.',
  start_needs_offer: 'Nobody has offered this job: the match is {{state}}. Write down the offer first.',
  job_day_in_future: 'This day is still to come. Write it down once it is there.',
  job_ends_before_it_starts: 'A job ends on the day it starts, or later. Check both days.',
  end_day_missing: 'Name the last day, too.',
  not_a_released_field:
    'Name displayName, phone, email, skills, pastWork, pastWork:0 and so on, availability, message or arrangements.',
  no_such_recorded: 'There is no such entry about you. It may have been put right already.',
  consent_permits_nothing:
    'This consent does not hold today, or is not for this employer. Choose one that does, or have one signed.',
  field_beyond_consent: 'The consent does not permit this. It permits {{codes}}.',
  no_such_past_work: 'There is no past work at this place of the list. Count from 0.',
  message_missing: 'Write the message, or leave it out of what is shown.',
  message_not_named: 'Add message to what is shown, or leave it out.',
  arrangements_missing: 'Say which arrangements, or leave them out of what is shown.',
  arrangements_not_named: 'Add arrangements to what is shown, or leave them out.',
  not_said_at_work: 'This cannot be said at work without saying why. Choose another, or write a message.',
  unknown_reader: 'Nobody with this id speaks for this employer today. Check it.',
  release_stands: 'The employer sees exactly this already.',
  release_needs_yes:
    'The person has not said yes to this job: the match is {{state}}. Release once they are interested.',
  release_posting_closed: 'This posting takes nobody now, so nothing is released for it.',
  evidence_at_desk: 'Papers are attached by your coach. On a screen, sign on the screen.',
  employer_answered_meanwhile:
    'Somebody of yours answered meanwhile: it stands among the answers now. Look at it, then send yours again or cancel.',
  employer_answer_not_open: 'This is not open now: they are {{state}}. Reload to see what is.',
  nothing_to_take_back: 'There is no answer of yours to take back.',
  reason_needed: 'Say why: one of {{codes}}.',
  already_denied: 'You said this before. Your coach knows.',
} satisfies Readonly<Partial<Record<SentenceKey, string>>>;
