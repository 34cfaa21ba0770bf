import { consentState } from '../../domain/consent.ts';
import {
  type CodeKind,
  codeLength,
  codeSeconds,
  codeSigns,
  isGood,
  type OneTimeCode,
  shownCode,
} from '../../domain/one-time-code.ts';
import type { Participant } from '../../domain/participant.ts';
import { invalid } from '../../domain/problem.ts';
import { type Clock, type Instant, plusSeconds } from '../../domain/values/time.ts';
import type { Secrets } from '../../security/port.ts';
import { codes, consents, participants, partners, users } from '../../store/collections/index.ts';
import { type Check, type Put, type Store, walk } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import type { StandIns } from '../caseload/stand-ins.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { guard, readNoted } from '../kit/guard.ts';
import { given } from '../kit/patches.ts';
import { todayOf } from '../kit/today.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import { ownId } from '../own/own-id.ts';
import { codeDigest } from './code-digest.ts';

/** A code as it is written on paper: told once. */
export interface IssuedCode {
  readonly code: string;
  readonly expiresAt: Instant;
}

/** That there was a code: who made it, when, and when it was used. */
export interface MadeCode extends Pick<OneTimeCode, 'id' | 'createdAt' | 'usedAt'> {
  readonly byName: string | undefined;
}

export interface LinkCodeInput {
  readonly partnerId: string;
  readonly consentId: string;
}

export interface Codes {
  /**
   * A code by which a partner's portal learns whose account it is, by whoever answers for the person; an older one to this partner is
   * void. Throws Problem `not_found` for the person, `forbidden` for other coaches, `invalid` for a consent that is not theirs to this partner or does not hold.
   */
  readonly issueLink: UseCase<[participantId: string, input: LinkCodeInput], IssuedCode>;
  /**
   * A code that opens somebody's own pages, by whoever answers for them; an older one is void. The person sees there that it was made.
   * Throws Problem `not_found`, `forbidden` for other coaches.
   */
  readonly issueSignIn: UseCase<[participantId: string], IssuedCode>;
  /** The codes that opened or could open one's own pages, the last first. */
  readonly ofOwn: UseCase<[], readonly MadeCode[]>;
}

export interface CodeDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly blind: (text: string) => string;
  readonly secrets: Pick<Secrets, 'code'>;
  readonly audit: AuditBuffer;
  readonly standIns: Pick<StandIns, 'standInIds'>;
}

/** One-time codes on paper, as the coach makes them. */
export function createCodes({ store, clock, blind, secrets, audit, standIns }: CodeDeps): Codes {
  async function issue(
    ctx: Context,
    kind: CodeKind,
    person: Participant,
    about: Pick<OneTimeCode, 'partnerId' | 'consentId'>,
    checks: readonly Check[],
  ): Promise<IssuedCode> {
    const { id: participantId, version } = person;
    const now = clock();
    const code = secrets.code(codeSigns, codeLength);
    const row: OneTimeCode = {
      ...first(codeDigest(blind, kind, code), ctx.scope.organisationId, now),
      ...{ kind, participantId, ...given(about) },
      ...{ expiresAt: plusSeconds(now, codeSeconds), by: ctx.scope.actor.id },
    };
    const replaced: Put[] = [];
    for await (const old of walk(store, ctx.scope, codes, 'byParticipant', { key: [participantId] }))
      if (old.kind === kind && old.partnerId === about.partnerId && isGood(old, now))
        replaced.push(put(codes, next(old, now, { replacedAt: now }), old.version));
    const unit = {
      checks: [{ collection: participants, id: participantId, version }, ...checks],
      puts: [put(codes, row, 0), ...replaced],
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

  const readPerson = (ctx: Context, id: string): Promise<Participant> =>
    readNoted(audit, ctx, { noun: 'participant', id }, () =>
      store.get(ctx.scope, participants, id, { unseal: false }),
    );

  /** Somebody whose codes whoever asks may make. */
  async function answeredFor(
    ctx: Context,
    permission: 'code:write' | 'code:signIn',
    participantId: string,
  ): Promise<Participant> {
    const person = await readPerson(ctx, participantId);
    const { organisationId, coachId } = person;
    const standInIds = await standIns.standInIds(ctx, coachId);
    guard(ctx, permission, { organisationId, coachId, standInIds }, 'participant');
    return person;
  }

  return {
    issueLink: withPermission('code:write', (ctx, participantId, input) =>
      untilFresh(async () => {
        // Whom there is not has no consents, either, and looks the same whatever is named.
        const person = await answeredFor(ctx, 'code:write', participantId);
        return issue(ctx, 'link', person, input, await permitted(ctx, participantId, input));
      }),
    ),
    issueSignIn: withPermission('code:signIn', (ctx, participantId) =>
      untilFresh(async () => {
        const person = await answeredFor(ctx, 'code:signIn', participantId);
        return issue(ctx, 'sign_in', person, {}, []);
      }),
    ),
    ofOwn: withPermission('own:read', async (ctx) => {
      const made: OneTimeCode[] = [];
      const key = [ownId(ctx)] as const;
      for await (const row of walk(store, ctx.scope, codes, 'byParticipant', { key }))
        if (row.kind === 'sign_in') made.push(row);
      const makers = await store.getMany(ctx.scope, users, [...new Set(made.map(({ by }) => by))]);
      return made
        .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
        .map(({ id, createdAt, usedAt, by }) => ({
          ...{ id, createdAt, usedAt },
          byName: makers.find((one) => one.id === by)?.displayName,
        }));
    }),
  };
}
