import { decide } from '../domain/access.ts';
import type { Accommodation } from '../domain/accommodation.ts';
import type { Employer } from '../domain/employer.ts';
import { notFound, Problem } from '../domain/errors.ts';
import type { NewId } from '../domain/ids.ts';
import type { Clock } from '../domain/time.ts';
import { employers } from '../store/collections.ts';
import type { Page, Store } from '../store/port.ts';
import { commit, first, next, put } from './commit.ts';
import type { Context } from './context.ts';
import { filteredPage, type PageAsked } from './lists.ts';
import { wordsOf } from './search-keys.ts';

type Fields = Omit<
  Employer,
  'id' | 'organisationId' | 'version' | 'createdAt' | 'updatedAt' | 'nameKey' | 'name' | 'accommodations'
>;
export type EmployerInput = {
  readonly name: string;
  readonly accommodations?: readonly Accommodation[] | undefined;
} & Partial<Fields>;
export type EmployerPatch = { readonly [K in keyof EmployerInput]?: EmployerInput[K] | null | undefined };

export interface Employers {
  create(ctx: Context, input: EmployerInput): Promise<Employer>;
  get(ctx: Context, id: string): Promise<Employer>;
  byName(ctx: Context, name: string): Promise<Employer | undefined>;
  list(ctx: Context, filter: PageAsked & { readonly q?: string | undefined }): Promise<Page<Employer>>;
  update(ctx: Context, id: string, version: number, patch: EmployerPatch): Promise<Employer>;
}

/** The name as it is compared: two employers of one name would be one to everybody. */
const nameKey = (name: string) => wordsOf(name).join(' ') || name.toLowerCase();

/** Companies and sites that post opportunities. An employer's own user sees and changes that one alone. */
export function createEmployers({
  store,
  clock,
  newId,
}: {
  store: Store;
  clock: Clock;
  newId: NewId;
}): Employers {
  async function read(ctx: Context, id: string): Promise<Employer> {
    const row = await store.get(ctx.scope, employers, id);
    if (
      row === undefined ||
      !decide(ctx.scope.actor, 'employer:read', { organisationId: row.organisationId, employerId: row.id })
        .allow
    ) {
      throw notFound('employer');
    }
    return row;
  }

  async function named<T>(result: Promise<T>): Promise<T> {
    try {
      return await result;
    } catch (error) {
      if (error instanceof Problem && error.extras.uniquePath === 'employers.byName') {
        throw new Problem(
          'conflict',
          'There is an employer of this name. Use that one, or add the site to the name.',
        );
      }
      throw error;
    }
  }

  return {
    async create(ctx, input) {
      const now = clock();
      const filled: Employer = {
        ...first(newId('employer'), ctx.scope.organisationId, now),
        ...input,
        accommodations: input.accommodations ?? [],
        nameKey: nameKey(input.name),
      };
      const row = next({ ...filled, version: 0 }, now, {});
      const audit = [{ action: 'create', noun: 'employer', subjectId: row.id, outcome: 'allowed' as const }];
      return named(commit({ store, clock }, ctx, { puts: [put(employers, row, 0)], audit }, row));
    },
    get: read,
    byName: (ctx, name) => store.find(ctx.scope, employers, 'byName', [nameKey(name)]),
    async list(ctx, { q, ...page }) {
      const { actor } = ctx.scope;
      if ('role' in actor && actor.role === 'employer') {
        return {
          items: actor.employerId === undefined ? [] : [await read(ctx, actor.employerId)],
          nextCursor: null,
        };
      }
      const words = q === undefined ? [] : wordsOf(q);
      const keep = (row: Employer) =>
        words.every((word) => row.nameKey.split(' ').some((part) => part.startsWith(word)));
      return filteredPage(
        store,
        ctx.scope,
        employers,
        words.length > 0 ? { path: 'byName', keep } : { path: 'byName' },
        page,
      );
    },
    async update(ctx, id, version, patch) {
      const old = await read(ctx, id);
      const changes = Object.fromEntries(
        Object.entries(patch)
          .filter(([, value]) => value !== undefined)
          .map(([field, value]) => [field, value ?? undefined]),
      ) as Partial<Employer>;
      const keys = changes.name === undefined ? {} : { nameKey: nameKey(changes.name) };
      const row = next(old, clock(), { ...changes, ...keys });
      const audit = [
        {
          action: 'change',
          noun: 'employer',
          subjectId: id,
          outcome: 'allowed' as const,
          fields: Object.keys(changes),
        },
      ];
      return named(
        commit(
          { store, clock },
          ctx,
          { puts: [put(employers, { ...row, version: version + 1 }, version)], audit },
          row,
        ),
      );
    },
  };
}
