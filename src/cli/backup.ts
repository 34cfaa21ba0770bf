import { join } from 'node:path';
import type { Command } from 'commander';
import { restore } from '../container.ts';
import { environment, withContainer } from './with-container.ts';

/** `backup FOLDER` and `restore FOLDER`. */
export function backupCommands(program: Command): void {
  const { dataDir } = environment;
  const key = join(dataDir, 'key');
  program
    .command('backup <folder>')
    .description('write a consistent copy into a new folder, while the server runs; the key is not in it')
    .action((folder: string) =>
      withContainer(async ({ backup }) => {
        await backup(folder);
        process.stdout.write(
          `Copied to ${folder}. Keep the key (${key}) safe elsewhere: without it the copy cannot be read.\n`,
        );
      }),
    );
  program
    .command('restore <folder>')
    .description('put a copy back into an empty DATA_DIR')
    .action((folder: string) => {
      restore(environment, folder);
      process.stdout.write(
        `Restored to ${dataDir}. Put the key back as ${key} (chmod 600), or set STEPWELL_KEY.\n`,
      );
    });
}
