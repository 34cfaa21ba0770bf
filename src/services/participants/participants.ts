import {
  conceptsOfProfile,
  type Participant,
  type ParticipantProfile,
  type StageChange,
} from '../../domain/participant.ts';
import { composedId, formsOfId } from '../../domain/values/external-id.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Stage } from '../../domain/values/stage.ts';
import type { Clock } from '../../domain/values/time.ts';
import { participants, stageChanges } from '../../store/collections/index.ts';
import type { Page, Store } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import { createChargeNotice } from '../caseload/charge-notice.ts';
import type { StandIns } from '../caseload/stand-ins.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { commit, type Drafted, done } from '../kit/commit.ts';
import { type Concepts, nameConcepts } from '../kit/concepts.ts';
import { withConflictSentence } from '../kit/conflict-sentence.ts';
import type { Context } from '../kit/context.ts';
import { editPuts } from '../kit/edits.ts';
import { firstFound } from '../kit/first-found.ts';
import { guard, readNoted } from '../kit/guard.ts';
import { type PageAsked, pageOfEach } from '../kit/lists.ts';
import { given } from '../kit/patches.ts';
import { nameKey, personKeys } from '../kit/search-keys.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { expectVersion, untilFresh } from '../kit/versions.ts';
import { askedAfter } from './asking.ts';
import { checkProfile } from './check-profile.ts';
import { type ParticipantFilter, participantReadings } from './filter.ts';
import { leastSaid } from './least-said.ts';
import { createRedrafting, type ParticipantPatch } from './redrafting.ts';
import { saidOnce } from './said-once.ts';
import { stageDraft } from './stage-changes.ts';

/** Fields given; absent ones are filled with what says least. */
export type ParticipantInput = {
  readonly displayName: string;
  readonly stage?: Stage | undefined;
  readonly externalId?: string | undefined;
} & { readonly [K in keyof ParticipantProfile]?: ParticipantProfile[K] | undefined };

export interface Participants {
  /** Throws Problem `invalid` at what refers to nothing, `conflict` for an externalId that is taken. */
  readonly create: UseCase<[input: ParticipantInput], Participant>;
  /** The one that another system, or a file, knows by this id. */
  readonly byExternalId: UseCase<[externalId: string], Participant | undefined>;
  /** The unit that `create` commits, for callers that write several at once. */
  readonly draft: UseCase<[input: ParticipantInput], Drafted<Participant>>;
  /** The unit that `update` commits, with a change of the stage where one is given; undefined when nothing changes. */
  readonly redraft: UseCase<
    [row: Participant, patch: ParticipantPatch, stage?: Stage],
    Drafted<Participant> | undefined
  >;
  /** The audit entry is committed before the row is given out: no entry, no disclosure. */
  readonly get: UseCase<[id: string], Participant>;
  readonly list: UseCase<[filter: ParticipantFilter], Page<Participant>>;
  readonly update: UseCase<[id: string, version: number, patch: ParticipantPatch], Participant>;
  /** Any stage to any other. Without a version it is set whatever stands. */
  readonly changeStage: UseCase<
    [
      id: string,
      version: number | undefined,
      change: { readonly stage: Stage; readonly reason?: string | undefined },
    ],
    Participant
  >;
  /** The stages so far, oldest first. */
  readonly stages: UseCase<[id: string, page: PageAsked], Page<StageChange>>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly blind: (text: string) => string;
  readonly concepts: Concepts;
  readonly audit: AuditBuffer;
  readonly standIns: Pick<StandIns, 'standInIds'>;
}

/** People looking for work with a coach. */
export function createParticipants(deps: Deps): Participants {
  const { store, clock, newId, concepts, audit, blind, standIns } = deps;
  const chargeNotice = createChargeNotice(deps);
  const redrafted = createRedrafting(deps);

  const read = (ctx: Context, id: string): Promise<Participant> =>
    readNoted(audit, ctx, { noun: 'participant', id }, () => store.get(ctx.scope, participants, id));

  const draft: Participants['draft'] = withPermission(
    'participant:write',
    async (ctx, { stage = 'exploring', externalId, ...input }) => {
      const { actor, organisationId } = ctx.scope;
      const now = clock();
      // A coach takes on whom they add, unless they name somebody else.
      const self = 'role' in actor && actor.kind === 'user' && actor.role === 'coach' ? actor.id : undefined;
      const whole = { ...leastSaid, ...given(saidOnce(input)), displayName: input.displayName };
      const said = { ...whole, asked: await askedAfter(deps, ctx, whole, whole) };
      const row: Participant = {
        ...first(newId('participant'), organisationId, now),
        ...given({ coachId: self, externalId: externalId && composedId(externalId) }),
        ...said,
        conceptNames: nameConcepts(concepts, conceptsOfProfile(said)),
        stage,
        stageSince: now,
        nameKeys: personKeys(said, blind),
      };
      await checkProfile({ store, concepts }, ctx, row);
      return {
        row,
        unit: {
          puts: [
            put(participants, row, 0),
            ...stageDraft(newId, ctx, row).puts,
            ...editPuts(newId, ctx, { row, participantId: row.id, fields: Object.keys(given(input)) }),
          ],
          facts: [{ type: 'participant.changed', participantId: row.id }],
          audit: [done('create', 'participant', row.id)],
        },
      };
    },
  );

  const redraft: Participants['redraft'] = withPermission(
    'participant:write',
    async (ctx, old, patch, stage = old.stage) => {
      guard(ctx, 'participant:write', { organisationId: old.organisationId }, 'participant');
      if (stage !== old.stage) guard(ctx, 'stage:write');
      if ('barredUserIds' in patch) guard(ctx, 'participant:bar');
      if ('coachId' in patch && (patch.coachId ?? undefined) !== old.coachId) await guardCharge(ctx, old);
      return redrafted(ctx, old, patch, stage);
    },
  );

  /** Somebody else comes to be in charge: whoever answers for the person now lets them go, and anybody takes on who has nobody. */
  async function guardCharge(ctx: Context, { organisationId, coachId }: Participant): Promise<void> {
    const standInIds = await standIns.standInIds(ctx, coachId);
    guard(ctx, 'handover:write', { organisationId, coachId, standInIds }, 'participant');
  }

  return {
    draft,
    redraft,
    byExternalId: withPermission('participant:write', (ctx, externalId) =>
      firstFound(formsOfId(externalId), (id) => store.find(ctx.scope, participants, 'byExternalId', [id])),
    ),
    create: withPermission('participant:write', async (ctx, input) => {
      const { row, unit } = await draft(ctx, input);
      return withConflictSentence(
        'participants.byExternalId',
        'participant_external_id_taken',
        commit({ store, clock }, ctx, unit, row),
      );
    }),
    get: withPermission('participant:read', async (ctx, id) => {
      const row = await read(ctx, id);
      const { organisationId } = row;
      await store.commit(ctx.scope, { organisationId, audit: [done('read', 'participant', id)] });
      return row;
    }),
    list: withPermission('participant:read', async (ctx, { limit, cursor, ...filter }) => {
      const asked = participantReadings(filter, (beginning) => nameKey(beginning, blind));
      const page = await pageOfEach(store, ctx.scope, participants, asked, { limit, cursor });
      audit.note(ctx.scope, done('list', 'participant', `count:${page.items.length}`));
      return page;
    }),
    update: withPermission('participant:write', async (ctx, id, version, patch) => {
      const old = await read(ctx, id);
      expectVersion(old, version);
      const drafted = await redraft(ctx, old, patch);
      if (drafted === undefined) return old;
      const { row, unit } = drafted;
      const told =
        row.coachId === undefined || row.coachId === old.coachId
          ? []
          : await chargeNotice(ctx, newId('handover'), row.coachId, id);
      return commit({ store, clock }, ctx, { ...unit, puts: [...(unit.puts ?? []), ...told] }, row);
    }),
    changeStage: withPermission('stage:write', async (ctx, id, version, { stage, reason }) => {
      const attempt = async (): Promise<Participant> => {
        const old = await read(ctx, id);
        if (version !== undefined) expectVersion(old, version);
        const now = clock();
        const row = next(old, now, { stage, stageSince: stage === old.stage ? old.stageSince : now });
        const { puts, facts } = stageDraft(newId, ctx, row, { old, reason });
        const unit = {
          puts: [
            put(participants, row, old.version),
            ...puts,
            ...editPuts(newId, ctx, { row, participantId: id, fields: ['stage'] }),
          ],
          facts,
          audit: [done('change', 'participant', id, ['stage'])],
        };
        return commit({ store, clock }, ctx, unit, row);
      };
      return version === undefined ? untilFresh(attempt) : attempt();
    }),
    stages: withPermission('stage:read', async (ctx, id, page) => {
      await read(ctx, id);
      const found = await store.list(ctx.scope, stageChanges, 'byParticipant', { key: [id], ...page });
      audit.note(ctx.scope, done('read', 'stage_history', id));
      return found;
    }),
  };
}
