import { expect } from 'chai';
import { put } from '../../src/services/commit.ts';
import type { Collection } from '../../src/store/collection.ts';
import { allCollections } from '../../src/store/collections.ts';
import { migrateMongo } from '../../src/store/mongo/mongo-store.ts';
import { dropDatabase, noMongo, sharedMongo } from '../support/mongo.ts';
import { openMongoTestStore } from '../support/store.ts';
import { outcome, storeContract } from './store.contract.ts';
import { storeExtremesContract } from './store-extremes.contract.ts';
import { storeListsContract } from './store-lists.contract.ts';
import { storeModelContract } from './store-model.contract.ts';
import { scopeIn, thing, things } from './things.ts';

const collections = [...allCollections, things as unknown as Collection];

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
  storeExtremesContract('mongo', open);
  storeListsContract('mongo', open);
  // The stand-in orders numbers nearer to zero than this wrongly (docs/operations.md).
  storeModelContract('mongo', open, { least: () => (isStandIn ? 1e-100 : 0), runs: 20 });

  it('refuses a field that is not declared instead of dropping it', async () => {
    const test = await open();
    const odd = { ...thing(1), undeclared: 'x' };
    const unit = { organisationId: 'org_a', puts: [put(things, odd, 0)] };
    expect(await outcome(test.store.commit(scopeIn('org_a'), unit))).to.equal('StrictModeError');
    expect(await test.store.get(scopeIn('org_a'), things, odd.id)).to.equal(undefined);
    await test.close();
  });
});
