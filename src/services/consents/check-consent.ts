import { type Consent, type ConsentRecipient, consentFields } from '../../domain/consent.ts';
import { type ConsentTextVersion, consentTexts, signedLanguages } from '../../domain/consent-text.ts';
import { invalid } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import type { Instant, LocalDate } from '../../domain/values/time.ts';
import { employers, partners, users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';

/** What is permitted, before and after it is signed. */
export interface Permitted extends Pick<Consent, 'purpose' | 'fields' | 'lastDay' | 'endsWith'> {
  readonly recipient: ConsentRecipient;
}

/** Throws Problem `invalid` for what cannot be permitted: purpose, recipient, fields and end have to go together. */
export async function checkPermitted(
  { store }: { readonly store: Store },
  ctx: Context,
  { purpose, recipient, fields, lastDay, endsWith }: Permitted,
  today: LocalDate,
): Promise<void> {
  const kind = recipientOf[purpose];
  if (kind !== undefined && recipient.kind !== kind)
    throw invalid('recipient.kind', sentence('recipient_of_other_kind', { kind }));
  await checkRecipient(store, ctx, recipient);
  const known: readonly string[] = consentFields[purpose];
  for (const [at, field] of fields.entries())
    if (!known.includes(field)) throw invalid(`fields.${at}`, sentence('none_of_codes', { codes: known }));
  if (lastDay !== undefined && lastDay < today) throw invalid('expires', 'consent_already_over');
  if (endsWith === 'link_ended' && recipient.kind !== 'partner')
    throw invalid('expires.event', 'no_link_to_employers');
}

/** The text that is signed for a purpose. */
export function textOf(purpose: Consent['purpose']): ConsentTextVersion {
  const [version] = Object.entries(consentTexts).flatMap(([one, of]) => (of === purpose ? [one] : []));
  if (version === undefined) throw new Error(`No text for ${purpose}.`);
  return version as ConsentTextVersion;
}

/** Throws Problem `invalid` for what was signed in vain: another text, a language nobody reviewed, a day to come. */
export async function checkSignature(
  { store }: { readonly store: Store },
  ctx: Context,
  { purpose, signed }: Pick<Consent, 'purpose' | 'signed'>,
  now: Instant,
): Promise<void> {
  if (consentTexts[signed.textVersion] !== purpose)
    throw invalid('signed.textVersion', sentence('text_of_other_purpose', { version: textOf(purpose) }));
  const languages: readonly string[] = signedLanguages;
  if (!languages.includes(signed.language))
    throw invalid('signed.language', sentence('text_not_reviewed', { languages }));
  const { actor } = ctx.scope;
  if ('role' in actor && actor.role === 'participant' && signed.how === 'paper')
    throw invalid('signed.how', 'evidence_at_desk');
  if (signed.at > now) throw invalid('signed.at', 'signed_in_future');
  const { witnessedBy } = signed;
  if (witnessedBy !== undefined && !(await store.get(ctx.scope, users, witnessedBy, { unseal: false })))
    throw invalid('signed.witnessedBy', 'unknown_witness');
}

/** What a purpose is towards; of another purpose either. */
const recipientOf: Partial<Record<Consent['purpose'], ConsentRecipient['kind']>> = {
  view_by_partner: 'partner',
  release_to_employer: 'employer',
};

async function checkRecipient(store: Store, ctx: Context, { kind, id }: ConsentRecipient): Promise<void> {
  if (kind === 'partner') {
    const partner = await store.get(ctx.scope, partners, id, { unseal: false });
    if (partner === undefined || partner.disabledAt !== undefined)
      throw invalid('recipient.id', 'unknown_partner');
    return;
  }
  const employer = await store.get(ctx.scope, employers, id, { unseal: false });
  if (employer === undefined) throw invalid('recipient.id', 'unknown_employer');
}
