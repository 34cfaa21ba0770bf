import type { Command } from 'commander';
import { migrate } from '../container.ts';
import { environment } from './with-container.ts';

/** `migrate`. */
export function migrateCommand(program: Command): void {
  program
    .command('migrate')
    .description('make the collections and indexes that MongoDB lacks; run it before a new version starts')
    .action(async () => {
      const built = await migrate(environment);
      if (built === 'not needed') {
        process.stdout.write(
          'The embedded store needs no migration. Set MONGODB_URL to migrate a database.\n',
        );
        return;
      }
      for (const name of built) process.stdout.write(`made ${name}\n`);
      process.stdout.write(
        built.length === 0 ? 'Every index is there.\n' : `${built.length} indexes made.\n`,
      );
    });
}
