import { expect } from 'chai';
import type { Row } from '../../src/domain/values/row.ts';
import { type Collection, collectionOf } from '../../src/store/collection.ts';
import type { Store } from '../../src/store/port.ts';
import { put } from '../../src/store/rows.ts';
import { outcome } from '../contract/store.contract.ts';
import { scopeIn } from '../contract/things.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

/** A noun with secrets of every kind. */
interface Letter extends Row {
  readonly secret?: unknown;
  readonly list?: readonly { readonly note?: string; readonly kind: string }[] | null;
  readonly code?: string;
  readonly ownerId?: string;
  readonly until?: string;
  readonly state?: string;
  readonly open?: string;
}
const classes = {
  secret: 'sud',
  list: 'personal',
  code: 'sensitive',
  ownerId: 'internal',
  until: 'internal',
  state: 'criminal',
  open: 'public',
} as const;
const declare = collectionOf<Letter>();
const paths = {
  byOpen: { fields: ['open'], unique: true, optional: ['open'] },
  byCode: { fields: ['code'], unique: true, optional: ['code'] },
  byStateAndCode: { fields: ['state', 'code'], optional: ['state', 'code'] },
} as const;
const references = { ownerId: { loose: 'a name of the test' } } as const;
const shape = { references, paths, classes, open: { state: 'a list by it' }, digested: ['code'] } as const;
const letters = declare({ ...shape, name: 'letters', keyedBy: 'ownerId' });
const parcels = declare({ ...shape, name: 'parcels', keyedBy: 'ownerId' });
const answers = declare({ name: 'answers', references, classes, open: {}, keyedByDay: 'until' });

const row = (more: Partial<Letter> = {}): Letter => ({
  id: 'let_1',
  organisationId: 'org_a',
  version: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...more,
});
type Kept = Letter & { readonly sealed: string };

describe('sealed rows', () => {
  let test: TestStore;
  let store: Store;
  let inner: Store;
  let now: string;
  const scope = scopeIn('org_a');
  beforeEach(async () => {
    now = '2026-05-06T08:00:00.000Z';
    test = await openTestStore(() => now);
    ({ store, inner } = test);
  });
  afterEach(() => test.close());

  const write = (into: Store, one: Letter, kind: Collection<Letter> = letters) =>
    into.commit(scopeIn(one.organisationId), {
      organisationId: one.organisationId,
      puts: [put(kind, one, one.version - 1)],
    });
  /** The row as it lies on the disk. */
  const asKept = async (id = 'let_1', kind: Collection<Letter> = letters): Promise<Kept> => {
    const kept = await inner.get(scope, kind, id);
    if (kept === undefined) throw new Error('It was not kept.');
    return kept as Kept;
  };
  const subjectOf = (kept: Kept) => kept.sealed.split(':')[1];
  const opens = (one: Pick<Letter, 'id' | 'organisationId'>, kind: Collection<Letter> = letters) =>
    outcome(store.get(scopeIn(one.organisationId), kind, one.id));

  const full = row({
    secret: { any: ['value', 1, null] },
    list: [{ kind: 'a', note: 'in a' }],
    code: 'C-1',
    state: 'stage',
    open: 'in clear',
  });

  it('hold on the disk what is open, digests, and one envelope; and read as they were', async () => {
    await write(store, full);
    const { sealed, code, ...others } = await asKept();
    const { secret: _, list: __, code: ___, ...open } = full;
    expect(others).to.deep.equal(open);
    expect(code).to.match(/^[\w-]{22}$/);
    expect(sealed).to.match(/^2:org_a:[\w+/]+=*$/);
    expect(await store.get(scope, letters, 'let_1')).to.deep.equal(full);
  });

  it('are read whichever way they are asked for, and bare when asked to', async () => {
    await write(store, full);
    expect(await store.find(scope, letters, 'byOpen', ['in clear'])).to.deep.equal(full);
    expect(await store.find(scope, letters, 'byCode', ['C-1'])).to.deep.equal(full);
    expect(await store.find(scope, letters, 'byCode', ['C-2'])).to.equal(undefined);
    expect(await store.getMany(scope, letters, ['let_1', 'let_9'])).to.deep.equal([full]);
    expect((await store.list(scope, letters, 'all')).items).to.deep.equal([full]);
    const key = ['stage', 'C-1'] as const;
    expect((await store.list(scope, letters, 'byStateAndCode', { key })).items).to.deep.equal([full]);
    expect(await store.count(scope, letters, 'byStateAndCode', key)).to.equal(1);
    const { secret: _, list: __, code: ___, ...bare } = full;
    const unseal = false;
    expect(await store.get(scope, letters, 'let_1', { unseal })).to.deep.equal(bare);
    expect(await store.getMany(scope, letters, ['let_1'], { unseal })).to.deep.equal([bare]);
    expect((await store.list(scope, letters, 'all', { unseal })).items).to.deep.equal([bare]);
    expect(await store.get(scope, letters, 'let_9')).to.equal(undefined);
  });

  it('open in no other organisation, collection or record, at no other version, beside no other open field', async () => {
    await write(store, full);
    const kept = await asKept();
    const elsewhere: readonly [string, Letter, Collection<Letter>][] = [
      ['another collection', { ...kept }, parcels],
      ['another record', { ...kept, id: 'let_3', open: 'x', code: 'y' }, letters],
      ['another organisation', { ...kept, id: 'let_4', organisationId: 'org_b' }, letters],
    ];
    for (const [where, one, kind] of elsewhere) {
      await write(inner, one, kind);
      expect(await opens(one, kind), where).to.equal('conflict');
    }
    await write(inner, { ...kept, version: 2 });
    expect(await opens(row()), 'an old ciphertext at a new version').to.equal('conflict');
    for (const more of [{ state: 'other' }, { open: 'other' }, { code: 'other' }, { ownerId: 'par_2' }]) {
      const [name = ''] = Object.keys(more);
      const one = row({ id: `let_${name}`, state: 'stage' });
      await write(store, one);
      const changed = { ...(await asKept(one.id)), ...more };
      const { id, organisationId } = one;
      await inner.commit(scope, { organisationId, removals: [{ collection: letters, id, organisationId }] });
      await write(inner, changed);
      expect(await opens(one), `changed ${name}`).to.equal('conflict');
    }
  });

  it('are sealed anew at each write, also what holds nothing', async () => {
    await write(store, row());
    const before = (await asKept()).sealed;
    await write(store, row({ version: 2 }));
    expect((await asKept()).sealed)
      .to.match(/^2:/)
      .and.not.equal(before);
    expect(await store.get(scope, letters, 'let_1')).to.deep.equal(row({ version: 2 }));
    const empty = row({ version: 3, secret: null, list: null });
    await write(store, empty);
    expect(await store.get(scope, letters, 'let_1')).to.deep.equal(empty);
  });

  it('keep a value on a unique digested path once', async () => {
    await write(store, full);
    expect(await outcome(write(store, row({ id: 'let_2', code: 'C-1' })))).to.equal('conflict');
    await write(store, row({ id: 'let_2', organisationId: 'org_b', code: 'C-1' }));
    const theirs = await inner.get(scopeIn('org_b'), letters, 'let_2');
    expect(theirs?.code, 'another digest elsewhere').to.not.equal((await asKept()).code);
  });

  it('are sealed with the key of whom they are about, of a day, or of their organisation', async () => {
    await write(store, row({ ownerId: 'par_1' }));
    await write(store, row({ id: 'let_2' }));
    await write(store, row({ id: 'ans_1', until: '2026-05-06T10:00:00.000Z' }), answers);
    expect(subjectOf(await asKept())).to.equal('par_1');
    expect(subjectOf(await asKept('let_2'))).to.equal('org_a');
    expect(subjectOf(await asKept('ans_1', answers))).to.equal('day_2026-05-06');
  });

  it('are sealed with another key of a day that a clock which ran ahead took for over', async () => {
    const until = '2026-05-07T08:00:00.000Z';
    const id = (at: number) => ({ id: `ans_${at}`, until, secret: 'told' });
    const { keyring } = test.parts;
    await write(store, row(id(1)), answers);
    for (const [at, day] of [
      [2, 'day_2026-05-07_2'],
      [3, 'day_2026-05-07_3'],
    ] as const) {
      now = '2026-05-08T08:00:00.000Z';
      await keyring.destroyDaysBefore(now);
      expect(await outcome(write(store, row(id(9)), answers)), 'of a day that is over').to.equal('not_found');
      now = '2026-05-06T08:00:00.000Z';
      await write(store, row(id(at)), answers);
      expect(subjectOf(await asKept(`ans_${at}`, answers))).to.equal(day);
      expect(await store.get(scope, answers, `ans_${at}`)).to.deep.equal(row(id(at)));
    }
    now = '2026-05-08T08:00:00.000Z';
    await keyring.destroyDaysBefore(now);
    expect((await store.list(scope, answers, 'all')).items, 'destroyed with their day').to.deep.equal([]);
  });

  it('are gone once their key is destroyed, and nothing is sealed for the same again', async () => {
    await write(store, row({ ownerId: 'par_1', secret: 'told' }));
    await write(store, row({ id: 'let_2', ownerId: 'par_2', secret: 'told' }));
    await test.parts.keyring.destroy('par_1');
    expect(await store.get(scope, letters, 'let_1')).to.equal(undefined);
    const page = await store.list(scope, letters, 'all');
    expect(page.items.map(({ id }) => id)).to.deep.equal(['let_2']);
    expect(page).to.not.have.property('unreadable');
    expect(test.unreadable).to.deep.equal([]);
    expect(await outcome(write(store, row({ version: 2, ownerId: 'par_1' })))).to.equal('not_found');
    const [kept] = await test.keyStore.getMany(['par_1']);
    expect(kept).to.have.keys('subject', 'destroyedAt');
  });
});

describe('one damaged key', () => {
  it('makes what it sealed unreadable, and seals nothing more', async () => {
    const test = await openTestStore();
    const scope = scopeIn('org_a');
    const write = (into: Store, one: Letter) =>
      outcome(into.commit(scope, { organisationId: 'org_a', puts: [put(letters, one, one.version - 1)] }));
    try {
      await write(test.store, row({ ownerId: 'par_1' }));
      await write(test.store, row({ id: 'let_2', ownerId: 'par_2' }));
      const [one, two] = await test.keyStore.getMany(['par_1', 'par_2']);
      if (one === undefined || two === undefined) throw new Error('They were not kept.');
      await test.keyStore.replace(one, { ...one, wrapped: two.wrapped });
      const { store, close } = await test.beside();
      const page = await store.list(scope, letters, 'all');
      expect([page.items.map(({ id }) => id), page.unreadable]).to.deep.equal([['let_2'], ['let_1']]);
      expect(await write(store, row({ version: 2, ownerId: 'par_1' }))).to.equal('conflict');
      expect(await write(store, row({ id: 'let_2', version: 2, ownerId: 'par_2' }))).to.equal('done');
      await close();
    } finally {
      await test.close();
    }
  });
});

describe('one damaged row', () => {
  let test: TestStore;
  const scope = scopeIn('org_a');
  const organisationId = 'org_a';
  beforeEach(async () => {
    test = await openTestStore();
    const puts = [1, 2, 3].map((at) =>
      put(letters, row({ id: `let_${at}`, secret: at, code: `C-${at}` }), 0),
    );
    await test.store.commit(scope, { organisationId, puts });
    const [one, two] = await test.inner.getMany(scope, letters, ['let_1', 'let_2']);
    const swapped = { ...(two as Kept), version: 2, sealed: (one as Kept).sealed };
    await test.inner.commit(scope, { organisationId, puts: [put(letters, swapped, 1)] });
  });
  afterEach(() => test.close());

  it('is unreadable by name, and no list is: it is left out, and said to be', async () => {
    const { store } = test;
    expect(await outcome(store.get(scope, letters, 'let_2'))).to.equal('conflict');
    const said = await store.get(scope, letters, 'let_2').catch((error) => error.sentence);
    expect(said).to.deep.equal({ key: 'record_unreadable', data: { record: 'letters let_2' } });
    expect(await outcome(store.find(scope, letters, 'byCode', ['C-2']))).to.equal('conflict');
    const page = await store.list(scope, letters, 'all', { limit: 2 });
    expect(page.items.map(({ id }) => id)).to.deep.equal(['let_1']);
    expect(page.unreadable).to.deep.equal(['let_2']);
    const rest = await store.list(scope, letters, 'all', { limit: 2, cursor: page.nextCursor ?? '' });
    expect(rest.items.map(({ id }) => id)).to.deep.equal(['let_3']);
    const many = await store.getMany(scope, letters, ['let_3', 'let_2', 'let_1']);
    expect(many.map(({ id }) => id)).to.deep.equal(['let_3', 'let_1']);
    expect(test.unreadable, 'told of once').to.deep.equal(['letters let_2']);
  });

  it('can be taken away, and be read bare', async () => {
    const { store } = test;
    expect(await store.get(scope, letters, 'let_2', { unseal: false })).to.include({
      id: 'let_2',
      version: 2,
    });
    const removals = [{ collection: letters, id: 'let_2', organisationId }];
    await store.commit(scope, { organisationId, removals });
    expect((await store.list(scope, letters, 'all')).items).to.have.length(2);
  });

  it('is what a row without an envelope is, where no row of 0.1 can be', async () => {
    const { store, inner } = test;
    await inner.commit(scope, {
      organisationId,
      puts: [put(letters, row({ id: 'let_4', secret: 'slipped in' }), 0)],
    });
    expect(await outcome(store.get(scope, letters, 'let_4'))).to.equal('conflict');
    const good = (await inner.get(scope, letters, 'let_1')) as Kept;
    const removals = [{ collection: letters, id: 'let_1', organisationId }];
    await inner.commit(scope, { organisationId, removals });
    const later = { ...good, sealed: good.sealed.replace(/^2:/, '3:') };
    await inner.commit(scope, { organisationId, puts: [put(letters, later, 0)] });
    expect(await outcome(store.get(scope, letters, 'let_1')), 'of another format').to.equal('conflict');
    for (const sealed of ['', 'told', '2:', '2:org_a', '2:org_a:', '2:org_z:AAAA', 7]) {
      const one = { ...row({ id: `let_${sealed}x` }), sealed } as unknown as Letter;
      await inner.commit(scope, { organisationId, puts: [put(letters, one, 0)] });
      expect(await outcome(store.get(scope, letters, one.id)), `${sealed}`).to.equal('conflict');
    }
  });
});
