import type { KeptKey, KeyStore } from './key-store.ts';
import { digestsSubject } from './keyring.ts';
import { nextSubject } from './wrapping.ts';

/** What tells keys of one installation from those of another. */
export interface Signs {
  /** Each installation has one key for digests. */
  readonly digests?: KeptKey | undefined;
  /** Marks of installation keys whose place another took: they stay when a rotation is over. */
  readonly rotations: ReadonlySet<string>;
}

const rotationPrefix = nextSubject('');

/** The signs in keys that are read some at a time, on top of those found before. */
export function signsIn(keys: readonly KeptKey[], before: Signs = { rotations: new Set() }): Signs {
  const rotations = keys
    .map(({ subject }) => subject)
    .filter((subject) => subject.startsWith(rotationPrefix));
  return {
    digests: keys.find(({ subject }) => subject === digestsSubject) ?? before.digests,
    rotations: new Set([...before.rotations, ...rotations]),
  };
}

/** Whether one of two is what the other was before its installation key was replaced. */
export const wentBefore = (before: Signs, after: Signs): boolean =>
  before.digests?.by !== undefined && after.rotations.has(nextSubject(before.digests.by));

/**
 * Whether two sets of keys are shown to be of one installation: wrapped by the same key their keys for digests are the same bytes,
 * and wrapped by two, one of the sets knows of the rotation.
 */
export function areOfOne(one: Signs, other: Signs): boolean {
  if (one.digests?.wrapped === undefined || other.digests?.wrapped === undefined) return false;
  if (one.digests.by === other.digests.by) return one.digests.wrapped === other.digests.wrapped;
  return wentBefore(one, other) || wentBefore(other, one);
}

/**
 * Adds keys of the same installation from elsewhere to a store. Where both have one, that of the store stays, but for one thing: a key
 * that either says is destroyed is destroyed. Keys are marked when they are destroyed, never taken away, so nothing that was destroyed
 * comes back with an older copy. `areLater`: the installation key that wraps them came after that of the store, so that theirs take
 * the place of those, and one key opens all.
 */
export async function mergeKeys(
  keyStore: Pick<KeyStore, 'add' | 'replace'>,
  keys: readonly KeptKey[],
  areLater = false,
): Promise<void> {
  const standing = await keyStore.add(keys);
  const bySubject = new Map(standing.map((key) => [key.subject, key]));
  for (const key of keys) {
    const before = bySubject.get(key.subject);
    if (before === undefined || before.destroyedAt !== undefined) continue;
    if (key.destroyedAt !== undefined || (areLater && key.by !== before.by))
      await keyStore.replace(before, key);
  }
}
