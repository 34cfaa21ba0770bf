import { expect } from 'chai';
import { acrossOrganisations, installation, scopeOf } from '../../src/domain/access/scope.ts';
import type { RoundContext } from '../../src/services/kit/context.ts';
import type { Flaw } from '../../src/services/operations/verify.ts';
import { chainStart, linkHash } from '../../src/store/audit-chain.ts';
import type { Collection } from '../../src/store/collection.ts';
import {
  allCollections,
  audit,
  matches,
  notices,
  participants,
  users,
} from '../../src/store/collections/index.ts';
import type { KeptHead } from '../../src/store/kept-heads.ts';
import type { Store } from '../../src/store/port.ts';
import { namedBy } from '../../src/store/reference.ts';
import { first, next, put, removal } from '../../src/store/rows.ts';
import { plant } from './match-rows.ts';
import { openUseCases, type UseCases } from './use-cases.ts';

const within = (organisationId: string) => ({
  scope: scopeOf({ kind: 'command', id: 'verify', organisationId }),
});
const round: RoundContext = {
  ...within(installation),
  within,
  everywhere: () => acrossOrganisations('verify'),
};

describe('verify', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  let kept: { heads: readonly KeptHead[]; lost: boolean };
  let organisationId: string;
  beforeEach(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
    organisationId = here.organisationId;
    kept = { heads: [], lost: false };
  });
  afterEach(() => useCases.close());

  const composedOver = (store: Store) => {
    const keptHeads = {
      read: async () => kept,
      write: async (heads: readonly KeptHead[]) => {
        kept = { heads, lost: false };
      },
    };
    return useCases.beside({ store, keptHeads });
  };
  const keepHeads = () => composedOver(useCases.store).keepHeads(round);
  const flawsOf = async (store = useCases.store) => {
    const flaws: Flaw[] = [];
    const told = { total: 0, looked: 0 };
    const looked = await composedOver(store).verify(round, {
      onStart: (rows) => {
        told.total = rows;
      },
      onRows: (_, rows) => {
        told.looked = rows;
      },
      onFlaw: (flaw) => flaws.push(flaw),
    });
    expect([looked, told.looked]).to.deep.equal([told.total, told.total]);
    return flaws;
  };
  /** Takes rows of the trail away, as somebody would who has the disk in their hands. */
  const cut = async (from: number) => {
    const gone = (await here.trail()).filter(({ sequence }) => sequence >= from);
    const removals = gone.map((row) => removal(audit, row));
    await useCases.store.commit(here.command.scope, { organisationId, removals });
  };
  const enter = async (times: number) => {
    for (let at = 0; at < times; at += 1)
      await useCases.participants.create(here.command, { displayName: `Person ${at}` });
    return (await here.trail()).length;
  };
  /** A store whose heads say something else than its trail. */
  const withHead = (sequence: number, hash = chainStart): Store => ({
    ...useCases.store,
    trailHead: async () => ({ sequence, hash }),
  });

  it('finds nothing in records that hold together, of several organisations', async () => {
    await enter(3);
    const other = await useCases.organisation();
    await useCases.participants.create(other.command, { displayName: 'Robin' });
    expect(await keepHeads()).to.deep.equal([]);
    expect(kept.heads.map((head) => head.organisationId).sort()).to.deep.equal(
      [organisationId, other.organisationId].sort(),
    );
    await enter(2);
    expect(await flawsOf()).to.deep.equal([]);
  });

  it('finds an entry that was changed, also when it was linked anew', async () => {
    await enter(3);
    const [, entry] = await here.trail();
    if (entry === undefined) throw new Error('There is no second entry.');
    const changed = { ...next(entry, useCases.clock(), {}), subjectId: 'par_other' };
    const { scope } = here.command;
    await useCases.store.commit(scope, { organisationId, puts: [put(audit, changed, 1)] });
    expect(await flawsOf()).to.deep.equal([{ kind: 'chain', organisationId, entry: 2 }]);
    const linked = { ...next(changed, useCases.clock(), {}), hash: linkHash(changed) };
    await useCases.store.commit(scope, { organisationId, puts: [put(audit, linked, 2)] });
    expect(await flawsOf()).to.deep.equal([{ kind: 'chain', organisationId, entry: 3 }]);
  });

  it('finds a tail that was cut off, by the head that is kept with it', async () => {
    const length = await enter(6);
    await cut(length - 3);
    expect(await flawsOf()).to.deep.equal([
      { kind: 'cut', organisationId, entry: length - 4, expected: length, by: 'store' },
    ]);
    await cut(1);
    expect(await flawsOf()).to.deep.equal([
      { kind: 'cut', organisationId, entry: 0, expected: length, by: 'store' },
    ]);
  });

  it('finds a tail that was cut off together with its head, by the head beside the data, which no later one replaces', async () => {
    const length = await enter(6);
    await keepHeads();
    await cut(length - 1);
    const last = (await here.trail()).at(-1);
    const rewound = withHead(length - 2, last?.hash);
    const flaw = { kind: 'cut', organisationId, entry: length - 2, expected: length, by: 'beside' };
    expect(await flawsOf(rewound)).to.deep.equal([flaw]);
    expect(await composedOver(rewound).keepHeads(round)).to.deep.equal([organisationId]);
    expect(await flawsOf(rewound)).to.deep.equal([flaw]);
  });

  it('finds a trail that was written anew from some entry on', async () => {
    const length = await enter(4);
    await keepHeads();
    const [head] = kept.heads;
    if (head === undefined) throw new Error('No head was kept.');
    kept = { heads: [{ ...head, hash: 'f'.repeat(64) }], lost: false };
    expect(await flawsOf()).to.deep.equal([
      { kind: 'replaced', organisationId, entry: length, by: 'beside' },
    ]);
    await enter(2);
    expect(await keepHeads()).to.deep.equal([organisationId]);
    expect(kept.heads).to.deep.equal([{ ...head, hash: 'f'.repeat(64) }]);
  });

  it('finds a head that was set back, and heads beside the data that were taken away', async () => {
    const length = await enter(4);
    const second = (await here.trail())[1];
    expect(await flawsOf(withHead(2, second?.hash))).to.deep.equal([
      { kind: 'overrun', organisationId, entry: length, expected: 2 },
    ]);
    kept = { heads: [], lost: true };
    expect(await flawsOf()).to.deep.equal([{ kind: 'heads_lost' }]);
    expect(await keepHeads()).to.deep.equal(['*']);
    expect(kept.lost).to.equal(true);
  });

  it('finds every declared reference that leads nowhere, or into another organisation', async () => {
    const { id: employerId } = await useCases.employers.create(here.command, { name: 'Mill' });
    const { id: participantId } = await useCases.participants.create(here.command, { displayName: 'Robin' });
    const { id: opportunityId } = await useCases.opportunities.create(here.command, {
      employerId,
      title: 'Miller',
    });
    const good = { participantId, opportunityId, employerId };
    await plant(useCases, here.command, good);
    expect(await flawsOf()).to.deep.equal([]);

    const other = await useCases.organisation();
    const elsewhere = await useCases.participants.create(other.command, { displayName: 'Kim' });
    const wrong = {
      participantId: 'par_none',
      opportunityId: 'opp_none',
      employerId: 'emp_none',
      coachId: 'usr_none',
      lastDecisionId: 'dec_none',
    };
    const row = await plant(useCases, here.command, wrong);
    const across = await plant(useCases, here.command, { ...good, participantId: elsewhere.id });
    const flaw = (id: string, field: string, named: string) => ({
      kind: 'reference',
      collection: 'matches',
      id,
      field,
      named,
    });
    expect(await flawsOf()).to.have.deep.members([
      ...Object.entries(wrong).map(([field, named]) => flaw(row.id, field, named)),
      flaw(across.id, 'participantId', elsewhere.id),
    ]);
  });

  it('finds a reference of each collection that declares one, and lists of them within a field', async () => {
    let planted = 0;
    for (const collection of allCollections as readonly Collection[]) {
      for (const [field, reference] of Object.entries(collection.references)) {
        if ('loose' in reference) continue;
        const id = `bad_${collection.name}_${field}`;
        const named = 'to' in reference ? 'xyz_none' : 'usr_none';
        const value = field.endsWith('Ids') ? [named] : named;
        const [outer = '', inner] = field.split('.');
        const row = {
          ...first(id, organisationId, useCases.clock()),
          [outer]: inner === undefined ? value : { [inner]: value },
        };
        expect(namedBy(row, field)).to.deep.equal([named]);
        const store: Store = {
          ...useCases.store,
          async list(scope, asked, path, options) {
            if (asked.name !== collection.name) return useCases.store.list(scope, asked, path, options);
            const page = { items: [row], nextCursor: null };
            return page as never;
          },
          get: async (scope, asked, wanted, options) =>
            wanted === id ? (row as never) : useCases.store.get(scope, asked, wanted, options),
        };
        const flaws: Flaw[] = [];
        const onFlaw = (flaw: Flaw) => flaws.push(flaw);
        await composedOver(store).verify(round, { onStart: () => {}, onRows: () => {}, onFlaw });
        expect(flaws).to.deep.include({ kind: 'reference', collection: collection.name, id, field, named });
        planted += 1;
      }
    }
    expect(planted).to.be.greaterThan(20);
  });

  it('lets a name of a command stand where a user or token could, and finds a row of no organisation', async () => {
    await useCases.participants.create(here.command, { displayName: 'Robin' });
    expect(await flawsOf()).to.deep.equal([]);
    const orphan = first('ntc_1', 'org_none', useCases.clock());
    const row = {
      ...orphan,
      userId: 'usr_1',
      kind: 'near_miss',
      data: {},
      importance: 'fyi',
      dedupeKey: 'x',
      read: false,
    } as const;
    await useCases.store.commit(within('org_none').scope, {
      organisationId: 'org_none',
      puts: [put(notices, row, 0)],
    });
    expect(await flawsOf()).to.have.deep.members([
      { kind: 'reference', collection: 'notices', id: 'ntc_1', field: 'organisationId', named: 'org_none' },
      { kind: 'reference', collection: 'notices', id: 'ntc_1', field: 'userId', named: 'usr_1' },
    ]);
  });

  it('says nothing of what came, went or changed while it looked', async () => {
    const { id: participantId } = await useCases.participants.create(here.command, { displayName: 'Robin' });
    const row = await plant(useCases, here.command, { participantId });
    const [changed, gone, came] = [
      { ...row, id: 'mat_changed' },
      { ...row, id: 'mat_gone' },
      { ...row, id: 'mat_came', participantId: 'par_later' },
    ];
    const late = {
      ...(await useCases.store.get(here.command.scope, participants, participantId)),
      id: 'par_later',
    };
    let seen = 0;
    const store: Store = {
      ...useCases.store,
      async list(scope, asked, path, options) {
        if (asked.name !== matches.name) return useCases.store.list(scope, asked, path, options);
        const there = { opportunityId: 'opp_none', employerId: 'emp_none' };
        seen += 1;
        const items = [{ ...changed, ...there }, { ...gone, ...there }, came];
        return { items, nextCursor: null } as never;
      },
      async get(scope, asked, id, options) {
        if (id === changed.id) return { ...changed, version: 2 } as never;
        if (id === gone.id) return undefined;
        return id === came.id ? (came as never) : useCases.store.get(scope, asked, id, options);
      },
      async getMany(scope, asked, ids, options) {
        // The second look finds what the first did not.
        if (asked.name === participants.name && ids.includes('par_later') && ids.length === 1)
          return [late as never];
        return useCases.store.getMany(scope, asked, ids, options);
      },
    };
    const flaws: Flaw[] = [];
    const onFlaw = (flaw: Flaw) => flaws.push(flaw);
    await composedOver(store).verify(round, { onStart: () => {}, onRows: () => {}, onFlaw });
    expect(seen).to.equal(1);
    expect(flaws.filter((flaw) => 'field' in flaw && flaw.field === 'participantId')).to.deep.equal([]);
    const others = flaws.filter((flaw) => 'collection' in flaw && flaw.collection === matches.name);
    expect(others.filter((flaw) => 'id' in flaw && flaw.id !== came.id)).to.deep.equal([]);
  });

  it('names what cannot be opened, and goes on', async () => {
    await useCases.participants.create(here.command, { displayName: 'Robin' });
    const store: Store = {
      ...useCases.store,
      async list(scope, asked, path, options) {
        const page = await useCases.store.list(scope, asked, path, options);
        return asked.name === users.name ? { ...page, unreadable: ['usr_torn'] } : page;
      },
    };
    const flaws: Flaw[] = [];
    const onFlaw = (flaw: Flaw) => flaws.push(flaw);
    const looked = await composedOver(store).verify(round, { onStart: () => {}, onRows: () => {}, onFlaw });
    expect(flaws).to.deep.equal([{ kind: 'unreadable', collection: 'users', id: 'usr_torn' }]);
    expect(looked).to.be.greaterThan(4);
  });

  it('reads a page at a time, whatever the size of the store', async () => {
    const rows = Array.from({ length: 1200 }, (_, at) => at);
    for (let from = 0; from < rows.length; from += 100)
      await useCases.store.commit(here.command.scope, {
        organisationId,
        audit: rows.slice(from, from + 100).map((at) => ({
          action: 'read',
          noun: 'participant',
          subjectId: `par_${at}`,
          outcome: 'allowed' as const,
        })),
      });
    const sizes: number[] = [];
    const store: Store = {
      ...useCases.store,
      async list(scope, asked, path, options) {
        const page = await useCases.store.list(scope, asked, path, options);
        sizes.push(page.items.length);
        return page;
      },
    };
    expect(await flawsOf(store)).to.deep.equal([]);
    expect(Math.max(...sizes)).to.equal(500);
  });
});
