import { expect } from 'chai';
import type { Work } from '../../src/queue/work.ts';
import { readDeadWork } from '../../src/services/kit/dead-work.ts';
import { work } from '../../src/store/collections/index.ts';
import { put } from '../../src/store/rows.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { idOf, organisationId, within } from '../workers/work-bench.ts';

describe('what is said of dead work', () => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore();
  });
  afterEach(() => test.close());

  const at = '2026-11-24T09:30:00.000Z';
  const row: Work = {
    ...{ id: idOf(1), organisationId, version: 1, createdAt: at, updatedAt: at },
    ...{ job: 'score-participant', payload: { participantId: 'par_1' }, state: 'dead' },
    ...{ epoch: 4, attempts: 3, dueAt: at, lastError: 'timed_out' },
  };
  const commit = (one: Work) =>
    test.store.commit(within, { organisationId, puts: [put(work, one, one.version - 1)] });

  it('is said only while it is dead', async () => {
    expect(await readDeadWork(test.store, within, row.id)).to.equal(undefined);
    await commit(row);
    const dead = await readDeadWork(test.store, within, row.id);
    expect(dead?.work).to.deep.equal(row);
    const check = dead?.check ?? expect.fail('It is dead.');
    await test.store.commit(within, { organisationId, checks: [check] });
    await commit({ ...row, version: 2, state: 'waiting', attempts: 0 });
    expect(await readDeadWork(test.store, within, row.id)).to.equal(undefined);
    const late = await test.store.commit(within, { organisationId, checks: [check] }).catch((error) => error);
    expect(late).to.include({ code: 'stale_version' });
  });
});
