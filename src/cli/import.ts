import { readFileSync } from 'node:fs';
import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { importTaxonomy } from '../container.ts';
import { importKinds } from '../domain/import.ts';
import { saySentence } from '../words/problem.ts';
import { contextOf, environment, organisationOf, withContainer } from './with-container.ts';
import { words } from './words.ts';

/** `import participants|opportunities FILE` and `import taxonomy FOLDER`. */
export function importCommands(program: Command): void {
  const importing = program.command('import').description('bring in records or a taxonomy');
  for (const kind of importKinds) {
    importing
      .command(`${kind} <file>`)
      .description(`apply a CSV file of ${kind}; a bad row never stops the good ones`)
      .option('--dry-run', 'say what would happen and write nothing')
      .option('--organisation <name>', 'name or id, when there are several')
      .action((file: string, options: { dryRun?: boolean; organisation?: string }) =>
        withContainer(async (container) => {
          const ctx = contextOf('import', await organisationOf(container, options.organisation));
          const { imports } = container.services;
          const received = await imports.receive(ctx, {
            kind,
            dryRun: options.dryRun ?? false,
            bytes: readFileSync(file),
          });
          const bar = new SingleBar({ noTTYOutput: false });
          if (process.stdout.isTTY) bar.start(received.rows, received.done);
          const watch = setInterval(
            () => imports.get(ctx, received.id).then(({ done }) => bar.update(done)),
            200,
          );
          try {
            await imports.apply(ctx, received.id);
          } finally {
            clearInterval(watch);
          }
          const done = await imports.get(ctx, received.id);
          if (process.stdout.isTTY) {
            bar.update(done.done);
            bar.stop();
          }
          for (const { row, path, sentence } of done.rejected)
            process.stdout.write(`row ${row}, ${path}: ${saySentence(words, sentence)}\n`);
          const { rows, created, updated, unchanged, rejected } = done;
          process.stdout.write(
            `${rows} rows: ${created} created, ${updated} updated, ${unchanged} unchanged, ${rejected.length} rejected\n`,
          );
          if (rejected.length > 0) process.exitCode = 3;
        }),
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
