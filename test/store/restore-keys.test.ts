import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { Problem } from '../../src/domain/problem.ts';
import { createNewId } from '../../src/security/ids.ts';
import { keysOf, writeBackup } from '../../src/store/embedded/backup.ts';
import { type EmbeddedStore, openEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { openEmbeddedKeyStore } from '../../src/store/embedded/key-store.ts';
import { restoreBackup } from '../../src/store/embedded/restore.ts';
import type { KeptKey } from '../../src/store/key-store.ts';
import { systemClock } from '../support/store.ts';

const wrapped = (subject: string, by = 'first'): KeptKey => ({ subject, wrapped: `${by} ${subject}`, by });
const destroyed = (subject: string): KeptKey => ({ subject, destroyedAt: '2026-11-26T08:00:00.000Z' });

describe('the keys of a restore', () => {
  let root: string;
  let store: EmbeddedStore;
  const at = (...names: string[]) => join(root, ...names);
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'stepwell-restore-'));
    store = openEmbeddedStore({ dir: at('data'), clock: systemClock, newId: createNewId(systemClock) });
  });
  afterEach(async () => {
    await store.close();
    rmSync(root, { recursive: true, force: true });
  });

  const keep = async (dir: string, keys: readonly KeptKey[]) => {
    const keyStore = openEmbeddedKeyStore(dir);
    await keyStore.add(keys);
    await keyStore.close();
  };
  const backUp = async (name: string, keys: readonly KeptKey[]) => {
    await keep(at(`keys of ${name}`), keys);
    const keyStore = openEmbeddedKeyStore(at(`keys of ${name}`));
    await writeBackup({ store, keyStore, dir: at('data'), keyId: 'first', now: systemClock() }, at(name));
    await keyStore.close();
    return at(name);
  };
  const keysIn = async (dir: string) => {
    const keyStore = openEmbeddedKeyStore(dir);
    const keys = await keyStore.list(undefined, 100);
    await keyStore.close();
    return keys;
  };
  const refused = async (work: Promise<unknown>) => {
    try {
      await work;
    } catch (error) {
      if (error instanceof Problem) return error.sentence.key;
      throw error;
    }
    return 'done';
  };

  const ours = [wrapped('digests'), wrapped('par_1')];
  const theirs = (by: string): KeptKey[] => [
    destroyed('day_2026-11-25'),
    { ...wrapped('digests', by), wrapped: 'of others' },
    destroyed('fields-of-0.1'),
  ];

  for (const by of ['first', 'other'])
    it(`are refused before one is taken, wrapped by ${by}, when they are of others; the right restore works then`, async () => {
      const file = await backUp('backup', ours);
      const foreign = keysOf(await backUp('foreign', theirs(by)));
      const standing = [wrapped('day_2026-11-25'), wrapped('digests'), wrapped('fields-of-0.1')];
      await keep(at('new'), standing);
      for (const keys of [[foreign], [keysOf(file), foreign]])
        expect(await refused(restoreBackup(file, keys, at('new')))).to.equal('backup_keys_foreign');
      expect(await keysIn(at('new'))).to.deep.equal(standing);
      expect(readdirSync(at('new'))).to.deep.equal(['keys']);
      expect(await refused(restoreBackup(file, [foreign], at('empty')))).to.equal('backup_keys_foreign');
      expect(readdirSync(at('empty'))).to.deep.equal([]);
      for (const name of ['new', 'empty'])
        expect(await refused(restoreBackup(file, [], at(name)))).to.equal('done');
    });

  it('without a key for digests are shown to be nobody’s', async () => {
    const file = await backUp('backup', ours);
    const bare = keysOf(await backUp('bare', [destroyed('par_1')]));
    expect(await refused(restoreBackup(file, [bare], at('new')))).to.equal('backup_keys_foreign');
  });

  it('of before and after a rotation go together, wrapped by the newer, wherever each stands', async () => {
    const older = await backUp('older', ours);
    const rotated = [
      wrapped('digests', 'second'),
      destroyed('installation-key-after_first'),
      destroyed('installation-key-before_second'),
      wrapped('par_1', 'second'),
    ];
    const newer = await backUp('newer', rotated);
    await restoreBackup(older, [keysOf(newer)], at('one'));
    await restoreBackup(newer, [keysOf(older)], at('two'));
    await keep(at('three'), ours);
    await restoreBackup(newer, [], at('three'));
    await keep(at('four'), rotated);
    await restoreBackup(older, [], at('four'));
    for (const name of ['one', 'two', 'three', 'four'])
      expect(await keysIn(at(name)), name).to.deep.equal(rotated);
  });

  it('leave the mark of another restore that was cut off, and of a store that lost its data', async () => {
    const file = await backUp('backup', ours);
    const foreign = keysOf(await backUp('foreign', theirs('other')));
    mkdirSync(at('new'));
    const mark = { name: 'stepwell embedded store', version: 2 };
    for (const state of [
      {},
      { state: 'restoring', from: at('elsewhere') },
      { state: 'restoring', from: file },
    ]) {
      writeFileSync(at('new', 'stepwell.json'), JSON.stringify({ ...mark, ...state }));
      await restoreBackup(file, [foreign], at('new')).then(
        () => expect.fail('it was restored'),
        () => {},
      );
      expect(JSON.parse(readFileSync(at('new', 'stepwell.json'), 'utf8'))).to.deep.equal({
        ...mark,
        ...state,
      });
      expect(existsSync(at('new', 'data.mdb'))).to.equal(false);
    }
    expect(await refused(restoreBackup(file, [], at('new')))).to.equal('done');
  });

  it('that remain refuse a folder of release 0.1 that they do not read', async () => {
    mkdirSync(at('old'));
    await store.backup(at('old'));
    writeFileSync(at('old', 'stepwell.json'), '{"name":"stepwell embedded store","version":1}\n');
    await keep(at('migrated'), [wrapped('digests'), destroyed('fields-of-0.1')]);
    expect(await refused(restoreBackup(at('old'), [], at('migrated')))).to.equal('backup_old_unreadable');
    expect(readdirSync(at('migrated'))).to.deep.equal(['keys']);
    await keep(at('before'), [wrapped('digests'), wrapped('fields-of-0.1')]);
    cpSync(at('before', 'keys'), at('again', 'keys'), { recursive: true });
    expect(await refused(restoreBackup(at('old'), [], at('again')))).to.equal('done');
  });

  it('are backed up with the data also beside heads that are damaged', async () => {
    for (const [number, torn] of ['{"heads":[{"org', '', 'null', '[]', '{"heads":1,"mark":"m"}'].entries()) {
      writeFileSync(at('data', 'heads.json'), torn);
      const file = await backUp(`backup ${number}`, ours);
      await restoreBackup(file, [], at(`new ${number}`));
      expect(existsSync(at(`new ${number}`, 'heads.json')), torn).to.equal(false);
    }
  });
});
