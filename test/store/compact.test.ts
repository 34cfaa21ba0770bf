import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Environment } from '../../config/env.ts';
import { lockStore } from '../../src/adapters.ts';
import { Problem } from '../../src/domain/problem.ts';
import { createNewId } from '../../src/security/ids.ts';
import { openEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { leftIn, noteLeft } from '../../src/store/embedded/folder.ts';
import { put } from '../../src/store/rows.ts';
import { scopeIn, thing, things } from '../contract/things.ts';
import { systemClock } from '../support/store.ts';

const limited = (bytes: number | 'unlimited') =>
  spawnSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:unlimited`]).status === 0;

describe('a compacted copy for which the disk has no room', () => {
  let dir: string;
  before(function () {
    if (process.platform !== 'linux' || !limited('unlimited')) this.skip();
  });
  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'stepwell-compact-'));
    const store = openEmbeddedStore({ dir, clock: systemClock, newId: createNewId(systemClock) });
    const puts = Array.from({ length: 2000 }, (_, at) => put(things, thing(at), 0));
    await store.commit(scopeIn('org_a'), { organisationId: 'org_a', puts });
    await store.close();
    noteLeft(dir, 'plain pages');
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  /** Does something while no file may grow beyond some bytes. */
  async function withoutRoom<T>(work: () => Promise<T>): Promise<T> {
    expect(statSync(join(dir, 'data.mdb')).size).to.be.greaterThan(200_000);
    limited(65_536);
    try {
      return await work();
    } finally {
      limited('unlimited');
    }
  }

  it('stays due, is told of, and keeps no server from starting; only a migration fails', async () => {
    const environment = { dataDir: dir } as Environment;
    const told: string[] = [];
    const lock = await withoutRoom(() => lockStore(environment, ({ code }) => told.push(code)));
    expect(told).to.deep.equal(['unavailable']);
    expect(readdirSync(dir)).to.include('server.lock').and.not.include('data.mdb.compacting');
    lock?.release();
    const failing = (problem: Problem) => {
      throw problem;
    };
    const failed = await withoutRoom(() => lockStore(environment, failing).catch((error) => error));
    expect(failed).to.be.instanceOf(Problem);
    expect(readdirSync(dir)).not.to.include('server.lock');
    expect(leftIn(dir)).to.equal('plain pages');
    (await lockStore(environment, failing))?.release();
    expect(leftIn(dir)).to.equal(undefined);
  });
});
