import type { Import, ImportKind, RejectedRow } from '../../domain/import.ts';
import { notFound, Problem } from '../../domain/problem.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import { imports, opportunities, participants } from '../../store/collections/index.ts';
import type { Page, Put, Store } from '../../store/port.ts';
import type { Employers } from '../employers/employers.ts';
import { commit, first, next, put } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import type { PageAsked } from '../kit/lists.ts';
import type { Opportunities, OpportunityInput } from '../opportunities/opportunities.ts';
import type { Draft, ParticipantInput, Participants } from '../participants/participants.ts';
import type { Users } from '../people/users.ts';
import { CellError, Cells, columns, required } from './cells.ts';
import { dropContent, type ImportView, keepContent, keepRejection, readContent, viewOf } from './content.ts';
import type { CsvReader, CsvTable } from './csv.ts';
import { type Lookups, opportunityInput, participantInput } from './rows.ts';

export interface Imports {
  /** Takes a file in; a file that came before gives what became of it then. */
  receive(
    ctx: Context,
    file: { readonly kind: ImportKind; readonly dryRun: boolean; readonly bytes: Uint8Array },
  ): Promise<ImportView>;
  get(ctx: Context, id: string): Promise<ImportView>;
  list(ctx: Context, page: PageAsked): Promise<Page<ImportView>>;
  /** Applies the rows not yet dealt with; rows and the count of them are one unit. */
  apply(ctx: Context, id: string): Promise<void>;
}

/** The checks of the API on one record: the input as services take it, or what is wrong by path. */
export type CheckInput = (
  kind: ImportKind,
  input: Readonly<Record<string, unknown>>,
) =>
  | { readonly input: ParticipantInput | OpportunityInput }
  | { readonly errors: readonly { readonly path: string; readonly message: string }[] };

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly digest: (text: string) => string;
  readonly readCsv: CsvReader;
  readonly check: CheckInput;
  readonly participants: Participants;
  readonly opportunities: Opportunities;
  readonly employers: Employers;
  readonly users: Users;
  readonly concepts: Pick<Lookups, 'skill' | 'occupation'>;
  readonly toBase64: (bytes: Uint8Array) => string;
  readonly fromBase64: (text: string) => Uint8Array;
}

/** Rows that are committed together: fewer commits, and little to repeat when one is cut off. */
const rowsTogether = 25;
/** Times a row is read again because somebody changed its record meanwhile. */
const mostTries = 10;

interface FileRow {
  /** 1 is the first row after the header. */
  readonly row: number;
  readonly cells: Cells;
  /** An earlier row of the file has its externalId. */
  readonly twice: boolean;
}

type Outcome = { readonly counted: 'created' | 'updated' | 'unchanged'; readonly unit?: Draft };

/** CSV files of participants and opportunities. A bad row never stops the good ones. */
export function createImports(deps: Deps): Imports {
  const { store, clock, newId, readCsv } = deps;

  async function read(ctx: Context, id: string): Promise<Import> {
    const row = await store.get(ctx.scope, imports, id);
    if (row === undefined) throw notFound('import');
    return row;
  }

  /** What the file itself must be: known columns, and those that are required. */
  function checkHeader(kind: ImportKind, table: CsvTable): void {
    const unknown = table.header.filter((name) => !columns[kind].includes(name));
    if (unknown.length > 0)
      throw new Problem(
        'invalid',
        `Unknown columns: ${unknown.join(', ').slice(0, 300)}. Known are: ${columns[kind].join(', ')}.`,
      );
    const missing = required[kind].filter((name) => !table.header.includes(name));
    if (missing.length > 0)
      throw new Problem('invalid', `Required columns are missing: ${missing.join(', ')}.`);
  }

  const lookups = (ctx: Context, dryRun: boolean): Lookups => ({
    ...deps.concepts,
    async coachByEmail(email) {
      const user = await deps.users.byEmail(email);
      return user?.organisationId === ctx.scope.organisationId ? user.id : undefined;
    },
    async employer(name) {
      const known = await deps.employers.byName(ctx, name);
      if (known !== undefined) return known.id;
      // A dry run writes nothing: an id that fits stands for the employer that would be made.
      return dryRun ? newId('employer') : (await deps.employers.create(ctx, { name })).id;
    },
  });

  async function outcome(ctx: Context, file: Import, cells: Cells): Promise<Outcome> {
    const found = lookups(ctx, file.dryRun);
    const raw =
      file.kind === 'participants'
        ? await participantInput(cells, found)
        : await opportunityInput(cells, found);
    const checked = deps.check(file.kind, raw);
    if ('errors' in checked)
      throw new CellError(
        checked.errors[0]?.path ?? '',
        checked.errors[0]?.message ?? 'This row cannot be read.',
      );
    const key = [cells.needed('externalId')] as const;
    if (file.kind === 'participants') {
      const old = await store.find(ctx.scope, participants, 'byExternalId', key);
      const { stage: _, externalId: __, ...patch } = checked.input as ParticipantInput;
      if (old === undefined)
        return {
          counted: 'created',
          unit: (await deps.participants.draft(ctx, checked.input as ParticipantInput)).unit,
        };
      const changed = await deps.participants.redraft(ctx, old, patch);
      return changed === undefined ? { counted: 'unchanged' } : { counted: 'updated', unit: changed.unit };
    }
    const input = checked.input as OpportunityInput;
    const old = await store.find(ctx.scope, opportunities, 'byExternalId', key);
    if (old === undefined) {
      if (file.dryRun && (await deps.employers.byName(ctx, cells.needed('employer'))) === undefined)
        return { counted: 'created' };
      return { counted: 'created', unit: (await deps.opportunities.draft(ctx, input)).unit };
    }
    const { state: _, externalId: __, accommodations, ...patch } = input;
    const same =
      JSON.stringify(accommodations?.map(({ code, stance }) => [code, stance])) ===
      JSON.stringify(old.accommodations.map(({ code, stance }) => [code, stance]));
    const changed = await deps.opportunities.redraft(
      ctx,
      old,
      same || accommodations === undefined ? patch : { ...patch, accommodations },
    );
    return changed === undefined ? { counted: 'unchanged' } : { counted: 'updated', unit: changed.unit };
  }

  async function outcomeOrRejection(
    ctx: Context,
    file: Import,
    one: FileRow,
  ): Promise<Outcome | RejectedRow> {
    const { row, cells, twice } = one;
    try {
      if (twice)
        throw new CellError(
          'externalId',
          'An earlier row of this file has the same externalId. Keep one of them.',
        );
      return await outcome(ctx, file, cells);
    } catch (error) {
      if (error instanceof CellError) return { row, path: error.path, message: error.message };
      if (!(error instanceof Problem) || ['unavailable', 'stale_version'].includes(error.code)) throw error;
      const [first] = error.extras.errors ?? [];
      return { row, path: first?.path ?? '', message: first?.message ?? error.detail };
    }
  }

  /** Some rows that follow each other: their records, their rejections and the count of them in one unit. */
  async function applyRows(ctx: Context, file: Import, rows: readonly FileRow[], tries = 1): Promise<Import> {
    const now = clock();
    const counts = { created: file.created, updated: file.updated, unchanged: file.unchanged };
    const units: Draft[] = [];
    const rejections: Put[] = [];
    for (const row of rows) {
      const one = await outcomeOrRejection(ctx, file, row);
      if ('counted' in one) {
        counts[one.counted] += 1;
        if (one.unit !== undefined && !file.dryRun) units.push(one.unit);
      } else rejections.push(keepRejection(file, one, now));
    }
    const last = rows.at(-1)?.row ?? file.done;
    const changed = next(file, now, { done: last, state: 'applying', ...counts });
    const unit = {
      puts: [...units.flatMap(({ puts = [] }) => puts), ...rejections, put(imports, changed, file.version)],
      facts: units.flatMap(({ facts = [] }) => facts),
      audit: units.flatMap(({ audit = [] }) => audit),
    };
    try {
      return await commit({ store, clock }, ctx, unit, changed);
    } catch (error) {
      // Somebody changed one of the records meanwhile: read anew, one by one, the others are not held up by it.
      const raced = error instanceof Problem && ['conflict', 'stale_version'].includes(error.code);
      if (!raced || tries === mostTries) throw error;
      if (rows.length === 1) return applyRows(ctx, file, rows, tries + 1);
      let standing = file;
      for (const row of rows) standing = await applyRows(ctx, standing, [row]);
      return standing;
    }
  }

  return {
    async receive(ctx, { kind, dryRun, bytes }) {
      const content = deps.toBase64(bytes);
      const fileDigest = deps.digest(`${kind} ${dryRun} ${content}`);
      const before = await store.find(ctx.scope, imports, 'byFile', [fileDigest]);
      if (before !== undefined && !dryRun)
        return commit({ store, clock }, ctx, {}, await viewOf(store, ctx.scope, before));
      const table = readCsv(bytes);
      checkHeader(kind, table);
      const row: Import = {
        ...first(newId('import'), ctx.scope.organisationId, clock()),
        kind,
        dryRun,
        state: 'received',
        // Facts change between two dry runs of a file, so each is one of its own.
        fileDigest: dryRun ? deps.digest(`${fileDigest} ${newId('import')}`) : fileDigest,
        rows: table.rows.length,
        created: 0,
        updated: 0,
        unchanged: 0,
        done: 0,
        by: ctx.scope.actor.id,
      };
      const unit = {
        puts: [put(imports, row, 0), ...keepContent(row, content)],
        facts: [{ type: 'import.received' as const, importId: row.id }],
        audit: [{ action: 'import', noun: kind, subjectId: row.id, outcome: 'allowed' as const }],
      };
      return commit({ store, clock }, ctx, unit, { ...row, rejected: [] });
    },
    get: async (ctx, id) => viewOf(store, ctx.scope, await read(ctx, id)),
    async list(ctx, page) {
      const found = await store.list(ctx.scope, imports, 'all', { ...page, descending: true });
      return { ...found, items: await Promise.all(found.items.map((row) => viewOf(store, ctx.scope, row))) };
    },
    async apply(ctx, id) {
      let file = await read(ctx, id);
      if (file.state === 'done' || file.state === 'failed') return;
      const table = readCsv(deps.fromBase64(await readContent(store, ctx.scope, id)));
      const seen = new Set<string>();
      let waiting: FileRow[] = [];
      for (const [at, row] of table.rows.entries()) {
        const externalId = row.externalId ?? '';
        const twice = externalId !== '' && seen.has(externalId);
        seen.add(externalId);
        if (at < file.done) continue;
        waiting.push({ row: at + 1, cells: new Cells(row, table.decimalComma), twice });
        if (waiting.length < rowsTogether && at < table.rows.length - 1) continue;
        file = await applyRows(ctx, file, waiting);
        waiting = [];
      }
      const done = next(file, clock(), { state: 'done' });
      const removals = await dropContent(store, ctx.scope, id);
      await commit({ store, clock }, ctx, { puts: [put(imports, done, file.version)], removals }, undefined);
    },
  };
}
