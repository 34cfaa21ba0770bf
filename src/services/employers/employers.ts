import { decide, type Fields as FieldNames } from '../../domain/access/decide.ts';
import { type ContactPerson, contactsWith, type Employer } from '../../domain/employer.ts';
import type { Fact } from '../../domain/fact.ts';
import { invalid, notFound, Problem } from '../../domain/problem.ts';
import { composedId, formsOfId } from '../../domain/values/external-id.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import { employers, opportunities } from '../../store/collections/index.ts';
import { type Page, type Store, walk } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import { commit, type Drafted, done } from '../kit/commit.ts';
import { withConflictSentence } from '../kit/conflict-sentence.ts';
import type { Context } from '../kit/context.ts';
import { editPuts } from '../kit/edits.ts';
import { firstFound } from '../kit/first-found.ts';
import { guard } from '../kit/guard.ts';
import { filteredPage, type PageAsked } from '../kit/lists.ts';
import { changesOf, given, type Patch } from '../kit/patches.ts';
import type { TextRule } from '../kit/posting-text.ts';
import { checkPublished, notesOf } from '../kit/published-text.ts';
import { searchFits } from '../kit/search-keys.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { expectVersion } from '../kit/versions.ts';
import type { Organisations } from '../people/organisations.ts';
import { dateAccommodations } from './accommodations.ts';
import { formerNameKey, nameKey } from './name-key.ts';
import { readBy } from './own-words.ts';

type Fields = Pick<Employer, 'name' | 'sector' | 'place' | 'contacts' | 'about' | 'notes' | 'accommodations'>;
export type EmployerInput = { readonly name: string } & {
  readonly [K in keyof Fields]?: Fields[K] | undefined;
} & {
  /** The only contact, as callers from before there were several give it; `contacts` counts where both are given. */
  readonly contact?: ContactPerson | undefined;
  readonly externalId?: string | undefined;
};
export type EmployerPatch = Patch<Fields> & {
  /** The preferred contact or the first, as above; null takes it away. */
  readonly contact?: ContactPerson | null | undefined;
};

export interface Employers {
  /** Throws Problem `conflict` when there is an employer of this name, or of this externalId. */
  readonly create: UseCase<[input: EmployerInput], Employer>;
  /** The unit that `create` commits, for callers that write several at once. */
  readonly draft: UseCase<[input: EmployerInput], Drafted<Employer>>;
  /** The unit that `update` commits, for callers that commit more with it. */
  readonly redraft: UseCase<[row: Employer, patch: EmployerPatch, externalId?: string], Drafted<Employer>>;
  readonly get: UseCase<[id: string], Employer>;
  readonly byExternalId: UseCase<[externalId: string], Employer | undefined>;
  readonly byName: UseCase<[name: string], Employer | undefined>;
  /** In order of name. `q`: beginnings of words of the name, joined or apart; all of them must fit. */
  readonly list: UseCase<[filter: PageAsked & { readonly q?: string | undefined }], Page<Employer>>;
  readonly update: UseCase<[id: string, version: number, patch: EmployerPatch], Employer>;
}

/** Fields that an employer may lack. */
export const employerMayLack = ['sector', 'place', 'about', 'notes'];

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly textRules: readonly TextRule[];
  readonly organisations: Organisations;
}

/** Companies and sites that post opportunities. An employer's own user sees and changes that one alone. */
export function createEmployers(deps: Deps): Employers {
  const { store, clock, newId } = deps;

  /** What an employer says of itself is read by those who look for work, as a posting is. */
  const checkTexts = (ctx: Context, { name, sector, about, place, accommodations }: Partial<Fields>) =>
    checkPublished(deps, ctx, {
      name,
      sector,
      about,
      'place.label': place?.label,
      ...notesOf(accommodations),
    });

  async function read(ctx: Context, id: string, permission: 'employer:read' | 'employer:write') {
    const row = await store.get(ctx.scope, employers, id);
    if (row === undefined) throw notFound('employer');
    guard(ctx, permission, { organisationId: row.organisationId, employerId: row.id }, 'employer');
    return row;
  }

  /** The employer of a name, by the key of today or by that of earlier releases. */
  async function byName({ scope }: Context, name: string): Promise<Employer | undefined> {
    const key = nameKey(name);
    const found = await store.find(scope, employers, 'byName', [key]);
    if (found !== undefined) return found;
    const former = await store.find(scope, employers, 'byName', [formerNameKey(name)]);
    return former !== undefined && nameKey(former.name) === key ? former : undefined;
  }

  /** Where an employer of an earlier release has the name, which its key does not tell. Throws Problem `conflict`. */
  async function checkName(ctx: Context, name: string, id: string): Promise<void> {
    const other = await byName(ctx, name);
    if (other !== undefined && other.id !== id) throw new Problem('conflict', 'employer_name_taken');
  }

  /** What an employer offers, and where it is, holds for each of its postings: the open ones are scored again. */
  async function openPostings(ctx: Context, employerId: string): Promise<Fact[]> {
    const facts: Fact[] = [];
    const options = { key: [employerId, 'open'], unseal: false } as const;
    for await (const { id } of walk(store, ctx.scope, opportunities, 'byEmployerAndState', options))
      facts.push({ type: 'opportunity.changed', opportunityId: id });
    return facts;
  }

  const named = <T>(result: Promise<T>): Promise<T> =>
    withConflictSentence(
      'employers.byExternalId',
      'employer_external_id_taken',
      withConflictSentence('employers.byName', 'employer_name_taken', result),
    );

  /** Whoever may not see a field may not write it, nor learn whether it is taken. */
  function checkSeen({ fields }: { readonly fields: FieldNames }, said: object): void {
    const unseen = (['externalId', 'notes'] as const).find(
      (field) => (said as Record<string, unknown>)[field] !== undefined && !fields.has(field),
    );
    if (unseen !== undefined) throw invalid(unseen, 'field_unknown');
  }

  const shownTo = (ctx: Context, row: Employer): Employer => ({
    ...row,
    accommodations: readBy(ctx, row.accommodations),
  });

  const draft: Employers['draft'] = withPermission(
    'employer:create',
    async (ctx, { name, accommodations = [], contact, externalId, ...input }) => {
      checkSeen(ctx, { ...input, externalId });
      const row: Employer = {
        ...first(newId('employer'), ctx.scope.organisationId, clock()),
        contacts: contact === undefined ? [] : [contact],
        ...given({ ...input, externalId: externalId && composedId(externalId) }),
        name,
        nameKey: nameKey(name),
        accommodations: await dateAccommodations({ store, clock }, ctx, accommodations),
      };
      await checkTexts(ctx, row);
      await checkName(ctx, name, row.id);
      const fields = Object.keys(given({ name, contact, ...input }));
      const puts = [put(employers, row, 0), ...editPuts(newId, ctx, { row, fields })];
      const unit = { puts, audit: [done('create', 'employer', row.id)] };
      return { row, unit };
    },
  );

  const redraft: Employers['redraft'] = withPermission(
    'employer:write',
    async (ctx, old, { contact, ...said }, externalId) => {
      checkSeen(ctx, { ...said, externalId });
      guard(ctx, 'employer:write', { organisationId: old.organisationId, employerId: old.id }, 'employer');
      const dated =
        said.accommodations &&
        (await dateAccommodations({ store, clock }, ctx, said.accommodations, old.accommodations));
      const contacts = said.contacts ?? (contact === undefined ? undefined : contactsWith(old, contact));
      const patch = { ...said, ...given({ contacts, externalId: externalId && composedId(externalId) }) };
      // Written even when it says what stood before: the version tells that somebody confirmed it.
      const changes =
        changesOf<Employer>(old, { ...patch, ...given({ accommodations: dated }) }, employerMayLack) ?? {};
      await checkTexts(ctx, changes);
      if (changes.name !== undefined) await checkName(ctx, changes.name, old.id);
      const keys = changes.name === undefined ? {} : { nameKey: nameKey(changes.name) };
      const row = next(old, clock(), { ...changes, ...keys });
      const fields = Object.keys(changes);
      const audit = [done('change', 'employer', old.id, fields)];
      const reaches = changes.accommodations !== undefined || changes.place !== undefined;
      const facts = reaches ? await openPostings(ctx, old.id) : [];
      const puts = [put(employers, row, old.version), ...editPuts(newId, ctx, { row, fields })];
      return { row, unit: { puts, facts, audit } };
    },
  );

  return {
    draft,
    create: withPermission('employer:create', async (ctx, input) => {
      const { row, unit } = await draft(ctx, input);
      return named(commit({ store, clock }, ctx, unit, row));
    }),
    get: withPermission('employer:read', async (ctx, id) =>
      shownTo(ctx, await read(ctx, id, 'employer:read')),
    ),
    byExternalId: withPermission('employer:write', async (ctx, externalId) =>
      ctx.fields.has('externalId')
        ? firstFound(formsOfId(externalId), (id) => store.find(ctx.scope, employers, 'byExternalId', [id]))
        : undefined,
    ),
    byName: withPermission('employer:read', async (ctx, name) => {
      const row = await byName(ctx, name);
      const { actor } = ctx.scope;
      return row && decide(actor, 'employer:read', { employerId: row.id }).allow ? row : undefined;
    }),
    list: withPermission('employer:read', async (ctx, { q, ...page }) => {
      const fitsName = q === undefined ? undefined : searchFits(q);
      const fits = ({ name }: Employer) => fitsName?.(name) ?? true;
      const { actor } = ctx.scope;
      if ('role' in actor && actor.role === 'employer') {
        const own = actor.employerId && (await store.get(ctx.scope, employers, actor.employerId));
        return { items: own && fits(own) ? [shownTo(ctx, own)] : [], nextCursor: null };
      }
      const keep = fitsName === undefined ? undefined : fits;
      return filteredPage(store, ctx.scope, employers, { path: 'byName', keep }, page);
    }),
    redraft,
    update: withPermission('employer:write', async (ctx, id, version, patch) => {
      const old = await read(ctx, id, 'employer:write');
      expectVersion(old, version);
      const { row, unit } = await redraft(ctx, old, patch);
      return named(commit({ store, clock }, ctx, unit, shownTo(ctx, row)));
    }),
  };
}
