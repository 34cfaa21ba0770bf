import { expect } from 'chai';
import { fleet } from '../faults/installations.ts';
import { differences } from '../faults/outcome.ts';
import { killing, tell } from '../faults/story.ts';
import { fewOrMany } from '../support/few-or-many.ts';
import { type MongoServer, noMongo, sharedMongo } from '../support/mongo.ts';
import { noRedis, sharedRedis } from '../support/redis.ts';
import { isBuilt } from '../support/server.ts';

const kills = fewOrMany(3, 10);
const size = { participants: 3 * kills, opportunities: 4, imported: 6 * kills };

describe('processes on MongoDB and Redis that are killed while they write and work', function () {
  this.timeout(600_000);
  let mongo: MongoServer | undefined;
  let redisUrl: string | undefined;

  before(async function () {
    [mongo, redisUrl] = [await sharedMongo(), await sharedRedis()];
    const missing = [...(mongo ? [] : [noMongo]), ...(redisUrl ? [] : [noRedis])];
    for (const one of missing) console.log(`      SKIPPED: ${one}`);
    if (missing.length > 0 || !isBuilt()) this.skip();
  });

  const open = () => fleet({ mongodbUrl: mongo?.url() ?? '', redisUrl: redisUrl ?? '', webs: 2, workers: 2 });

  it(`come to the same as when left in peace, after ${kills} kills`, async () => {
    const undisturbed = await tell(await open(), size);
    const pairs = (size.participants + size.imported) * size.opportunities;
    expect(undisturbed.outcome.matches).to.have.lengthOf(pairs);
    expect(undisturbed.outcome.notices).not.to.have.lengthOf(0);
    const disturbed = await tell(await open(), size, killing(kills));
    expect(differences(undisturbed.outcome, disturbed.outcome)).to.deep.equal([]);
    expect(disturbed.troubles).to.equal(kills);
  });
});
