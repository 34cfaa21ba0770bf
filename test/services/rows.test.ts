import { expect } from 'chai';
import { stale } from '../../src/domain/problem.ts';
import type { Row } from '../../src/domain/values/row.ts';
import { done } from '../../src/services/kit/commit.ts';
import { expectVersion, untilFresh } from '../../src/services/kit/versions.ts';
import { first, next, put, removal } from '../../src/store/rows.ts';
import { thing, things } from '../contract/things.ts';
import { openUseCases, refusal } from './use-cases.ts';

const now = '2026-11-24T09:30:00.000Z';

interface Grouped extends Row {
  readonly group?: string | undefined;
  readonly rank: number;
}

describe('rows', () => {
  it('begin at version 1, made and changed now', () => {
    expect(first('thg_1', 'org_a', now)).to.deep.equal({
      id: 'thg_1',
      organisationId: 'org_a',
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
  });

  it('go on one version at a time, keep when they were made, and lose what is given as undefined', () => {
    const old: Grouped = {
      ...first('thg_1', 'org_a', '2026-01-01T00:00:00.000Z'),
      group: 'g',
      rank: 2,
      version: 4,
    };
    const changed = next(old, now, { group: undefined, rank: 0 });
    const { group: _, ...rest } = old;
    expect(changed).to.deep.equal({ ...rest, rank: 0, version: 5, updatedAt: now });
    expect(changed).to.not.have.property('group');
    expect(old).to.include({ group: 'g', version: 4 });
  });

  it('stand in a unit with their collection and what was read', () => {
    const row = thing(1, { version: 3 });
    expect(put(things, row, 2)).to.include({ collection: things, row, expects: 2 });
    expect(removal(things, row)).to.include({ collection: things, id: row.id, organisationId: 'org_a' });
  });

  it('are told in the trail by names of fields, if any', () => {
    const entry = { action: 'change', noun: 'place', subjectId: 'thg_1', outcome: 'allowed' };
    expect(done('change', 'place', 'thg_1')).to.deep.equal(entry);
    expect(done('change', 'place', 'thg_1', ['a', 'b'])).to.deep.equal({ ...entry, fields: ['a', 'b'] });
    expect(done('change', 'place', 'thg_1', [])).to.deep.equal({ ...entry, fields: [] });
  });
});

describe('versions', () => {
  it('are expected as they were read, neither older nor newer', async () => {
    expect(expectVersion(thing(1, { version: 3 }), 3)).to.equal(undefined);
    for (const version of [2, 4]) {
      const problem = await refusal((async () => expectVersion(thing(1, { version: 3 }), version))());
      expect([problem.code, problem.extras.currentVersion]).to.deep.equal(['stale_version', 3]);
    }
  });

  it('are read again until they are fresh, and not for ever', async () => {
    const failing = (times: number, error: unknown) => {
      let done = 0;
      return async () => {
        done += 1;
        if (done <= times) throw error;
        return done;
      };
    };
    expect(await untilFresh(failing(49, stale(2)))).to.equal(50);
    expect((await refusal(untilFresh(failing(50, stale(2))))).code).to.equal('stale_version');
    const fault = new Error('a fault of ours');
    expect(await untilFresh(failing(1, fault)).catch((error) => error)).to.equal(fault);
  });
});

describe('what is there already', () => {
  it('is told as a conflict that names no path of the store; other conflicts pass as they are', async () => {
    const useCases = await openUseCases();
    const { command, as } = await useCases.organisation();
    const mill = () => useCases.employers.create(command, { name: 'The Mill' });
    await mill();
    const taken = await refusal(mill());
    expect([taken.code, taken.extras.uniquePath]).to.deep.equal(['conflict', undefined]);
    const render = () => ({ status: 201, headers: {}, body: '' });
    const keyed = { ...as('coach'), idempotency: { id: 'key', requestDigest: 'digest', render } };
    await useCases.employers.create(keyed, { name: 'One' });
    const repeated = await refusal(useCases.employers.create(keyed, { name: 'Two' }));
    expect([repeated.code, repeated.extras.uniquePath]).to.deep.equal(['conflict', 'idempotency']);
    await useCases.close();
  });
});
