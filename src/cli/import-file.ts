import { readFileSync } from 'node:fs';
import type { Container } from '../container.ts';
import { type ImportKind, rejectedCount } from '../domain/import.ts';
import type { RowNote } from '../services/imports/view.ts';
import { saySentence } from '../words/problem.ts';
import { createBar } from './bar.ts';
import { contextAs, contextOf, organisationOf } from './with-container.ts';
import { words } from './words.ts';

export interface ImportOptions {
  readonly dryRun?: boolean;
  readonly as?: string;
  readonly organisation?: string;
}

/** Applies a file here and now, and prints what came of it by line and column. Exit status 3 when rows were refused. */
export async function importFile(
  container: Container,
  kind: ImportKind,
  path: string,
  { dryRun = false, as, organisation: named }: ImportOptions,
): Promise<void> {
  const organisation = await organisationOf(container, named);
  const ctx =
    as === undefined ? contextOf('import', organisation) : await contextAs(container, organisation, as);
  const { imports } = container.services;
  const received = await imports.receive(ctx, { kind, dryRun, bytes: readFileSync(path) });
  const bar = await createBar();
  bar.start(received.rows, received.done);
  const watch = setInterval(() => imports.get(ctx, received.id).then(({ done }) => bar.update(done)), 200);
  try {
    await imports.apply(ctx, received.id);
  } finally {
    clearInterval(watch);
    bar.stop();
  }
  for (const page of [imports.rejections, imports.remarks])
    for await (const note of everyNote((cursor) => page(ctx, received.id, { limit: 200, cursor })))
      process.stdout.write(`${sayNote(note)}\n`);
  const done = await imports.get(ctx, received.id);
  const { rows, created, updated, unchanged, problem } = done;
  const refused = rejectedCount(done);
  process.stdout.write(
    `${rows} rows: ${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} rejected\n`,
  );
  if (problem !== undefined) process.stdout.write(`${saySentence(words, problem)}\n`);
  if (refused > 0 || problem !== undefined) process.exitCode = 3;
}

async function* everyNote(
  read: (
    cursor: string | undefined,
  ) => Promise<{ readonly items: readonly RowNote[]; readonly nextCursor: string | null }>,
): AsyncGenerator<RowNote> {
  let cursor: string | null | undefined;
  do {
    const page = await read(cursor ?? undefined);
    yield* page.items;
    cursor = page.nextCursor;
  } while (cursor !== null);
}

/** `line 6, Birth year: …` */
function sayNote({ row, line, column, sentence }: RowNote): string {
  const where = line === undefined ? `row ${row}` : `line ${line}`;
  return `${column === '' ? where : `${where}, ${column}`}: ${saySentence(words, sentence)}`;
}
