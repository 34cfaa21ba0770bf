import { expect } from 'chai';
import { createClaims } from '../../src/queue/claims.ts';
import type { Work } from '../../src/queue/work.ts';
import { outbox, work } from '../../src/store/collections/index.ts';
import { put } from '../../src/store/rows.ts';
import { openTestStore, systemClock, type TestStore } from '../support/store.ts';
import { everywhere, idOf, jobs, organisationId, within } from './work-bench.ts';

describe('claims on work', () => {
  let test: TestStore;
  const claimsOf = (holder: string | undefined) =>
    createClaims({
      store: test.store,
      clock: systemClock,
      jobs,
      // Over as soon as it begins.
      leaseMs: -1,
      maxAttempts: 3,
      backoffMs: () => 0,
      holder,
    });
  const standing = () => test.store.get(everywhere, work, idOf(1));

  beforeEach(async () => {
    test = await openTestStore();
    const now = systemClock();
    const row: Work = {
      ...{ id: idOf(1), organisationId, version: 1, createdAt: now, updatedAt: now },
      ...{ job: 'score-participant', payload: { participantId: 'par_1' }, state: 'waiting' },
      ...{ epoch: 0, attempts: 0, dueAt: now },
    };
    await test.store.commit(within, { organisationId, puts: [put(work, row, 0)] });
  });
  afterEach(() => test.close());

  it('do not count it as a failure of the work that processes are killed, up to the nineteenth', async () => {
    for (let killed = 0; killed < 20; killed += 1) {
      const row = await claimsOf(`process ${killed}`).take(idOf(1));
      expect(row).to.include({ state: 'running', attempts: 1, epoch: killed + 1 });
      expect(row?.deaths ?? 0).to.equal(killed);
    }
    const last = await claimsOf('process 20').take(idOf(1));
    expect(last).to.include({ state: 'dead', lastError: 'process_ended' });
    expect(await test.store.count(everywhere, outbox, 'byRelayed', [false])).to.equal(1);
  });

  it('count it when a thread ends with the work and its process goes on', async () => {
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      expect(await claimsOf('this').take(idOf(1))).to.include({ state: 'running', attempts: attempt });
      // The thread that comes in its place.
      await claimsOf('this').reclaim();
      expect(await standing()).to.include(
        attempt < 3 ? { state: 'waiting', attempts: attempt } : { state: 'dead' },
      );
    }
    expect((await standing())?.lastError).to.equal('process_ended');
  });

  it('leave alone what other processes hold when a thread is replaced', async () => {
    await claimsOf('other').take(idOf(1));
    await claimsOf('this').reclaim();
    expect(await standing()).to.include({ state: 'running', holder: 'other' });
  });
});
