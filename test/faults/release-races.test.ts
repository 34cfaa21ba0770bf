import { expect } from 'chai';
import type { AuditRow } from '../../src/domain/audit.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { releases } from '../../src/store/collections/index.ts';
import { type Unit, walk } from '../../src/store/port.ts';
import { openReleases } from '../services/release-bench.ts';
import { fewOrMany } from '../support/few-or-many.ts';
import { overtakenStore, settled } from './overtaken.ts';

/** Rounds of four races each: reading one, reading the list, answering, and releasing another, each against the revocation. */
const races = fewOrMany(75, 250);
/** Of one organisation, for its lists grow with each. */
const roundsTogether = 25;

type Bench = Awaited<ReturnType<typeof openReleases>>;
type Scene = Awaited<ReturnType<Bench['scene']>>;
type Act = (
  services: ReturnType<Bench['beside']>['services'],
  scene: Scene,
  ids: { readonly id: string; readonly second: string; readonly consentId: string },
) => Promise<unknown>;

const acts: Readonly<Record<string, Act>> = {
  'a reading': ({ released }, { baker }, { id }) => released.get(baker, id),
  'a reading of the list': ({ released }, { baker }) => released.list(baker, {}),
  'an answer': ({ released }, { baker }, { id }) => released.answer(baker, id, { action: 'invite' }),
  'another release': ({ releases: own }, { me, input }, { second, consentId }) =>
    own.release(me, second, input(consentId)),
};

/** A unit that relies on nothing it read: neither checks, nor the consent written as it stood. */
const unchecked = (unit: Unit): Unit => ({
  ...unit,
  checks: [],
  puts: unit.puts?.filter(({ collection }) => collection.name !== 'consents') ?? [],
});

describe('revocation', () => {
  let bench: Awaited<ReturnType<typeof openReleases>>;
  before(async () => {
    bench = await openReleases();
  });
  after(() => bench.close());

  /** Of a trail, what was let out under a consent after the entry that ended it. */
  function letOutAfter(trail: readonly AuditRow[], consentId: string, releaseIds: readonly string[]): number {
    const end = trail.find(
      ({ action, noun, subjectId }) => action === 'revoke' && noun === 'consent' && subjectId === consentId,
    );
    if (end === undefined) throw new Error('Nothing was revoked.');
    const out = trail.filter(
      ({ action, noun, subjectId }) =>
        noun === 'release' &&
        (action === 'disclose' || action === 'create') &&
        releaseIds.includes(subjectId),
    );
    return out.filter(({ sequence }) => sequence > end.sequence).length;
  }

  it('comes before or after what is let out, never beside it: nothing leaves after it, in the order of commits', async function () {
    this.timeout(120_000);
    let ran = 0;
    let late = 0;
    let shown = 0;
    let scene = await bench.scene();
    let ended = 0;
    /** What the trail of an organisation says came after. */
    const look = async ({ here, rosa }: typeof scene) => {
      const trail = await here.trail();
      const revoked = trail.filter(({ action, noun }) => action === 'revoke' && noun === 'consent');
      const releaseOf = await everyRelease(rosa);
      for (const { subjectId } of revoked)
        late += letOutAfter(trail, subjectId, releaseOf.get(subjectId) ?? []);
      ended += revoked.length;
    };
    for (let round = 0; round < races; round += 1) {
      if (round > 0 && round % roundsTogether === 0) {
        await look(scene);
        scene = await bench.scene();
      }
      const consent = await scene.consent();
      const first = await scene.match({ opportunityId: await bench.secondJob(scene) });
      const second = await scene.match({ opportunityId: await bench.secondJob(scene) });
      const { id } = await bench.releases.release(scene.me, first.id, scene.input(consent.id));
      const revoking = () =>
        round % 2 === 0
          ? bench.consents.revoke(scene.rosa, consent.id, 'withdrawn')
          : bench.consents.revoke(scene.me, consent.id, 'withdrawn');
      const acts = [
        () => bench.released.get(scene.baker, id),
        () => bench.released.list(scene.baker, {}),
        () => bench.released.answer(scene.baker, id, { action: 'invite' }),
        () => bench.releases.release(scene.me, second.id, scene.input(consent.id)),
      ];
      // The revocation starts before, between and after the others, in turn.
      const all = [...acts.slice(0, round % 5), revoking, ...acts.slice(round % 5)];
      await Promise.all(all.map((act) => settled(act())));
      ran += acts.length;
      await settled(bench.released.get(scene.baker, id).then(() => (shown += 1)));
      for (const { id: matchId } of [first, second]) {
        const { state, releaseId } = await bench.matches.get(scene.rosa, matchId);
        if (releaseId !== undefined && state !== 'withdrawn') late += 1;
      }
    }
    await look(scene);
    expect(ended).to.equal(races);
    expect({ late, shown }).to.deep.equal({ late: 0, shown: 0 });
    console.log(`      ${ran} races, ${late} after`);
  });

  async function everyRelease({ scope }: Context): Promise<ReadonlyMap<string, readonly string[]>> {
    const found = new Map<string, string[]>();
    for await (const row of walk(bench.store, scope, releases, 'all'))
      found.set(row.consentId, [...(found.get(row.consentId) ?? []), row.id]);
    return found;
  }

  /**
   * Every act of an employer and of the person, with the consent taken back before each thing in turn that the act asks of the store:
   * all orders that there are, where chance finds few. Gives how often something was let out after, and how many orders there were.
   */
  async function overtaken(act: Act, keep?: (unit: Unit) => Unit) {
    const count = { late: 0, orders: 0 };
    for (let isMet = true; isMet; count.orders += 1) {
      const scene = await bench.scene();
      const consent = await scene.consent();
      const first = await scene.match();
      const second = await scene.match({ opportunityId: await bench.secondJob(scene) });
      const { id } = await bench.releases.release(scene.me, first.id, scene.input(consent.id));
      const end = () => bench.consents.revoke(scene.rosa, consent.id, 'withdrawn');
      const store = overtakenStore(bench.store, count.orders, end, keep);
      const { services } = bench.beside({ store });
      await settled(act(services, scene, { id, second: second.id, consentId: consent.id }));
      isMet = store.met();
      if (!isMet) break;
      const released = (await everyRelease(scene.rosa)).get(consent.id) ?? [];
      count.late += Math.min(1, letOutAfter(await scene.here.trail(), consent.id, released));
      // Of a planted defect one is enough.
      if (keep !== undefined && count.late > 0) break;
    }
    return count;
  }

  for (const [what, act] of Object.entries(acts))
    it(`that overtakes ${what} at any moment lets nothing out; a reading and a release would, were the consent checked only beforehand`, async function () {
      this.timeout(120_000);
      const kept = await overtaken(act);
      expect(kept.late).to.equal(0);
      expect(kept.orders).to.be.above(3);
      console.log(`      ${kept.orders} orders, 0 after`);
      // An answer moves the match, and so does the end of a release: that one of them finds it changed guards it once more.
      if (what === 'an answer') return;
      expect((await overtaken(act, unchecked)).late, 'the planted defect').to.equal(1);
    });
});
