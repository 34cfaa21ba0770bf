import { Problem } from '../domain/problem.ts';
import { sentence } from '../domain/sentence.ts';
import type { KeptKey, KeyStore } from './key-store.ts';
import { digestsSubject } from './keyring.ts';

/**
 * Adds keys from elsewhere to a store. Where both have one, that of the store stays, but for one thing: a key that either says is
 * destroyed is destroyed. Keys are marked when they are destroyed, never taken away, so nothing that was destroyed comes back with
 * an older copy. Throws Problem `invalid`, which names `from`, when they are of another installation.
 */
export async function mergeKeys(
  keyStore: Pick<KeyStore, 'add' | 'replace'>,
  keys: readonly KeptKey[],
  from: string,
): Promise<void> {
  const standing = await keyStore.add(keys);
  const bySubject = new Map(standing.map((key) => [key.subject, key]));
  for (const key of keys) {
    const before = bySubject.get(key.subject);
    // Each installation has one key for digests; wrapped twice by the same key it would be two.
    if (key.subject === digestsSubject && before?.by === key.by && before?.wrapped !== key.wrapped)
      throw new Problem('invalid', sentence('backup_keys_foreign', { file: from }));
    if (key.destroyedAt === undefined || before === undefined || before.destroyedAt !== undefined) continue;
    await keyStore.replace(before, key);
  }
}
