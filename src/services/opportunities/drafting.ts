import type { Employer } from '../../domain/employer.ts';
import {
  conceptsOfPosting,
  type Opportunity,
  type OpportunityState,
  type Renewal,
} from '../../domain/opportunity.ts';
import { invalid } from '../../domain/problem.ts';
import { composedId } from '../../domain/values/external-id.ts';
import type { NewId } from '../../domain/values/ids.ts';
import { scheduleOf } from '../../domain/values/schedule.ts';
import type { Clock } from '../../domain/values/time.ts';
import { employers, opportunities } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import { dateAccommodations } from '../employers/accommodations.ts';
import { type Drafted, done } from '../kit/commit.ts';
import { type Concepts, nameConcepts } from '../kit/concepts.ts';
import type { Context } from '../kit/context.ts';
import { eachOnce } from '../kit/each-once.ts';
import { editPuts } from '../kit/edits.ts';
import { guard } from '../kit/guard.ts';
import { changesOf, given, type Patch } from '../kit/patches.ts';
import type { TextRule } from '../kit/posting-text.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import type { Organisations } from '../people/organisations.ts';
import { checkMayOpen, firstState } from './address-tried.ts';
import { checkPosting } from './check-posting.ts';
import { checkMove } from './posting-moves.ts';
import { leastSaid, mayBeAbsent, type SaidPosting } from './said-posting.ts';
import { titleKeysOf } from './title-keys.ts';

/** Fields given; absent ones are filled. */
export type OpportunityInput = {
  readonly title: string;
  readonly state?: 'draft' | 'open' | undefined;
  readonly externalId?: string | undefined;
} & { readonly [K in keyof SaidPosting]?: SaidPosting[K] | undefined };

/** Given fields replace; null takes an optional one away. The state changes by an act of its own. */
export type OpportunityPatch = Patch<SaidPosting>;

/** What a change may hold beyond the patch: another state, and an employer that is made in the same unit. */
export interface PostingMove {
  readonly state?: OpportunityState | undefined;
  readonly made?: Employer | undefined;
  readonly renewed?: Renewal | undefined;
}

/** What writes postings one by one or many at once. */
export interface PostingDrafting {
  /** The unit that `create` commits, for callers that write several at once, the employer perhaps among them. Throws as it does. */
  readonly draft: UseCase<[input: OpportunityInput, made?: Employer], Drafted<Opportunity>>;
  /** The unit that `update` commits, with a move where one is given; undefined when nothing changes. */
  readonly redraft: UseCase<
    [row: Opportunity, patch: OpportunityPatch, more?: PostingMove],
    Drafted<Opportunity> | undefined
  >;
}

export interface PostingDraftingDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly concepts: Concepts;
  readonly textRules: readonly TextRule[];
  readonly organisations: Organisations;
}

/** Postings as they would be written, checked, with all that is written beside them. */
export function createPostingDrafting(deps: PostingDraftingDeps): PostingDrafting {
  const { store, clock, newId, concepts } = deps;

  async function employerOf(ctx: Context, employerId: string | undefined, made?: Employer) {
    if (employerId === undefined) throw invalid('employerId', 'employer_missing');
    guard(ctx, 'opportunity:write', { employerId }, 'employer');
    if (made?.id === employerId) return made;
    const employer = await store.get(ctx.scope, employers, employerId);
    if (employer === undefined) throw invalid('employerId', 'unknown_employer');
    return employer;
  }

  const draft: PostingDrafting['draft'] = withPermission(
    'opportunity:write',
    async (ctx, { state: wanted, externalId, ...input }, made) => {
      const { actor, organisationId } = ctx.scope;
      const state = await firstState(store, ctx, wanted);
      const own = 'role' in actor && actor.role === 'employer' ? actor.employerId : undefined;
      // Whoever may not see this name may not learn whether it is taken, nor take it, either.
      if (externalId !== undefined && !ctx.fields.has('externalId'))
        throw invalid('externalId', 'field_unknown');
      const employer = await employerOf(ctx, input.employerId ?? own, made);
      const said = { ...leastSaid, ...given(eachOnce(input)) };
      const conceptNames = nameConcepts(concepts, conceptsOfPosting(said));
      const row: Opportunity = {
        ...first(newId('opportunity'), organisationId, clock()),
        ...said,
        schedule: scheduleOf(said.schedule),
        ...given({ externalId: externalId && composedId(externalId) }),
        conceptNames,
        title: input.title,
        employerId: employer.id,
        accommodations: await dateAccommodations({ store, clock }, ctx, said.accommodations),
        state,
        titleKeys: titleKeysOf({ title: input.title, occupation: said.occupation, conceptNames }),
      };
      await checkPosting(deps, ctx, row, undefined, state);
      return {
        row,
        unit: {
          puts: [
            put(opportunities, row, 0),
            ...editPuts(newId, ctx, { row, fields: Object.keys(given(input)) }),
          ],
          facts: [{ type: 'opportunity.changed', opportunityId: row.id }],
          audit: [done('create', 'opportunity', row.id)],
        },
      };
    },
  );

  const redraft: PostingDrafting['redraft'] = withPermission(
    'opportunity:write',
    async (ctx, old, patch, { state = old.state, made, renewed } = {}) => {
      const { organisationId, employerId } = old;
      guard(ctx, 'opportunity:write', { organisationId, employerId }, 'opportunity');
      const said =
        patch.accommodations &&
        (await dateAccommodations({ store, clock }, ctx, patch.accommodations, old.accommodations));
      const schedule = patch.schedule && scheduleOf(patch.schedule);
      const whole = eachOnce({ ...patch, ...given({ accommodations: said, schedule }) });
      const changes = changesOf<Opportunity>(old, whole, mayBeAbsent) ?? {};
      const move = {
        ...(state === old.state ? {} : { state, stateReason: undefined, pausedUntil: undefined }),
        ...given({ renewed }),
      };
      const moved = ['state', 'renewed'].filter((field) => Object.hasOwn(move, field));
      const fields = [...Object.keys(changes), ...moved];
      if (fields.length === 0) return undefined;
      if (changes.employerId !== undefined) await employerOf(ctx, changes.employerId, made);
      const opens = state === old.state ? {} : { duties: old.duties };
      await checkPosting(deps, ctx, { ...opens, ...changes }, old, state);
      const now = clock();
      const uris = conceptsOfPosting({ ...old, ...changes });
      const conceptNames = nameConcepts(concepts, uris, old.conceptNames);
      const titleKeys = titleKeysOf({ ...old, ...changes, conceptNames });
      const row = next(old, now, { ...changes, titleKeys, ...move, conceptNames });
      if (state !== old.state) checkMove({ ...row, state: old.state }, state, now);
      if (state === 'open' && state !== old.state) await checkMayOpen(store, ctx);
      return {
        row,
        unit: {
          puts: [put(opportunities, row, old.version), ...editPuts(newId, ctx, { row, fields })],
          facts: [{ type: 'opportunity.changed', opportunityId: row.id }],
          audit: [done('change', 'opportunity', row.id, fields)],
        },
      };
    },
  );

  return { draft, redraft };
}
