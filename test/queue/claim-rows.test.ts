import { expect } from 'chai';
import { plusSeconds } from '../../src/domain/values/time.ts';
import { createClaims } from '../../src/queue/claims.ts';
import { job, id as name } from '../../src/queue/job.ts';
import { createJobs, type Jobs } from '../../src/queue/jobs.ts';
import type { Work } from '../../src/queue/work.ts';
import { outbox, work } from '../../src/store/collections/index.ts';
import { put } from '../../src/store/rows.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { everywhere, idOf, jobs, organisationId, within } from '../workers/work-bench.ts';

const begun = '2026-11-24T09:30:00.000Z';

describe('the row of a claim', () => {
  let test: TestStore;
  let now: string;
  let claims: ReturnType<typeof createClaims>;
  const id = idOf(1);
  beforeEach(async () => {
    now = begun;
    test = await openTestStore(() => now);
    claims = claimsOf('this');
  });
  afterEach(() => test.close());

  const claimsOf = (holder: string | undefined, maxAttempts = 3, table: Pick<Jobs, 'askedBy'> = jobs) =>
    createClaims({
      ...{ store: test.store, clock: () => now, jobs: table, leaseMs: 30_000, maxAttempts, holder },
      backoffMs: (attempts) => attempts * 1500,
    });
  const plant = async (more: Partial<Work> = {}) => {
    const row: Work = {
      ...{ id, organisationId, version: 1, createdAt: begun, updatedAt: begun },
      ...{ job: 'score-participant', payload: { participantId: 'par_1' }, state: 'waiting' },
      ...{ epoch: 4, attempts: 0, dueAt: begun },
      ...more,
    };
    await test.store.commit(within, { organisationId, puts: [put(work, row, 0)] });
  };
  const standing = () => test.store.get(everywhere, work, id);
  const facts = async () =>
    (await test.store.list(everywhere, outbox, 'all', {})).items.map(({ fact }) => fact);

  it('is raised by an epoch and an attempt, for thirty seconds, when it is due', async () => {
    await plant({ dueAt: plusSeconds(begun, 0.001) });
    expect(await claims.take(id)).to.equal(undefined);
    expect(await claims.isHeld(id)).to.equal(false);
    now = plusSeconds(begun, 0.001);
    const row = await claims.take(id);
    expect(row).to.include({ state: 'running', epoch: 5, attempts: 1, holder: 'this', version: 2 });
    expect(row?.leaseUntil).to.equal(plusSeconds(now, 30));
    expect(row).to.not.have.property('deaths');
    expect(await standing()).to.deep.equal(row);
    expect(await claims.isHeld(id)).to.equal(true);
    expect([await claims.isHeld('none'), await claims.take('none')]).to.deep.equal([false, undefined]);
  });

  it('passes to another when its lease is over, at that instant and not before', async () => {
    await plant();
    await claims.take(id);
    const other = claimsOf('other');
    now = plusSeconds(begun, 29.999);
    expect(await other.take(id)).to.equal(undefined);
    now = plusSeconds(begun, 30);
    // Its process is gone: that is a death, and no attempt.
    expect(await other.take(id)).to.include({ epoch: 6, attempts: 1, deaths: 1, holder: 'other' });
    now = plusSeconds(begun, 60);
    expect(await other.take(id)).to.include({ epoch: 7, attempts: 2, deaths: 1 });
  });

  it('of an unknown holder, as of an older release, counts as an attempt', async () => {
    await plant({ state: 'running', attempts: 1 });
    expect(await claims.take(id))
      .to.include({ attempts: 2, holder: 'this' })
      .and.not.have.property('deaths');
    expect(await claimsOf(undefined).reclaim()).to.equal(undefined);
  });

  it('of two that come at once is one', async () => {
    await plant();
    const both = await Promise.all([claims.take(id), claimsOf('other').take(id)]);
    expect(both.filter((one) => one !== undefined)).to.have.length(1);
    expect((await standing())?.epoch).to.equal(5);
  });

  it('is held on to while it is ours', async () => {
    await plant();
    await claims.take(id);
    now = plusSeconds(begun, 10);
    expect(await claims.renew({ workId: id, epoch: 5 })).to.equal(true);
    expect((await standing())?.leaseUntil).to.equal(plusSeconds(begun, 40));
    expect(await claims.renew({ workId: id, epoch: 4 })).to.equal(false);
    expect(await claims.renew({ workId: 'none', epoch: 5 })).to.equal(false);
  });

  it('that fails waits for its time, without a holder, and says why', async () => {
    await plant({ attempts: 1 });
    await claims.take(id);
    const { became, row } = await claims.fail({ workId: id, epoch: 5 }, 'TypeError');
    expect(became).to.equal('waiting');
    expect(row).to.include({ state: 'waiting', attempts: 2, lastError: 'TypeError' });
    expect(row?.dueAt).to.equal(plusSeconds(begun, 3));
    expect(row).to.not.have.any.keys('leaseUntil', 'holder');
    expect(await facts()).to.deep.equal([]);
    expect(await claims.fail({ workId: id, epoch: 5 }, 'late')).to.deep.equal({ became: 'lost' });
    expect((await standing())?.lastError).to.equal('TypeError');
  });

  it('that fails for the last time is dead, and a fact', async () => {
    await plant({ attempts: 2, deaths: 7 });
    await claims.take(id);
    const { became, row } = await claims.fail({ workId: id, epoch: 5 }, 'TypeError');
    expect(became).to.equal('dead');
    expect(row).to.include({ state: 'dead', attempts: 3, lastError: 'TypeError' });
    expect(row).to.not.have.any.keys('leaseUntil', 'holder', 'deaths');
    expect(await facts()).to.deep.equal([{ type: 'work.died', workId: id, job: 'score-participant' }]);
    expect(await claims.take(id)).to.equal(undefined);
  });

  it('of work that tells of dead work dies without a fact', async () => {
    await plant({ job: 'raise-operations-notices', attempts: 2 });
    await claims.take(id);
    expect((await claims.fail({ workId: id, epoch: 5 }, 'TypeError')).became).to.equal('dead');
    expect(await facts()).to.deep.equal([]);
  });

  it('of work that speaks for the dead work of another tells of its own death', async () => {
    const heir = job({
      ...{ name: 'heir', lane: 'answers', timeoutMs: 1, rights: [], payload: { workId: name } },
      startedBy: {
        'work.died': ({ workId, job }) =>
          job === 'score-participant' ? { subject: workId, payload: { workId } } : undefined,
      },
      run: () => async () => {},
    });
    claims = claimsOf('this', 1, createJobs([heir]));
    await plant({ job: 'heir' });
    await claims.take(id);
    await claims.fail({ workId: id, epoch: 5 }, 'TypeError');
    expect(await facts()).to.deep.equal([{ type: 'work.died', workId: id, job: 'heir' }]);
  });

  it('that is given back is due at once, and its attempt is not counted', async () => {
    await plant({ attempts: 1 });
    await claims.take(id);
    now = plusSeconds(begun, 5);
    const row = await claims.giveBack({ workId: id, epoch: 5 });
    expect(row).to.include({ state: 'waiting', attempts: 1, epoch: 5, dueAt: now });
    expect(row).to.not.have.any.keys('leaseUntil', 'holder');
    expect(await claims.giveBack({ workId: id, epoch: 5 })).to.equal(undefined);
  });

  it('that is done goes, unless it has passed on', async () => {
    await plant();
    await claims.take(id);
    await claims.finish({ workId: id, epoch: 4 });
    expect((await standing())?.state).to.equal('running');
    await claims.finish({ workId: id, epoch: 5 });
    expect(await standing()).to.equal(undefined);
  });

  it('after the last attempt is buried when it is taken', async () => {
    await plant({ state: 'running', attempts: 3, holder: 'this', leaseUntil: begun });
    expect(await claims.take(id)).to.include({ state: 'dead', attempts: 3, lastError: 'process_ended' });
  });
});
