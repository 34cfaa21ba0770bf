import { expect } from 'chai';
import { notices, releases, users } from '../../src/store/collections/index.ts';
import type { Store } from '../../src/store/port.ts';
import { roundOf } from '../support/rounds.ts';
import { openReleases } from './release-bench.ts';

describe('the hourly round over releases', () => {
  let bench: Awaited<ReturnType<typeof openReleases>>;
  let scene: Awaited<ReturnType<(typeof bench)['scene']>>;
  before(async () => {
    bench = await openReleases();
  });
  beforeEach(async () => {
    scene = await bench.scene();
  });
  after(() => bench.close());

  /** The round over a store that says of each list that is read which it was, before it is. */
  async function round(reading: (collection: string, path: string) => Promise<void>) {
    const list: Store['list'] = async (scope, collection, path, options) => {
      await reading(collection.name, path);
      return bench.store.list(scope, collection, path, options);
    };
    const store: Store = { ...bench.store, list };
    const { releaseUpkeep } = bench.useCases.beside({ store }).workerDeps;
    await releaseUpkeep.keepReleases(roundOf('release:end'));
  }

  it('announces nobody of what is taken back while it looks who came', async () => {
    const consent = await scene.consent();
    const { id: matchId } = await scene.match();
    const { id } = await bench.releases.release(scene.me, matchId, scene.input(consent.id));
    await scene.here.user('employer', scene.bakery);
    let isEnded = false;
    await round(async (collection) => {
      if (collection !== users.name || isEnded) return;
      isEnded = true;
      await bench.releases.end(scene.me, matchId);
    });
    expect(isEnded).to.equal(true);
    const { scope } = scene.here.command;
    expect((await bench.store.get(scope, releases, id))?.late).to.deep.equal([]);
    const key = [scene.rosa.scope.actor.id] as const;
    const { items } = await bench.store.list(scope, notices, 'byUser', { key });
    expect(items.map(({ kind }) => kind)).to.not.include('reader_joined');
  });

  it('reads nothing of consents that ran out and that nothing rests on any more', async () => {
    const consent = await scene.consent({ expires: '2026-11-30' });
    const { id: matchId } = await scene.match();
    await bench.releases.release(scene.me, matchId, scene.input(consent.id));
    bench.pass(10 * 86_400);
    await bench.keepReleases();
    expect((await bench.releases.ofMatch(scene.rosa, matchId)).ended?.reason).to.equal('consent_ended');
    const read: string[] = [];
    await round(async (collection, path) => void read.push(`${collection} ${path}`));
    expect(read.filter((one) => one.startsWith('consents'))).to.deep.equal([]);
    bench.pass(-10 * 86_400);
  });
});
