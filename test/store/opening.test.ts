import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { createNewId } from '../../src/security/ids.ts';
import { openEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { openEnvironment } from '../../src/store/embedded/environment.ts';
import { put } from '../../src/store/rows.ts';
import { StartError } from '../../src/store/start-error.ts';
import { scopeIn, thing, things } from '../contract/things.ts';
import { systemClock } from '../support/store.ts';

const scope = scopeIn('org_a');

describe('opening the embedded store', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'stepwell-opening-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));
  const open = (keyId?: string) =>
    openEmbeddedStore({ dir, clock: systemClock, newId: createNewId(systemClock), keyId });

  it('keeps the first key it is opened with, and refuses another', async () => {
    await open().close();
    await open('one').close();
    expect(() => open('other')).to.throw(StartError, dir);
    const again = open('one');
    const beside = open();
    expect(await beside.count(scope, things, 'all', [])).to.equal(0);
    await Promise.all([again.close(), beside.close()]);
  });

  it('makes the folder and says that it is ready', async () => {
    await open('one').close();
    expect(JSON.parse(readFileSync(join(dir, 'stepwell.json'), 'utf8'))).to.deep.equal({
      name: 'stepwell embedded store',
      version: 3,
    });
  });

  it('keeps its files for their owner alone, whatever the folder and the umask were, and closes those that were open', async () => {
    const umask = process.umask(0);
    try {
      chmodSync(dir, 0o755);
      const mode = (name: string) => statSync(join(dir, name)).mode & 0o777;
      await open('one').close();
      expect([mode('data.mdb'), mode('lock.mdb'), mode('stepwell.json')]).to.deep.equal([
        0o600, 0o600, 0o600,
      ]);
      for (const name of ['data.mdb', 'lock.mdb']) chmodSync(join(dir, name), 0o644);
      await open('one').close();
      expect([mode('data.mdb'), mode('lock.mdb')]).to.deep.equal([0o600, 0o600]);
    } finally {
      process.umask(umask);
    }
  });

  it('that fails is a reason not to start, with the place', () => {
    mkdirSync(join(dir, 'data.mdb'));
    expect(() => openEnvironment(dir))
      .to.throw(StartError, dir)
      .with.property('name', 'StartError');
    expect(() => openEnvironment(dir))
      .to.throw()
      .with.property('sentence')
      .that.includes(dir);
  });

  it('finds what was on its way when it was closed', async () => {
    const store = open('one');
    const ends = Promise.all(
      [1, 2, 3].map((at) =>
        store.commit(scope, { organisationId: 'org_a', puts: [put(things, thing(at), 0)] }),
      ),
    );
    await store.close();
    await ends;
    const again = open('one');
    expect(await again.count(scope, things, 'all', [])).to.equal(3);
    await again.close();
  });

  it('tells every listener of facts, and of nothing else', async () => {
    const store = open('one');
    const told: string[] = [];
    store.onFacts(() => told.push('one'));
    store.onFacts(() => told.push('other'));
    await store.commit(scope, { organisationId: 'org_a', facts: [], puts: [put(things, thing(1), 0)] });
    await store.commit(scope, { organisationId: 'org_a' });
    expect(told).to.deep.equal([]);
    await store.commit(scope, {
      organisationId: 'org_a',
      facts: [{ type: 'opportunity.changed', opportunityId: 'opp_1' }],
    });
    expect(told).to.deep.equal(['one', 'other']);
    await store.close();
  });
});
