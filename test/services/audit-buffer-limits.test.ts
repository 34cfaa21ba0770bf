import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { createAuditBuffer } from '../../src/services/kit/audit-buffer.ts';
import { done } from '../../src/services/kit/commit.ts';
import type { Unit } from '../../src/store/port.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { refusal } from './use-cases.ts';

describe('what waits in the audit buffer', () => {
  let test: TestStore;
  let units: Unit[];
  before(async () => {
    test = await openTestStore();
  });
  after(() => test.close());
  beforeEach(() => {
    units = [];
  });

  const scope = (id: string, kind: 'user' | 'token' = 'user', organisationId = 'org_1') =>
    scopeOf({ kind, id, organisationId, role: 'coach' });
  const buffer = () =>
    createAuditBuffer({
      store: {
        ...test.store,
        commit: async (_, unit) => {
          units.push(unit);
        },
      },
    });
  const read = (at: number) => done('read', 'match', `mat_${at}`);

  it('is at most twenty thousand entries; when it was written there is room again', async () => {
    const audit = buffer();
    for (let at = 0; at < 20_000; at += 1) audit.note(scope('usr_1'), read(at));
    const problem = await refusal((async () => audit.note(scope('usr_1'), read(0)))());
    expect([problem.code, problem.extras.retryAfter]).to.deep.equal(['unavailable', 30]);
    await audit.flush();
    expect(units.flatMap(({ audit: entries = [] }) => entries)).to.have.length(400);
    audit.note(scope('usr_1'), read(0));
    await audit.flush();
    expect(units).to.have.length(2);
  });

  it('is one unit for each actor of each organisation', async () => {
    const audit = buffer();
    audit.note(scope('a'), read(1));
    audit.note(scope('a', 'token'), read(2));
    audit.note(scope('a', 'user', 'org_2'), read(3));
    audit.note(scope('b'), read(4));
    audit.note(scope('a'), read(5));
    await audit.flush();
    expect(
      units.map(({ organisationId, audit: entries = [] }) => [
        organisationId,
        entries.map(({ subjectId }) => subjectId),
      ]),
    ).to.deep.equal([
      ['org_1', ['mat_1 mat_5']],
      ['org_1', ['mat_2']],
      ['org_2', ['mat_3']],
      ['org_1', ['mat_4']],
    ]);
  });

  it('keeps apart what was refused from what was let through, and what from what', async () => {
    const audit = buffer();
    audit.note(scope('a'), read(1));
    audit.note(scope('a'), { ...read(1), outcome: 'denied' });
    audit.note(scope('a'), done('list', 'match', 'count:1'));
    audit.note(scope('a'), done('read', 'participant', 'par_1'));
    audit.note(scope('a'), done('read', 'match', 'mat_2', ['state']));
    await audit.flush();
    expect(units).to.have.length(1);
    expect(units[0]?.audit).to.have.length(5);
    await audit.flush();
    expect(units).to.have.length(1);
  });
});
