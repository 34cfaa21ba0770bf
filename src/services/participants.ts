import { invalid, notFound, Problem } from '../domain/errors.ts';
import type { Fact } from '../domain/events.ts';
import type { NewId } from '../domain/ids.ts';
import type { Participant, ParticipantProfile, StageChange } from '../domain/participant.ts';
import { holdsNotices, type Stage } from '../domain/stage.ts';
import type { Clock } from '../domain/time.ts';
import { employers, participants, stageChanges, users } from '../store/collections.ts';
import type { Page, Store, Unit } from '../store/port.ts';
import { commit, first, next, put } from './commit.ts';
import type { Context } from './context.ts';
import { filteredPage, type PageAsked, type Reading } from './lists.ts';
import { type Concepts, checkOccupations, checkSkills } from './references.ts';
import { beginnings, searchedKeys } from './search-keys.ts';

/** Fields given; absent ones are filled with what says least. */
export type ParticipantInput = {
  readonly displayName: string;
  readonly stage?: Stage | undefined;
  readonly externalId?: string | undefined;
} & {
  readonly [K in keyof ParticipantProfile]?: ParticipantProfile[K] | undefined;
};
/** Given fields replace; null takes an optional one away. */
export type ParticipantPatch = {
  readonly [K in keyof ParticipantProfile]?: ParticipantProfile[K] | null | undefined;
};

export interface ParticipantFilter extends PageAsked {
  readonly coachId?: string | undefined;
  readonly stage?: Stage | undefined;
  readonly q?: string | undefined;
}

export interface Participants {
  create(ctx: Context, input: ParticipantInput): Promise<Participant>;
  /** The unit that `create` commits, for callers that write several at once. */
  draft(ctx: Context, input: ParticipantInput): Promise<{ readonly row: Participant; readonly unit: Draft }>;
  /** The unit that `update` commits; undefined when nothing changes. */
  redraft(
    ctx: Context,
    row: Participant,
    patch: ParticipantPatch,
  ): Promise<{ readonly row: Participant; readonly unit: Draft } | undefined>;
  get(ctx: Context, id: string): Promise<Participant>;
  list(ctx: Context, filter: ParticipantFilter): Promise<Page<Participant>>;
  update(ctx: Context, id: string, version: number, patch: ParticipantPatch): Promise<Participant>;
  changeStage(
    ctx: Context,
    id: string,
    version: number | undefined,
    change: { readonly stage: Stage; readonly reason?: string | undefined },
  ): Promise<Participant>;
  stages(ctx: Context, id: string, page: PageAsked): Promise<Page<StageChange>>;
}

export type Draft = Pick<Unit, 'puts' | 'facts' | 'audit'>;

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly blind: (text: string) => string;
  readonly concepts: Concepts;
}

/** People looking for work with a coach. */
export function createParticipants({ store, clock, newId, blind, concepts }: Deps): Participants {
  const nameKeys = (name: string) => beginnings(name).map((key) => blind(`name ${key}`));

  async function check(ctx: Context, profile: ParticipantProfile): Promise<void> {
    checkSkills(concepts, 'skills', profile.skills);
    checkOccupations(concepts, 'preferences.occupations', profile.preferences.occupations);
    checkOccupations(concepts, 'preferences.avoidOccupations', profile.preferences.avoidOccupations);
    if (profile.coachId !== undefined) {
      const coach = await store.get(ctx.scope, users, profile.coachId, { unseal: false });
      if (coach === undefined || !['coach', 'supervisor'].includes(coach.role)) {
        throw invalid('coachId', 'This is no coach of your organisation. Find one with GET /coaches.');
      }
    }
    const known = await store.getMany(ctx.scope, employers, profile.safetyList.employerIds, {
      unseal: false,
    });
    const knownIds = new Set(known.map(({ id }) => id));
    const unknown = profile.safetyList.employerIds.findIndex((id) => !knownIds.has(id));
    if (unknown >= 0) throw invalid(`safetyList.employerIds.${unknown}`, 'There is no such employer.');
  }

  async function read(ctx: Context, id: string): Promise<Participant> {
    const row = await store.get(ctx.scope, participants, id);
    if (row === undefined) throw notFound('participant');
    return row;
  }

  function expectVersion(row: Participant, version: number): void {
    if (row.version === version) return;
    throw new Problem(
      'stale_version',
      `It has changed: version ${row.version} stands now. Read it again, then repeat your change.`,
      {
        currentVersion: row.version,
      },
    );
  }

  const stageChange = (ctx: Context, row: Participant, reason?: string): StageChange => ({
    ...first(newId('stageChange'), row.organisationId, clock()),
    participantId: row.id,
    stage: row.stage,
    ...(reason === undefined ? {} : { reason }),
    by: ctx.scope.actor.id,
  });

  const draft: Participants['draft'] = async (ctx, { stage = 'exploring', externalId, ...input }) => {
    const { actor, organisationId } = ctx.scope;
    const now = clock();
    const ownCoach =
      'role' in actor && actor.kind === 'user' && actor.role === 'coach' ? actor.id : undefined;
    const filled: Participant = {
      ...first(newId('participant'), organisationId, now),
      ...defaults,
      ...Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)),
      displayName: input.displayName,
      coachId: input.coachId ?? ownCoach,
      stage,
      stageSince: now,
      nameKeys: nameKeys(input.displayName),
      externalId,
    };
    const row = next({ ...filled, version: 0 }, now, {});
    await check(ctx, row);
    return {
      row,
      unit: {
        puts: [put(participants, row, 0), put(stageChanges, stageChange(ctx, row), 0)],
        facts: [{ type: 'participant.changed', participantId: row.id }],
        audit: [{ action: 'create', noun: 'participant', subjectId: row.id, outcome: 'allowed' }],
      },
    };
  };

  const redraft: Participants['redraft'] = async (ctx, old, patch) => {
    const given = Object.entries(patch).filter(([, value]) => value !== undefined);
    const changed = given.filter(
      ([field, value]) =>
        JSON.stringify(old[field as keyof Participant]) !== JSON.stringify(value ?? undefined),
    );
    if (changed.length === 0) return undefined;
    const changes = Object.fromEntries(
      changed.map(([field, value]) => [field, value ?? undefined]),
    ) as Partial<Participant>;
    const keys = changes.displayName === undefined ? {} : { nameKeys: nameKeys(changes.displayName) };
    const row = next(old, clock(), { ...changes, ...keys });
    await check(ctx, row);
    return {
      row,
      unit: {
        puts: [put(participants, row, old.version)],
        facts: [{ type: 'participant.changed', participantId: row.id }],
        audit: [
          {
            action: 'change',
            noun: 'participant',
            subjectId: row.id,
            outcome: 'allowed',
            fields: Object.keys(changes),
          },
        ],
      },
    };
  };

  return {
    draft,
    redraft,
    async create(ctx, input) {
      const { row, unit } = await draft(ctx, input);
      return takenExternalId(commit({ store, clock }, ctx, unit, row));
    },
    async get(ctx, id) {
      const row = await read(ctx, id);
      const audit = [{ action: 'read', noun: 'participant', subjectId: id, outcome: 'allowed' as const }];
      await store.commit(ctx.scope, { organisationId: row.organisationId, audit });
      return row;
    },
    list: (ctx, { limit, cursor, ...filter }) =>
      filteredPage(
        store,
        ctx.scope,
        participants,
        reading(filter, (key) => blind(`name ${key}`)),
        { limit, cursor },
      ),
    async update(ctx, id, version, patch) {
      const old = await read(ctx, id);
      expectVersion(old, version);
      const drafted = await redraft(ctx, old, patch);
      if (drafted === undefined) return old;
      return commit({ store, clock }, ctx, drafted.unit, drafted.row);
    },
    async changeStage(ctx, id, version, { stage, reason }) {
      const old = await read(ctx, id);
      if (version !== undefined) expectVersion(old, version);
      const now = clock();
      const row = next(old, now, { stage, stageSince: now });
      const change = stageChange(ctx, row, reason);
      const resumed = holdsNotices(old.stage) && !holdsNotices(stage);
      const facts: Fact[] = resumed
        ? [
            {
              type: 'participant.resumed',
              participantId: id,
              pausedSince: old.stageSince,
              stageChangeId: change.id,
            },
          ]
        : [];
      const audit = [
        {
          action: 'change',
          noun: 'participant',
          subjectId: id,
          outcome: 'allowed' as const,
          fields: ['stage'],
        },
      ];
      const puts = [put(participants, row, old.version), put(stageChanges, change, 0)];
      return commit({ store, clock }, ctx, { puts, facts, audit }, row);
    },
    async stages(ctx, id, page) {
      await read(ctx, id);
      return store.list(ctx.scope, stageChanges, 'byParticipant', { key: [id], ...page });
    },
  };
}

const defaults = {
  contact: {},
  language: 'en',
  skills: [],
  supportNeeds: [],
  availability: [],
  travel: { modes: [] },
  preferences: { occupations: [], avoidOccupations: [], sectors: [], contracts: [] },
  avoidSettings: [],
  safetyList: { employerIds: [], postcodes: [] },
  licences: [],
  recordConstraints: [],
} satisfies Partial<ParticipantProfile>;

/** The most telling path for a filter, and what is left to look at row by row. */
function reading(
  { q, coachId, stage }: ParticipantFilter,
  nameKey: (key: string) => string,
): Reading<Participant> {
  if (q !== undefined) {
    const keys = searchedKeys(q).map(nameKey);
    const keep = (row: Participant) =>
      keys.every((key) => row.nameKeys.includes(key)) &&
      (coachId ?? row.coachId) === row.coachId &&
      (stage ?? row.stage) === row.stage;
    return { path: 'byName', key: [keys[0] ?? ''], keep };
  }
  if (coachId !== undefined && stage !== undefined) return { path: 'byCoachAndStage', key: [coachId, stage] };
  if (coachId !== undefined) return { path: 'byCoach', key: [coachId] };
  if (stage !== undefined) return { path: 'byStage', key: [stage] };
  return { path: 'all' };
}

async function takenExternalId<T>(result: Promise<T>): Promise<T> {
  try {
    return await result;
  } catch (error) {
    if (error instanceof Problem && error.extras.uniquePath?.endsWith('byExternalId')) {
      throw new Problem(
        'conflict',
        'This externalId is taken by another record. Change that record, or use another externalId.',
      );
    }
    throw error;
  }
}
