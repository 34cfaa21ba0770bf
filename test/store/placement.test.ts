import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import type { Row } from '../../src/domain/values/row.ts';
import { createNewId } from '../../src/security/ids.ts';
import { collectionOf } from '../../src/store/collection.ts';
import { type EmbeddedStore, openEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { openEnvironment } from '../../src/store/embedded/environment.ts';
import { entriesOf, pathPrefix, rowKey } from '../../src/store/embedded/keys.ts';
import { first, next, put, removal } from '../../src/store/rows.ts';

interface Boat extends Row {
  readonly name: string;
  readonly harbours: readonly string[];
  readonly weight?: number | undefined;
}

const boats = collectionOf<Boat>()({
  name: 'boats',
  paths: {
    byName: { fields: ['name'], unique: true, across: true },
    byHarbour: { fields: ['harbours[]', 'weight'], optional: ['weight'] },
  },
  classes: { name: 'public', harbours: 'public', weight: 'public' },
});

const at = '2026-11-24T09:30:00.000Z';
const organisationId = 'org_a';
const scope = scopeOf({ kind: 'command', id: 'test', organisationId });
const boat = (id: string): Boat => ({
  ...first(id, organisationId, at),
  name: `Boat ${id}`,
  harbours: ['Whitby', 'Hull'],
  weight: -0.5,
});

describe('rows and paths of the embedded store, held against each other', () => {
  let dir: string;
  let store: EmbeddedStore;
  const open = () => {
    const clock = () => at;
    store = openEmbeddedStore({ dir, clock, newId: createNewId(clock), collections: [boats] });
  };
  const ids = Array.from({ length: 450 }, (_, number) => `boa_${String(number).padStart(3, '0')}`);
  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'stepwell-placement-'));
    open();
    await store.commit(scope, { organisationId, puts: ids.map((id) => put(boats, boat(id), 0)) });
  });
  afterEach(async () => {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });
  const found = async () => {
    const all: unknown[] = [];
    for await (const one of store.findMisplaced()) all.push(one);
    return all;
  };
  type Env = ReturnType<typeof openEnvironment>;
  /** Changes the files past the store. */
  const tamper = async (change: (db: Env) => void) => {
    const db = openEnvironment(dir);
    db.transactionSync(() => change(db));
    await db.close();
  };
  const { name: collection } = boats;

  it('fit, also while others write', async () => {
    expect(await found()).to.deep.equal([]);
    const looking = found();
    for (const id of ids.slice(0, 120)) {
      const moved = next(boat(id), at, { name: `Ship ${id}`, harbours: ['Hull'], weight: undefined });
      await store.commit(scope, { organisationId, puts: [put(boats, moved, 1)] });
      await store.commit(scope, { organisationId, removals: [removal(boats, boat(ids.at(-1) ?? ''))] });
    }
    expect(await looking).to.deep.equal([]);
    expect(await found()).to.deep.equal([]);
  });

  it('do not when a row stands nowhere, or not on some path', async () => {
    await tamper((db) => {
      for (const { key } of entriesOf(boats, boat('boa_449'))) db.removeSync(key);
      db.removeSync([...pathPrefix(collection, 'byHarbour', organisationId), 'Hull', -0.5, 'boa_003']);
      db.removeSync([...pathPrefix(collection, 'byName', '*'), 'Boat boa_200', 'boa_200']);
      db.putSync([...pathPrefix(collection, 'byName', '*'), 'Boat boa_200', 'boa_201'], 1);
    });
    expect(await found()).to.deep.equal([
      { kind: 'unlisted', collection, id: 'boa_003', paths: ['byHarbour'] },
      { kind: 'unlisted', collection, id: 'boa_200', paths: ['byName'] },
      { kind: 'unlisted', collection, id: 'boa_449', paths: ['byName', 'byHarbour', 'all'] },
      { kind: 'stray', collection, id: 'boa_201', path: 'byName', isThere: true },
    ]);
  });

  it('do not when a row lies under another id, or a path leads where it should not', async () => {
    await tamper((db) => {
      db.putSync(rowKey(collection, 'boa_999'), boat('boa_001'));
      db.putSync([...pathPrefix(collection, 'byHarbour', organisationId), 'Oban', 1, 'boa_002'], 1);
      db.putSync([...pathPrefix(collection, 'all', organisationId), 'boa_777'], 1);
      db.putSync(rowKey(collection, 'boa_998'), 'torn');
    });
    expect(await found()).to.deep.equal([
      { kind: 'foreign', collection, id: 'boa_998', named: 'nothing' },
      { kind: 'foreign', collection, id: 'boa_999', named: 'boa_001' },
      { kind: 'stray', collection, id: 'boa_777', path: 'all', isThere: false },
      { kind: 'stray', collection, id: 'boa_002', path: 'byHarbour', isThere: true },
    ]);
  });
});
