import { consentState } from '../../domain/consent.ts';
import {
  type CodeKind,
  codeLength,
  codeSeconds,
  codeSigns,
  type OneTimeCode,
  shownCode,
} from '../../domain/one-time-code.ts';
import { invalid } from '../../domain/problem.ts';
import { type Clock, type Instant, plusSeconds } from '../../domain/values/time.ts';
import type { Secrets } from '../../security/port.ts';
import { codes, consents, participants, partners } from '../../store/collections/index.ts';
import { type Check, type Store, walk } from '../../store/port.ts';
import { first, put, removal } from '../../store/rows.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { readNoted } from '../kit/guard.ts';
import { given } from '../kit/patches.ts';
import { todayOf } from '../kit/today.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import { codeDigest } from './code-digest.ts';

/** A code as it is written on paper: told once. */
export interface IssuedCode {
  readonly code: string;
  readonly expiresAt: Instant;
}

export interface LinkCodeInput {
  readonly partnerId: string;
  readonly consentId: string;
}

export interface Codes {
  /**
   * A code by which a partner's portal learns whose account it is; an older one of this person to this partner is void. Throws
   * Problem `not_found` for the person, `invalid` for a consent that is not theirs to this partner or does not hold.
   */
  readonly issueLink: UseCase<[participantId: string, input: LinkCodeInput], IssuedCode>;
  /** A code that opens somebody's own pages; an older one is void. Throws Problem `not_found`. */
  readonly issueSignIn: UseCase<[participantId: string], IssuedCode>;
}

export interface CodeDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly blind: (text: string) => string;
  readonly secrets: Pick<Secrets, 'code'>;
  readonly audit: AuditBuffer;
}

/** One-time codes on paper, as the coach makes them. */
export function createCodes({ store, clock, blind, secrets, audit }: CodeDeps): Codes {
  async function issue(
    ctx: Context,
    kind: CodeKind,
    participantId: string,
    about: Pick<OneTimeCode, 'partnerId' | 'consentId'>,
    checks: readonly Check[],
  ): Promise<IssuedCode> {
    const person = await readNoted(audit, ctx, { noun: 'participant', id: participantId }, () =>
      store.get(ctx.scope, participants, participantId, { unseal: false }),
    );
    const now = clock();
    const code = secrets.code(codeSigns, codeLength);
    const row: OneTimeCode = {
      ...first(codeDigest(blind, kind, code), ctx.scope.organisationId, now),
      ...{ kind, participantId, ...given(about) },
      ...{ expiresAt: plusSeconds(now, codeSeconds), by: ctx.scope.actor.id },
    };
    const removals = [];
    for await (const old of walk(store, ctx.scope, codes, 'byParticipant', { key: [participantId] }))
      if (old.kind === kind && old.partnerId === about.partnerId)
        removals.push(removal(codes, old, old.version));
    const unit = {
      checks: [{ collection: participants, id: person.id, version: person.version }, ...checks],
      puts: [put(codes, row, 0)],
      removals,
      audit: [done(`issue_${kind}`, 'code', participantId)],
    };
    return commit({ store, clock }, ctx, unit, { code: shownCode(code), expiresAt: row.expiresAt });
  }

  /** The consent it rests on, as it has to stand while the code is made. */
  async function permitted(ctx: Context, participantId: string, { partnerId, consentId }: LinkCodeInput) {
    const [consent, partner] = [
      await store.get(ctx.scope, consents, consentId),
      await store.get(ctx.scope, partners, partnerId, { unseal: false }),
    ];
    if (partner === undefined || partner.disabledAt !== undefined)
      throw invalid('partnerId', 'unknown_partner');
    const isTheirs = consent?.participantId === participantId && consent.recipientId === partnerId;
    if (consent === undefined || !isTheirs || consent.purpose !== 'view_by_partner')
      throw invalid('consentId', 'consent_not_to_partner');
    if (consentState(consent, await todayOf({ store, clock }, ctx)) !== 'live')
      throw invalid('consentId', 'consent_not_live');
    return [
      { collection: consents, id: consentId, version: consent.version },
      { collection: partners, id: partnerId, version: partner.version },
    ];
  }

  return {
    issueLink: withPermission('code:write', (ctx, participantId, input) =>
      untilFresh(async () => {
        // Whom there is not has no consents, either, and looks the same whatever is named.
        await readNoted(audit, ctx, { noun: 'participant', id: participantId }, () =>
          store.get(ctx.scope, participants, participantId, { unseal: false }),
        );
        return issue(ctx, 'link', participantId, input, await permitted(ctx, participantId, input));
      }),
    ),
    issueSignIn: withPermission('code:write', (ctx, participantId) =>
      untilFresh(() => issue(ctx, 'sign_in', participantId, {}, [])),
    ),
  };
}
