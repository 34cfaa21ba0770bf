import { arrangementsOf, isSayable, type SayableCode } from '../../domain/arrangement.ts';
import type { Consent } from '../../domain/consent.ts';
import type { Opportunity } from '../../domain/opportunity.ts';
import type { Participant } from '../../domain/participant.ts';
import { invalid } from '../../domain/problem.ts';
import { consentFieldOf, type Release, type ReleaseField } from '../../domain/release.ts';
import { sentence } from '../../domain/sentence.ts';
import type { Instant, LocalDate } from '../../domain/values/time.ts';
import { restsOn } from './in-force.ts';
import type { Reader } from './readers.ts';
import { namedWork } from './shown-person.ts';

/** What somebody chooses to let an employer see. */
export interface ReleaseInput {
  readonly fields: readonly ReleaseField[];
  readonly consentId: string;
  /** Who at the employer sees it; all of them when absent. */
  readonly to?: readonly string[] | undefined;
  readonly message?: string | undefined;
  readonly arrangements?: readonly SayableCode[] | undefined;
  /** Where a coach writes down a paper: when it was signed, and who saw it. */
  readonly signed?: { readonly at: Instant; readonly witnessedBy?: string | undefined } | undefined;
}

/** What a release is made of, read beforehand. */
export interface ReleaseFacts {
  readonly person: Participant;
  readonly posting: Opportunity;
  readonly consent: Consent | undefined;
  readonly readers: readonly Reader[];
  readonly today: LocalDate;
}

/** What is released by an input, as it will be kept. */
export type Chosen = Pick<
  Release,
  'fields' | 'pastWork' | 'message' | 'arrangements' | 'readerIds' | 'everybody'
>;

/**
 * What an input comes to. Throws Problem `invalid` at a consent that does not permit it today, a field beyond it, past work that
 * is not there, a message or arrangements that are named and missing or the other way round, and a reader the employer does not have.
 */
export function chosen(
  input: ReleaseInput,
  { person, posting, consent, readers, today }: ReleaseFacts,
): Chosen {
  const fields = [...new Set(input.fields)];
  const of = { participantId: person.id, employerId: posting.employerId };
  if (consent === undefined || !restsOn(consent, { ...of, fields: [] }, today))
    throw invalid('consentId', 'consent_permits_nothing');
  const permitted: readonly string[] = consent.fields;
  for (const [at, field] of input.fields.entries()) {
    if (!permitted.includes(consentFieldOf(field)))
      throw invalid(`fields.${at}`, sentence('field_beyond_consent', { codes: permitted }));
    if (field.startsWith('pastWork:') && namedWork([field], person.pastWork).length === 0)
      throw invalid(`fields.${at}`, 'no_such_past_work');
  }
  const { message, arrangements = [], to } = input;
  if (fields.includes('message') !== (message !== undefined))
    throw invalid('message', message === undefined ? 'message_missing' : 'message_not_named');
  if (fields.includes('arrangements') !== arrangements.length > 0)
    throw invalid(
      'arrangements',
      arrangements.length === 0 ? 'arrangements_missing' : 'arrangements_not_named',
    );
  for (const [at, code] of arrangements.entries())
    if (!isSayable(code)) throw invalid(`arrangements.${at}`, 'not_said_at_work');
  for (const [at, id] of (to ?? []).entries())
    if (!readers.some((reader) => reader.id === id)) throw invalid(`to.${at}`, 'unknown_reader');
  return {
    fields,
    pastWork: namedWork(fields, person.pastWork),
    message,
    arrangements: arrangementsOf(arrangements, person.supportNeeds, posting.schedule.blocks),
    readerIds: to === undefined ? readers.map(({ id }) => id) : [...new Set(to)],
    everybody: to === undefined,
  };
}
