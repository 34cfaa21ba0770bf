import type { Command } from 'commander';
import { contextOf, withContainer } from './with-container.ts';

/** `rescore`. */
export function rescoreCommand(program: Command): void {
  program
    .command('rescore')
    .description('have every participant scored again by the workers')
    .action(() =>
      withContainer(async ({ organisations, workerDeps }) => {
        let asked = 0;
        for (const organisation of await organisations.list())
          asked += await workerDeps.rescoring.askForAll(contextOf('rescore', organisation));
        process.stdout.write(`${asked} participants will be scored again.\n`);
      }),
    );
}
