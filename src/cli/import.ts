import { readFileSync } from 'node:fs';
import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { type Container, importTaxonomy } from '../container.ts';
import { type ImportKind, importKinds, rejectedCount } from '../domain/import.ts';
import type { RowNote } from '../services/imports/view.ts';
import { saySentence } from '../words/problem.ts';
import { contextAs, contextOf, environment, organisationOf, withContainer } from './with-container.ts';
import { words } from './words.ts';

interface ImportOptions {
  readonly dryRun?: boolean;
  readonly as?: string;
  readonly organisation?: string;
}

/** `import participants|opportunities FILE` and `import taxonomy FOLDER`. */
export function importCommands(program: Command): void {
  const importing = program.command('import').description('bring in records or a taxonomy');
  for (const kind of importKinds) {
    importing
      .command(`${kind} <file>`)
      .description(`apply a CSV file of ${kind}; a bad row never stops the good ones`)
      .option('--dry-run', 'say what would happen and write nothing')
      .option('--as <email>', 'act as this user; without it as the command, which puts nobody in charge')
      .option('--organisation <name>', 'name or id, when there are several')
      .action((file: string, options: ImportOptions) =>
        withContainer((container) => importFile(container, kind, file, options)),
      );
  }
  importing
    .command('taxonomy <folder>')
    .description('use the ESCO of a folder of CSV files from the next start on')
    .action((folder: string) => {
      const { skills, occupations } = importTaxonomy(environment, folder);
      process.stdout.write(
        `${skills} skills and ${occupations} occupations; restart the server to use them.\n`,
      );
    });
}

/** Applies a file here and now, and prints what came of it by line and column. Exit status 3 when rows were refused. */
async function importFile(
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
  const bar = new SingleBar({ noTTYOutput: false });
  if (process.stdout.isTTY) bar.start(received.rows, received.done);
  const watch = setInterval(() => imports.get(ctx, received.id).then(({ done }) => bar.update(done)), 200);
  try {
    await imports.apply(ctx, received.id);
  } finally {
    clearInterval(watch);
    if (process.stdout.isTTY) bar.stop();
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
