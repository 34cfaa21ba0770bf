import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { stepwellSays } from './command.ts';

interface Harbour {
  readonly organisationId: string;
  /** Of a coach, for a day. */
  readonly token: string;
}

let made: Promise<Harbour & { readonly dataDir: string }> | undefined;

async function make() {
  const dataDir = mkdtempSync(join(tmpdir(), 'stepwell-harbour-'));
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  const organisationId = await stepwellSays(['organisation', 'create', '--name', 'Harbour'], { dataDir });
  const token = await stepwellSays(['token', 'create', '--role', 'coach', '--expires', '1d'], { dataDir });
  return { dataDir, organisationId, token };
}

/** Puts an installation with one organisation into a folder, as the command line makes it: made once, for each command is a process. */
export async function harbourIn(dataDir: string): Promise<Harbour> {
  made ??= make();
  const { dataDir: from, ...harbour } = await made;
  const ofProcess = ['open', 'server.lock', 'lock.mdb'];
  cpSync(from, dataDir, { recursive: true, filter: (path: string) => !ofProcess.includes(basename(path)) });
  return harbour;
}
