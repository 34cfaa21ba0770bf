import type { Command } from 'commander';
import { context, withContainer } from './opened.ts';
import { verify } from './verify.ts';

/** `rescore` and `verify`. */
export function upkeepCommands(program: Command): void {
  program
    .command('rescore')
    .description('have every participant scored again by the workers')
    .action(() =>
      withContainer(async ({ services, scoring }) => {
        let asked = 0;
        for (const organisation of await services.organisations.list())
          asked += await scoring.rescoreAll(context('rescore', organisation));
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
