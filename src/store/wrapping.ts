import { Problem } from '../domain/problem.ts';
import type { InstallationKey } from '../security/port.ts';
import type { KeptKey, KeyStore } from './key-store.ts';

/** Under which the key that takes the place of another is kept while they change places, wrapped by that other; and the way back. */
const bridgePrefix = 'installation-key-';
export const nextSubject = (keyId: string): string => `${bridgePrefix}after_${keyId}`;
export const formerSubject = (keyId: string): string => `${bridgePrefix}before_${keyId}`;

/** What stands under such names, of this rotation and of those before, which left marks. */
export async function bridgesIn(keyStore: Pick<KeyStore, 'list'>): Promise<readonly KeptKey[]> {
  const bridges: KeptKey[] = [];
  for (let after = bridgePrefix; ; ) {
    const keys = await keyStore.list(after, 100);
    bridges.push(...keys.filter(({ subject }) => subject.startsWith(bridgePrefix)));
    after = keys.at(-1)?.subject ?? after;
    if (keys.length < 100 || !after.startsWith(bridgePrefix)) return bridges;
  }
}

/** Wraps and unwraps the keys of subjects, also while one installation key takes the place of another. */
export interface Wrapping {
  /** Finds out, before keys are made, whether another key has taken the place of this process's. Throws Problem `unavailable` when it has, and this one knows it no more. */
  refresh(): Promise<void>;
  wrap(subject: string, key: Uint8Array): KeptKey;
  /** Throws when the key is damaged, or wrapped by an installation key that this process does not know. */
  unwrap(kept: KeptKey): Uint8Array;
  /** Whether it is known what wraps all of these. */
  knows(kept: readonly KeptKey[]): boolean;
}

interface Deps {
  readonly keyStore: Pick<KeyStore, 'getMany'>;
  /** The first wraps new keys. */
  readonly installationKeys: readonly [InstallationKey, ...InstallationKey[]];
  readonly keyOf: (master: Uint8Array) => InstallationKey;
}

/**
 * The installation key of a process, and those it learns of: during a rotation the new one stands in the store of keys, wrapped by the
 * old, and the old, wrapped by the new, so that a process which has either reads everything.
 */
export function createWrapping({ keyStore, installationKeys, keyOf }: Deps): Wrapping {
  const known = new Map(installationKeys.map((key) => [key.keyId, key]));
  let [current] = installationKeys;

  function learn(kept: KeptKey | undefined): InstallationKey | undefined {
    const by = known.get(kept?.by ?? '');
    if (kept?.wrapped === undefined || by === undefined) return undefined;
    const key = keyOf(by.unwrap(kept.wrapped, kept.subject));
    known.set(key.keyId, key);
    return key;
  }

  return {
    async refresh() {
      // A key that follows itself, or one that went before it, ends the way: there is none to go on to.
      for (const seen = new Set<string>(); !seen.has(current.keyId); ) {
        const { keyId } = current;
        seen.add(keyId);
        const kept = await keyStore.getMany([nextSubject(keyId), formerSubject(keyId)]);
        learn(kept.find(({ subject }) => subject === formerSubject(keyId)));
        const after = kept.find(({ subject }) => subject === nextSubject(keyId));
        if (after === undefined) return;
        const next = learn(after);
        if (next === undefined)
          throw new Problem('unavailable', 'installation_key_replaced', { retryAfter: 60 });
        current = next;
      }
    },
    wrap: (subject, key) => ({ subject, wrapped: current.wrap(key, subject), by: current.keyId }),
    unwrap({ subject, wrapped = '', by = '' }) {
      const key = known.get(by);
      if (key === undefined)
        throw new Error(`The key of ${subject} is wrapped by ${by}, which is not known here.`);
      return key.unwrap(wrapped, subject);
    },
    knows: (kept) => kept.every(({ by }) => by === undefined || known.has(by)),
  };
}
