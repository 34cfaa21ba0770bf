import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { Problem } from '../domain/problem.ts';
import { sentence } from '../domain/sentence.ts';
import { checkFolder } from '../store/embedded/folder.ts';
import { dataDir, withContainer } from './opened.ts';

/** Copies a file so that it is whole or not there at all. */
function copyWhole(from: string, to: string): void {
  const draft = `${to}.${process.pid}`;
  copyFileSync(from, draft);
  const file = openSync(draft, 'r+');
  fsyncSync(file);
  closeSync(file);
  renameSync(draft, to);
}

async function backUp(folder: string): Promise<void> {
  await withContainer(async ({ backup }) => {
    if (existsSync(folder)) throw new Problem('conflict', sentence('folder_exists', { folder }));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await backup(folder);
    copyWhole(join(dataDir, 'stepwell.json'), join(folder, 'stepwell.json'));
    process.stdout.write(
      `Copied to ${folder}. Keep the key (${join(dataDir, 'key')}) safe elsewhere: without it the copy cannot be read.\n`,
    );
  });
}

/** The mark that makes a folder a store comes last, so that a restore that is cut off never passes for one. */
function restore(folder: string): void {
  if (!existsSync(folder)) throw new Problem('not_found', sentence('folder_missing', { folder }));
  if (checkFolder(folder) !== 'ready') throw new Problem('invalid', sentence('folder_no_backup', { folder }));
  if (existsSync(join(dataDir, 'data.mdb')))
    throw new Problem('conflict', sentence('folder_holds_data', { folder: dataDir }));
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  for (const name of ['data.mdb', 'stepwell.json']) copyWhole(join(folder, name), join(dataDir, name));
  process.stdout.write(
    `Restored to ${dataDir}. Put the key back as ${join(dataDir, 'key')} (chmod 600), or set STEPWELL_KEY.\n`,
  );
}

/** `backup FOLDER` and `restore FOLDER`. */
export function folderCommands(program: Command): void {
  program
    .command('backup <folder>')
    .description('write a consistent copy into a new folder, while the server runs; the key is not in it')
    .action(backUp);
  program.command('restore <folder>').description('put a copy back into an empty DATA_DIR').action(restore);
}
