import { setTimeout as wait } from 'node:timers/promises';
import type { Environment } from '../config/env.ts';
import { masterKeyOf, noteKeyTraces, openStore, removeKeyTraces, servesOthers } from './adapters.ts';
import { createInstallationKey } from './security/installation-key.ts';
import { newMasterKey, replaceKey } from './security/key-file.ts';
import { keyIn } from './security/mounted-key.ts';
import { cutOffRotation, type MasterKey, rotateKeys } from './store/rotate.ts';
import { StartError } from './store/start-error.ts';

/** Hears how far it is. */
interface RotationListener {
  readonly onStart: (keys: number) => void;
  readonly onKey: () => void;
}

/** What came of it. */
interface Rotated {
  readonly keys: number;
  /** Names the key that wraps them now. */
  readonly keyId: string;
  /** It only ended one that was cut off. */
  readonly isRest: boolean;
  /** Whether pages that are free now may hold the new key, wrapped by the old one, until the next start of the server. */
  readonly isTraceLeft: boolean;
}

/** Longer than it takes every process to find out that its key is being replaced. */
const learningMs = 12_000;

const keyOf = (master: Uint8Array): MasterKey => ({ master, key: createInstallationKey(master) });

/**
 * Has another key take the place of the key of the installation, beside servers that run: a new one in the place of the file in the
 * data folder, or the one in `file`, made there when it is not. Cut off, it goes on; meanwhile either key reads everything. Throws
 * errors with a `sentence` when it cannot.
 */
export async function rotateKey(
  environment: Environment,
  file: string | undefined,
  listener: RotationListener,
): Promise<Rotated> {
  const { dataDir, key, keyFile } = environment;
  if ((key ?? keyFile) !== undefined && file === undefined)
    throw new StartError(
      'The key is given by STEPWELL_KEY or STEPWELL_KEY_FILE, where this command cannot put another. Name a file for the new one: --to-key-file FILE',
    );
  const own = keyOf(masterKeyOf(environment));
  const { store, keyStore, clock } = await openStore(environment, () => {});
  let rotated: Omit<Rotated, 'isTraceLeft'>;
  try {
    const { next, former } = await cutOffRotation(keyStore, own.key);
    // Cut off after the new key had its place: only the old one's last traces are left to take away.
    const [from, to] = former === undefined ? [own, keyOf(next ?? chosen(file))] : [keyOf(former), own];
    if (next !== undefined && file !== undefined && keyOf(keyIn(file)).key.keyId !== to.key.keyId)
      throw new StartError(
        `A rotation to the key ${to.key.keyId} is not finished, and ${file} holds another. Name the file that it began with.`,
      );
    const keys = await rotateKeys({
      ...{ keyStore, clock, from, to, ...listener },
      settle: async () => {
        if (file === undefined && former === undefined) replaceKey(dataDir, to.master);
        // Said before it is so: cut off from here on, the next start takes the traces away.
        noteKeyTraces(environment);
      },
      othersLearn: async () => {
        if (servesOthers(environment)) await wait(learningMs);
      },
    });
    rotated = { keys, keyId: to.key.keyId, isRest: former !== undefined };
  } finally {
    await store.close();
  }
  return { ...rotated, isTraceLeft: !(await removeKeyTraces(environment)) };
}

const chosen = (file: string | undefined): Uint8Array => (file === undefined ? newMasterKey() : keyIn(file));
