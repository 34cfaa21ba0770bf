import type { Command } from 'commander';
import { createBar } from './bar.ts';
import { contextOf, withContainer } from './with-container.ts';

/** How often the work that is left is counted. */
const everyMs = 1000;

/** `rescore`. */
export function rescoreCommand(program: Command): void {
  program
    .command('rescore')
    .description('have every participant scored again by the workers')
    .option('--wait', 'stay until the workers of the running server have done it, with a progress bar')
    .action(({ wait }: { readonly wait?: true }) =>
      withContainer(async ({ organisations, workerDeps: { rescoring } }) => {
        const all = (await organisations.list()).map((one) => contextOf('rescore', one));
        const sum = async (of: (ctx: (typeof all)[number]) => Promise<number>) => {
          let total = 0;
          for (const ctx of all) total += await of(ctx);
          return total;
        };
        const asked = await sum(rescoring.askForAll);
        process.stdout.write(`${asked} participants will be scored again.\n`);
        if (wait !== true) return;
        const bar = await createBar('{bar} {percentage}% | {value}/{total}');
        bar.start(asked, 0);
        try {
          for (let left = asked; left > 0; left = await sum(rescoring.countLeft)) {
            bar.update(Math.max(0, asked - left));
            await new Promise((done) => setTimeout(done, everyMs));
          }
        } finally {
          bar.stop();
        }
        process.stdout.write('All of them were scored.\n');
      }),
    );
}
