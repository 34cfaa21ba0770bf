import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { keysFolder, openEmbeddedKeyStore } from '../../src/store/embedded/key-store.ts';
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
