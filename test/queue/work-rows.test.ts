import { expect } from 'chai';
import type { Queue, Wake } from '../../src/queue/port.ts';
import { type AskedWork, type Work, workId } from '../../src/queue/work.ts';
import { askAgain, changeWork, wakeAll, wakeOf } from '../../src/queue/work-rows.ts';

const then = '2026-11-24T09:00:00.000Z';
const now = '2026-11-24T09:30:00.000Z';
const by = (id: string) => ({ kind: 'command', id }) as const;
const asked: AskedWork = {
  ...{ job: 'one', subject: 'par_1', payload: { participantId: 'par_1' }, asCause: false },
  cause: by('now'),
};
const standing: Work = {
  ...{ id: 'one:par_1', organisationId: 'org_1', version: 4, createdAt: then, updatedAt: then },
  ...{ job: 'one', cause: by('then'), payload: {}, state: 'dead', epoch: 3, attempts: 3, dueAt: then },
  lastError: 'TypeError',
};

describe('rows of work', () => {
  it('begin waiting, due at once, at no epoch and without attempts', () => {
    expect(workId(asked)).to.equal('one:par_1');
    const change = askAgain(undefined, asked, 'org_1', now);
    expect(change?.row).to.deep.equal({
      ...{ id: 'one:par_1', organisationId: 'org_1', version: 1, createdAt: now, updatedAt: now },
      ...{ job: 'one', payload: { participantId: 'par_1' }, cause: by('now') },
      ...{ state: 'waiting', epoch: 0, attempts: 0, dueAt: now },
    });
    expect(change?.put).to.deep.include({ row: change?.row, expects: 0 });
  });

  it('that died wait again for the new cause, with every attempt before them; their epoch goes on', () => {
    const change = askAgain(standing, asked, 'org_1', now);
    expect(change?.row).to.deep.equal({
      ...standing,
      ...{ version: 5, updatedAt: now, state: 'waiting', attempts: 0, dueAt: now },
      ...{ payload: { participantId: 'par_1' }, cause: by('now') },
    });
    expect(change?.put.expects).to.equal(4);
  });

  it('that run, or wait with rights of their own, are left alone', () => {
    for (const state of ['running', 'waiting'] as const)
      expect(askAgain({ ...standing, state }, asked, 'org_1', now), state).to.equal(undefined);
    expect(askAgain({ ...standing, state: 'running' }, { ...asked, asCause: true }, 'org_1', now)).to.equal(
      undefined,
    );
  });

  it('that run as their cause are passed on when kind or id of it is another', () => {
    const again = (before: Work['cause'], cause: Work['cause']) =>
      askAgain(
        { ...standing, state: 'waiting', cause: before },
        { ...asked, asCause: true, cause },
        'org_1',
        now,
      )?.row;
    expect(again(by('then'), by('now'))).to.deep.include({ cause: by('now'), dueAt: then, attempts: 3 });
    expect(again(by('then'), by('then'))).to.equal(undefined);
    expect(again({ kind: 'job', id: 'then' }, by('then'))).to.deep.include({ cause: by('then') });
    expect(again(undefined, by('then'))).to.deep.include({ cause: by('then') });
    expect(again(undefined, undefined)).to.equal(undefined);
  });

  it('that wait in a low lane go in that of their job once somebody touched them, and never down again', () => {
    const low = { ...asked, lane: 'rounds' } as const;
    const made = askAgain(undefined, low, 'org_1', now)?.row;
    expect(made?.lane).to.equal('rounds');
    const waiting: Work = { ...standing, state: 'waiting', lane: 'rounds' };
    expect(askAgain(waiting, low, 'org_1', now)).to.equal(undefined);
    const raised = askAgain(waiting, asked, 'org_1', now)?.row;
    expect(raised).to.include({ state: 'waiting', dueAt: then }).and.not.have.property('lane');
    expect(askAgain({ ...waiting, lane: undefined }, low, 'org_1', now)).to.equal(undefined);
    expect(askAgain({ ...standing, lane: 'rounds' }, asked, 'org_1', now)?.row).to.not.have.property('lane');
    expect(wakeOf(waiting)).to.include({ lane: 'rounds' });
  });

  it('are changed at the version that was read', () => {
    const { row, put } = changeWork(standing, now, { lastError: undefined, state: 'waiting' });
    expect(row)
      .to.include({ version: 5, updatedAt: now, state: 'waiting' })
      .and.not.have.property('lastError');
    expect([put.row, put.expects]).to.deep.equal([row, 4]);
  });

  it('are woken one after another by what tells them apart', async () => {
    const wake = { job: 'one', workId: 'one:par_1', organisationId: 'org_1', epoch: 3, since: then };
    expect(wakeOf(standing)).to.deep.equal(wake);
    const heard: Wake[] = [];
    const queue = { wake: async (one: Wake) => heard.push(one) > 1 } as unknown as Queue;
    await wakeAll(queue, [standing, { ...standing, epoch: 9 }]);
    expect(heard).to.deep.equal([wake, { ...wake, epoch: 9 }]);
  });
});
