import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Row } from '../../src/domain/values/row.ts';
import { createNewId } from '../../src/security/ids.ts';
import { createSealer } from '../../src/security/sealer.ts';
import { type Collection, collectionOf } from '../../src/store/collection.ts';
import { type EmbeddedStore, openEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import type { Store } from '../../src/store/port.ts';
import { put } from '../../src/store/rows.ts';
import { sealedStore } from '../../src/store/sealed.ts';
import { scopeIn } from '../contract/things.ts';

/** A noun with secrets at every depth. */
interface Letter extends Row {
  readonly secret?: unknown;
  readonly other?: unknown;
  readonly deep?: { readonly note?: string; readonly kind?: string } | null;
  readonly list?: readonly { readonly note?: string; readonly kind: string }[];
  readonly open?: string;
}
const sealed = ['secret', 'other', 'deep.note', 'list[].note'] as const;
const classes = {
  secret: 'sud',
  other: 'sud',
  deep: 'sud',
  list: 'sud',
  open: 'public',
} as const;
const paths = { byOpen: { fields: ['open'], unique: true, optional: ['open'] } } as const;
const letters = collectionOf<Letter>()({ name: 'letters', paths, sealed, classes });
const parcels = collectionOf<Letter>()({ name: 'parcels', paths, sealed, classes });
const row = (more: Partial<Letter> = {}): Letter => ({
  id: 'let_1',
  organisationId: 'org_a',
  version: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...more,
});

describe('sealed fields', () => {
  let dir: string;
  let raw: EmbeddedStore;
  let store: Store;
  const scope = scopeIn('org_a');
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'stepwell-sealed-'));
    const clock = () => new Date().toISOString();
    raw = openEmbeddedStore({ dir, clock, newId: createNewId(clock) });
    store = sealedStore(raw, createSealer(randomBytes(32)));
  });
  afterEach(async () => {
    await raw.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const write = (into: Store, one: Letter, kind: Collection<Letter> = letters) =>
    into.commit(scopeIn(one.organisationId), {
      organisationId: one.organisationId,
      puts: [put(kind, one, one.version - 1)],
    });
  /** The row as it lies on the disk. */
  const asKept = async (id = 'let_1') => {
    const kept = await raw.get(scope, letters, id);
    if (kept === undefined) throw new Error('It was not kept.');
    return kept;
  };
  const opens = (one: Letter, kind: Collection<Letter> = letters) =>
    store.get(scopeIn(one.organisationId), kind, one.id).then(
      (read) => read?.secret,
      () => 'does not open',
    );

  it('are bound to organisation, collection, record and field, each by itself', async () => {
    await write(store, row({ secret: 'told', other: 'also told' }));
    const { secret, other } = await asKept();
    expect(await opens(row())).to.equal('told');

    await write(raw, row({ secret }), parcels);
    expect(await opens(row(), parcels), 'another collection').to.equal('does not open');

    await write(raw, row({ id: 'let_3', secret }));
    expect(await opens(row({ id: 'let_3' })), 'another record').to.equal('does not open');

    await write(raw, row({ version: 2, secret: other, other: secret }));
    expect(await opens(row()), 'another field').to.equal('does not open');
    await write(raw, row({ version: 3, secret, other }));
    expect(await opens(row()), 'where it was').to.equal('told');
  });

  it('do not open under another organisation, whatever else is the same', async () => {
    await write(store, row({ secret: 'told' }));
    const { secret } = await asKept();
    await raw.commit(scope, {
      organisationId: 'org_a',
      removals: [{ collection: letters, id: 'let_1', organisationId: 'org_a' }],
    });
    const moved = row({ organisationId: 'org_b', secret });
    await write(raw, moved);
    expect(await opens(moved)).to.equal('does not open');
  });

  it('do not open at another depth of the same record', async () => {
    await write(store, row({ secret: 'told', deep: { note: 'deep' }, list: [{ kind: 'a', note: 'in a' }] }));
    const kept = await asKept();
    await write(raw, { ...kept, version: 2, secret: kept.deep?.note });
    expect(await opens(row())).to.equal('does not open');
    await write(raw, { ...kept, version: 3, secret: kept.list?.[0]?.note });
    expect(await opens(row())).to.equal('does not open');
  });

  it('lie sealed on the disk at every depth, and nothing else does', async () => {
    const full = row({
      secret: { any: ['value', 1, null] },
      deep: { note: 'deep', kind: 'k' },
      list: [{ kind: 'a', note: 'in a' }, { kind: 'b' }],
      open: 'in clear',
    });
    await write(store, full);
    const kept = await asKept();
    expect(JSON.stringify(kept)).to.not.match(/any|value|"deep":"|in a/);
    for (const text of [kept.secret, kept.deep?.note, kept.list?.[0]?.note])
      expect(text).to.match(/^sealed:1:[\w-]{8}:/);
    expect([kept.open, kept.deep?.kind, kept.list?.[1]]).to.deep.equal(['in clear', 'k', { kind: 'b' }]);
    expect(kept).to.not.have.property('other');
    expect(await store.get(scope, letters, 'let_1')).to.deep.equal(full);
  });

  it('are opened whichever way a row is read, and left out when asked to', async () => {
    const full = row({ secret: 'told', deep: { note: 'deep', kind: 'k' }, open: 'key' });
    await write(store, full);
    expect(await store.find(scope, letters, 'byOpen', ['key'])).to.deep.equal(full);
    expect(await store.getMany(scope, letters, ['let_1', 'let_9'])).to.deep.equal([full]);
    expect((await store.list(scope, letters, 'all')).items).to.deep.equal([full]);
    const { secret: _, ...bare } = { ...full, deep: { kind: 'k' } };
    const unseal = false;
    expect(await store.get(scope, letters, 'let_1', { unseal })).to.deep.equal(bare);
    expect(await store.getMany(scope, letters, ['let_1'], { unseal })).to.deep.equal([bare]);
    expect((await store.list(scope, letters, 'all', { unseal })).items).to.deep.equal([bare]);
    expect(await store.get(scope, letters, 'let_9')).to.equal(undefined);
    expect(await store.find(scope, letters, 'byOpen', ['no key'])).to.equal(undefined);
  });

  it('may be null, or have nothing to stand in', async () => {
    const empty = row({ secret: null, other: 0, deep: null, list: [] });
    await write(store, empty);
    expect((await asKept()).secret).to.match(/^sealed:/);
    expect(await store.get(scope, letters, 'let_1')).to.deep.equal(empty);
    expect(await store.get(scope, letters, 'let_1', { unseal: false })).to.deep.equal(
      row({ deep: null, list: [] }),
    );
  });

  it('are sealed anew at each write: equal values do not lie there as equal texts', async () => {
    await write(store, row({ secret: 'same' }));
    const before = (await asKept()).secret;
    await write(store, row({ version: 2, secret: 'same' }));
    expect((await asKept()).secret).to.not.equal(before);
  });
});
