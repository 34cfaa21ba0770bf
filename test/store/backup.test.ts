import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { Problem } from '../../src/domain/problem.ts';
import { createNewId } from '../../src/security/ids.ts';
import { backUpFolder, restoreFolder } from '../../src/store/embedded/backup.ts';
import { type EmbeddedStore, openEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { put } from '../../src/store/rows.ts';
import { scopeIn, thing, things } from '../contract/things.ts';
import { systemClock } from '../support/store.ts';

const scope = scopeIn('org_a');

describe('a backup', () => {
  let dir: string;
  let from: string;
  let to: string;
  let store: EmbeddedStore;
  const open = (folder: string) =>
    openEmbeddedStore({ dir: folder, clock: systemClock, newId: createNewId(systemClock), keyId: 'key' });
  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'stepwell-backup-'));
    [from, to] = [join(dir, 'data'), join(dir, 'kept', 'backup')];
    store = open(from);
    await store.commit(scope, { organisationId: 'org_a', puts: [put(things, thing(1), 0)] });
  });
  afterEach(async () => {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });

  /** The code, sentence and data of what is refused. */
  const refused = async (work: () => unknown) => {
    try {
      await work();
    } catch (error) {
      if (error instanceof Problem) return [error.code, error.sentence.key, error.sentence.data.folder];
      throw error;
    }
    return 'done';
  };

  it('is a folder of its own, for the owner alone, and made once', async () => {
    await backUpFolder(store, from, to);
    expect(readdirSync(to).sort()).to.deep.equal(['data.mdb', 'stepwell.json']);
    expect(statSync(to).mode & 0o777).to.equal(0o700);
    expect(await refused(() => backUpFolder(store, from, to))).to.deep.equal([
      'conflict',
      'folder_exists',
      to,
    ]);
    expect(await refused(() => backUpFolder(store, from, from))).to.include('folder_exists');
  });

  it('holds what was there when it was made, and is put back into a folder without data', async () => {
    await backUpFolder(store, from, to);
    await store.commit(scope, { organisationId: 'org_a', puts: [put(things, thing(2), 0)] });
    const back = join(dir, 'new', 'data');
    restoreFolder(to, back);
    expect(readdirSync(back).sort()).to.deep.equal(['data.mdb', 'stepwell.json']);
    expect(statSync(back).mode & 0o777).to.equal(0o700);
    const again = open(back);
    expect((await again.list(scope, things, 'all')).items).to.deep.equal([thing(1)]);
    await again.close();
    expect(await refused(() => restoreFolder(to, back))).to.deep.equal([
      'conflict',
      'folder_holds_data',
      back,
    ]);
    const beside = join(dir, 'with-a-key');
    mkdirSync(beside);
    writeFileSync(join(beside, 'key'), 'k');
    expect(await refused(() => restoreFolder(to, beside))).to.equal('done');
    expect(readdirSync(beside).sort()).to.deep.equal(['data.mdb', 'key', 'stepwell.json']);
  });

  it('must be one', async () => {
    const none = join(dir, 'none');
    expect(await refused(() => restoreFolder(none, join(dir, 'new')))).to.deep.equal([
      'not_found',
      'folder_missing',
      none,
    ]);
    mkdirSync(none);
    expect(await refused(() => restoreFolder(none, join(dir, 'new')))).to.deep.equal([
      'invalid',
      'folder_no_backup',
      none,
    ]);
    expect(existsSync(join(dir, 'new'))).to.equal(false);
  });
});
