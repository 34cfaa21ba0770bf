import { expect } from 'chai';
import { cipher } from '../../src/security/cipher.ts';
import { createInstallationKey } from '../../src/security/installation-key.ts';
import type { KeyStore } from '../../src/store/key-store.ts';
import { createKeyring } from '../../src/store/keyring.ts';
import { put } from '../../src/store/rows.ts';
import { createSealing } from '../../src/store/sealing.ts';
import { createWrapping } from '../../src/store/wrapping.ts';
import { type Thing, thing, things } from '../contract/things.ts';

describe('sealing and opening many rows', () => {
  /** Rows and characters that went through the cipher between two turns of the event loop, at most. */
  async function mostInOneTurn(rows: readonly Thing[]) {
    let [now, most] = [
      { rows: 0, characters: 0 },
      { rows: 0, characters: 0 },
    ];
    const note = (length: number) => {
      now = { rows: now.rows + 1, characters: now.characters + length };
      most = {
        rows: Math.max(most.rows, now.rows),
        characters: Math.max(most.characters, now.characters),
      };
    };
    const counting: typeof cipher = {
      ...cipher,
      seal(key, plain, bound) {
        const sealed = cipher.seal(key, plain, bound);
        note(sealed.length);
        return sealed;
      },
      open(key, sealed, bound) {
        note(sealed.length);
        return cipher.open(key, sealed, bound);
      },
    };
    const keyStore: KeyStore = {
      getMany: async () => [],
      add: async (keys) => keys,
      replace: async () => false,
      list: async () => [],
      close: async () => {},
    };
    const installationKeys = [createInstallationKey(cipher.newKey())] as const;
    const wrapping = createWrapping({ keyStore, installationKeys, keyOf: createInstallationKey });
    const keyring = createKeyring({ keyStore, cipher, wrapping, clock: () => '' });
    const sealing = createSealing({ keyring, cipher: counting, blind: cipher.blindWith(cipher.newKey()) });
    let over = false;
    const turn = () => {
      now = { rows: 0, characters: 0 };
      if (!over) setImmediate(turn);
    };
    turn();
    try {
      const kept = await sealing.seal(rows.map((row) => put(things, row, 0)));
      const opened = await sealing.open(
        things,
        kept.map(({ row }) => row as Thing),
      );
      expect(opened).to.deep.equal(rows.map((row) => ({ row })));
    } finally {
      over = true;
    }
    return most;
  }

  it('gives way between large ones: a file of ten megabytes is sealed piece by piece', async () => {
    const pieces = Array.from({ length: 14 }, (_, at) =>
      thing(at, { secret: `${at}`.repeat(1024 * 1024).slice(0, 1024 * 1024) }),
    );
    const { rows, characters } = await mostInOneTurn(pieces);
    expect(rows).to.equal(1);
    expect(characters).to.be.below(1.5 * 1024 * 1024);
  });

  it('gives way after some of many small ones', async () => {
    const { rows } = await mostInOneTurn(Array.from({ length: 1000 }, (_, at) => thing(at, { secret: at })));
    expect(rows).to.be.within(10, 200);
  });
});
