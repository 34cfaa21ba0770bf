import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { Problem } from '../../src/domain/problem.ts';
import { cipher } from '../../src/security/cipher.ts';
import { createInstallationKey } from '../../src/security/installation-key.ts';
import { openEmbeddedKeyStore } from '../../src/store/embedded/key-store.ts';
import type { KeyStore } from '../../src/store/key-store.ts';
import { createKeyring, type Keyring, oldFieldsSubject } from '../../src/store/keyring.ts';
import { createWrapping } from '../../src/store/wrapping.ts';

const installationKey = (byte: number) => createInstallationKey(new Uint8Array(32).fill(byte));
const now = '2026-05-06T07:08:09.000Z';

describe('the keyring', () => {
  let dir: string;
  let keyStore: KeyStore;
  let asked: string[][];
  let keyring: Keyring;
  const ring = (mostHeld?: number, ...keys: readonly number[]) => {
    const [first = 1, ...others] = keys;
    return createKeyring({
      keyStore: {
        ...keyStore,
        getMany: (subjects) => {
          asked.push([...subjects]);
          return keyStore.getMany(subjects);
        },
      },
      cipher,
      wrapping: createWrapping({
        keyStore,
        installationKeys: [installationKey(first), ...others.map(installationKey)],
        keyOf: createInstallationKey,
      }),
      clock: () => now,
      ...(mostHeld === undefined ? {} : { mostHeld }),
    });
  };
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'stepwell-keyring-'));
    keyStore = openEmbeddedKeyStore(dir);
    asked = [];
    keyring = ring();
  });
  afterEach(async () => {
    await keyStore.close();
    rmSync(dir, { recursive: true, force: true });
  });
  const hex = (key: Uint8Array | 'destroyed' | undefined) =>
    key instanceof Uint8Array ? Buffer.from(key).toString('hex') : key;

  it('makes a key for each subject once, and every process has the same', async () => {
    const made = await keyring.forSealing(['par_1', 'par_2']);
    expect(hex(made.get('par_1')))
      .to.match(/^[0-9a-f]{64}$/)
      .and.not.equal(hex(made.get('par_2')));
    const again = await ring().forSealing(['par_2', 'par_1']);
    for (const subject of ['par_1', 'par_2'])
      expect(hex(again.get(subject))).to.equal(hex(made.get(subject)));
    expect((await keyring.forOpening(['par_1', 'par_3'])).has('par_3'), 'reading makes none').to.equal(false);
  });

  it('keeps them wrapped: neither the keys nor what wraps them lies in the store', async () => {
    const made = await keyring.forSealing(['par_1']);
    const [kept] = await keyStore.getMany(['par_1']);
    expect(kept).to.have.keys('subject', 'wrapped', 'by');
    expect(kept?.by).to.equal(installationKey(1).keyId);
    expect(Buffer.from(kept?.wrapped ?? '', 'base64').toString('hex')).to.not.include(hex(made.get('par_1')));
  });

  it('reads many in one go, and those that it holds not at all', async () => {
    const subjects = Array.from({ length: 50 }, (_, at) => `par_${at}`);
    await keyring.forSealing(subjects);
    await keyring.forSealing(subjects);
    await keyring.forOpening(subjects);
    expect(asked).to.deep.equal([subjects]);
  });

  it('asks once for what is final: a key that was destroyed, and none of release 0.1', async () => {
    await keyring.destroy('par_1');
    asked = [];
    for (let at = 0; at < 3; at += 1) {
      expect((await keyring.forOpening(['par_1'])).get('par_1')).to.equal('destroyed');
      expect((await keyring.forOpening([oldFieldsSubject])).size).to.equal(0);
    }
    expect(asked).to.deep.equal([['par_1'], [oldFieldsSubject]]);
    await keyring.keep(oldFieldsSubject, new Uint8Array(32));
    expect((await keyring.forOpening([oldFieldsSubject])).size).to.equal(1);
  });

  it('holds so many and no more, those unwrapped last', async () => {
    const small = ring(2);
    for (const subject of ['a', 'b', 'c']) await small.forSealing([subject]);
    asked = [];
    await small.forOpening(['b', 'c']);
    expect(asked).to.deep.equal([]);
    await small.forOpening(['a']);
    expect(asked).to.deep.equal([['a']]);
  });

  it('destroys a key for good, for those too that never had one', async () => {
    await keyring.forSealing(['par_1']);
    for (const subject of ['par_1', 'par_2', 'par_1']) await keyring.destroy(subject);
    for (const subject of ['par_1', 'par_2']) {
      expect((await keyring.forSealing([subject])).get(subject)).to.equal('destroyed');
      expect(await keyStore.getMany([subject])).to.deep.equal([{ subject, destroyedAt: now }]);
    }
  });

  it('destroys the keys of days that are over, and no other', async () => {
    const days = ['day_2025-12-31', 'day_2026-05-05', 'day_2026-05-06', 'day_2026-05-07'];
    await keyring.forSealing([...days, 'a', 'digests', 'par_1']);
    await keyring.destroyDaysBefore(now);
    await keyring.destroyDaysBefore(now);
    const found = await ring().forOpening([...days, 'a', 'digests', 'par_1']);
    const destroyed = [...found].filter(([, key]) => key === 'destroyed').map(([subject]) => subject);
    expect(destroyed).to.have.members(days.slice(0, 2));
    expect(found.size).to.equal(7);
  });

  it('unwraps what an older installation key wrapped, and wraps anew with the newest', async () => {
    const made = await keyring.forSealing(['par_1']);
    const both = ring(undefined, 2, 1);
    expect(hex((await both.forOpening(['par_1'])).get('par_1'))).to.equal(hex(made.get('par_1')));
    await both.forSealing(['par_2']);
    expect((await keyStore.getMany(['par_2']))[0]?.by).to.equal(installationKey(2).keyId);
  });

  it('calls unavailable, not damaged, what is wrapped by a key that it does not know', async () => {
    await keyring.forSealing(['par_1']);
    await ring(undefined, 2).forSealing(['par_2']);
    for (const work of ['forOpening', 'forSealing'] as const)
      expect(
        await ring(undefined, 2)
          [work](['par_1', 'par_2'])
          .catch((error: unknown) => error),
      )
        .to.be.instanceOf(Problem)
        .with.property('code', 'unavailable');
    expect([...(await ring(undefined, 2).forOpening(['par_2'])).keys()]).to.deep.equal(['par_2']);
  });

  it('lacks one that is damaged, and has the others', async () => {
    await keyring.forSealing(['par_1', 'par_2']);
    const [one, two] = await keyStore.getMany(['par_1', 'par_2']);
    if (one === undefined || two === undefined) throw new Error('They were not kept.');
    await keyStore.replace(one, { ...one, wrapped: two.wrapped });
    expect([...(await ring().forOpening(['par_1', 'par_2'])).keys()]).to.deep.equal(['par_2']);
  });
});
