import type { Collection } from '../../src/store/collection.ts';
import { allCollections } from '../../src/store/collections.ts';
import { migrateMongo } from '../../src/store/mongo/mongo-store.ts';
import { dropDatabase, noMongo, sharedMongo } from '../support/mongo.ts';
import { openMongoTestStore } from '../support/store.ts';
import { storeContract } from './store.contract.ts';
import { storeExtremesContract } from './store-extremes.contract.ts';
import { storeListsContract } from './store-lists.contract.ts';
import { storeModelContract } from './store-model.contract.ts';
import { things } from './things.ts';

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
});
