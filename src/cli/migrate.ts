import type { Command } from 'commander';
import type { Migrated } from '../container.ts';
import { createBar } from './bar.ts';
import { contextOf, loadEnvironment, withContainer } from './with-container.ts';

/** Migrates with a bar, for it takes a while. */
async function withBar(): Promise<Migrated> {
  const environment = await loadEnvironment();
  const { migrate } = await import('../container.ts');
  const bar = await createBar('{bar} {percentage}% | {value}/{total} rows | {collection}');
  try {
    return await migrate(environment, {
      onStart: (rows) => bar.start(rows, 0, { collection: '' }),
      onRow: (collection) => bar.increment(1, { collection }),
    });
  } finally {
    bar.stop();
  }
}

/** What was done, what is left of release 0.1, and what to do about it. */
function sentencesOf({ indexes, resealed, rewritten, pages }: Migrated): readonly string[] {
  const said = indexes.map((name) => `made ${name}`);
  if (resealed === undefined) said.push('Every row is sealed as this release seals it.');
  else {
    said.push(`${resealed.rows} rows of release 0.1 were sealed.`);
    for (const record of resealed.unreadable)
      said.push(`${record}: it cannot be opened, or whom it is about was erased. It stays as it is.`);
    if (resealed.unreadable.length > 0)
      said.push(
        `${resealed.unreadable.length} rows are not sealed. Restore them from a backup, or take them away, then migrate again.`,
      );
  }
  if (rewritten > 0) said.push(`${rewritten} rows now hold what this release keeps.`);
  if (pages === 'replaced')
    said.push('The data file was replaced by a compacted copy, without the pages of before.');
  if (pages === 'until the next start')
    said.push(
      'The data file still holds pages of before. A compacted copy takes its place when the server starts the next time: restart it, or stop it and migrate again.',
    );
  if (typeof pages === 'object') {
    said.push(
      pages.notCompacted.length === 0
        ? 'Every collection was compacted.'
        : `The server did not compact ${pages.notCompacted.join(', ')}. Copy everything into an empty database instead: npm run stepwell -- copy --to mongodb://…`,
      'Until they are overwritten the journal and the oplog of MongoDB, and blocks it has let go of, may still hold rows as they were; a new database on an encrypted disk holds none.',
    );
  }
  if (resealed !== undefined || pages !== 'none')
    said.push(
      'Backups and copies that were made before lie open as they did: destroy them, and make a new backup: npm run stepwell -- backup FILE',
    );
  return said;
}

/** `migrate`. */
export function migrateCommand(program: Command): void {
  program
    .command('migrate')
    .description(
      'bring the data of an older release up to this one, while its server runs or not: indexes, rows, files; run again to go on',
    )
    .action(async () => {
      const migrated = await withBar();
      // What was kept by an older engine is worked out anew; matches that people acted on stand as they were.
      if (migrated.rewritten > 0)
        await withContainer(async ({ organisations, workerDeps }) => {
          for (const organisation of await organisations.list())
            await workerDeps.rescoring.askForAll(contextOf('migrate', organisation));
        });
      process.stdout.write(`${sentencesOf(migrated).join('\n')}\n`);
      if ((migrated.resealed?.unreadable.length ?? 0) > 0) process.exitCode = 3;
    });
}
