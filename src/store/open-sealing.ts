import { acrossOrganisations } from '../domain/access/scope.ts';
import type { Clock } from '../domain/values/time.ts';
import type { Blind, Cipher, InstallationKey } from '../security/port.ts';
import { allCollections } from './collections/index.ts';
import type { KeyStore } from './key-store.ts';
import { createKeyring, digestsSubject, type Keyring, oldFieldsSubject } from './keyring.ts';
import { isOldRow } from './old-rows.ts';
import type { Store } from './port.ts';
import { sealedStore } from './sealed.ts';
import { createSealing, type Sealing } from './sealing.ts';
import { StartError } from './start-error.ts';
import { createWrapping } from './wrapping.ts';

/** A store with its sealing, and what else works with its keys. */
export interface SealedParts {
  readonly store: Store;
  readonly sealing: Sealing;
  readonly keyring: Keyring;
  readonly blind: Blind;
  /** Finds out whether another installation key takes the place of this process's; called now and then. */
  readonly learnKeys: () => Promise<void>;
}

interface Deps {
  /** The store as it keeps its rows. Closed with the sealed one. */
  readonly inner: Store;
  /** Closed with the store. */
  readonly keyStore: KeyStore;
  readonly cipher: Cipher;
  readonly installationKeys: readonly [InstallationKey, ...InstallationKey[]];
  /** The installation key of 32 bytes. */
  readonly keyOf: (master: Uint8Array) => InstallationKey;
  readonly clock: Clock;
  /** Throws StartError when the store was first opened with a key of another name. */
  readonly expectKey: (keyId: string) => Promise<void>;
  readonly onUnreadable: (record: string) => void;
}

/**
 * Puts sealing around a store. The first time it makes the key for digests; in the place of 0.1 it takes over the keys that were
 * derived there, so that its rows and digests are still read. Throws StartError when the keys are missing beside sealed rows,
 * or were wrapped by another installation key.
 */
export async function openSealing(deps: Deps): Promise<SealedParts> {
  const { inner, keyStore, cipher, installationKeys, keyOf, clock, onUnreadable } = deps;
  const wrapping = createWrapping({ keyStore, installationKeys, keyOf });
  await wrapping.refresh();
  const keyring = createKeyring({ keyStore, cipher, wrapping, clock });
  const [digestsKept] = await keyStore.getMany([digestsSubject]);
  if (digestsKept === undefined) {
    // Later the keys say themselves what wraps them: of a rotation, the mark in the data knows nothing.
    await deps.expectKey(installationKeys[0].keyId);
    const { derived } = installationKeys[0];
    const holds = await whatIsKept(inner);
    if (holds === 'sealed rows')
      throw new StartError(
        'The keys that the data was sealed with are missing. Put them back: the folder keys of the data folder, or the database whose name ends in _keys.',
      );
    // Old fields first: whoever finds the key for digests may rely on both.
    if (holds === 'old rows') await keyring.keep(oldFieldsSubject, derived.fields);
    await keyring.keep(digestsSubject, holds === 'old rows' ? derived.digests : cipher.newKey());
  }
  const standing = await keyStore.getMany([digestsSubject]);
  if (!wrapping.knows(standing)) await wrapping.refresh();
  const digests = wrapping.knows(standing)
    ? (await keyring.forOpening([digestsSubject])).get(digestsSubject)
    : undefined;
  if (!(digests instanceof Uint8Array))
    throw new StartError(
      'The key does not fit the keys that the data was sealed with. Put back the key they were wrapped with: the file key, STEPWELL_KEY or STEPWELL_KEY_FILE.',
    );
  const blind = cipher.blindWith(digests);
  const sealing = createSealing({ keyring, cipher, blind });
  const sealed = sealedStore({ inner, sealing, onUnreadable });
  const close = async () => {
    await sealed.close();
    await keyStore.close();
  };
  return { store: { ...sealed, close }, sealing, keyring, blind, learnKeys: wrapping.refresh };
}

/** What a store without keys holds: nothing that is ever sealed, rows of release 0.1, or rows whose keys are lost. */
async function whatIsKept(inner: Store): Promise<'nothing' | 'old rows' | 'sealed rows'> {
  const scope = acrossOrganisations('open');
  let found: 'nothing' | 'old rows' = 'nothing';
  for (const collection of allCollections) {
    if (!collection.seals) continue;
    const { items } = await inner.list(scope, collection, 'all', { limit: 1 });
    for (const row of items) {
      if (!isOldRow(collection, row)) return 'sealed rows';
      found = 'old rows';
    }
  }
  return found;
}
