import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { keysFolder, openEmbeddedKeyStore } from '../../src/store/embedded/key-store.ts';
import { StartError } from '../../src/store/start-error.ts';
import { keyStoreContract } from './key-store.contract.ts';

keyStoreContract('LMDB', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'stepwell-keys-'));
  const keyStore = openEmbeddedKeyStore(dir);
  return {
    keyStore,
    beside: async () => openEmbeddedKeyStore(dir),
    close: async () => {
      await keyStore.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
});

describe('the files of keys', () => {
  it('that are damaged stop the start with a sentence, and those that a killed start left empty do not', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'stepwell-keys-'));
    try {
      await openEmbeddedKeyStore(dir).close();
      const file = join(keysFolder(dir), 'data.mdb');
      const bytes = readFileSync(file);
      for (const damaged of [bytes.subarray(0, 1000), Buffer.alloc(bytes.length, 7)]) {
        writeFileSync(file, damaged);
        expect(() => openEmbeddedKeyStore(dir))
          .to.throw(StartError)
          .with.property('sentence')
          .that.includes(file);
        expect(readFileSync(file), 'as it was').to.deep.equal(damaged);
      }
      writeFileSync(file, '');
      await openEmbeddedKeyStore(dir).close();
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });

  it('lie in a folder of their own, for the owner alone, whatever they were', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'stepwell-keys-'));
    const umask = process.umask(0);
    try {
      await openEmbeddedKeyStore(dir).close();
      const files = readdirSync(keysFolder(dir)).map((name) => join(keysFolder(dir), name));
      expect(files).to.have.length(2);
      for (const file of files) chmodSync(file, 0o644);
      await openEmbeddedKeyStore(dir).close();
      for (const file of files) expect(statSync(file).mode & 0o777, file).to.equal(0o600);
      expect(statSync(keysFolder(dir)).mode & 0o777).to.equal(0o700);
    } finally {
      process.umask(umask);
      rmSync(dir, { recursive: true, force: true });
    }
  });
});
