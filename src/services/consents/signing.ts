import type {
  Consent,
  ConsentEvent,
  ConsentRecipient,
  Evidence,
  EvidenceType,
} from '../../domain/consent.ts';
import { invalid, notFound } from '../../domain/problem.ts';
import type { LocalDate } from '../../domain/values/time.ts';
import { consents, evidences, participants } from '../../store/collections/index.ts';
import type { Unit } from '../../store/port.ts';
import { first, put } from '../../store/rows.ts';
import { done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { given } from '../kit/patches.ts';
import { todayOf } from '../kit/today.ts';
import type { EndingDeps } from '../releases/ending.ts';
import { checkPermitted, checkSignature } from './check-consent.ts';
import { openJobs } from './open-jobs.ts';
import { wayIn } from './way-in.ts';

/** A file as it comes in. */
export interface EvidenceInput {
  readonly filename: string;
  readonly mediaType: EvidenceType;
  /** Base64. */
  readonly bytes: string;
}

export interface ConsentInput
  extends Pick<Consent, 'purpose' | 'discloser' | 'fields' | 'revocation' | 'signed'> {
  readonly recipient: ConsentRecipient;
  readonly expires: LocalDate | { readonly event: ConsentEvent };
  readonly evidence?: EvidenceInput | undefined;
}

/** A consent as it will be kept, and the unit that keeps it, alone or with what is done by it at once. */
export interface Signed {
  readonly row: Consent;
  readonly unit: Required<Pick<Unit, 'checks' | 'puts' | 'audit'>>;
}

type SigningDeps = Pick<EndingDeps, 'store' | 'clock' | 'newId'>;

/** A last day, or what ends it. */
export const endOf = (expires: ConsentInput['expires']): Pick<Consent, 'lastDay' | 'endsWith'> =>
  typeof expires === 'string' ? { lastDay: expires } : { endsWith: expires.event };

export const evidenceOf = (
  { clock, newId }: Pick<SigningDeps, 'clock' | 'newId'>,
  { scope }: Context,
  { id, participantId }: Consent,
  { filename, mediaType, bytes }: EvidenceInput,
): Evidence => ({
  ...first(newId('evidence'), scope.organisationId, clock()),
  ...{ consentId: id, participantId, by: scope.actor.id, filename, mediaType, bytes },
});

/** What somebody signs. Throws Problem `not_found` for the person, and as `Consents.create` does. */
export async function signed(
  deps: SigningDeps,
  ctx: Context,
  participantId: string,
  { expires, evidence, recipient, ...input }: ConsentInput,
): Promise<Signed> {
  const { store, clock, newId } = deps;
  const person = await store.get(ctx.scope, participants, participantId, { unseal: false });
  if (person === undefined) throw notFound('participant');
  const now = clock();
  if (input.discloser !== ctx.scope.organisationId) throw invalid('discloser', 'discloser_not_yours');
  const until = endOf(expires);
  const today = await todayOf({ store, clock }, ctx);
  await checkPermitted({ store }, ctx, { ...input, ...until, recipient }, today);
  await checkSignature({ store }, ctx, input, now);
  const { actor } = ctx.scope;
  // Whoever of the staff writes it down was there, unless they name somebody else.
  const self = actor.kind === 'user' && actor.role !== 'participant' ? actor.id : undefined;
  const signature = given({
    ...{ ...input.signed, witnessedBy: input.signed.witnessedBy ?? self },
    ...(await wayIn(store, ctx)),
  });
  const row: Consent = {
    ...first(newId('consent'), ctx.scope.organisationId, now),
    ...{ ...input, ...until, participantId, recipientKind: recipient.kind, recipientId: recipient.id },
    ...{ fields: [...new Set(input.fields)], signed: signature as Consent['signed'], by: actor.id },
    ...given({ evidencedAt: evidence && now }),
  };
  const papers = evidence === undefined ? [] : [put(evidences, evidenceOf(deps, ctx, row, evidence), 0)];
  return {
    row,
    unit: {
      // The person has to be there when it is kept; what else is known of them may change meanwhile.
      checks: [{ collection: participants, id: person.id, version: person.version }],
      puts: [put(consents, row, 0), ...papers, ...(await openJobs({ store, clock }, ctx, row))],
      audit: [done('create', 'consent', row.id, ['purpose', 'recipient', 'fields'])],
    },
  };
}
