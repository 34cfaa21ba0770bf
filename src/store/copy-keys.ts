import { type Copied, CopyDiffers, digestOf } from './copy.ts';
import type { KeptKey, KeyStore } from './key-store.ts';
import { digestsSubject } from './keyring.ts';
import { StartError } from './start-error.ts';

const pageSize = 500;

async function* keysOf(keyStore: Pick<KeyStore, 'list'>): AsyncGenerator<KeptKey> {
  for (let after: string | undefined; ; ) {
    const keys = await keyStore.list(after, pageSize);
    yield* keys;
    after = keys.at(-1)?.subject;
    if (keys.length < pageSize) return;
  }
}

const isSame = (one: KeptKey, other: KeptKey): boolean =>
  one.wrapped === other.wrapped && one.by === other.by && one.destroyedAt === other.destroyedAt;

/**
 * Makes a store of keys hold what another holds, wrapped as they are, and reads both again to see that they are the same. Throws
 * StartError when it holds the keys of something else, and an Error with a `sentence` when the two differ afterwards.
 */
export async function copyKeys(source: KeyStore, target: KeyStore, to: string): Promise<Copied> {
  const digests = async (keyStore: KeyStore) => (await keyStore.getMany([digestsSubject]))[0];
  const [ours, theirs] = [await digests(source), await digests(target)];
  if (theirs !== undefined && (ours === undefined || theirs.wrapped !== ours.wrapped))
    throw new StartError(`${to} holds keys of something else. Name an empty place.`);
  let written = 0;
  let page: KeptKey[] = [];
  const write = async () => {
    const standing = new Map((await target.add(page)).map((key) => [key.subject, key]));
    for (const key of page) {
      const there = standing.get(key.subject);
      if (there === undefined || isSame(there, key)) continue;
      await target.replace(there, key);
    }
    written += page.length;
    page = [];
  };
  for await (const key of keysOf(source)) {
    page.push(key);
    if (page.length === pageSize) await write();
  }
  if (page.length > 0) await write();
  const [one, other] = [await digestOf(keysOf(source)), await digestOf(keysOf(target))];
  if (one.digest !== other.digest) throw new CopyDiffers('keys');
  return { collection: 'keys', ...one, written, removed: 0 };
}
