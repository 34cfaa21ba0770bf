import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { createNewId } from '../../src/security/ids.ts';
import { outbox } from '../../src/store/collections/index.ts';
import type { CopyTarget } from '../../src/store/copy.ts';
import { openEmbeddedTarget } from '../../src/store/embedded/copy-target.ts';
import { openEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { StartError } from '../../src/store/start-error.ts';
import { headOf } from '../../src/store/unit.ts';
import { scopeIn, type Thing, thing, things } from '../contract/things.ts';
import { systemClock } from '../support/store.ts';

const scope = scopeIn('org_a');

describe('a folder that takes a copy', () => {
  let dir: string;
  let target: CopyTarget;
  const open = (keyId = 'key') =>
    openEmbeddedStore({ dir, clock: systemClock, newId: createNewId(systemClock), keyId });
  const again = () => openEmbeddedTarget(dir, 'source', 'key');
  const ids = async (after?: string) => (await target.rows(things, after)).map(({ id }) => id);
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'stepwell-target-'));
    target = again();
  });
  afterEach(async () => {
    await target.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it('is no store until it is whole, and then one with the key of the source', async () => {
    expect(() => open()).to.throw(StartError);
    await target.close();
    target = again();
    await target.finish([]);
    expect(() => open('another')).to.throw(StartError);
    await open().close();
    expect(() => again()).to.throw(StartError);
  });

  it('gives its rows in order of id, five hundred at a time', async () => {
    await target.put(things, Array.from({ length: 501 }, (_, at) => thing(at)).reverse());
    await target.put({ ...things, name: 'thingsAndMore' }, [thing(900)]);
    const first = await ids();
    expect([first.length, first[0], first.at(-1)]).to.deep.equal([500, thing(0).id, thing(499).id]);
    expect(await ids(first.at(-1))).to.deep.equal([thing(500).id]);
    expect(await ids(thing(500).id)).to.deep.equal([]);
    expect((await target.rows(things, undefined))[0]).to.deep.equal(thing(0));
  });

  it('holds a row as it was put last, on all of its paths, and nothing of one that was removed', async () => {
    const version7: Thing = thing(1, { version: 7, code: 'old', tags: ['a'] });
    await target.put(things, [version7, thing(2, { code: 'gone', tags: ['a'] })]);
    const anew: Thing = { ...version7, code: 'new', tags: ['b'] };
    await target.put(things, [anew]);
    await target.remove(things, [thing(2, { code: 'gone', tags: ['a'] })]);
    await target.finish([]);
    const store = open();
    expect(await store.find(scope, things, 'byCode', ['old'])).to.equal(undefined);
    expect(await store.find(scope, things, 'byCode', ['gone'])).to.equal(undefined);
    expect(await store.find(scope, things, 'byCode', ['new'])).to.deep.equal(anew);
    expect(await store.count(scope, things, 'byTag', ['a'])).to.equal(0);
    expect(await store.count(scope, things, 'byTag', ['b'])).to.equal(1);
    expect((await store.list(scope, things, 'all')).items).to.have.length(1);
    await store.close();
  });

  it('goes on behind the last fact of all, whichever organisation told it', async () => {
    const late = 'out_7ZZZZZZZZZZZZZZZZZZZZZZZZ0';
    const head = (organisationId: string, facts: number, lastFact?: string) => ({
      ...headOf({ sequence: 3, hash: organisationId, facts }),
      organisationId,
      lastFact,
    });
    await target.finish([
      head('org_a', 4, 'out_01'),
      head('org_b', 5, late),
      head('org_c', 6, 'out_02'),
      head('org_d', 0),
    ]);
    const store = open();
    const told = { type: 'opportunity.changed', opportunityId: 'opp_1' } as const;
    await store.commit(scope, { organisationId: 'org_a', facts: [told] });
    const [fact] = (await store.list(scope, outbox, 'bySequence')).items;
    expect(fact).to.include({ id: 'out_7ZZZZZZZZZZZZZZZZZZZZZZZZ1', sequence: 5 });
    expect((await store.feed(scopeIn('org_b'), undefined)).last).to.equal(5);
    await store.close();
  });
});
