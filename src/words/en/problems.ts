import type { SentenceKey } from '../../domain/sentence.ts';
import { caseloadProblems } from './caseload-problems.ts';
import { consentProblems } from './consent-problems.ts';
import { fileProblems } from './file-problems.ts';
import { folderProblems } from './folder-problems.ts';
import { offerProblems } from './offer-problems.ts';
import { partnerProblems } from './partner-problems.ts';
import { peopleProblems } from './people-problems.ts';
import { problemsAtStart } from './problems-at-start.ts';
import { releaseProblems } from './release-problems.ts';

/** What went wrong and what to do, in sentences that hold nothing personal. */
export const problems: Readonly<Record<SentenceKey, string>> = {
  ...peopleProblems,
  ...caseloadProblems,
  ...consentProblems,
  ...partnerProblems,
  ...releaseProblems,
  ...offerProblems,

  // Found and not found.
  nothing_at_address: 'There is nothing at this address.',
  nothing_at_address_but_docs: 'There is nothing at this address. The API is described at /api/docs.',
  method_not_here: 'This address takes {{methods}}. Use one of these.',
  nothing_with_id: 'There is nothing with this id. Give it whole, as it was given to you.',
  no_such_participant: 'There is no such participant. Check the id.',
  no_such_employer: 'There is no such employer. Check the id.',
  no_such_opportunity: 'There is no such opportunity. Check the id.',
  no_such_match: 'There is no such match. Check the id.',
  no_such_question: 'There is no such question. Nothing may wait for it any more.',
  no_such_notice: 'There is no such notice. Check the id.',
  no_such_import: 'There is no such import. Check the id.',
  no_such_user: 'There is no such user. Check the id.',
  no_such_token: 'There is no such token. Check the id.',
  no_such_invitation: 'There is no such invitation. It may have been used, or be over.',
  no_such_session: 'There is no such session of yours. It may have ended already.',
  no_such_erasure: 'There is no such erasure. Check the id.',
  no_such_clearance: 'There is no such clearance. Check the id.',
  no_such_glass: 'Nothing of this kind was looked at. Check the id.',
  no_such_factor: 'You have no such app. Look at the list again.',
  no_such_organisation: 'There is no such organisation. Check the id.',
  no_such_delivery: 'There is no such delivery. Check the id.',
  no_such_dead_letter: 'There is no such dead letter. Check the id.',
  no_such_job: 'There is no such job. Check the id.',
  no_such_record: 'There is no such record. Check the id.',

  // Who asks.
  not_signed_in: 'Sign in, or send a token that has not expired.',
  token_no_good:
    'Send “Authorization: Bearer” and the whole token. One that has expired or was replaced opens nothing: an administrator makes a new one.',
  other_user_here: 'Somebody else is signed in in this browser now. Nothing was done.',
  no_user_here: 'Sign in first.',
  wrong_password: 'Check the e-mail address and the password.',
  too_many_wrong_passwords: 'Too many wrong tries. Wait {{minutes}} minutes, then try again.',
  not_for_your_role: 'Your role may not do this. Ask an administrator if it should.',
  not_your_people:
    'They are another coach’s. That coach can do this, whoever stands in for them, or a supervisor.',
  cause_may_not_act: 'Whoever asked for this may not act any more. Ask somebody who may.',
  asked_from_elsewhere:
    'Ask from a page of this service, or with a token: pages of other sites cannot act here.',
  asked_at_other_address:
    'Ask at the address of this service. If this is its address, an administrator names it in PUBLIC_URL.',
  asked_too_often: 'Wait as long as Retry-After says, then ask again.',

  // How it is asked.
  request_unreadable: 'Correct the request: it could not be read.',
  request_not_http: 'Send a request that follows HTTP/1.1.',
  request_too_slow: 'Send the request faster: it did not arrive in time.',
  headers_too_large: 'Send at most {{kilobytes}} kB of headers, and at most {{headers}} of them.',
  body_too_large: 'Send at most {{kilobytes}} kB at once.',
  request_too_large: 'Send less at once.',
  body_broke_off: 'Send the whole body: it broke off.',
  body_not_utf8: 'Send the body as UTF-8.',
  body_missing: 'Send a JSON object as the body.',
  body_not_json: 'Send a body that is valid JSON.',
  keys_repeated: 'Give each field of the body once.',
  body_of_other_type: 'Send the body as {{type}} in UTF-8, not compressed.',
  body_too_deep: 'Nest the body at most {{depth}} deep.',
  body_too_wide: 'Send at most {{values}} values at once.',
  body_not_asked: 'Send no body, or {}.',
  version_missing: 'Send If-Match with the ETag you read, such as "3".',
  version_of_all: 'Name one version in If-Match, such as "3"; * would overwrite unseen changes.',
  key_of_other_request: 'Send another Idempotency-Key: this one was used for another request.',
  answer_of_who_is_gone:
    'This was done before. What it was about is not there any more, and nothing was done again.',
  key_answered: 'A request with this Idempotency-Key was answered already. Send it again to hear the answer.',
  key_unprintable: 'Send 1 to 255 printable ASCII characters without spaces.',
  cursor_of_other_list: 'Use the nextCursor of the page before, with the same filters.',

  // Fields.
  at_field: '{{path}}: {{fault}}',
  fields_wrong: 'Correct the fields listed under errors.',
  fields_unknown: 'Remove the fields listed under errors.',
  fields_repeated: 'Give each field of the query once.',
  field_unknown: 'There is no such field. Remove it.',
  field_missing: 'This field is needed.',
  field_not_whole: 'Give a whole number.',
  field_of_other_type: 'Give a value of the JSON type {{type}}.',
  text_too_short: 'Write at least {{least}} characters.',
  field_repeated: 'Give this once.',
  query_repeated: 'Give this once; where it takes several, divide them by commas.',
  field_not_asked: 'Nothing is asked here. Remove it.',
  as_given: '{{text}}',
  none_of_codes: 'Give one of: {{codes}}.',
  text_too_long: 'Write at most {{most}} characters.',
  more_than_most: 'Give at most {{most}}.',
  less_than_least: 'Give at least {{least}}.',
  not_an_id: 'Give the whole id, as it was given to you: {{prefix}}_ and 26 letters and figures.',
  control_characters: 'Leave out control characters.',
  blank: 'Write something that can be seen, or leave the field out.',
  not_a_uri: 'Give the URI of a concept.',
  not_a_date: 'Give a date such as 2026-11-24.',
  not_an_instant: 'Give a time in UTC such as 2026-11-24T09:30:00Z.',
  not_a_start: 'Give a time from 00:00 to 23:59.',
  not_an_end: 'Give a time from 00:00 to 24:00.',
  not_a_country_code: 'Give an ISO 3166-1 country, such as GB.',
  unknown_country: 'There is no such country.',
  not_a_currency_code: 'Give an ISO 4217 currency, such as GBP.',
  unknown_currency: 'There is no such currency.',
  not_an_email: 'Give a whole e-mail address, such as name@example.org.',
  not_a_phone_number: 'Give a phone number, such as +44 113 496 0000.',
  not_a_language: 'Give a language as in BCP 47, such as en or pt-BR.',
  not_an_isco_code: 'Give an ISCO-08 code of one to four digits.',
  not_a_limit: 'Give a whole number from 1 to 200.',
  not_a_score: 'Give a whole number from 0 to 10000.',
  name_or_skills: 'Ask by a name or by skills: give one of the two.',
  code_repeated: 'Name each code once.',
  address_of_a_participant:
    'The address by which a participant signs in is not changed here. Close the account, and invite them again once their coach has put the address right.',
  role_of_a_participant:
    'Somebody with pages of their own stays a participant. Invite them by another address for another role.',
  postcode_covers_nothing:
    'This covers no place. Write a whole postcode, or its first half with the figure, such as LS9.',
  preferred_repeated: 'Prefer one contact at most.',
  contact_says_nothing: 'Give a name, an address or a phone number.',
  not_a_year_or_month: 'Give a year, or a year and a month, such as 2019 or 2019-03.',
  past_work_says_nothing: 'Give an occupation, or words for the work.',
  past_work_ends_before_it_begins: 'It cannot end before it begins.',
  answer_needs_value: 'Give the value: the question asks for one.',
  answer_needs_detail: 'Say in which part.',
  flexible_and_kind_differ: '`flexible` and `kind` say different things: leave one of them out.',
  wage_most_below_least: 'Give the most in the same currency, and not below the least.',
  most_below_least: 'The most must not be below the least.',
  most_in_other_currency: 'Give the most in the same currency as the least.',
  last_day_before_first: 'The last day must not be before the first.',
  time_in_past: 'Name a time in the future.',
  last_day_over: 'The last day is over already. Give a later one.',
  nothing_confirmed: 'Say what the employer confirmed. To move the last day alone, change the posting.',
  not_finite: 'Use a finite number.',
  too_long_for_key: 'Keep it under {{bytes}} bytes.',
  unprintable: 'Use characters that can be printed.',
  skill_at_two_levels: 'This skill is named twice, each time otherwise. Name it once.',
  unknown_skill: 'This is no skill of the taxonomy. Find one with GET /skills?q=…',
  unknown_occupation: 'This is no occupation of the taxonomy. Find one with GET /occupations?q=…',
  coach_not_for_them: 'They cannot be in charge of this person. Choose somebody else, or ask a supervisor.',
  coach_barred: 'Whoever is in charge may not be barred from the person. Put somebody else in charge first.',
  unknown_coach: 'This is no coach of your organisation. Find one with GET /coaches.',
  posting_of_other_employer: 'This posting is not one of this employer. Leave it out, or name one of theirs.',
  unknown_employer: 'There is no such employer. Find one with GET /employers?q=…',
  employer_missing: 'Name the employer. Find one with GET /employers?q=…',
  unknown_participant: 'There is no such participant.',

  // What stands.
  changed_meanwhile:
    'It has changed: version {{version}} stands now. Read it again, then repeat your change.',
  id_taken: 'There is one already. Read it, then change that.',
  key_taken: 'There is one already with the same key. Use that one, or another key.',
  employer_external_id_taken:
    'This externalId is taken by another employer. Change that one, or use another externalId.',
  employer_name_taken: 'There is an employer of this name. Use that one, or add the site to the name.',
  participant_external_id_taken:
    'This externalId is taken by another record. Change that one, or use another externalId.',
  posting_external_id_taken:
    'This externalId is taken by another posting. Change that one, or use another externalId.',
  email_taken: 'Somebody signs in with this e-mail address already. Use another.',
  posting_cannot_become: 'A posting that is {{from}} cannot become {{to}}. Open to it: {{open}}.',
  posting_is_withdrawn: 'A posting that is {{from}} cannot become {{to}}. Open to it: none.',
  posting_last_day_passed: 'Its last day has passed. Give it a later expiresAt first, then open it.',
  until_without_pause: 'Only a pause has an end of its own. Leave it out.',
  posting_breaks_rule: '“{{quote}}” breaks the rule “{{rule}}”. Wording that would pass: “{{instead}}”',
  posting_breaks_law:
    '“{{quote}}” breaks the rule “{{rule}}” ({{law}}). Wording that would pass: “{{instead}}”',
  match_takes_no_such: 'A match that is {{state}} does not take {{asked}}. Open now: {{open}}.',
  match_takes_nothing: 'A match that is {{state}} does not take {{asked}}. Open now: nothing.',
  match_is_blocked:
    'A match that is blocked does not take {{asked}}. It is blocked by {{rules}}. Open now: {{open}}.',
  match_became_blocked: '{{why}} So this match does not take {{asked}} now. Open to it: {{open}}.',
  pair_gone: 'The participant or the posting is not there any more.',
  posting_ended: 'The posting has closed: its last day was {{day}}.',
  posting_has_closed: 'The posting has closed.',
  posting_is_draft: 'The posting is a draft.',
  posting_is_paused: 'The posting is paused.',
  posting_is_filled: 'The posting is filled.',
  posting_was_withdrawn: 'The posting was withdrawn.',
  posting_without_opening: 'The posting has no opening left.',
  nothing_to_undo: 'There is no decision to take back.',
  decision_was_heard:
    'The {{sides}} has heard of this decision, so it cannot be undone as if it had never been. Open now: {{open}}.',
  answer_missing: 'Say what the answer was.',
  reason_missing: 'Say why, with one of the reason codes.',
  until_missing: 'Say until when.',
  work_not_dead: 'This work is {{state}}; only dead work can be tried again.',

  ...fileProblems,

  // What cannot be done just now.
  unforeseen: 'Try again in a moment. If it stays so, name the requestId to the administrator.',
  trail_unwritable: 'The audit trail cannot be written. Try again in a moment.',
  disk_full:
    'The disk is full or cannot be written. Free some space, then send this again; nothing of it was kept.',
  too_much_at_once: 'Too much changes here at once. Send this again in a moment.',
  database_in_doubt:
    'The database went away before it said whether this was kept. Send it again with the same Idempotency-Key, or read first.',
  database_away:
    'The database cannot be reached. Send this again in a moment, with the same Idempotency-Key if it had one.',
  record_unreadable:
    'The record {{record}} cannot be read: what is kept of it is damaged. Whoever runs Stepwell learns more with: npm run stepwell -- verify',
  record_too_large: 'One record may hold at most 16 MB. Send less at once.',

  ...folderProblems,
  ...problemsAtStart,
};
