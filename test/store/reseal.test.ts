import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Environment } from '../../config/env.ts';
import { migrate, openStore } from '../../src/adapters.ts';
import { acrossOrganisations } from '../../src/domain/access/scope.ts';
import { allCollections } from '../../src/store/collections/index.ts';
import { isOldRow } from '../../src/store/old-rows.ts';
import { walk } from '../../src/store/port.ts';
import { oldInstallation, writeOldInstallation } from '../support/old-installation.ts';

describe('sealing rows of release 0.1 anew', () => {
  let dir: string;
  let environment: Environment;
  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'stepwell-reseal-'));
    environment = { dataDir: dir } as Environment;
    await writeOldInstallation(dir);
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  /** Rows as 0.1 left them, by collection and id, and how many are not. */
  async function rows() {
    const { store, inner } = await openStore(environment, () => {});
    const [old, today]: [string[], string[]] = [[], []];
    for (const collection of allCollections)
      if (collection.seals)
        for await (const row of walk(inner, acrossOrganisations('test'), collection, 'all'))
          (isOldRow(collection, row) ? old : today).push(`${collection.name} ${row.id}`);
    await store.close();
    return { old, today };
  }
  const listener = { onStart: () => {}, onRow: () => {} };

  it('sets aside what is about somebody whose key is destroyed, ends, and counts what it wrote', async () => {
    const [erased] = oldInstallation.rows.participants ?? [];
    if (erased === undefined) throw new Error('The fixture holds no participant.');
    const { store, keyring } = await openStore(environment, () => {});
    await keyring.destroy(erased.id);
    await store.close();
    const before = await rows();
    const { resealed, pages } = await migrate(environment, listener);
    const after = await rows();
    expect(after.old).to.include(`participants ${erased.id}`);
    expect([...(resealed?.unreadable ?? [])].sort()).to.deep.equal(after.old.sort());
    expect(resealed?.rows).to.equal(after.today.length - before.today.length);
    expect(pages).to.equal('none');
  });
});
