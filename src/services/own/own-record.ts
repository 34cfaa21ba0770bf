import type { Office } from '../../domain/office.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Participant } from '../../domain/participant.ts';
import { invalid, notFound } from '../../domain/problem.ts';
import type { User } from '../../domain/user.ts';
import type { NamedConcept } from '../../domain/values/concept.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import { participants, preferences, users } from '../../store/collections/index.ts';
import { type Put, type Store, walk } from '../../store/port.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { given } from '../kit/patches.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { expectVersion, untilFresh } from '../kit/versions.ts';
import { noticePut } from '../notices/new-notice.ts';
import type { Recipients } from '../notices/recipients.ts';
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
  /** Where they are rung, where they said so. */
  readonly coachPhone?: string | undefined;
  /** The office of the state that hears complaints, where there is one for all. */
  readonly office?: Office | undefined;
  readonly organisation: Pick<Organisation, 'id' | 'name' | 'zone' | 'phone' | 'currency' | 'language'>;
}

export interface OwnRecords {
  /** Throws Problem `not_found` for who is nobody here. */
  readonly get: UseCase<[], OwnRecord>;
  /** Puts something right. Throws Problem `stale_version`, and `invalid` at what contradicts itself or refers to nothing. */
  readonly change: UseCase<[version: number, patch: OwnPatch], OwnRecord>;
  /** Who of the staff could see them, and who may not; themselves alone, in the order of the names. */
  readonly staff: UseCase<[], readonly StaffMember[]>;
  /**
   * Says who of the staff may see nothing of them: from now on they find nothing. Whoever is in charge among them lets go, and supervisors
   * hear that somebody else is needed. Throws Problem `invalid` where nobody would be left.
   */
  readonly bar: UseCase<[userIds: readonly string[]], void>;
  /** Chooses the language of the pages, whatever version stands. */
  readonly speak: UseCase<[language: string], OwnRecord>;
}

/** Somebody of the staff, as whoever they work for reads of them. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  /** Whether they are in charge. */
  readonly isCoach: boolean;
  readonly isBarred: boolean;
}

export interface OwnRecordDeps {
  readonly recipients: Pick<Recipients, 'findInCharge'>;
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly organisations: Organisations;
  readonly officeOf: (country: string) => Office | undefined;
  readonly redraft: Redrafting;
}

/** Whoever asks, as the store has them. Throws Problem `not_found` for who is nobody here. */
export async function readOwn(store: Store, ctx: Context): Promise<Participant> {
  const row = await store.get(ctx.scope, participants, ownId(ctx));
  if (row === undefined) throw notFound('participant');
  return row;
}

/** What people see of themselves, and put right. */
export function createOwnRecords(deps: OwnRecordDeps): OwnRecords {
  const { store, clock, organisations, officeOf, redraft, recipients } = deps;
  async function viewOf(ctx: Context, row: Participant): Promise<OwnRecord> {
    const coach = row.coachId === undefined ? undefined : await store.get(ctx.scope, users, row.coachId);
    const reached = coach && (await store.get(ctx.scope, preferences, coach.id));
    const {
      id,
      name,
      zone,
      country,
      phone,
      currency,
      language: spoken,
    } = await organisations.get(row.organisationId);
    const { displayName, contact, language, availability, supportNeeds, skills, pastWork, asked } = row;
    return {
      ...{ id: row.id, version: row.version, displayName, contact, language },
      ...{ availability, supportNeeds, skills, pastWork, asked },
      ...(row.scoringOff === undefined ? {} : { scoringOff: row.scoringOff }),
      ...given({ coachName: coach?.displayName, coachPhone: reached?.phone }),
      conceptNames: row.conceptNames ?? [],
      ...given({ office: officeOf(country) }),
      organisation: { id, name, zone, currency, ...given({ phone, language: spoken }) },
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

  async function staff(ctx: Context): Promise<readonly User[]> {
    const found: User[] = [];
    for (const role of ['coach', 'supervisor'] as const)
      for await (const user of walk(store, ctx.scope, users, 'byRole', { key: [role] }))
        if (user.disabledAt === undefined && user.closedAt === undefined) found.push(user);
    return found.sort((a, b) => a.displayName.localeCompare(b.displayName));
  }

  /** Whoever is in charge by now is told that somebody does not want to be seen by all, and by whom is not said. */
  async function told(ctx: Context, row: Participant): Promise<readonly Put[]> {
    const what = row.coachId === undefined ? ('other_coach' as const) : ('barred' as const);
    const cause = [row.id, what, row.version];
    const told = { kind: 'person_asks', importance: 'now', cause, data: { what } } as const;
    return (await recipients.findInCharge(ctx, row)).map((userId) =>
      noticePut(deps, ctx, userId, { ...told, participantId: row.id }),
    );
  }

  return {
    staff: withPermission('own:read', async (ctx) => {
      const { barredUserIds = [], coachId } = await readOwn(store, ctx);
      return (await staff(ctx)).map(({ id, displayName: name }) => ({
        ...{ id, name, isCoach: id === coachId, isBarred: barredUserIds.includes(id) },
      }));
    }),
    bar: withPermission('own:write', (ctx, userIds) =>
      untilFresh(async () => {
        const old = await readOwn(store, ctx);
        const all = await staff(ctx);
        // Who left meanwhile stays barred; of the others, those named now.
        const gone = (old.barredUserIds ?? []).filter((id) => !all.some((user) => user.id === id));
        const named = all.filter(({ id }) => userIds.includes(id)).map(({ id }) => id);
        const left = all.filter(({ id }) => !named.includes(id));
        if (!left.some(({ role }) => role === 'supervisor')) throw invalid('bar', 'somebody_must_stay');
        const barredUserIds = [...gone, ...named];
        const lets = old.coachId !== undefined && named.includes(old.coachId) ? { coachId: null } : {};
        const drafted = await redraft(ctx, old, {
          barredUserIds: barredUserIds.length === 0 ? null : barredUserIds,
          ...lets,
        });
        if (drafted === undefined) return commit({ store, clock }, ctx, {}, undefined);
        const puts = [...(drafted.unit.puts ?? []), ...(await told(ctx, drafted.row))];
        return commit({ store, clock }, ctx, { ...drafted.unit, puts }, undefined);
      }),
    ),
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
