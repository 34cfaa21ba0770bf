import { caseloadSentenceFields } from './caseload-sentences.ts';
import { consentSentenceFields } from './consent-sentences.ts';
import type { Blocker } from './evaluation.ts';
import { fileSentenceFields } from './file-sentence.ts';
import { offerSentenceFields } from './offer-sentences.ts';
import { partnerSentenceFields } from './partner-sentences.ts';
import { peopleSentenceFields } from './people-sentences.ts';
import { releaseSentenceFields } from './release-sentences.ts';
import type { LocalDate } from './values/time.ts';

/**
 * What problems say: every sentence by its key, with what it names. The sentences themselves stand in src/words, one
 * catalogue a language; a key without a sentence and a sentence without a key do not compile.
 */
export const sentenceFields = {
  // Found and not found.
  nothing_at_address: [],
  nothing_at_address_but_docs: [],
  method_not_here: ['methods'],
  nothing_with_id: [],
  no_such_participant: [],
  no_such_employer: [],
  no_such_opportunity: [],
  no_such_match: [],
  no_such_question: [],
  no_such_notice: [],
  no_such_import: [],
  no_such_user: [],
  no_such_token: [],
  no_such_session: [],
  no_such_invitation: [],
  no_such_organisation: [],
  no_such_factor: [],
  no_such_glass: [],
  no_such_erasure: [],
  no_such_clearance: [],
  no_such_dead_letter: [],
  no_such_delivery: [],
  no_such_job: [],
  no_such_record: [],
  // Who asks.
  not_signed_in: [],
  token_no_good: [],
  other_user_here: [],
  no_user_here: [],
  not_for_your_role: [],
  not_your_people: [],
  cause_may_not_act: [],
  asked_from_elsewhere: [],
  asked_at_other_address: [],
  asked_too_often: [],
  // How it is asked.
  request_unreadable: [],
  request_not_http: [],
  request_too_slow: [],
  headers_too_large: ['kilobytes', 'headers'],
  body_too_large: ['kilobytes'],
  request_too_large: [],
  body_broke_off: [],
  body_not_utf8: [],
  body_missing: [],
  body_not_json: [],
  keys_repeated: [],
  body_of_other_type: ['type'],
  body_too_deep: ['depth'],
  body_too_wide: ['values'],
  body_not_asked: [],
  version_missing: [],
  version_of_all: [],
  key_of_other_request: [],
  answer_of_who_is_gone: [],
  key_answered: [],
  key_unprintable: [],
  cursor_of_other_list: [],
  // Fields.
  at_field: ['path', 'fault'],
  fields_wrong: [],
  fields_unknown: [],
  fields_repeated: [],
  field_unknown: [],
  field_missing: [],
  field_not_whole: [],
  field_of_other_type: ['type'],
  text_too_short: ['least'],
  field_repeated: [],
  query_repeated: [],
  field_not_asked: [],
  as_given: ['text'],
  none_of_codes: ['codes'],
  text_too_long: ['most'],
  more_than_most: ['most'],
  less_than_least: ['least'],
  not_an_id: ['prefix'],
  control_characters: [],
  blank: [],
  not_a_uri: [],
  not_a_date: [],
  not_an_instant: [],
  not_a_start: [],
  not_an_end: [],
  not_a_country_code: [],
  unknown_country: [],
  not_a_currency_code: [],
  unknown_currency: [],
  not_an_email: [],
  not_a_phone_number: [],
  not_a_language: [],
  not_an_isco_code: [],
  not_a_limit: [],
  not_a_score: [],
  name_or_skills: [],
  code_repeated: [],
  postcode_covers_nothing: [],
  address_of_a_participant: [],
  role_of_a_participant: [],
  preferred_repeated: [],
  contact_says_nothing: [],
  wage_most_below_least: [],
  flexible_and_kind_differ: [],
  answer_needs_value: [],
  answer_needs_detail: [],
  not_a_year_or_month: [],
  past_work_says_nothing: [],
  past_work_ends_before_it_begins: [],
  most_below_least: [],
  most_in_other_currency: [],
  last_day_before_first: [],
  time_in_past: [],
  last_day_over: [],
  nothing_confirmed: [],
  not_finite: [],
  too_long_for_key: ['bytes'],
  unprintable: [],
  unknown_skill: [],
  skill_at_two_levels: [],
  unknown_occupation: [],
  unknown_coach: [],
  coach_barred: [],
  coach_not_for_them: [],
  unknown_employer: [],
  posting_of_other_employer: [],
  employer_missing: [],
  unknown_participant: [],
  // What stands.
  changed_meanwhile: ['version'],
  id_taken: [],
  key_taken: [],
  employer_name_taken: [],
  employer_external_id_taken: [],
  participant_external_id_taken: [],
  posting_external_id_taken: [],
  email_taken: [],
  posting_cannot_become: ['from', 'to', 'open'],
  posting_is_withdrawn: ['from', 'to'],
  posting_last_day_passed: [],
  until_without_pause: [],
  posting_breaks_rule: ['quote', 'rule', 'instead'],
  posting_breaks_law: ['quote', 'rule', 'law', 'instead'],
  match_takes_no_such: ['state', 'asked', 'open'],
  match_takes_nothing: ['state', 'asked'],
  match_is_blocked: ['asked', 'rules', 'open'],
  match_became_blocked: ['why', 'asked', 'open'],
  pair_gone: [],
  posting_ended: ['day'],
  posting_has_closed: [],
  posting_is_draft: [],
  posting_is_paused: [],
  posting_is_filled: [],
  posting_was_withdrawn: [],
  posting_without_opening: [],
  nothing_to_undo: [],
  decision_was_heard: ['sides', 'open'],
  answer_missing: [],
  reason_missing: [],
  until_missing: [],
  work_not_dead: ['state'],
  // Organisations and people.
  ...peopleSentenceFields,
  ...caseloadSentenceFields,
  ...consentSentenceFields,
  ...partnerSentenceFields,
  ...releaseSentenceFields,
  ...offerSentenceFields,
  ...fileSentenceFields,
  // What cannot be done just now.
  unforeseen: [],
  trail_unwritable: [],
  disk_full: [],
  installation_key_replaced: [],
  rotation_unfinished: [],
  too_much_at_once: [],
  database_in_doubt: [],
  database_away: [],
  record_too_large: [],
  record_unreadable: ['record'],
  // At the command line and at the start.
  organisation_missing: ['known'],
  organisation_none: [],
  file_exists: ['file'],
  backup_missing: ['file'],
  backup_damaged: ['file'],
  backup_foreign: ['file'],
  backup_keys_missing: ['file'],
  backup_keys_foreign: ['file'],
  backup_old_unreadable: ['file', 'folder'],
  folder_holds_data: ['folder'],
  backup_of_mongodb: [],
  taxonomy_missing: ['folder'],
  taxonomy_damaged: ['path'],
  taxonomy_line_damaged: ['line', 'path'],
  taxonomy_file_missing: ['path'],
  taxonomy_column_missing: ['file', 'column'],
  taxonomy_not_csv: ['file', 'cause'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Fields = typeof sentenceFields;
export type SentenceKey = keyof Fields;

/** Keys of sentences that name nothing. */
export type PlainKey = { [K in SentenceKey]: Fields[K]['length'] extends 0 ? K : never }[SentenceKey];

/** What a sentence names: names and numbers as they stand, codes with commas between them, a day, a code that a list has words for, or sentences within it. */
export type SentenceDatum =
  | string
  | number
  | readonly string[]
  | { readonly date: LocalDate }
  | { readonly list: 'postingRules' | 'postingWordings' | 'laws'; readonly code: string }
  | Sentence
  | readonly (Sentence | Blocker)[];

/** A sentence before it is said. */
export interface Sentence {
  readonly key: SentenceKey;
  readonly data: Readonly<Record<string, SentenceDatum>>;
}

/** A sentence that names something. */
export function sentence<K extends Exclude<SentenceKey, PlainKey>>(
  key: K,
  data: Readonly<Record<Fields[K][number], SentenceDatum>>,
): Sentence {
  return { key, data };
}

/** A sentence given as itself, or by its key where that is all of it. */
export function sentenceOf(given: Sentence | PlainKey): Sentence {
  return typeof given === 'string' ? { key: given, data: {} } : given;
}
