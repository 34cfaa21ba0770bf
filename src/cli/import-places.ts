import { readFileSync } from 'node:fs';
import type { Container } from '../container.ts';
import { saySentence } from '../words/problem.ts';
import { contextOf, organisationOf } from './with-container.ts';
import { words } from './words.ts';

/** Brings a file into the table of places, and prints what came of it by line and column. Exit status 3 when rows were refused. */
export async function importPlaces(
  container: Container,
  path: string,
  { dryRun = false, organisation: named }: { readonly dryRun?: boolean; readonly organisation?: string },
): Promise<void> {
  const ctx = contextOf('import', await organisationOf(container, named));
  const report = await container.services.places.load(ctx, readFileSync(path), dryRun);
  for (const { line, column, sentence } of report.faults)
    process.stdout.write(
      `line ${line}${column === '' ? '' : `, ${column}`}: ${saySentence(words, sentence)}\n`,
    );
  const { rows, created, updated, unchanged, rejected } = report;
  process.stdout.write(
    `${rows} rows: ${created} created, ${updated} updated, ${unchanged} unchanged, ${rejected} rejected\n`,
  );
  if (rejected > 0) process.exitCode = 3;
}
