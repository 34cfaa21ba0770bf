import type { Command } from 'commander';
import { migrateMongo } from '../store/mongo/mongo-store.ts';
import { context, environment, withContainer } from './opened.ts';
import { verify } from './verify.ts';

/** `migrate`, `rescore` and `verify`. */
export function upkeepCommands(program: Command): void {
  program
    .command('migrate')
    .description('make the collections and indexes that MongoDB lacks; run it before a new version starts')
    .action(async () => {
      if (environment.mongodbUrl === undefined) {
        process.stdout.write(
          'The embedded store needs no migration. Set MONGODB_URL to migrate a database.\n',
        );
        return;
      }
      const built = await migrateMongo(environment.mongodbUrl);
      for (const name of built) process.stdout.write(`made ${name}\n`);
      process.stdout.write(
        built.length === 0 ? 'Every index is there.\n' : `${built.length} indexes made.\n`,
      );
    });

  program
    .command('rescore')
    .description('have every participant scored again by the workers')
    .action(() =>
      withContainer(async ({ organisations, workerDeps }) => {
        let asked = 0;
        for (const organisation of await organisations.list())
          asked += await workerDeps.scoring.rescoreAll(context('rescore', organisation));
        process.stdout.write(`${asked} participants will be scored again.\n`);
      }),
    );

  program
    .command('verify')
    .description('check the audit chain and that every reference leads somewhere')
    .action(() =>
      withContainer(async (container) => {
        const problems = await verify(container);
        for (const problem of problems) process.stdout.write(`${problem}\n`);
        process.stdout.write(
          problems.length === 0
            ? 'The audit chain holds and every reference leads somewhere.\n'
            : `${problems.length} problems\n`,
        );
        if (problems.length > 0) process.exitCode = 3;
      }),
    );
}
