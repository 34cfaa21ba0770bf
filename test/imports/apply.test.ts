import { expect } from 'chai';
import { type Scope, scopeOf } from '../../src/domain/access/scope.ts';
import { Problem } from '../../src/domain/problem.ts';
import { createNewId } from '../../src/security/ids.ts';
import { readContent } from '../../src/services/imports/content.ts';
import { importPieces, opportunities, participants } from '../../src/store/collections/index.ts';
import type { Store } from '../../src/store/port.ts';
import { composeOver } from '../support/compose.ts';
import { openTestStore, systemClock, type TestStore } from '../support/store.ts';
import { detailOf } from '../support/words.ts';

const file = (rows: readonly string[]) =>
  new TextEncoder().encode(`externalId,displayName,availability\n${rows.join('\n')}\n`);
const people = ['p1,Ann,mon-fri 08:00-12:00', 'p2,,', 'p3,Cy,nonsense', 'p1,Ann again,', 'p4,Dee,'];

describe('an import', () => {
  let test: TestStore;
  let scope: Scope;
  const composedOver = (store: Store) =>
    composeOver({ store, clock: systemClock, newId: createNewId(systemClock) });
  const servicesOver = (store: Store) => composedOver(store).services;

  beforeEach(async () => {
    test = await openTestStore();
    const { organisations } = composedOver(test.store);
    const { id } = await organisations.create({
      name: 'Test',
      zone: 'Europe/London',
      country: 'GB',
      currency: 'GBP',
    });
    scope = scopeOf({ kind: 'command', id: 'test', organisationId: id });
  });
  afterEach(() => test.close());

  const countPeople = () => test.store.count(scope, participants, 'all', []);
  const outcome = async (id: string) => {
    const { state, rows, created, updated, unchanged, rejected } = await servicesOver(test.store).imports.get(
      { scope },
      id,
    );
    return {
      state,
      rows,
      created,
      updated,
      unchanged,
      rejected: rejected.map(({ row, path }) => `${row} ${path}`),
    };
  };
  const expected = {
    state: 'done',
    rows: 5,
    created: 2,
    updated: 0,
    unchanged: 0,
    rejected: ['2 displayName', '3 availability', '4 externalId'],
  };

  it('keeps the good rows and says what is wrong with each other one', async () => {
    const service = servicesOver(test.store).imports;
    const { id } = await service.receive(
      { scope },
      { kind: 'participants', dryRun: false, bytes: file(people) },
    );
    await service.apply({ scope }, id);
    expect(await outcome(id)).to.deep.equal(expected);
    expect(await countPeople()).to.equal(2);
    expect(await test.store.count(scope, importPieces, 'byImport', [id])).to.equal(0);
    const { rejected } = await service.get({ scope }, id);
    expect(rejected.at(-1)?.sentence.key).to.equal('row_twice');
  });

  it('tells of a row whose person may be here already when it is tried, and takes it all the same', async () => {
    const { imports: service, participants: people } = servicesOver(test.store);
    await people.create({ scope }, { displayName: 'Tabitha Wren', contact: { email: 't@example.org' } });
    const rows = 'p1,Tabita Wren,\np2,Q,T@example.org\np3,Dee Lake,\n';
    const bytes = new TextEncoder().encode(`externalId,displayName,email\n${rows}`);
    const apply = async (dryRun: boolean) => {
      const { id } = await service.receive({ scope }, { kind: 'participants', dryRun, bytes });
      await service.apply({ scope }, id);
      const { created, remarks } = await service.get({ scope }, id);
      return [created, ...remarks.map(({ row, sentence }) => `${row} ${sentence.key}`)];
    };
    expect(await apply(true)).to.deep.equal([3, '1 may_be_here', '2 may_be_here']);
    expect(await apply(false)).to.deep.equal([3]);
    expect(await countPeople()).to.equal(4);
  });

  it('takes a file of the largest size in pieces, and reads it whole again', async () => {
    const service = servicesOver(test.store).imports;
    const filler = 'x'.repeat(1000);
    const bytes = file(Array.from({ length: 9000 }, (_, at) => `n${at},${filler},`));
    expect(bytes.length).to.be.within(9_000_000, 10 * 1024 * 1024);
    const { id } = await service.receive({ scope }, { kind: 'participants', dryRun: true, bytes });
    expect(await test.store.count(scope, importPieces, 'byImport', [id])).to.equal(
      Math.ceil(bytes.length / (3 * 128 * 1024)),
    );
    const content = await readContent(test.store, scope, id);
    expect(Buffer.from(content, 'base64').equals(bytes)).to.equal(true);
  });

  it('ends the same wherever it was cut off', async () => {
    // Sixty rows in portions of twenty-five, and the end, are four commits: only the last cut comes too late to be one.
    const many = [...people, ...Array.from({ length: 55 }, (_, at) => `p${at + 10},More,`)];
    for (let cut = 1; cut <= 4; cut += 1) {
      const bytes = file(many.map((row) => row.replace(/^p/, `c${cut}p`)));
      const before = await countPeople();
      let commits = 0;
      const dying: Store = {
        ...test.store,
        commit: async (scoped, unit) => {
          commits += 1;
          if (commits > cut) throw new Error('cut off');
          return test.store.commit(scoped, unit);
        },
      };
      const { id } = await servicesOver(test.store).imports.receive(
        { scope },
        { kind: 'participants', dryRun: false, bytes },
      );
      let ended = '';
      await servicesOver(dying)
        .imports.apply({ scope }, id)
        .catch((error: Error) => {
          ended = error.message;
        });
      expect(ended, `cut ${cut}`).to.equal(cut < 4 ? 'cut off' : '');
      await servicesOver(test.store).imports.apply({ scope }, id);
      expect(await outcome(id), `cut ${cut}`).to.deep.equal({ ...expected, rows: 60, created: 57 });
      expect(await countPeople(), `cut ${cut}`).to.equal(before + 57);
    }
  });

  it('takes all rows even when somebody makes one of the records in the middle of it', async () => {
    const service = servicesOver(test.store);
    let commits = 0;
    const raced: Store = {
      ...test.store,
      commit: async (scoped, unit) => {
        commits += 1;
        // Between the reading of the rows and their commit.
        if (commits === 1)
          await service.participants.create({ scope }, { externalId: 'p2', displayName: 'Quicker' });
        return test.store.commit(scoped, unit);
      },
    };
    const bytes = file(['p1,Ann,', 'p2,Bea,', 'p3,Cy,']);
    const { id } = await service.imports.receive({ scope }, { kind: 'participants', dryRun: false, bytes });
    await servicesOver(raced).imports.apply({ scope }, id);
    expect(await outcome(id)).to.deep.include({ created: 2, updated: 1, rejected: [] });
    expect(await countPeople()).to.equal(3);
  });

  it('applies a row once however often its file comes, and counts what another file changes or leaves', async () => {
    const service = servicesOver(test.store).imports;
    const send = async (rows: readonly string[]) => {
      const { id } = await service.receive(
        { scope },
        { kind: 'participants', dryRun: false, bytes: file(rows) },
      );
      await service.apply({ scope }, id);
      return id;
    };
    const firstId = await send(['p1,Ann,', 'p2,Bob,']);
    const again = await send(['p1,Ann,', 'p2,Bob,']);
    expect(again).to.not.equal(firstId);
    expect(await outcome(again)).to.deep.include({ created: 0, updated: 0, unchanged: 2 });
    const { created, updated, unchanged } = await outcome(await send(['p1,Anna,', 'p2,Bob,', 'p3,Cy,']));
    expect({ created, updated, unchanged }).to.deep.equal({ created: 1, updated: 1, unchanged: 1 });
    expect(await countPeople()).to.equal(3);
  });

  it('writes no record in a dry run, nor an employer that is not there yet', async () => {
    const { imports: service, employers } = servicesOver(test.store);
    const bytes = new TextEncoder().encode(
      'externalId,employer,title,schedule\no1,New Mill,Miller,mon-fri 09:00-15:00\n',
    );
    const { id } = await service.receive({ scope }, { kind: 'opportunities', dryRun: true, bytes });
    await service.apply({ scope }, id);
    expect((await outcome(id)).created).to.equal(1);
    expect(await employers.byName({ scope }, 'New Mill')).to.equal(undefined);
    expect(await test.store.count(scope, opportunities, 'all', [])).to.equal(0);
  });

  it('names unknown and missing columns', async () => {
    const service = servicesOver(test.store).imports;
    for (const [text, named] of [
      ['externalId,displayName,shoeSize\n1,Ann,42\n', 'shoeSize'],
      ['displayName\nAnn\n', 'externalId'],
    ] as const) {
      const bytes = new TextEncoder().encode(text);
      const refused = await service
        .receive({ scope }, { kind: 'participants', dryRun: false, bytes })
        .catch((error: unknown) => error);
      expect(refused instanceof Problem && detailOf(refused)).to.contain(named);
    }
  });
});
