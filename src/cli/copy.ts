import type { Command } from 'commander';
import { createBar } from './bar.ts';
import { loadEnvironment } from './with-container.ts';

/** Copies everything to another store, and says what came of it. */
async function copyAll(to: string): Promise<void> {
  const environment = await loadEnvironment();
  const { copyTo } = await import('../container.ts');
  const bar = await createBar('{value} rows | {collection}');
  let done = 0;
  try {
    const copied = await copyTo(environment, to, (collection) => {
      if (done === 0) bar.start(0, 0, { collection });
      done += 1;
      if (done % 100 === 0) bar.update(done, { collection });
    });
    bar.stop();
    for (const { collection, rows, written, digest } of copied)
      process.stdout.write(
        `${collection.padEnd(18)} ${String(rows).padStart(8)} rows, ${written} written, ${digest.slice(0, 16)}\n`,
      );
    process.stdout.write(
      `Copied ${done} rows; both sides were read again and are the same. The keys went along, still wrapped: take the key of the installation with you, the file ${environment.dataDir}/key, or STEPWELL_KEY.\n`,
    );
  } finally {
    bar.stop();
  }
}

/** `copy --to PLACE`. */
export function copyCommand(program: Command): void {
  program
    .command('copy')
    .description(
      'copy everything into an empty database (mongodb://…) or folder, while no server runs; run again to go on',
    )
    .requiredOption('--to <place>', 'a MongoDB address, or a folder')
    .action(({ to }: { readonly to: string }) => copyAll(to));
}
