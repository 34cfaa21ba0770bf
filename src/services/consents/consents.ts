import {
  type Consent,
  type ConsentEnding,
  type ConsentRecipient,
  type ConsentState,
  consentState,
  type Evidence,
} from '../../domain/consent.ts';
import { type ConsentTextVersion, revocationTexts } from '../../domain/consent-text.ts';
import type { Participant } from '../../domain/participant.ts';
import { notFound, Problem } from '../../domain/problem.ts';
import { consents, evidences, participants } from '../../store/collections/index.ts';
import type { Page, Put } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { commit, done } from '../kit/commit.ts';
import { withConflictSentence } from '../kit/conflict-sentence.ts';
import { type Context, isPerson } from '../kit/context.ts';
import { guard, readNoted } from '../kit/guard.ts';
import { type PageAsked, pageWith } from '../kit/lists.ts';
import { ofSomebody } from '../kit/somebody.ts';
import { todayOf } from '../kit/today.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import { noticePut } from '../notices/new-notice.ts';
import type { EndingDeps } from '../releases/ending.ts';
import { checkPermitted, textOf } from './check-consent.ts';
import { type ConsentNames, consentNames } from './consent-names.ts';
import { createEventEndings } from './event-endings.ts';
import { type ConsentInput, type EvidenceInput, endOf, evidenceOf, signed } from './signing.ts';
import { wayIn } from './way-in.ts';
import { createWhatEnds } from './what-ends.ts';

/** A consent as it stands today, with the names of whom it is about. */
export interface ConsentView extends Consent, ConsentNames {
  readonly state: ConsentState;
}

/** What is to be signed. */
export interface PaperInput extends Pick<Consent, 'purpose' | 'fields'> {
  readonly recipient: ConsentRecipient;
  readonly expires: ConsentInput['expires'];
}

/** A text before it is signed, with whom it is about by name. */
export interface Paper extends ConsentNames, Pick<Consent, 'fields' | 'lastDay' | 'endsWith' | 'revocation'> {
  readonly textVersion: ConsentTextVersion;
}

export interface Consents {
  /**
   * Writes down what somebody signed. Throws Problem `not_found` for the person, and `invalid` for a text that does not go with
   * the purpose or may not be signed in this language, for fields and recipients that the purpose does not know, for a last day
   * that is over and for a signature of the future.
   */
  readonly create: UseCase<[participantId: string, input: ConsentInput], ConsentView>;
  /** The text for somebody to read and sign. Writes nothing down; throws as `create` does. */
  readonly paper: UseCase<[participantId: string, input: PaperInput], Paper>;
  /** All of a person, the newest first, those that ended included. */
  readonly list: UseCase<[participantId: string, page: PageAsked], Page<ConsentView>>;
  readonly get: UseCase<[id: string], ConsentView>;
  /** Attaches the signed paper: from now on it holds. Throws Problem `conflict` where one is attached, or the consent ended. */
  readonly attach: UseCase<[id: string, file: EvidenceInput], ConsentView>;
  /** The signed paper. Throws Problem `not_found` where none is attached. */
  readonly evidence: UseCase<[id: string], Evidence>;
  /** Ends a consent at once, whatever stands. Again it changes nothing. */
  readonly revoke: UseCase<[id: string, how: ConsentEnding], ConsentView>;
  /**
   * The service ended for somebody: what they permitted until then ends in one unit, with all that rests on it. Gives what ended; again it
   * is nothing. What ended stays ended, also by mistake: a new consent is signed (ADR 197).
   */
  readonly endWithService: UseCase<[participantId: string], readonly ConsentView[]>;
}

export interface ConsentDeps extends EndingDeps {
  readonly audit: AuditBuffer;
}

/** What people permitted, to whom, until when, and that they took it back. */
export function createConsents(deps: ConsentDeps): Consents {
  const { store, clock, audit, recipients } = deps;
  const whatEnds = createWhatEnds(deps);
  const eventEndings = createEventEndings(deps);

  async function read(ctx: Context, id: string): Promise<Consent> {
    const row = await readNoted(audit, ctx, { noun: 'consent', id }, async () =>
      ofSomebody(store, ctx, await store.get(ctx.scope, consents, id)),
    );
    guard(ctx, 'consent:read', { participantId: row.participantId }, 'consent');
    return row;
  }

  async function personOf(ctx: Context, id: string): Promise<Participant> {
    guard(ctx, 'consent:read', { participantId: id }, 'participant');
    return readNoted(audit, ctx, { noun: 'participant', id }, () =>
      store.get(ctx.scope, participants, id, { unseal: false }),
    );
  }

  async function views(ctx: Context, rows: readonly Consent[]): Promise<readonly ConsentView[]> {
    const today = await todayOf({ store, clock }, ctx);
    const named = await consentNames(store, ctx, rows);
    return rows.map((row) => ({ ...row, ...named(row), state: consentState(row, today) }));
  }

  async function view(ctx: Context, row: Consent): Promise<ConsentView> {
    const [one] = await views(ctx, [row]);
    if (one === undefined) throw new Error('A consent has no view.');
    return one;
  }

  /** Whoever is in charge hears of what ended, or was never signed, unless it was they who ended it. */
  async function tell(ctx: Context, { id, participantId, revoked }: Consent): Promise<readonly Put[]> {
    const isMistake = revoked?.how === 'recorded_by_mistake';
    const kind = isMistake && isPerson(ctx) ? 'consent_denied' : 'consent_ended';
    // It may also have ended by itself, with what it was to end with.
    const how = revoked?.how ?? 'over';
    const person = await personOf(ctx, participantId);
    const told = (await recipients.findInCharge(ctx, person)).filter((one) => one !== ctx.scope.actor.id);
    // What ended by itself may still be taken back, which is told of, too.
    const notice = { kind, importance: 'now', cause: [how, id], data: { how }, participantId } as const;
    return told.map((userId) => noticePut(deps, ctx, userId, notice));
  }

  return {
    create: withPermission('consent:write', (ctx, participantId, input) =>
      untilFresh(async () => {
        await personOf(ctx, participantId);
        const { row, unit } = await signed(deps, ctx, participantId, input);
        return commit({ store, clock }, ctx, unit, await view(ctx, row));
      }),
    ),
    paper: withPermission('consent:read', async (ctx, participantId, { expires, ...input }) => {
      await personOf(ctx, participantId);
      const until = endOf(expires);
      await checkPermitted({ store }, ctx, { ...input, ...until }, await todayOf({ store, clock }, ctx));
      const [revocation] = revocationTexts;
      const about = { participantId, recipientKind: input.recipient.kind, recipientId: input.recipient.id };
      const named = await consentNames(store, ctx, [about]);
      return {
        ...{ ...until, fields: [...new Set(input.fields)], textVersion: textOf(input.purpose), revocation },
        ...named(about),
      };
    }),
    list: withPermission('consent:read', async (ctx, participantId, page) => {
      await personOf(ctx, participantId);
      const asked = { key: [participantId], descending: true, ...page } as const;
      const found = await store.list(ctx.scope, consents, 'byParticipant', asked);
      audit.note(ctx.scope, done('list', 'consent', participantId));
      return pageWith(await views(ctx, found.items), found.nextCursor, found.unreadable ?? []);
    }),
    get: withPermission('consent:read', async (ctx, id) => {
      const row = await read(ctx, id);
      audit.note(ctx.scope, done('read', 'consent', id));
      return view(ctx, row);
    }),
    attach: withPermission('evidence:write', (ctx, id, file) =>
      untilFresh(async () => {
        const old = await read(ctx, id);
        if (old.revoked !== undefined || old.endedAt !== undefined)
          throw new Problem('conflict', 'consent_ended');
        if (old.evidencedAt !== undefined) throw new Problem('conflict', 'consent_has_evidence');
        const now = clock();
        const row = next(old, now, { evidencedAt: now });
        const unit = {
          puts: [put(consents, row, old.version), put(evidences, evidenceOf(deps, ctx, row, file), 0)],
          audit: [done('attach', 'consent', id, ['evidence'])],
        };
        const attached = commit({ store, clock }, ctx, unit, await view(ctx, row));
        return withConflictSentence('evidences.byConsent', 'consent_has_evidence', attached);
      }),
    ),
    evidence: withPermission('evidence:read', async (ctx, id) => {
      await read(ctx, id);
      const row = await store.find(ctx.scope, evidences, 'byConsent', [id]);
      if (row === undefined) throw notFound('evidence');
      await store.commit(ctx.scope, {
        organisationId: row.organisationId,
        audit: [done('read', 'evidence', id)],
      });
      return row;
    }),
    revoke: withPermission('consent:write', (ctx, id, how) =>
      untilFresh(async () => {
        const old = await read(ctx, id);
        if (old.revoked !== undefined) return commit({ store, clock }, ctx, {}, await view(ctx, old));
        const now = clock();
        const revoked = { how, at: now, by: ctx.scope.actor.id, ...(await wayIn(store, ctx)) };
        const row = next(old, now, { revoked });
        // What rests on it ends with it: nobody sees it from this commit on.
        const ended = await whatEnds(ctx, row);
        const unit = {
          ...ended,
          puts: [put(consents, row, old.version), ...(await tell(ctx, row)), ...ended.puts],
          // That it was withdrawn, and that it was never given, are different acts in the trail, too.
          audit: [done(how === 'withdrawn' ? 'revoke' : how, 'consent', id, ['revoked']), ...ended.audit],
        };
        return commit({ store, clock }, ctx, unit, await view(ctx, row));
      }),
    ),
    endWithService: withPermission('consent:write', (ctx, participantId) =>
      untilFresh(async () => {
        await personOf(ctx, participantId);
        const ended = await eventEndings.withService(ctx, participantId);
        const rows = ended.puts
          .filter(({ collection }) => collection.name === consents.name)
          .map(({ row }) => row as Consent);
        const told: Put[] = [];
        for (const row of rows) told.push(...(await tell(ctx, row)));
        const unit = { ...ended, puts: [...ended.puts, ...told] };
        return commit({ store, clock }, ctx, unit, await views(ctx, rows));
      }),
    ),
  };
}
