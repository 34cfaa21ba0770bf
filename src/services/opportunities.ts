import { decide } from '../domain/access.ts';
import { type Accommodation, defaultExpiry } from '../domain/accommodation.ts';
import { invalid, notFound, Problem } from '../domain/errors.ts';
import type { NewId } from '../domain/ids.ts';
import {
  type Opportunity,
  type OpportunityPosting,
  type OpportunityState,
  opportunityMoves,
} from '../domain/opportunity.ts';
import { type Clock, localDate } from '../domain/time.ts';
import { employers, opportunities } from '../store/collections.ts';
import type { Page, Store } from '../store/port.ts';
import { commit, first, next, put } from './commit.ts';
import type { Context } from './context.ts';
import { filteredPage, type PageAsked, type Reading } from './lists.ts';
import type { Organisations } from './organisations.ts';
import type { Draft } from './participants.ts';
import { checkPostingText, type TextRule } from './posting-text.ts';
import { type Concepts, checkOccupations, checkSkills } from './references.ts';
import { beginnings, searchedKeys } from './search-keys.ts';

export type OpportunityInput = {
  readonly title: string;
  readonly state?: 'draft' | 'open' | undefined;
  readonly externalId?: string | undefined;
} & { readonly [K in keyof OpportunityPosting]?: OpportunityPosting[K] | undefined };
export type OpportunityPatch = {
  readonly [K in keyof OpportunityPosting]?: OpportunityPosting[K] | null | undefined;
};

export interface OpportunityFilter extends PageAsked {
  readonly employerId?: string | undefined;
  readonly state?: OpportunityState | undefined;
  readonly q?: string | undefined;
}

export interface Opportunities {
  create(ctx: Context, input: OpportunityInput): Promise<Opportunity>;
  draft(ctx: Context, input: OpportunityInput): Promise<{ readonly row: Opportunity; readonly unit: Draft }>;
  redraft(
    ctx: Context,
    row: Opportunity,
    patch: OpportunityPatch,
  ): Promise<{ readonly row: Opportunity; readonly unit: Draft } | undefined>;
  get(ctx: Context, id: string): Promise<Opportunity>;
  list(ctx: Context, filter: OpportunityFilter): Promise<Page<Opportunity>>;
  update(ctx: Context, id: string, version: number, patch: OpportunityPatch): Promise<Opportunity>;
  changeState(
    ctx: Context,
    id: string,
    version: number | undefined,
    change: { readonly state: OpportunityState; readonly reason?: string | undefined },
  ): Promise<Opportunity>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly concepts: Concepts;
  readonly textRules: readonly TextRule[];
  readonly organisations: Organisations;
}

/** Roles employers would fill. An employer's own user sees and changes that employer's alone. */
export function createOpportunities({
  store,
  clock,
  newId,
  concepts,
  textRules,
  organisations,
}: Deps): Opportunities {
  async function read(ctx: Context, id: string): Promise<Opportunity> {
    const row = await store.get(ctx.scope, opportunities, id);
    const mine =
      row &&
      decide(ctx.scope.actor, 'opportunity:read', {
        organisationId: row.organisationId,
        employerId: row.employerId,
      }).allow;
    if (row === undefined || !mine) throw notFound('opportunity');
    return row;
  }

  function check(posting: OpportunityPosting): void {
    checkSkills(concepts, 'skills.required', posting.skills.required);
    checkSkills(concepts, 'skills.desired', posting.skills.desired);
    if (posting.occupation !== undefined) checkOccupations(concepts, 'occupation', [posting.occupation]);
    checkPostingText(textRules, 'title', posting.title);
    checkPostingText(textRules, 'duties', posting.duties);
  }

  async function dated(
    ctx: Context,
    accommodations: readonly Accommodation[],
  ): Promise<readonly Accommodation[]> {
    const { zone } = await organisations.get(ctx.scope.organisationId);
    const today = localDate(clock(), zone);
    return accommodations.map((said) => ({
      ...said,
      date: said.date ?? today,
      expires: said.expires ?? defaultExpiry(said.date ?? today),
    }));
  }

  const draft: Opportunities['draft'] = async (ctx, { state = 'open', externalId, ...input }) => {
    const { actor, organisationId } = ctx.scope;
    const own = 'role' in actor && actor.role === 'employer' ? actor.employerId : undefined;
    const employerId = input.employerId ?? own;
    if (employerId === undefined)
      throw invalid('employerId', 'Name the employer. Find one with GET /employers?q=…');
    if (own !== undefined && employerId !== own) throw notFound('employer');
    const employer = await store.get(ctx.scope, employers, employerId, { unseal: false });
    if (employer === undefined)
      throw invalid('employerId', 'There is no such employer. Find one with GET /employers?q=…');
    const now = clock();
    const filled: Opportunity = {
      ...first(newId('opportunity'), organisationId, now),
      ...defaults,
      ...Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)),
      title: input.title,
      employerId,
      accommodations: await dated(ctx, input.accommodations ?? employer.accommodations),
      state,
      titleKeys: beginnings(input.title),
      externalId,
    };
    const row = next({ ...filled, version: 0 }, now, {});
    check(row);
    return {
      row,
      unit: {
        puts: [put(opportunities, row, 0)],
        facts: [{ type: 'opportunity.changed', opportunityId: row.id }],
        audit: [{ action: 'create', noun: 'opportunity', subjectId: row.id, outcome: 'allowed' }],
      },
    };
  };

  const redraft: Opportunities['redraft'] = async (ctx, old, patch) => {
    const accommodations = patch.accommodations
      ? { accommodations: await dated(ctx, patch.accommodations) }
      : {};
    const given = Object.entries({ ...patch, ...accommodations }).filter(([, value]) => value !== undefined);
    const changed = given.filter(
      ([field, value]) =>
        JSON.stringify(old[field as keyof Opportunity]) !== JSON.stringify(value ?? undefined),
    );
    if (changed.length === 0) return undefined;
    const changes = Object.fromEntries(
      changed.map(([field, value]) => [field, value ?? undefined]),
    ) as Partial<Opportunity>;
    const row = next(old, clock(), {
      ...changes,
      ...(changes.title === undefined ? {} : { titleKeys: beginnings(changes.title) }),
    });
    check(row);
    return {
      row,
      unit: {
        puts: [put(opportunities, row, old.version)],
        facts: [{ type: 'opportunity.changed', opportunityId: row.id }],
        audit: [
          {
            action: 'change',
            noun: 'opportunity',
            subjectId: row.id,
            outcome: 'allowed',
            fields: Object.keys(changes),
          },
        ],
      },
    };
  };

  function expectVersion(row: Opportunity, version: number): void {
    if (row.version === version) return;
    throw new Problem(
      'stale_version',
      `It has changed: version ${row.version} stands now. Read it again, then repeat your change.`,
      {
        currentVersion: row.version,
      },
    );
  }

  return {
    draft,
    redraft,
    get: read,
    async create(ctx, input) {
      const { row, unit } = await draft(ctx, input);
      try {
        return await commit({ store, clock }, ctx, unit, row);
      } catch (error) {
        if (error instanceof Problem && error.extras.uniquePath === 'opportunities.byExternalId') {
          throw new Problem(
            'conflict',
            'This externalId is taken by another posting. Change that one, or use another externalId.',
          );
        }
        throw error;
      }
    },
    async list(ctx, { limit, cursor, ...filter }) {
      const { actor } = ctx.scope;
      if ('role' in actor && actor.role === 'employer') {
        if (filter.employerId !== undefined && filter.employerId !== actor.employerId)
          return { items: [], nextCursor: null };
        return filteredPage(
          store,
          ctx.scope,
          opportunities,
          reading({ ...filter, employerId: actor.employerId ?? '-' }),
          { limit, cursor },
        );
      }
      return filteredPage(store, ctx.scope, opportunities, reading(filter), { limit, cursor });
    },
    async update(ctx, id, version, patch) {
      const old = await read(ctx, id);
      expectVersion(old, version);
      const drafted = await redraft(ctx, old, patch);
      if (drafted === undefined) return old;
      return commit({ store, clock }, ctx, drafted.unit, drafted.row);
    },
    async changeState(ctx, id, version, { state, reason }) {
      const old = await read(ctx, id);
      if (version !== undefined) expectVersion(old, version);
      if (!opportunityMoves[old.state].includes(state)) {
        const open = opportunityMoves[old.state].join(', ') || 'none';
        throw new Problem(
          'conflict',
          `A posting that is ${old.state} cannot become ${state}. Open to it: ${open}.`,
        );
      }
      const now = clock();
      if (state === 'open' && old.expiresAt !== undefined && old.expiresAt <= now) {
        throw new Problem(
          'conflict',
          'Its last day has passed. Give it a later expiresAt first, then open it.',
        );
      }
      const row = next(old, now, { state, stateReason: reason });
      const facts = [{ type: 'opportunity.changed' as const, opportunityId: id }];
      const audit = [
        {
          action: 'change',
          noun: 'opportunity',
          subjectId: id,
          outcome: 'allowed' as const,
          fields: ['state'],
        },
      ];
      return commit(
        { store, clock },
        ctx,
        { puts: [put(opportunities, row, old.version)], facts, audit },
        row,
      );
    },
  };
}

const defaults = {
  skills: { required: [], desired: [] },
  licences: [],
  schedule: { blocks: [], flexible: false },
  remote: 'no' as const,
  openings: 1,
  settings: [],
};

function reading({ q, employerId, state }: OpportunityFilter): Reading<Opportunity> {
  if (q !== undefined) {
    const keys = searchedKeys(q);
    const keep = (row: Opportunity) =>
      keys.every((key) => row.titleKeys.includes(key)) &&
      (employerId ?? row.employerId) === row.employerId &&
      (state ?? row.state) === row.state;
    return { path: 'byTitle', key: [keys[0] ?? ''], keep };
  }
  if (employerId !== undefined && state !== undefined)
    return { path: 'byEmployerAndState', key: [employerId, state] };
  if (employerId !== undefined) return { path: 'byEmployer', key: [employerId] };
  if (state !== undefined) return { path: 'byState', key: [state] };
  return { path: 'all' };
}
