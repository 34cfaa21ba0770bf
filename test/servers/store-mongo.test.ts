import { expect } from 'chai';
import { allCollections } from '../../src/store/collections/index.ts';
import { openMongoKeyStore } from '../../src/store/mongo/key-store.ts';
import { migrateMongo } from '../../src/store/mongo/mongo-store.ts';
import { put } from '../../src/store/rows.ts';
import { keyStoreContract } from '../contract/key-store.contract.ts';
import { outcome, storeContract } from '../contract/store.contract.ts';
import { storeChecksContract } from '../contract/store-checks.contract.ts';
import { storeCountsContract } from '../contract/store-counts.contract.ts';
import { storeExtremesContract } from '../contract/store-extremes.contract.ts';
import { storeFeedContract } from '../contract/store-feed.contract.ts';
import { storeListsContract } from '../contract/store-lists.contract.ts';
import { storeModelContract } from '../contract/store-model.contract.ts';
import { scopeIn, type Thing, thing, things } from '../contract/things.ts';
import { dropDatabase, emptyDatabase, noMongo, sharedMongo } from '../support/mongo.ts';
import { openMongoTestStore } from '../support/store.ts';

const collections = [...allCollections, things];

describe(`the store on MongoDB`, () => {
  let url = '';
  let isStandIn = false;
  before(async function () {
    this.timeout(90_000);
    const server = await sharedMongo();
    if (server === undefined) {
      console.log(`      SKIPPED: ${noMongo}`);
      this.skip();
    }
    url = server.url();
    isStandIn = server.kind === 'secantusdb';
    await migrateMongo(url, collections);
  });
  after(() => (url ? dropDatabase(url) : undefined));

  const open = () => openMongoTestStore(url, collections);
  storeContract('mongo', open);
  storeChecksContract('mongo', open);
  storeCountsContract('mongo', open);
  storeFeedContract('mongo', open);
  storeExtremesContract('mongo', open);
  storeListsContract('mongo', open);
  // The stand-in orders numbers nearer to zero than this wrongly (docs/operations.md).
  storeModelContract('mongo', open, { least: () => (isStandIn ? 1e-100 : 0), runs: 20 });

  keyStoreContract('MongoDB', async () => {
    const keyStore = await openMongoKeyStore(url);
    const close = async () => {
      await keyStore.close();
      await emptyDatabase(url);
    };
    return { keyStore, beside: () => openMongoKeyStore(url), close };
  });

  it('refuses a field that is not declared instead of dropping it', async () => {
    const test = await open();
    const odd = { ...thing(1), undeclared: 'x' };
    const unit = { organisationId: 'org_a', puts: [put(things, odd, 0)] };
    expect(await outcome(test.store.commit(scopeIn('org_a'), unit))).to.equal('StrictModeError');
    expect(await test.store.get(scopeIn('org_a'), things, odd.id)).to.equal(undefined);
    await test.close();
  });

  it('refuses a row that is too large, and nothing that was written beside it', async () => {
    const test = await open();
    const large = thing(0, { any: 'x'.repeat(17 * 1024 * 1024) });
    const write = (row: Thing) =>
      test.store.commit(scopeIn('org_a'), { organisationId: 'org_a', puts: [put(things, row, 0)] });
    const ends = await Promise.all([thing(1), large, thing(2)].map((row) => outcome(write(row))));
    expect(ends).to.deep.equal(['done', 'too_large', 'done']);
    expect(await test.store.count(scopeIn('org_a'), things, 'all', [])).to.equal(2);
    await test.close();
  });
});
