import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { Problem } from '../../src/domain/problem.ts';
import { cipher } from '../../src/security/cipher.ts';
import { createInstallationKey } from '../../src/security/installation-key.ts';
import { openEmbeddedKeyStore } from '../../src/store/embedded/key-store.ts';
import type { KeyStore } from '../../src/store/key-store.ts';
import { createKeyring, type Keys } from '../../src/store/keyring.ts';
import { cutOffRotation, type MasterKey, rotateKeys } from '../../src/store/rotate.ts';
import { StartError } from '../../src/store/start-error.ts';
import { bridgesIn, createWrapping, nextSubject } from '../../src/store/wrapping.ts';

const clock = () => '2026-05-06T07:08:09.000Z';
const masterKey = (byte: number): MasterKey => {
  const master = new Uint8Array(32).fill(byte);
  return { master, key: createInstallationKey(master) };
};
const [old, fresh] = [masterKey(1), masterKey(2)];
const subjects = Array.from({ length: 40 }, (_, at) => `par_${at}`);

/** A process that has one of the keys. */
function processWith({ key }: MasterKey, keyStore: KeyStore) {
  const wrapping = createWrapping({ keyStore, installationKeys: [key], keyOf: createInstallationKey });
  return { wrapping, keyring: createKeyring({ keyStore, cipher, wrapping, clock }) };
}

const texts = (keys: Keys) =>
  Object.fromEntries(
    [...keys].map(([subject, key]) => [
      subject,
      key instanceof Uint8Array ? Buffer.from(key).toString('hex') : key,
    ]),
  );

describe('the rotation of the installation key', () => {
  let dir: string;
  let keyStore: KeyStore;
  let made: ReturnType<typeof texts>;
  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'stepwell-rotate-'));
    keyStore = openEmbeddedKeyStore(dir);
    made = texts(await processWith(old, keyStore).keyring.forSealing(subjects));
  });
  afterEach(async () => {
    await keyStore.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const rotate = (over: KeyStore, more: Partial<Parameters<typeof rotateKeys>[0]> = {}) =>
    rotateKeys({
      ...{ keyStore: over, clock, from: old, to: fresh, onStart: () => {}, onKey: () => {} },
      ...{ settle: async () => {}, othersLearn: async () => {}, ...more },
    });
  /** What a process that starts now with a key reads. */
  async function readBy(key: MasterKey) {
    const { wrapping, keyring } = processWith(key, keyStore);
    await wrapping.refresh();
    return texts(await keyring.forOpening(subjects));
  }

  it('leaves every key to the new one, and nothing to the old', async () => {
    expect(await rotate(keyStore)).to.equal(subjects.length);
    expect(await readBy(fresh)).to.deep.equal(made);
    try {
      await readBy(old);
      expect.fail('the old key was taken');
    } catch (error) {
      expect(error).to.be.instanceOf(Problem).with.property('code', 'unavailable');
    }
    const { keyring } = processWith(old, keyStore);
    expect(await keyring.forOpening(subjects).catch((error: unknown) => error), 'they are not damaged')
      .to.be.instanceOf(Problem)
      .with.property('code', 'unavailable');
    for (const { by, wrapped } of await keyStore.list(undefined, 1000))
      if (wrapped !== undefined) expect(by).to.equal(fresh.key.keyId);
  });

  it('is read by whoever has either key, wherever it is cut off, and goes on to its end', async () => {
    let cuts = 0;
    for (let after = 0; ; after += 1) {
      const left = { count: after };
      const step =
        <A extends readonly unknown[], R>(act: (...asked: A) => Promise<R>) =>
        async (...asked: A): Promise<R> => {
          if (left.count === 0) throw new Error('cut off');
          left.count -= 1;
          return act(...asked);
        };
      let settled = false;
      const over: KeyStore = {
        ...keyStore,
        add: step(keyStore.add),
        replace: step(keyStore.replace),
      };
      const settle = async () => {
        settled = true;
      };
      const ended = await rotate(over, { settle }).then(
        () => true,
        () => false,
      );
      // The key that the next start finds is the old one until the new one has its place.
      expect(await readBy(settled ? fresh : old), `cut off after ${after}`).to.deep.equal(made);
      if (ended) break;
      cuts += 1;
      const rest = await cutOffRotation(keyStore, settled ? fresh.key : old.key);
      if (after > 1 && !settled) expect(rest.next).to.deep.equal(fresh.master);
    }
    expect(cuts).to.be.greaterThan(8);
    expect(await readBy(fresh)).to.deep.equal(made);
    expect(await cutOffRotation(keyStore, fresh.key)).to.deep.equal({ next: undefined, former: undefined });
  });

  it('goes on beside processes that read and make keys with the old one', async () => {
    const { keyring, wrapping } = processWith(old, keyStore);
    let during: ReturnType<typeof texts> = {};
    await rotate(keyStore, {
      othersLearn: async () => {
        during = texts(await keyring.forSealing(['par_new']));
        expect(texts(await keyring.forOpening(subjects))).to.deep.equal(made);
      },
    });
    await wrapping.refresh();
    const later = texts(await keyring.forSealing(['par_later']));
    const { keyring: started } = processWith(fresh, keyStore);
    expect(texts(await started.forOpening(['par_new', 'par_later']))).to.deep.equal({ ...during, ...later });
  });

  it('is refused to the key that is there, and to one that was replaced, before anything is written', async () => {
    const refused = async (from: MasterKey, to: MasterKey, reason: RegExp) => {
      const before = await keyStore.list(undefined, 1000);
      const said = await rotate(keyStore, { from, to }).catch((error: unknown) => error);
      expect(said).to.be.instanceOf(StartError).with.property('sentence').that.match(reason);
      expect(await keyStore.list(undefined, 1000)).to.deep.equal(before);
    };
    await refused(old, old, /already the key/);
    await rotate(keyStore);
    await refused(fresh, old, /replaced once/);
    expect(await readBy(fresh)).to.deep.equal(made);
  });

  it('takes away what one to another key left that was cut off before it began', async () => {
    const third = masterKey(3);
    let adds = 0;
    const once: KeyStore = {
      ...keyStore,
      add: async (keys) => {
        adds += 1;
        if (adds > 1) throw new Error('cut off');
        return keyStore.add(keys);
      },
    };
    await rotate(once, { to: third }).catch(() => {});
    await rotate(keyStore);
    expect((await bridgesIn(keyStore)).map(({ wrapped }) => wrapped)).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('ends where a key follows itself', async () => {
    const subject = nextSubject(old.key.keyId);
    await keyStore.add([{ subject, wrapped: old.key.wrap(old.master, subject), by: old.key.keyId }]);
    expect(await readBy(old)).to.deep.equal(made);
  });

  it('lets a process that slept through it make no key that nobody could read', async () => {
    const { keyring } = processWith(old, keyStore);
    await rotate(keyStore);
    try {
      await keyring.forSealing(['par_lost']);
      expect.fail('a key was made');
    } catch (error) {
      expect(error).to.be.instanceOf(Problem).with.property('code', 'unavailable');
    }
    expect(await keyStore.getMany(['par_lost'])).to.deep.equal([]);
  });

  it('leaves what was destroyed destroyed', async () => {
    await processWith(old, keyStore).keyring.destroy('par_3');
    await rotate(keyStore);
    const { par_3: gone, ...others } = await readBy(fresh);
    expect(gone).to.equal('destroyed');
    expect(Object.keys(others)).to.have.length(subjects.length - 1);
  });
});
