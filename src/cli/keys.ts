import { join } from 'node:path';
import type { Command } from 'commander';
import { createBar } from './bar.ts';
import { loadEnvironment } from './with-container.ts';

async function rotate(file: string | undefined): Promise<void> {
  const environment = await loadEnvironment();
  const { rotateKey } = await import('../container.ts');
  const bar = await createBar('{bar} {percentage}% | {value}/{total} keys');
  const { keys, keyId, isRest, isTraceLeft } = await rotateKey(environment, file, {
    onStart: (total) => bar.start(total, 0),
    onKey: () => bar.increment(),
  }).finally(() => bar.stop());
  const place = file ?? (environment.key === undefined ? join(environment.dataDir, 'key') : 'your own place');
  process.stdout.write(
    `${isRest ? 'A rotation that was cut off is finished. ' : ''}${keys} keys were wrapped anew; all of them are wrapped by the key ${keyId} now, which is in ${place}. Keep it safe elsewhere.\n`,
  );
  if (file !== undefined)
    process.stdout.write(
      `Start every process with it from now on: STEPWELL_KEY_FILE=${file}, or STEPWELL_KEY.\n`,
    );
  if (isTraceLeft)
    process.stdout.write(
      'Free pages on the disk may hold the new key, wrapped by the old one, until the server is started again: keep the old key from others until then.\n',
    );
  process.stdout.write(
    'The old key opens nothing of this installation any more. Backups made before want it: make a new backup, then destroy them and it.\n',
  );
}

/** `keys rotate`. */
export function keyCommands(program: Command): void {
  program
    .command('keys')
    .description('the key of the installation')
    .command('rotate')
    .description(
      'have a new key take the place of the old one, while the server runs or not; run again to go on',
    )
    .option(
      '--to-key-file <file>',
      'where the new key is, or is to be; needed where the key is given by the environment',
    )
    .action(({ toKeyFile }: { readonly toKeyFile?: string }) => rotate(toKeyFile));
}
