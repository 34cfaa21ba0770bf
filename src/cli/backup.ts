import { join } from 'node:path';
import type { Command } from 'commander';
import { loadEnvironment, withContainer } from './with-container.ts';

const plainBackup =
  'It is a backup of release 0.1, which lies open in large part. Start the server, or not, and seal it: npm run stepwell -- migrate. Then destroy the backup and make a new one.';

/** `backup FILE` and `restore FILE`. */
export function backupCommands(program: Command): void {
  program
    .command('backup <file>')
    .description('write a consistent copy into FILE and its keys into FILE.keys, while the server runs')
    .addHelpText(
      'after',
      '\nKeep FILE and FILE.keys apart, and of FILE.keys only the newest: a key that was destroyed is in no newer one, so that\nnothing it sealed can be read again. The key of the installation is in neither.',
    )
    .action((file: string) =>
      withContainer(async ({ backup, environment: { dataDir, key } }) => {
        await backup(file);
        const keyPlace = key === undefined ? join(dataDir, 'key') : 'STEPWELL_KEY';
        process.stdout.write(
          `Copied to ${file}, and the keys to ${file}.keys. Keep ${keyPlace} safe elsewhere: without it the keys open nothing.\n`,
        );
      }),
    );
  program
    .command('restore <file>')
    .description('put a backup back into a DATA_DIR without data, with the newest keys that are given')
    .option(
      '--keys <file>',
      'keys of a newer backup, taken together with FILE.keys: what was destroyed by then stays destroyed',
      (file: string, files: readonly string[]) => [...files, file],
      [] as readonly string[],
    )
    .action(async (file: string, { keys }: { readonly keys: readonly string[] }) => {
      const environment = await loadEnvironment();
      const { restore } = await import('../container.ts');
      const { dataDir } = environment;
      const { isOld, keyId } = await restore(environment, file, keys);
      const named = keyId === undefined ? '' : ` (its name is ${keyId})`;
      process.stdout.write(
        `Restored to ${dataDir}. Put the key of the installation${named} back as ${join(dataDir, 'key')} (chmod 600), or set STEPWELL_KEY. Then look whether all is well: npm run stepwell -- verify\n`,
      );
      if (isOld) process.stdout.write(`${plainBackup}\n`);
    });
}
