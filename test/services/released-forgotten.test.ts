import { expect } from 'chai';
import { participants } from '../../src/store/collections/index.ts';
import type { Store } from '../../src/store/port.ts';
import { removal } from '../../src/store/rows.ts';
import { openReleases } from './release-bench.ts';
import { refusal as refused } from './use-cases.ts';

describe('an employer who reads', () => {
  let bench: Awaited<ReturnType<typeof openReleases>>;
  before(async () => {
    bench = await openReleases();
  });
  after(() => bench.close());

  it('sees nobody who is forgotten while they are read', async () => {
    const { store } = bench;
    const scene = await bench.scene();
    const consent = await scene.consent();
    const { id: matchId } = await scene.match();
    const { id } = await bench.releases.release(scene.me, matchId, scene.input(consent.id));
    let isGone = false;
    const commit: Store['commit'] = async (scope, unit) => {
      if (!isGone && unit.puts?.some(({ collection }) => collection.name === 'disclosures')) {
        isGone = true;
        const person = await store.get(scene.rosa.scope, participants, scene.ada);
        if (person === undefined) throw new Error('nobody');
        const { organisationId } = person;
        await store.commit(scene.rosa.scope, { organisationId, removals: [removal(participants, person)] });
      }
      return store.commit(scope, unit);
    };
    const { services } = bench.beside({ store: { ...store, commit } });
    expect((await refused(services.released.get(scene.baker, id))).code).to.equal('not_found');
    expect(isGone).to.equal(true);
  });
});
