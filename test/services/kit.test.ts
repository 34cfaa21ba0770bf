import { expect } from 'chai';
import { type Scope, scopeOf } from '../../src/domain/access/scope.ts';
import type { AuditEntry } from '../../src/domain/audit.ts';
import { Problem, stale } from '../../src/domain/problem.ts';
import { commit, done, doneToEach } from '../../src/services/kit/commit.ts';
import { withConflictSentence } from '../../src/services/kit/conflict-sentence.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { guard } from '../../src/services/kit/guard.ts';
import { noteRefusals } from '../../src/services/kit/refusals.ts';
import { withPermission } from '../../src/services/kit/use-case.ts';
import { untilFresh, untilNotOvertaken } from '../../src/services/kit/versions.ts';
import { idempotency } from '../../src/store/collections/index.ts';
import type { Unit } from '../../src/store/port.ts';
import { openUseCases, refusal } from './use-cases.ts';

const as = (role: 'coach' | 'auditor'): Context => ({
  scope: scopeOf({ kind: 'user', id: `usr_${role}`, organisationId: 'org_1', role }),
});

describe('what is done to many', () => {
  it('is told of each, fifty in an entry', () => {
    const ids = Array.from({ length: 120 }, (_, at) => `par_${at}`);
    const entries = doneToEach('keep', 'question', ids);
    expect(entries.map(({ subjectId }) => subjectId.split(' ').length)).to.deep.equal([50, 50, 20]);
    expect(entries.flatMap(({ subjectId }) => subjectId.split(' '))).to.deep.equal(ids);
    expect(entries[0]).to.include({ action: 'keep', noun: 'question', outcome: 'allowed' });
    expect(doneToEach('keep', 'question', [])).to.deep.equal([]);
  });
});

describe('an answer under a key', () => {
  const now = '2026-11-24T09:30:00.000Z';
  let units: Unit[] = [];
  const storing = (commit: () => Promise<void> = async () => {}) => ({
    clock: () => now,
    store: {
      commit: async (_: unknown, unit: Unit) => {
        units.push(unit);
        await commit();
      },
    } as never,
  });
  const keyed: Context = {
    ...as('coach'),
    idempotency: {
      ...{ id: 'key', requestDigest: 'digest' },
      render: (result) => ({ status: 201, headers: { etag: '"1"' }, body: `${result}` }),
    },
  };
  beforeEach(() => {
    units = [];
  });

  it('is the first row of the unit, and is kept for a day', async () => {
    const audit = [done('create', 'place', 'thg_1')];
    const fence = { workId: 'work', epoch: 3 };
    expect(await commit(storing(), { ...keyed, fence }, { audit }, 'made')).to.equal('made');
    const [unit] = units;
    expect(unit).to.deep.include({ organisationId: 'org_1', audit, fence });
    expect(unit?.puts?.map(({ collection, row, expects }) => [collection, row, expects])).to.deep.equal([
      [
        idempotency,
        {
          ...{ id: 'key', organisationId: 'org_1', version: 1, createdAt: now, updatedAt: now },
          ...{ requestDigest: 'digest', expiresAt: '2026-11-25T09:30:00.000Z' },
          ...{ status: 201, headers: { etag: '"1"' }, body: 'made' },
        },
        0,
      ],
    ]);
  });

  it('belongs to the organisation of the scope; without a key there is none', async () => {
    await commit(storing(), keyed, {}, '');
    await commit(storing(), as('coach'), {}, '');
    expect(units.map(({ organisationId }) => organisationId)).to.deep.equal(['org_1', 'org_1']);
    expect(units[0]?.puts?.[0]?.row.organisationId).to.equal('org_1');
    expect(units[1]?.puts).to.deep.equal([]);
  });

  it('that was there before is told as such; what else is refused passes', async () => {
    const failing = (error: unknown) =>
      commit(
        storing(() => Promise.reject(error)),
        keyed,
        {},
        '',
      );
    for (const uniquePath of ['idempotency', 'idempotency.id']) {
      const taken = await refusal(failing(new Problem('conflict', 'key_taken', { uniquePath })));
      expect([taken.sentence.key, taken.extras]).to.deep.equal([
        'key_answered',
        { uniquePath: 'idempotency' },
      ]);
    }
    const fault = new Error('a fault of ours');
    const other = new Problem('conflict', 'key_taken', { uniquePath: 'employers.byName' });
    for (const error of [stale(2), other, fault])
      expect(await failing(error).catch((thrown) => thrown)).to.equal(error);
  });
});

describe('a conflict of the store', () => {
  it('gets its sentence at the path that was meant, and at no other', async () => {
    const conflict = (uniquePath?: string) =>
      new Problem('conflict', 'key_taken', uniquePath === undefined ? {} : { uniquePath });
    const told = (error: unknown) =>
      refusal(withConflictSentence('users.byEmail', 'email_taken', Promise.reject(error)));
    const said = await told(conflict('users.byEmail'));
    expect([said.code, said.sentence.key, said.extras]).to.deep.equal(['conflict', 'email_taken', {}]);
    for (const error of [conflict('users.byRole'), conflict(), stale(2)])
      expect(await told(error)).to.equal(error);
    expect(await withConflictSentence('users.byEmail', 'email_taken', Promise.resolve(7))).to.equal(7);
  });
});

describe('a race that is run again', () => {
  const failingOnce = (error: unknown) => {
    let tries = 0;
    return async () => {
      tries += 1;
      if (tries === 1) throw error;
      return tries;
    };
  };
  const outcome = (work: Promise<number>) => work.catch((error: unknown) => error);
  const conflict = (uniquePath?: string) =>
    new Problem('conflict', 'key_taken', uniquePath === undefined ? {} : { uniquePath });

  it('is one for a version or for the first row of a thing, and no other for whoever asked', async () => {
    for (const error of [stale(2), conflict('sessions.id')])
      expect(await outcome(untilFresh(failingOnce(error)))).to.equal(2);
    for (const error of [conflict('users.byEmail'), conflict(), new Error('id')])
      expect(await outcome(untilFresh(failingOnce(error)))).to.equal(error);
  });

  it('is any conflict for the machine, and no other error; fifty times and no more', async () => {
    for (const error of [stale(2), conflict('matches.byPair'), conflict()])
      expect(await outcome(untilNotOvertaken(failingOnce(error)))).to.equal(2);
    const refused = new Problem('invalid', 'blank');
    expect(await outcome(untilNotOvertaken(failingOnce(refused)))).to.equal(refused);
    let tries = 0;
    const never = async (): Promise<number> => {
      tries += 1;
      throw stale(2);
    };
    await outcome(untilNotOvertaken(never));
    expect(tries).to.equal(50);
  });
});

describe('a use case', () => {
  it('carries its permission, and runs with the fields that the actor may see', async () => {
    const read = withPermission(
      'match:read',
      async (ctx, id: string) => [ctx.scope, ctx.fields, id] as const,
    );
    expect(read.may).to.equal('match:read');
    const coach = as('coach');
    const [scope, fields, id] = await read(coach, 'mat_1');
    expect([scope, id]).to.deep.equal([coach.scope, 'mat_1']);
    expect([fields.has('score'), fields.has('email')]).to.deep.equal([true, false]);
    expect((await refusal(read(as('auditor'), 'mat_1'))).sentence.key).to.equal('not_for_your_role');
  });

  it('says of what is out of scope that there is no such thing, by its noun if it has one', async () => {
    const key = async (...more: [] | ['employer']) =>
      (await refusal((async () => guard(as('coach'), 'match:read', { organisationId: 'org_2' }, ...more))()))
        .sentence.key;
    expect([await key(), await key('employer')]).to.deep.equal(['no_such_record', 'no_such_employer']);
  });
});

describe('refusals', () => {
  const noted: { readonly scope: Scope; readonly entry: AuditEntry }[] = [];
  const audit = { note: (scope: Scope, entry: AuditEntry) => void noted.push({ scope, entry }) };
  const fails = (error: unknown) =>
    withPermission('match:read', async (_ctx, ..._asked: readonly unknown[]) => Promise.reject(error));
  const services = noteRefusals(
    {
      matches: {
        read: withPermission('match:read', async (_ctx, ...asked: readonly unknown[]) => asked),
        forbids: fails(new Problem('forbidden', 'not_for_your_role')),
        misses: fails(new Problem('not_found', 'no_such_match')),
        breaks: fails(new Error('forbidden')),
      },
    },
    audit,
  );
  const outcome = (work: Promise<unknown>) => work.catch((error: unknown) => error);
  beforeEach(() => {
    noted.length = 0;
  });

  it('are noted with the first text that was asked about, when it is an id of ours', async () => {
    const auditor = as('auditor');
    await outcome(services.matches.read(auditor, 7, 'mat_1', 'mat_2'));
    await outcome(services.matches.read(auditor, 'x'.repeat(10)));
    await outcome(services.matches.read(auditor, { id: 'mat_1' }));
    expect(noted.map(({ scope, entry }) => [scope, entry.subjectId])).to.deep.equal([
      [auditor.scope, 'mat_1'],
      [auditor.scope, '*'],
      [auditor.scope, '*'],
    ]);
    expect(noted[0]?.entry).to.include({ action: 'read', noun: 'match', outcome: 'denied' });
  });

  it('are those of the use case itself, too, and of nothing else that goes wrong', async () => {
    const coach = as('coach');
    expect(await services.matches.read(coach, 1, 'a')).to.deep.equal([1, 'a']);
    expect(await outcome(services.matches.misses(coach))).to.include({ code: 'not_found' });
    expect(await outcome(services.matches.breaks(coach))).to.be.instanceOf(Error);
    expect(noted).to.deep.equal([]);
    expect(await outcome(services.matches.forbids(coach))).to.include({ code: 'forbidden' });
    expect(noted).to.have.length(1);
    expect(services.matches.read.may).to.equal('match:read');
  });
});

describe('the trail of refusals', () => {
  it('keeps the noun of the permission, not of the service', async () => {
    const useCases = await openUseCases();
    const here = await useCases.organisation();
    await refusal(useCases.evaluations.evaluate(here.as('partner'), 'par_1', 'opp_1'));
    const [entry] = (await here.trail()).filter(({ outcome }) => outcome === 'denied');
    expect(entry).to.include({ action: 'read', noun: 'match', subjectId: 'par_1' });
    await useCases.close();
  });
});
