import { expect } from 'chai';
import { chainStart, linkHash } from '../../src/store/audit-chain.ts';
import { audit, users } from '../../src/store/collections/index.ts';
import type { Store } from '../../src/store/port.ts';
import { next, put, removal } from '../../src/store/rows.ts';
import { openVerifyBench, type VerifyBench } from './verify-bench.ts';

describe('verify', () => {
  let bench: VerifyBench;
  let useCases: VerifyBench['useCases'];
  let here: VerifyBench['here'];
  let organisationId: string;
  beforeEach(async () => {
    bench = await openVerifyBench();
    ({ useCases, here, organisationId } = bench);
  });
  afterEach(() => useCases.close());
  const flawsOf = async (store?: Store) => {
    const { flaws, counts } = await bench.verify(store);
    expect(counts).to.deep.equal([counts[0], counts[0], counts[0]]);
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
    expect(await bench.keepHeads()).to.deep.equal([]);
    expect(
      bench
        .kept()
        .heads.map((head) => head.organisationId)
        .sort(),
    ).to.deep.equal([organisationId, other.organisationId].sort());
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
    await bench.keepHeads();
    await cut(length - 1);
    const last = (await here.trail()).at(-1);
    const rewound = withHead(length - 2, last?.hash);
    const flaw = { kind: 'cut', organisationId, entry: length - 2, expected: length, by: 'beside' };
    expect(await flawsOf(rewound)).to.deep.equal([flaw]);
    expect(await bench.keepHeads(rewound)).to.deep.equal([organisationId]);
    expect(await flawsOf(rewound)).to.deep.equal([flaw]);
  });

  it('finds a trail that was written anew from some entry on', async () => {
    const length = await enter(4);
    await bench.keepHeads();
    const [head] = bench.kept().heads;
    if (head === undefined) throw new Error('No head was kept.');
    bench.setKept({ heads: [{ ...head, hash: 'f'.repeat(64) }], lost: false });
    expect(await flawsOf()).to.deep.equal([
      { kind: 'replaced', organisationId, entry: length, by: 'beside' },
    ]);
    await enter(2);
    expect(await bench.keepHeads()).to.deep.equal([organisationId]);
    expect(bench.kept().heads).to.deep.equal([{ ...head, hash: 'f'.repeat(64) }]);
  });

  it('finds a head that was set back, and heads beside the data that were taken away', async () => {
    const length = await enter(4);
    const second = (await here.trail())[1];
    expect(await flawsOf(withHead(2, second?.hash))).to.deep.equal([
      { kind: 'overrun', organisationId, entry: length, expected: 2 },
    ]);
    bench.setKept({ heads: [], lost: true });
    expect(await flawsOf()).to.deep.equal([{ kind: 'heads_lost' }]);
    expect(await bench.keepHeads()).to.deep.equal(['*']);
    expect(bench.kept().lost).to.equal(true);
  });

  it('finds nothing once heads that are lost, or of newer data, were accepted, which stands in every trail', async () => {
    const length = await enter(4);
    const other = await useCases.organisation();
    const head = { organisationId, sequence: length + 9, hash: 'f'.repeat(64) };
    for (const kept of [
      { heads: [], lost: true },
      { heads: [head, { ...head, organisationId: 'org_gone' }], lost: false },
    ]) {
      bench.setKept(kept);
      expect(await flawsOf()).not.to.deep.equal([]);
      expect(await bench.acceptHeads()).to.equal(2);
      expect(await flawsOf()).to.deep.equal([]);
      expect(await bench.keepHeads()).to.deep.equal([]);
      for (const one of [here, other])
        expect((await one.trail()).at(-1)).to.include({ action: 'accept_heads', noun: 'organisation' });
    }
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
    const { flaws, counts } = await bench.verify(store);
    expect(flaws).to.deep.equal([{ kind: 'unreadable', collection: 'users', id: 'usr_torn' }]);
    expect(counts[2]).to.be.greaterThan(4);
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
    const limits = new Map<string, number | undefined>();
    const store: Store = {
      ...useCases.store,
      async list(scope, asked, path, options) {
        const page = await useCases.store.list(scope, asked, path, options);
        sizes.push(page.items.length);
        limits.set(asked.name, options?.limit);
        return page;
      },
    };
    expect(await flawsOf(store)).to.deep.equal([]);
    expect(Math.max(...sizes)).to.equal(500);
    expect(limits.get('importPieces'), 'half a megabyte each').to.equal(5);
  });
});
