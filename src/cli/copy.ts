import { resolve } from 'node:path';
import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { openInnerStore } from '../adapters.ts';
import { masterKey } from '../security/key-file.ts';
import { createSealer } from '../security/sealer.ts';
import { copyStore } from '../store/copy.ts';
import { openEmbeddedTarget } from '../store/embedded/copy-target.ts';
import { checkFolder } from '../store/embedded/folder.ts';
import { lockServer } from '../store/embedded/lock.ts';
import { describeDatabase } from '../store/mongo/connection.ts';
import { openMongoTarget, refuseWhileInUse } from '../store/mongo/copy-target.ts';
import { StartError } from '../store/start-error.ts';
import { environment } from './opened.ts';

const isMongo = (place: string): boolean => /^mongodb(\+srv)?:\/\//.test(place);

/** Copies everything to another store, and says what came of it. */
async function copyTo(to: string): Promise<void> {
  const { dataDir, key, mongodbUrl } = environment;
  const { keyId } = createSealer(masterKey(dataDir, key));
  const from = mongodbUrl === undefined ? resolve(dataDir) : describeDatabase(mongodbUrl);
  if (mongodbUrl === undefined && checkFolder(dataDir) !== 'ready')
    throw new StartError(`${dataDir} holds no store yet. Set DATA_DIR to the folder of one.`);
  if (mongodbUrl !== undefined) await refuseWhileInUse(mongodbUrl);
  const lock = mongodbUrl === undefined ? lockServer(dataDir) : undefined;
  try {
    const { store } = await openInnerStore(environment, keyId);
    const target = isMongo(to)
      ? await openMongoTarget(to, from, keyId)
      : openEmbeddedTarget(resolve(to), from, keyId);
    const bar = new SingleBar({ format: '{value} rows | {collection}', noTTYOutput: false });
    if (process.stdout.isTTY) bar.start(0, 0, { collection: '' });
    let done = 0;
    try {
      const copied = await copyStore(store, target, (collection) => {
        done += 1;
        if (done % 100 === 0) bar.update(done, { collection });
      });
      bar.stop();
      for (const { collection, rows, written, digest } of copied)
        process.stdout.write(
          `${collection.padEnd(18)} ${String(rows).padStart(8)} rows, ${written} written, ${digest.slice(0, 16)}\n`,
        );
      process.stdout.write(
        `Copied ${done} rows; both sides were read again and are the same. Take the key along: the file ${dataDir}/key, or STEPWELL_KEY.\n`,
      );
    } finally {
      bar.stop();
      await target.close();
      await store.close();
    }
  } finally {
    lock?.release();
  }
}

/** `copy --to PLACE`. */
export function copyCommands(program: Command): void {
  program
    .command('copy')
    .description(
      'copy everything into an empty database (mongodb://…) or folder, while no server runs; run again to go on',
    )
    .requiredOption('--to <place>', 'a MongoDB address, or a folder')
    .action(({ to }: { readonly to: string }) => copyTo(to));
}
