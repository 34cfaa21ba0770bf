import type { Clock } from '../domain/values/time.ts';
import type { InstallationKey } from '../security/port.ts';
import type { KeptKey, KeyStore } from './key-store.ts';
import { StartError } from './start-error.ts';
import { bridgesIn, formerSubject, nextSubject } from './wrapping.ts';

/** An installation key, and the bytes it is made from. */
export interface MasterKey {
  readonly master: Uint8Array;
  readonly key: InstallationKey;
}

interface Deps {
  readonly keyStore: KeyStore;
  readonly clock: Clock;
  readonly from: MasterKey;
  readonly to: MasterKey;
  /** Puts the new key where the next start looks for it. From here on it reads everything, and until the end the old one does, too. */
  readonly settle: () => Promise<void>;
  /** Resolves once every process has had the time to learn of the new key. */
  readonly othersLearn: () => Promise<void>;
  readonly onStart: (keys: number) => void;
  readonly onKey: () => void;
}

const page = 500;

/** What a rotation that was cut off left: the key that was to come after this one, or the one that went before it. */
export async function cutOffRotation(
  keyStore: Pick<KeyStore, 'getMany'>,
  key: InstallationKey,
): Promise<{ readonly next?: Uint8Array | undefined; readonly former?: Uint8Array | undefined }> {
  const kept = await keyStore.getMany([nextSubject(key.keyId), formerSubject(key.keyId)]);
  const masterIn = (wanted: string) => {
    const { subject, wrapped } = kept.find((one) => one.subject === wanted) ?? {};
    return subject === undefined || wrapped === undefined ? undefined : key.unwrap(wrapped, subject);
  };
  return { next: masterIn(nextSubject(key.keyId)), former: masterIn(formerSubject(key.keyId)) };
}

/** Throws StartError when a key cannot take the place of another; nothing is written by then. */
async function refuseUnfit(keyStore: Pick<KeyStore, 'getMany'>, from: MasterKey, to: MasterKey) {
  const { keyId } = to.key;
  if (from.key.keyId === keyId)
    throw new StartError(`${keyId} is already the key of the installation. Name a file for another one.`);
  // The mark that it was replaced is for good: whoever started with it would be refused.
  const [replaced] = await keyStore.getMany([nextSubject(keyId)]);
  if (replaced !== undefined)
    throw new StartError(
      `The key ${keyId} was replaced once. Take a new one: name a file that is not there yet.`,
    );
}

/**
 * Has the installation key `to` take the place of `from`, beside processes that read and write: every key is wrapped anew. While it
 * lasts each of the two stands in the store of keys, wrapped by the other, so that whoever has either reads everything, wherever it is
 * cut off; the same again goes on. At the end the old one opens nothing. Gives how many keys were wrapped anew. Throws StartError,
 * before anything is written, when `to` is `from` or was replaced once.
 */
export async function rotateKeys(deps: Deps): Promise<number> {
  const { keyStore, clock, from, to, settle, othersLearn, onStart, onKey } = deps;
  await refuseUnfit(keyStore, from, to);
  const [next, former] = [nextSubject(from.key.keyId), formerSubject(to.key.keyId)];
  const bridge = (subject: string, by: InstallationKey, master: Uint8Array): KeptKey => ({
    subject,
    wrapped: by.wrap(master, subject),
    by: by.keyId,
  });
  // The way back first: whoever learns of the new key by the other finds the old one, too.
  await keyStore.add([bridge(former, to.key, from.master)]);
  await keyStore.add([bridge(next, from.key, to.master)]);

  /** One way through all keys. Gives how many were still wrapped by the old one. */
  async function pass(tell: (keys: number) => void): Promise<number> {
    let met = 0;
    for (let after: string | undefined; ; ) {
      const keys = await keyStore.list(after, page);
      for (const kept of keys) {
        if (kept.by !== from.key.keyId || kept.wrapped === undefined || kept.subject === next) continue;
        met += 1;
        const { subject } = kept;
        const wrapped = to.key.wrap(from.key.unwrap(kept.wrapped, subject), subject);
        await keyStore.replace(kept, { subject, wrapped, by: to.key.keyId });
      }
      tell(keys.length);
      after = keys.at(-1)?.subject;
      if (keys.length < page) return met;
    }
  }
  async function passes(): Promise<number> {
    let all = 0;
    for (let met = 1; met > 0; all += met) met = await pass(() => {});
    return all;
  }

  let total = 0;
  for (let after: string | undefined; ; ) {
    const keys = await keyStore.list(after, page);
    total += keys.length;
    after = keys.at(-1)?.subject;
    if (keys.length < page) break;
  }
  onStart(total);
  let rotated = await pass((keys) => {
    for (let at = 0; at < keys; at += 1) onKey();
  });
  await othersLearn();
  rotated += await passes();
  await settle();
  const destroyedAt = clock();
  // Those after a key come first in the list, and the way back to the old one last. One that was cut off before it began goes, too.
  for (const standing of await bridgesIn(keyStore))
    if (standing.wrapped !== undefined)
      await keyStore.replace(standing, { subject: standing.subject, destroyedAt });
  return rotated + (await passes());
}
