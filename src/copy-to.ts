import type { Environment } from '../config/env.ts';
import {
  lockStore,
  masterKeyOf,
  openBeside,
  openInnerStore,
  openKeysOf,
  openTarget,
  sourceOf,
} from './adapters.ts';
import { createInstallationKey } from './security/installation-key.ts';
import { type Copied, copyStore } from './store/copy.ts';
import { copyKeys } from './store/copy-keys.ts';

/**
 * Copies everything into an empty database (`mongodb://…`) or folder, while no server runs; again, it goes on where it was cut
 * off. Tells of each row by its collection. Throws errors with a `sentence` when it cannot.
 */
export async function copyTo(
  environment: Environment,
  to: string,
  onRow: (collection: string) => void,
): Promise<readonly Copied[]> {
  const { keyId } = createInstallationKey(masterKeyOf(environment));
  const from = await sourceOf(environment);
  const lock = await lockStore(environment, () => {});
  const opened: { close(): Promise<void> }[] = [];
  const opening = <T extends { close(): Promise<void> }>(one: T): T => {
    opened.unshift(one);
    return one;
  };
  try {
    const store = opening((await openInnerStore(environment)).store);
    const keyStore = opening((await openBeside(environment)).keyStore);
    const target = opening(await openTarget(to, from, keyId));
    const keyTarget = opening(await openKeysOf(to));
    // A row that is there finds its key.
    const keys = await copyKeys(keyStore, keyTarget, to);
    return [keys, ...(await copyStore(store, target, onRow))];
  } finally {
    for (const one of opened) await one.close();
    lock?.release();
  }
}
