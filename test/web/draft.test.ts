import { expect } from 'chai';
import fc from 'fast-check';
import { ApiProblem } from '../../web/api/client.ts';
import { createDraftStore } from '../../web/forms/draft-store.ts';
import {
  disputesOf,
  draftOf,
  keptAs,
  mergeDraft,
  mergePatch,
  settle,
  shownOf,
  typeIn,
} from '../../web/forms/merge-draft.ts';

interface Shop {
  readonly version: number;
  readonly name: string;
  readonly sector?: string | undefined;
  readonly place?: { readonly label: string } | undefined;
}
const shop: Shop = { version: 1, name: 'Quay', sector: 'Bread', place: { label: 'Pier' } };

/** A server that keeps one shop and refuses a change of any but its version. */
function serverOf(first: Shop) {
  let kept = first;
  const sent: unknown[] = [];
  return {
    sent,
    kept: () => kept,
    change(patch: Partial<Shop>) {
      kept = { ...kept, ...patch, version: kept.version + 1 };
    },
    async send(patch: Readonly<Record<string, unknown>>, version: number) {
      await Promise.resolve();
      if (version !== kept.version) throw new ApiProblem(412, { code: 'stale_version' }, undefined);
      sent.push(patch);
      const said = Object.entries(patch).map(([field, value]) => [field, value ?? undefined]);
      kept = { ...kept, ...Object.fromEntries(said), version: kept.version + 1 };
      return kept;
    },
    reread: async () => kept,
  };
}

describe('a draft over what is kept', () => {
  it('shows what is typed, sends that alone, and null for what is taken away', () => {
    const draft = typeIn(typeIn(draftOf(shop), 'name', 'Quayside'), 'sector', undefined);
    expect(shownOf(draft, 'name')).to.equal('Quayside');
    expect(shownOf(draft, 'sector')).to.equal(undefined);
    expect(mergePatch(draft)).to.deep.equal({ name: 'Quayside', sector: null });
  });

  it('is no change where what is typed is what is kept, whatever the order of the fields', () => {
    const draft = typeIn(typeIn(draftOf(shop), 'name', 'Other'), 'name', 'Quay');
    expect(mergePatch(typeIn(draft, 'place', { label: 'Pier' }))).to.equal(undefined);
  });

  it('takes what others changed elsewhere, and keeps what is typed', () => {
    const merged = mergeDraft(typeIn(draftOf(shop), 'name', 'Mine'), { ...shop, version: 2, sector: 'Cake' });
    expect(shownOf(merged, 'sector')).to.equal('Cake');
    expect(mergePatch(merged)).to.deep.equal({ name: 'Mine' });
    expect(disputesOf(merged)).to.deep.equal([]);
  });

  it('puts two changes of parts that are apart together, and leaves one part changed twice in dispute', () => {
    const kept = { version: 1, contact: { phone: '1', email: 'a@x.example', preferred: 'none' } };
    const mine = typeIn(draftOf(kept), 'contact', { ...kept.contact, email: 'b@x.example' });
    const theirs = (part: object) => ({ version: 2, contact: { ...kept.contact, ...part } });
    const merged = mergeDraft(mine, theirs({ phone: '2' }), ['contact']);
    expect(disputesOf(merged)).to.deep.equal([]);
    expect(mergePatch(merged)).to.deep.equal({
      contact: { ...kept.contact, phone: '2', email: 'b@x.example' },
    });
    expect(disputesOf(mergeDraft(mine, theirs({ email: 'c@x.example' }), ['contact']))).to.have.length(1);
    expect(disputesOf(mergeDraft(mine, theirs({ phone: '2' })))).to.have.length(1);
  });

  it('shows before, yours and theirs where both changed the same field, also after a third change', () => {
    const mine = typeIn(draftOf(shop), 'name', 'Mine');
    const merged = mergeDraft(mine, { ...shop, version: 2, name: 'Theirs' });
    const again = mergeDraft(merged, { ...shop, version: 3, name: 'Third' });
    expect(disputesOf(again)).to.deep.equal([
      { field: 'name', before: 'Quay', yours: 'Mine', theirs: 'Third' },
    ]);
    expect(mergePatch(settle(again, 'name', 'yours'))).to.deep.equal({ name: 'Mine' });
    const given = settle(again, 'name', 'theirs');
    expect([shownOf(given, 'name'), mergePatch(given)]).to.deep.equal(['Third', undefined]);
  });

  it('has no dispute where both typed the same, or they went back', () => {
    const mine = typeIn(draftOf(shop), 'name', 'Mine');
    expect(disputesOf(mergeDraft(mine, { ...shop, version: 2, name: 'Mine' }))).to.deep.equal([]);
    const merged = mergeDraft(mine, { ...shop, version: 2, name: 'Theirs' });
    const back = mergeDraft(merged, { ...shop, version: 3 });
    expect([disputesOf(back), mergePatch(back)]).to.deep.equal([[], { name: 'Mine' }]);
  });

  it('does not go back to an older version', () => {
    const draft = draftOf({ ...shop, version: 3 });
    expect(mergeDraft(draft, { ...shop, version: 2, name: 'Old' })).to.equal(draft);
  });

  it('keeps what was typed while a save was on its way', () => {
    const typed = typeIn(draftOf(shop), 'name', 'Quays');
    const later = typeIn(typed, 'name', 'Quayside');
    const kept = keptAs(later, { name: 'Quays' }, { ...shop, version: 2, name: 'Quays' });
    expect([mergePatch(kept), disputesOf(kept)]).to.deep.equal([{ name: 'Quayside' }, []]);
  });

  it('never loses a field: each is typed here, or as kept', () => {
    const value = fc.constantFrom<string | undefined>('a', 'b', 'c', undefined);
    fc.assert(
      fc.property(value, value, value, (sector, mine, theirs) => {
        const merged = mergeDraft(typeIn(draftOf({ ...shop, sector }), 'sector', mine), {
          ...shop,
          sector: theirs,
          version: 2,
        });
        const isClash = mine !== sector && theirs !== sector && mine !== theirs;
        expect(disputesOf(merged).length).to.equal(isClash ? 1 : 0);
        expect(shownOf(merged, 'sector')).to.equal(mine === sector ? theirs : mine);
      }),
    );
  });
});

describe('saving a draft', () => {
  it('merges with a change of another field and saves in one go', async () => {
    const server = serverOf(shop);
    const store = createDraftStore(shop, server);
    store.type('name', 'Mine');
    server.change({ sector: 'Cake' });
    expect(await store.save()).to.equal(true);
    expect(server.kept()).to.include({ name: 'Mine', sector: 'Cake', version: 3 });
    expect(store.snapshot().state).to.equal('saved');
  });

  it('sends nothing while the same field is in dispute, then what was chosen', async () => {
    const server = serverOf(shop);
    const store = createDraftStore(shop, server);
    store.type('name', 'Mine');
    store.type('sector', 'Cake');
    server.change({ name: 'Theirs' });
    expect(await store.save()).to.equal(false);
    expect([store.snapshot().state, server.sent]).to.deep.equal(['disputed', []]);
    store.settle('name', 'yours');
    expect(await store.save()).to.equal(true);
    expect(server.sent).to.deep.equal([{ name: 'Mine', sector: 'Cake' }]);
  });

  it('is never in conflict with one’s own: what is typed meanwhile goes with the same save', async () => {
    const server = serverOf(shop);
    const store = createDraftStore(shop, server);
    store.type('name', 'One');
    const first = store.save();
    store.type('name', 'Two');
    expect(await Promise.all([first, store.save()])).to.deep.equal([true, true]);
    expect(server.sent).to.deep.equal([{ name: 'One' }, { name: 'Two' }]);
  });

  it('keeps what was typed when the server cannot be reached, and tells why', async () => {
    const store = createDraftStore(shop, { ...serverOf(shop), send: () => Promise.reject(new Error('off')) });
    store.type('name', 'Mine');
    expect(await store.save()).to.equal(false);
    const { state, error, draft } = store.snapshot();
    expect([state, (error as Error).message, shownOf(draft, 'name')]).to.deep.equal([
      'failed',
      'off',
      'Mine',
    ]);
    // It stays in sight while it is put right.
    store.type('name', 'Mine too');
    expect(store.snapshot().error).to.equal(error);
  });

  it('gives up, and says so, where somebody else is always first', async () => {
    const server = serverOf(shop);
    const store = createDraftStore(shop, {
      reread: server.reread,
      send(patch, version) {
        server.change({ sector: `${version}` });
        return server.send(patch, version);
      },
    });
    store.type('name', 'Mine');
    expect(await store.save()).to.equal(false);
    expect(store.snapshot().state).to.equal('failed');
  });

  it('takes a version read for another reason, and drops what was typed when asked', () => {
    const store = createDraftStore(shop, serverOf(shop));
    store.type('name', 'Mine');
    store.meet({ ...shop, version: 2, sector: 'Cake' });
    store.drop();
    const { draft } = store.snapshot();
    expect([shownOf(draft, 'name'), shownOf(draft, 'sector')]).to.deep.equal(['Quay', 'Cake']);
  });
});
