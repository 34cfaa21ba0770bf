import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
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
import type { KeptKey, KeyStore } from '../../src/store/key-store.ts';
import { put } from '../../src/store/rows.ts';
import { StartError } from '../../src/store/start-error.ts';
import { nextSubject } from '../../src/store/wrapping.ts';
import { scopeIn, thing, things } from '../contract/things.ts';
import { systemClock } from '../support/store.ts';

const scope = scopeIn('org_a');
const wrapped = (subject: string): KeptKey => ({ subject, wrapped: `key of ${subject}`, by: 'first' });

describe('a backup', () => {
  let root: string;
  let from: string;
  let file: string;
  let store: EmbeddedStore;
  let keyStore: KeyStore;
  const at = (...names: string[]) => join(root, ...names);
  const open = (dir: string) =>
    openEmbeddedStore({ dir, clock: systemClock, newId: createNewId(systemClock) });
  const write = (number: number) =>
    store.commit(scope, { organisationId: 'org_a', puts: [put(things, thing(number), 0)] });
  const backUp = (to: string) =>
    writeBackup({ store, keyStore, dir: from, keyId: 'first', now: systemClock() }, to);
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'stepwell-backup-'));
    [from, file] = [at('data'), at('kept', 'backup')];
    store = open(from);
    keyStore = openEmbeddedKeyStore(from);
    await write(1);
    await keyStore.add([wrapped('digests'), wrapped('par_1'), wrapped('par_2')]);
  });
  afterEach(async () => {
    await store.close();
    await keyStore.close();
    rmSync(root, { recursive: true, force: true });
  });

  /** The code, sentence and data of what is refused. */
  const refused = async (work: Promise<unknown>) => {
    try {
      await work;
    } catch (error) {
      if (error instanceof Problem)
        return [error.code, error.sentence.key, ...Object.values(error.sentence.data)];
      throw error;
    }
    return 'done';
  };
  const rowsIn = async (dir: string) => {
    const again = open(dir);
    const { items } = await again.list(scope, things, 'all');
    await again.close();
    return items;
  };
  const keysIn = async (dir: string) => {
    const again = openEmbeddedKeyStore(dir);
    const keys = await again.list(undefined, 100);
    await again.close();
    return keys;
  };

  it('is one file and one of keys, for the owner alone, and made once', async () => {
    await backUp(file);
    expect(readdirSync(at('kept')).sort()).to.deep.equal(['backup', 'backup.keys']);
    for (const one of [file, keysOf(file)]) expect(statSync(one).mode & 0o777).to.equal(0o600);
    expect(await refused(backUp(file))).to.deep.equal(['conflict', 'file_exists', file]);
    rmSync(file);
    expect(await refused(backUp(file))).to.deep.equal(['conflict', 'file_exists', keysOf(file)]);
    expect(readFileSync(keysOf(file), 'utf8')).to.contain('key of par_1');
  });

  it('holds what was there when it was made, and is put back into a folder without data', async () => {
    writeFileSync(join(from, 'heads.json'), '{"heads":[],"mark":"m"}');
    await backUp(file);
    await write(2);
    const to = at('new', 'data');
    expect(await restoreBackup(file, [], to)).to.deep.equal({ keyId: 'first', isOld: false });
    expect(readdirSync(to).sort()).to.deep.equal(['data.mdb', 'heads.json', 'keys', 'stepwell.json']);
    expect(statSync(to).mode & 0o777).to.equal(0o700);
    for (const name of ['data.mdb', 'heads.json', 'stepwell.json'])
      expect(statSync(join(to, name)).mode & 0o777, name).to.equal(0o600);
    expect(await rowsIn(to)).to.deep.equal([thing(1)]);
    expect(await keysIn(to)).to.deep.equal(['digests', 'par_1', 'par_2'].map(wrapped));
    expect(await refused(restoreBackup(file, [], to))).to.deep.equal(['conflict', 'folder_holds_data', to]);
    const beside = at('with-a-key');
    mkdirSync(beside);
    writeFileSync(join(beside, 'key'), 'k');
    expect(await refused(restoreBackup(file, [], beside))).to.equal('done');
  });

  it('finds the key of every row in its keys, whenever those are made', async () => {
    const late: KeyStore = {
      ...keyStore,
      async list(after, limit) {
        // The data is copied by now: what is sealed from here on is not in it, and its keys do no harm.
        if (after === undefined) await write(2);
        await keyStore.add([wrapped('par_3')]);
        return keyStore.list(after, limit);
      },
    };
    await writeBackup({ store, keyStore: late, dir: from, keyId: 'first', now: systemClock() }, file);
    const to = at('new');
    await restoreBackup(file, [], to);
    expect(await rowsIn(to)).to.deep.equal([thing(1)]);
    expect((await keysIn(to)).map(({ subject }) => subject)).to.include('par_3');
  });

  it('is refused while one installation key takes the place of another, whenever that begins', async () => {
    const bridge = wrapped(nextSubject('first'));
    const during: KeyStore = {
      ...keyStore,
      async list(after, limit) {
        const keys = await keyStore.list(after, limit);
        if (after === undefined) await keyStore.add([bridge]);
        return keys;
      },
    };
    const backUpWith = (keys: KeyStore) =>
      refused(writeBackup({ store, keyStore: keys, dir: from, keyId: 'first', now: systemClock() }, file));
    const said = ['conflict', 'rotation_unfinished'];
    expect((await backUpWith(during)).slice(0, 2), 'begun meanwhile').to.deep.equal(said);
    expect((await backUpWith(keyStore)).slice(0, 2), 'under way').to.deep.equal(said);
    expect([existsSync(file), existsSync(keysOf(file))]).to.deep.equal([false, false]);
    await keyStore.replace(bridge, { subject: bridge.subject, destroyedAt: systemClock() });
    expect(await backUpWith(keyStore)).to.equal('done');
  });

  it('brings no destroyed key back, whichever of the keys that are given says so', async () => {
    await backUp(file);
    const destroyed: KeptKey = { subject: 'par_1', destroyedAt: '2026-11-26T08:00:00.000Z' };
    await keyStore.replace(wrapped('par_1'), destroyed);
    await keyStore.add([wrapped('par_9')]);
    await backUp(at('kept', 'newer'));
    const expected = [wrapped('digests'), destroyed, wrapped('par_2'), wrapped('par_9')];
    await restoreBackup(file, [keysOf(at('kept', 'newer'))], at('one'));
    expect(await keysIn(at('one'))).to.deep.equal(expected);
    // The newest first, or last; and the keys that are still in the folder count, too.
    await restoreBackup(at('kept', 'newer'), [keysOf(file)], at('two'));
    expect(await keysIn(at('two'))).to.deep.equal(expected);
    cpSync(join(from, 'keys'), at('three', 'keys'), { recursive: true });
    await restoreBackup(file, [], at('three'));
    expect(await keysIn(at('three'))).to.deep.equal(expected);
    rmSync(keysOf(file));
    await restoreBackup(file, [keysOf(at('kept', 'newer'))], at('four'));
    expect(await keysIn(at('four'))).to.deep.equal(expected);
  });

  it('wants its keys, and those of the same installation', async () => {
    await backUp(file);
    const other = openEmbeddedKeyStore(at('other'));
    await other.add([{ ...wrapped('digests'), wrapped: 'of others' }]);
    await writeBackup(
      { store, keyStore: other, dir: from, keyId: 'first', now: systemClock() },
      at('foreign'),
    );
    await other.close();
    const foreign = keysOf(at('foreign'));
    expect(await refused(restoreBackup(file, [foreign], at('new')))).to.include('backup_keys_foreign');
    expect(existsSync(at('new', 'stepwell.json'))).to.equal(false);
    rmSync(keysOf(file));
    expect(await refused(restoreBackup(file, [], at('none')))).to.deep.equal([
      'not_found',
      'backup_keys_missing',
      keysOf(file),
    ]);
    expect(existsSync(at('none'))).to.equal(false);
  });

  it('that is cut off or changed anywhere says that the backup is damaged, and leaves nothing', async () => {
    await write(3);
    await backUp(file);
    const [whole, keys] = [readFileSync(file), readFileSync(keysOf(file))];
    const expectDamaged = async (name: string, what: string) => {
      expect(await refused(restoreBackup(file, [], at('new'))), what).to.deep.equal([
        'invalid',
        'backup_damaged',
        name,
      ]);
      expect(existsSync(at('new', 'data.mdb')), what).to.equal(false);
      expect(existsSync(at('new', 'stepwell.json')), what).to.equal(false);
    };
    for (const length of [0, 10, 4096, whole.length - 60, whole.length - 1]) {
      writeFileSync(file, whole);
      truncateSync(file, length);
      if (length === 10) continue;
      await expectDamaged(file, `cut to ${length}`);
    }
    for (const place of [100, 5000, whole.length - 80, whole.length - 30, whole.length - 3]) {
      const changed = Buffer.from(whole);
      changed.writeUInt8((changed.readUInt8(place) + 1) % 256, place);
      writeFileSync(file, changed);
      await expectDamaged(file, `changed at ${place}`);
    }
    writeFileSync(file, whole);
    for (const torn of [keys.subarray(0, keys.length - 20), keys.subarray(0, 60), keys.subarray(20)]) {
      writeFileSync(keysOf(file), torn);
      const told = torn.equals(keys.subarray(20)) ? 'backup_foreign' : 'backup_damaged';
      expect(await refused(restoreBackup(file, [], at('new')))).to.include(told);
    }
    writeFileSync(keysOf(file), keys.toString('utf8').replace('key of par_1', 'key of par_7'));
    await expectDamaged(keysOf(file), 'a key was changed');
    writeFileSync(keysOf(file), keys);
    expect(await refused(restoreBackup(file, [], at('new')))).to.equal('done');
  });

  it('must be one', async () => {
    expect(await refused(restoreBackup(at('none'), [], at('new')))).to.include('backup_missing');
    writeFileSync(at('text'), 'Dear Sir or Madam, '.repeat(20));
    writeFileSync(at('text.keys'), 'Dear Sir or Madam');
    expect(await refused(restoreBackup(at('text'), [], at('new')))).to.include('backup_foreign');
    mkdirSync(at('folder'));
    expect(await refused(restoreBackup(at('folder'), [], at('new')))).to.include('backup_foreign');
    expect(existsSync(at('new', 'stepwell.json'))).to.equal(false);
  });

  it('goes over what a killed one left, and a folder half restored takes the same one only', async () => {
    mkdirSync(`${file}.unfinished`, { recursive: true });
    writeFileSync(join(`${file}.unfinished`, 'data.mdb'), 'half');
    writeFileSync(keysOf(file), 'half');
    await backUp(file);
    expect(readdirSync(at('kept')).sort()).to.deep.equal(['backup', 'backup.keys']);

    await restoreBackup(file, [], at('new'));
    const mark = JSON.parse(readFileSync(at('new', 'stepwell.json'), 'utf8'));
    writeFileSync(at('new', 'stepwell.json'), JSON.stringify({ ...mark, state: 'restoring', from: file }));
    expect(() => open(at('new'))).to.throw(StartError, /restore .* is not finished/);
    await backUp(at('kept', 'other'));
    try {
      await restoreBackup(at('kept', 'other'), [], at('new'));
      expect.fail('another restore went over it');
    } catch (error) {
      expect(error).to.be.instanceOf(StartError);
    }
    expect(await refused(restoreBackup(file, [], at('new')))).to.equal('done');
    expect(await rowsIn(at('new'))).to.deep.equal([thing(1)]);
  });

  it('of release 0.1, a folder, is put back as it is', async () => {
    mkdirSync(at('old'));
    await store.backup(at('old'));
    writeFileSync(at('old', 'stepwell.json'), '{"name":"stepwell embedded store","version":1}\n');
    expect(await restoreBackup(at('old'), [], at('new'))).to.deep.equal({ keyId: undefined, isOld: true });
    expect(await rowsIn(at('new'))).to.deep.equal([thing(1)]);
    truncateSync(at('old', 'data.mdb'), 9000);
    expect(await refused(restoreBackup(at('old'), [], at('newer')))).to.deep.equal([
      'invalid',
      'backup_damaged',
      at('old'),
    ]);
  });
});
