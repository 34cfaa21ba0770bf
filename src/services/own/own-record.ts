import type { Organisation } from '../../domain/organisation.ts';
import type { Participant } from '../../domain/participant.ts';
import { notFound } from '../../domain/problem.ts';
import type { NamedConcept } from '../../domain/values/concept.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import { participants, users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { expectVersion, untilFresh } from '../kit/versions.ts';
import type { Redrafting } from '../participants/redrafting.ts';
import type { Organisations } from '../people/organisations.ts';
import { ownId } from './own-id.ts';

/** What somebody may put right of themselves, on pages of their own. */
export type OwnPatch = {
  readonly [Field in 'availability' | 'supportNeeds' | 'skills' | 'pastWork' | 'language']?:
    | Participant[Field]
    | undefined;
};

/** What is kept of somebody, as they are shown it. What only coaches may see of a person stays with them. */
export interface OwnRecord
  extends Pick<
    Participant,
    | 'id'
    | 'version'
    | 'displayName'
    | 'contact'
    | 'language'
    | 'availability'
    | 'supportNeeds'
    | 'skills'
    | 'pastWork'
    | 'asked'
    | 'scoringOff'
  > {
  readonly conceptNames: readonly NamedConcept[];
  readonly coachName?: string | undefined;
  readonly organisation: Pick<Organisation, 'id' | 'name' | 'zone' | 'phone' | 'currency'>;
}

export interface OwnRecords {
  /** Throws Problem `not_found` for who is nobody here. */
  readonly get: UseCase<[], OwnRecord>;
  /** Puts something right. Throws Problem `stale_version`, and `invalid` at what contradicts itself or refers to nothing. */
  readonly change: UseCase<[version: number, patch: OwnPatch], OwnRecord>;
  /** Chooses the language of the pages, whatever version stands. */
  readonly speak: UseCase<[language: string], OwnRecord>;
}

export interface OwnRecordDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly organisations: Organisations;
  readonly redraft: Redrafting;
}

/** Whoever asks, as the store has them. Throws Problem `not_found` for who is nobody here. */
export async function readOwn(store: Store, ctx: Context): Promise<Participant> {
  const row = await store.get(ctx.scope, participants, ownId(ctx));
  if (row === undefined) throw notFound('participant');
  return row;
}

/** What people see of themselves, and put right. */
export function createOwnRecords({ store, clock, organisations, redraft }: OwnRecordDeps): OwnRecords {
  async function viewOf(ctx: Context, row: Participant): Promise<OwnRecord> {
    const coach = row.coachId === undefined ? undefined : await store.get(ctx.scope, users, row.coachId);
    const { id, name, zone, phone, currency } = await organisations.get(row.organisationId);
    const { displayName, contact, language, availability, supportNeeds, skills, pastWork, asked } = row;
    return {
      ...{ id: row.id, version: row.version, displayName, contact, language },
      ...{ availability, supportNeeds, skills, pastWork, asked },
      ...(row.scoringOff === undefined ? {} : { scoringOff: row.scoringOff }),
      ...(coach === undefined ? {} : { coachName: coach.displayName }),
      conceptNames: row.conceptNames ?? [],
      organisation: { id, name, zone, currency, ...(phone === undefined ? {} : { phone }) },
    };
  }

  /** Who sends again what stands already changes nothing, whichever version they saw. */
  async function change(ctx: Context, patch: OwnPatch, version?: number): Promise<OwnRecord> {
    const old = await readOwn(store, ctx);
    const drafted = await redraft(ctx, old, patch);
    if (drafted !== undefined && version !== undefined) expectVersion(old, version);
    if (drafted !== undefined) await commit({ store, clock }, ctx, drafted.unit, undefined);
    return viewOf(ctx, drafted?.row ?? old);
  }

  return {
    get: withPermission('own:read', async (ctx) => {
      const row = await readOwn(store, ctx);
      const { organisationId } = row;
      await store.commit(ctx.scope, { organisationId, audit: [done('read', 'participant', row.id)] });
      return viewOf(ctx, row);
    }),
    change: withPermission('own:write', (ctx, version, patch) => change(ctx, patch, version)),
    speak: withPermission('own:write', (ctx, language) => untilFresh(() => change(ctx, { language }))),
  };
}
