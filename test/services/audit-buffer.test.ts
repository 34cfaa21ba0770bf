import { expect } from 'chai';
import { Problem } from '../../src/domain/problem.ts';
import { createAuditBuffer } from '../../src/services/kit/audit-buffer.ts';
import { done } from '../../src/services/kit/commit.ts';
import type { Store } from '../../src/store/port.ts';
import { openUseCases, type UseCases } from './use-cases.ts';

describe('the audit buffer', () => {
  let useCases: UseCases;
  before(async () => {
    useCases = await openUseCases();
  });
  after(() => useCases.close());

  it('writes what one actor did alike as one entry that names every subject', async () => {
    const { as, trail } = await useCases.organisation();
    for (let at = 0; at < 120; at += 1)
      useCases.audit.note(as('coach').scope, done('read', 'match', `mat_${at}`));
    useCases.audit.note(as('supervisor').scope, done('read', 'match', 'mat_0'));
    useCases.audit.note(as('coach').scope, done('list', 'match', 'count:50'));
    const entries = (await trail()).filter(({ actorKind }) => actorKind === 'user');
    const told = entries.map(({ actorId, action, subjectId }) => [
      actorId,
      action,
      subjectId.split(' ').length,
    ]);
    expect(told).to.deep.equal([
      ['usr_coach', 'read', 50],
      ['usr_coach', 'read', 50],
      ['usr_coach', 'read', 20],
      ['usr_coach', 'list', 1],
      ['usr_supervisor', 'read', 1],
    ]);
    const subjects = entries.slice(0, 3).flatMap(({ subjectId }) => subjectId.split(' '));
    expect(subjects).to.deep.equal(Array.from({ length: 120 }, (_, at) => `mat_${at}`));
  });

  it('writes by itself within a second', async () => {
    const { as, trail } = await useCases.organisation();
    await new Promise<void>((resolve) => {
      const commit: Store['commit'] = async (scope, unit) => {
        await useCases.store.commit(scope, unit);
        resolve();
      };
      const watched = createAuditBuffer({ store: { ...useCases.store, commit } });
      watched.note(as('coach').scope, done('read', 'match', 'mat_1'));
    });
    expect((await trail()).map(({ subjectId }) => subjectId)).to.include('mat_1');
  });

  it('keeps what could not be written, and in the end lets nobody read unnoticed', async () => {
    const { as, trail } = await useCases.organisation();
    let full = true;
    const store: Store = {
      ...useCases.store,
      commit: (scope, unit) =>
        full ? Promise.reject(new Problem('unavailable', 'disk_full')) : useCases.store.commit(scope, unit),
    };
    const audit = createAuditBuffer({ store });
    const note = () => audit.note(as('coach').scope, done('read', 'match', 'mat_1'));
    note();
    expect(await audit.flush().catch((error) => error.code)).to.equal('unavailable');
    expect(() => {
      for (let at = 0; at < 20_001; at += 1) note();
    })
      .to.throw(Problem)
      .with.property('code', 'unavailable');
    full = false;
    await audit.flush();
    note();
    await audit.flush();
    const read = (await trail()).filter(({ action }) => action === 'read');
    const subjects = read.flatMap(({ subjectId }) => subjectId.split(' '));
    expect(subjects.length).to.be.at.least(19_000);
  });

  it('notes people and machine clients, not jobs and commands', async () => {
    const { command, trail } = await useCases.organisation();
    const before = (await trail()).length;
    useCases.audit.note(command.scope, done('read', 'match', 'mat_1'));
    expect(await trail()).to.have.length(before);
  });
});
