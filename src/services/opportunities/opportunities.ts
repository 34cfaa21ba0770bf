import type { Opportunity } from '../../domain/opportunity.ts';
import { notFound } from '../../domain/problem.ts';
import { formsOfId } from '../../domain/values/external-id.ts';
import { opportunities } from '../../store/collections/index.ts';
import type { Page } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import { withConflictSentence } from '../kit/conflict-sentence.ts';
import type { Context } from '../kit/context.ts';
import { editPuts } from '../kit/edits.ts';
import { firstFound } from '../kit/first-found.ts';
import { guard } from '../kit/guard.ts';
import { pageOfEach } from '../kit/lists.ts';
import { checkPublished } from '../kit/published-text.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { expectVersion, untilFresh } from '../kit/versions.ts';
import { checkMayOpen } from './address-tried.ts';
import {
  createPostingDrafting,
  type OpportunityInput,
  type OpportunityPatch,
  type PostingDrafting,
  type PostingDraftingDeps,
} from './drafting.ts';
import { type NamedOpportunity, withEmployerName, withEmployerNames } from './employer-names.ts';
import { type OpportunityFilter, postingReadings } from './filter.ts';
import { checkMove, pauseOf, type StateChange } from './posting-moves.ts';

export interface Opportunities extends PostingDrafting {
  /** Throws Problem `invalid` at what refers to nothing or asks what no posting may ask. */
  readonly create: UseCase<[input: OpportunityInput], NamedOpportunity>;
  /** The one that another system, or a file, knows by this id; nobody finds one by it who may not see it. */
  readonly byExternalId: UseCase<[externalId: string], Opportunity | undefined>;
  readonly get: UseCase<[id: string], NamedOpportunity>;
  readonly list: UseCase<[filter: OpportunityFilter], Page<NamedOpportunity>>;
  readonly update: UseCase<[id: string, version: number, patch: OpportunityPatch], NamedOpportunity>;
  /** Throws Problem `conflict` for a move that is not open, and says which are. */
  readonly changeState: UseCase<
    [id: string, version: number | undefined, change: StateChange],
    NamedOpportunity
  >;
}

/** Roles employers would fill. An employer's own user sees and changes that employer's alone. */
export function createOpportunities(deps: PostingDraftingDeps): Opportunities {
  const { store, clock, newId } = deps;

  async function read(ctx: Context, id: string, permission: 'opportunity:read' | 'opportunity:write') {
    const row = await store.get(ctx.scope, opportunities, id);
    if (row === undefined) throw notFound('opportunity');
    const { organisationId, employerId } = row;
    guard(ctx, permission, { organisationId, employerId }, 'opportunity');
    return row;
  }

  const named = (ctx: Context, row: Opportunity) => withEmployerName(store, ctx, row);

  const { draft, redraft } = createPostingDrafting(deps);

  return {
    draft,
    redraft,
    get: withPermission('opportunity:read', async (ctx, id) =>
      named(ctx, await read(ctx, id, 'opportunity:read')),
    ),
    byExternalId: withPermission('opportunity:write', async (ctx, externalId) =>
      ctx.fields.has('externalId')
        ? firstFound(formsOfId(externalId), (id) =>
            store.find(ctx.scope, opportunities, 'byExternalId', [id]),
          )
        : undefined,
    ),
    create: withPermission('opportunity:write', async (ctx, input) => {
      const { row, unit } = await draft(ctx, input);
      return withConflictSentence(
        'opportunities.byExternalId',
        'posting_external_id_taken',
        commit({ store, clock }, ctx, unit, await named(ctx, row)),
      );
    }),
    list: withPermission('opportunity:read', async (ctx, { limit, cursor, ...filter }) => {
      const { actor } = ctx.scope;
      const employer = 'role' in actor && actor.role === 'employer';
      const foreign = filter.employerId !== undefined && employer && filter.employerId !== actor.employerId;
      if (foreign || (employer && actor.employerId === undefined)) return { items: [], nextCursor: null };
      const narrowed = employer ? { ...filter, employerId: actor.employerId } : filter;
      const asked = await postingReadings(store, ctx, narrowed);
      const page = await pageOfEach(store, ctx.scope, opportunities, asked, { limit, cursor });
      return { ...page, items: await withEmployerNames(store, ctx, page.items) };
    }),
    update: withPermission('opportunity:write', async (ctx, id, version, patch) => {
      const old = await read(ctx, id, 'opportunity:write');
      expectVersion(old, version);
      const drafted = await redraft(ctx, old, patch);
      if (drafted === undefined) return named(ctx, old);
      return commit({ store, clock }, ctx, drafted.unit, await named(ctx, drafted.row));
    }),
    changeState: withPermission('opportunity:write', async (ctx, id, version, change) => {
      const { state, reason } = change;
      const { zone } = await deps.organisations.get(ctx.scope.organisationId);
      const attempt = async (): Promise<NamedOpportunity> => {
        const old = await read(ctx, id, 'opportunity:write');
        if (version !== undefined) expectVersion(old, version);
        const now = clock();
        const pausedUntil = pauseOf(change, zone, now);
        // A pause may be given another end.
        if (pausedUntil === undefined || old.state !== 'paused') checkMove(old, state, now);
        if (state === 'open') await checkMayOpen(store, ctx);
        await checkPublished(deps, ctx, { reason, ...(state === 'open' && { duties: old.duties }) });
        const row = next(old, now, { state, stateReason: reason, pausedUntil });
        const unit = {
          puts: [put(opportunities, row, old.version), ...editPuts(newId, ctx, { row, fields: ['state'] })],
          facts: [{ type: 'opportunity.changed' as const, opportunityId: id }],
          audit: [done('change', 'opportunity', id, ['state'])],
        };
        return commit({ store, clock }, ctx, unit, await named(ctx, row));
      };
      return version === undefined ? untilFresh(attempt) : attempt();
    }),
  };
}
