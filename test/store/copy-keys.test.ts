import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { copyKeys } from '../../src/store/copy-keys.ts';
import { openEmbeddedKeyStore } from '../../src/store/embedded/key-store.ts';
import type { KeptKey, KeyStore } from '../../src/store/key-store.ts';
import { StartError } from '../../src/store/start-error.ts';

const wrapped = (subject: string, by = 'one'): KeptKey => ({ subject, wrapped: `${subject} by ${by}`, by });

describe('copying keys', () => {
  let root: string;
  let [source, target]: KeyStore[] = [];
  const copy = () => copyKeys(source as KeyStore, target as KeyStore, 'there');
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'stepwell-copy-keys-'));
    [source, target] = ['from', 'to'].map((name) => openEmbeddedKeyStore(join(root, name)));
    await source?.add([wrapped('digests'), ...Array.from({ length: 1200 }, (_, at) => wrapped(`par_${at}`))]);
    await source?.add([{ subject: 'par_gone', destroyedAt: '2026-05-06T07:08:09.000Z' }]);
  });
  afterEach(async () => {
    await source?.close();
    await target?.close();
    rmSync(root, { recursive: true, force: true });
  });

  it('takes every key as it is, those destroyed too, and says how many', async () => {
    const { rows, digest } = await copy();
    expect(rows).to.equal(1202);
    expect(await target?.list(undefined, 2000)).to.deep.equal(await source?.list(undefined, 2000));
    expect((await copy()).digest).to.equal(digest);
  });

  it('goes on with a copy that was cut off, also when keys were wrapped anew or destroyed since', async () => {
    await target?.add([wrapped('digests'), wrapped('par_1'), wrapped('par_2')]);
    await source?.replace(wrapped('par_1'), wrapped('par_1', 'another'));
    await source?.replace(wrapped('par_2'), { subject: 'par_2', destroyedAt: '2026-05-06T07:08:09.000Z' });
    await copy();
    expect(await target?.list(undefined, 2000)).to.deep.equal(await source?.list(undefined, 2000));
  });

  it('leaves the keys of something else alone', async () => {
    await target?.add([wrapped('digests', 'others')]);
    try {
      await copy();
      expect.fail('it was copied');
    } catch (error) {
      expect(error).to.be.instanceOf(StartError);
    }
    expect(await target?.list(undefined, 10)).to.deep.equal([wrapped('digests', 'others')]);
  });
});
