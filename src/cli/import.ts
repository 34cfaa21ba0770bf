import type { Command } from 'commander';
import { importKinds } from '../domain/import.ts';
import type { ImportOptions } from './import-file.ts';
import { loadEnvironment, withContainer } from './with-container.ts';

/** `import participants|opportunities|employers FILE`, `import places FILE` and `import taxonomy FOLDER`. */
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
        withContainer(async (container) => {
          const { importFile } = await import('./import-file.ts');
          await importFile(container, kind, file, options);
        }),
      );
  }
  importing
    .command('places <file>')
    .description('bring a CSV file into the table of places: postcode, label, lat, lon')
    .option('--dry-run', 'say what would happen and write nothing')
    .option('--organisation <name>', 'name or id, when there are several')
    .action((file: string, options: Pick<ImportOptions, 'dryRun' | 'organisation'>) =>
      withContainer(async (container) => {
        const { importPlaces } = await import('./import-places.ts');
        await importPlaces(container, file, options);
      }),
    );
  importing
    .command('taxonomy <folder>')
    .description('use the ESCO of a folder of CSV files from the next start on')
    .action(async (folder: string) => {
      const environment = await loadEnvironment();
      const { importTaxonomy } = await import('../container.ts');
      const { skills, occupations } = importTaxonomy(environment, folder);
      process.stdout.write(
        `${skills} skills and ${occupations} occupations; restart the server to use them.\n`,
      );
    });
}
