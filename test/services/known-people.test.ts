import { expect } from 'chai';
import { createKnownPeople } from '../../src/services/scoring/known-people.ts';
import { peopleOf } from '../../src/services/scoring/people-to-score.ts';
import { participants } from '../../src/store/collections/index.ts';
import type { Store } from '../../src/store/port.ts';
import { next, put, removal } from '../../src/store/rows.ts';
import { openUseCases, type UseCases } from './use-cases.ts';

describe('who is scored in an organisation', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  let listed = 0;
  let store: Store;
  const knownPeople = createKnownPeople();
  before(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
    store = {
      ...useCases.store,
      list: (scope, collection, path, options) => {
        if (collection.name === participants.name) listed += 1;
        return useCases.store.list(scope, collection, path, options);
      },
    };
  });
  after(() => useCases.close());

  /** Who they are and how they stand, and how often the store was asked for a list of them. */
  async function read(): Promise<readonly [people: readonly string[], listed: number]> {
    const before = listed;
    const people: string[] = [];
    for await (const page of peopleOf({ store, knownPeople }, here.command, 'all'))
      for (const { id, version, coachId } of page) people.push(`${id} ${version} ${coachId}`);
    return [people, listed - before];
  }
  const person = () =>
    useCases.participants.create(here.command, { displayName: 'Robin', stage: 'ready_to_try_work' });
  const row = async (id: string) => {
    const found = await useCases.store.get(here.command.scope, participants, id);
    if (found === undefined) throw new Error('Nobody is there.');
    return found;
  };
  const change = async (id: string, changes: object) => {
    const old = await row(id);
    await useCases.store.commit(here.command.scope, {
      organisationId: here.organisationId,
      puts: [put(participants, next(old, useCases.clock(), changes), old.version)],
    });
  };

  it('is read once, and anew when anybody was written, came or went', async () => {
    const [robin, alex] = [await person(), await person()];
    const [all, lists] = await read();
    expect(all).to.have.lengthOf(2);
    expect(lists).to.equal(1);
    expect(await read()).to.deep.equal([all, 0]);
    await change(robin.id, { coachId: 'usr_other' });
    const [changed, again] = await read();
    expect(again).to.equal(1);
    expect(changed).to.include(`${robin.id} ${robin.version + 1} usr_other`);
    await change(alex.id, { scoringOff: useCases.clock() });
    expect((await read())[0]).to.deep.equal([`${robin.id} ${robin.version + 1} usr_other`]);
    const late = await person();
    expect((await read())[0]).to.have.lengthOf(2);
    const gone = await row(late.id);
    await useCases.store.commit(here.command.scope, {
      organisationId: here.organisationId,
      removals: [removal(participants, gone)],
    });
    expect((await read())[0]).to.have.lengthOf(1);
    expect(await read()).to.deep.equal([[`${robin.id} ${robin.version + 1} usr_other`], 0]);
  });

  it('is read each time where the store does not count, and held of no more than there is room for', () => {
    const known = createKnownPeople();
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ id: `par_${at}`, organisationId: 'org_1', version: 1 }));
    known.hold('org_1', undefined, many(1));
    expect(known.of('org_1', undefined)).to.equal(undefined);
    known.hold('org_1', 1, many(12_000));
    known.hold('org_2', 1, many(9_000));
    expect(known.of('org_1', 1)).to.equal(undefined);
    expect(known.of('org_2', 1)).to.have.lengthOf(9_000);
    known.hold('org_2', 2, many(20_001));
    expect(known.of('org_2', 2)).to.equal(undefined);
  });
});
