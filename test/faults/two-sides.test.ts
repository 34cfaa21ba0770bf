import { expect } from 'chai';
import { matches, participants, releases } from '../../src/store/collections/index.ts';
import { openReleases } from '../services/release-bench.ts';
import { overtakenStore, refused, settled } from './overtaken.ts';

type Bench = Awaited<ReturnType<typeof openReleases>>;
type Scene = Awaited<ReturnType<Bench['scene']>>;
interface On {
  readonly scene: Scene;
  readonly matchId: string;
  readonly releaseId: string;
  readonly consentId: string;
}
type Act = (services: ReturnType<Bench['beside']>['services'], on: On) => Promise<unknown>;

/** What each side can do with a match whose person was released. */
const acts = {
  'the employer invites': ({ released }, { scene, releaseId }) =>
    released.answer(scene.baker, releaseId, { action: 'invite' }),
  'the employer declines': ({ released }, { scene, releaseId }) =>
    released.answer(scene.baker, releaseId, { action: 'decline', reasonCode: 'other' }),
  'the employer reads': ({ released }, { scene, releaseId }) => released.get(scene.baker, releaseId),
  'the person takes back': ({ consents }, { scene, consentId }) =>
    consents.revoke(scene.me, consentId, 'withdrawn'),
  'the coach undoes': async ({ matches }, { scene, matchId }) => {
    const { version } = await matches.get(scene.rosa, matchId);
    return matches.decide(scene.rosa, matchId, version, { action: 'undo' });
  },
  'the coach withdraws': async ({ matches }, { scene, matchId }) => {
    const { version } = await matches.get(scene.rosa, matchId);
    return matches.decide(scene.rosa, matchId, version, { action: 'withdraw', reasonCode: 'other' });
  },
  'the person is forgotten': ({ erasures }, { scene }) => erasures.own(scene.me, 'password'),
} as const satisfies Record<string, Act>;
type Name = keyof typeof acts;
const takesAway: readonly Name[] = [
  'the person takes back',
  'the person is forgotten',
  'the coach withdraws',
];

describe('two sides of one match at the same moment', () => {
  let bench: Bench;
  before(async () => {
    bench = await openReleases();
  });
  after(() => bench.close());

  async function released(): Promise<On> {
    const scene = await bench.scene();
    const { id: consentId } = await scene.consent();
    const { id: matchId } = await scene.match();
    const { id: releaseId } = await bench.releases.release(scene.me, matchId, scene.input(consentId));
    return { scene, matchId, releaseId, consentId };
  }

  /** What stands in the end, and who came through: all that tells one order of acts from another. */
  async function outcome({ scene, matchId, releaseId }: On, came: Readonly<Record<string, boolean>>) {
    const { store } = bench;
    const { scope } = scene.here.command;
    const match = await store.get(scope, matches, matchId);
    const release = await store.get(scope, releases, releaseId);
    const isThere = (await store.get(scope, participants, scene.ada, { unseal: false })) !== undefined;
    const trail = (await scene.here.trail()).filter(({ outcome: ended }) => ended === 'allowed');
    const done = trail.flatMap(({ action, noun }) =>
      ['release', 'consent', 'match', 'erasure'].includes(noun) && action !== 'read'
        ? `${noun} ${action}`
        : [],
    );
    const reads = await settled(bench.released.get(scene.baker, releaseId));
    const shown = reads !== refused;
    return JSON.stringify({
      came,
      state: match?.state,
      release: release !== undefined,
      isThere,
      done,
      shown,
    });
  }

  const tried = async (work: Promise<unknown>) => (await settled(work)) !== refused;

  /** The two outcomes of one after the other. */
  async function inTurn(first: Name, second: Name): Promise<readonly string[]> {
    const found: string[] = [];
    for (const order of [
      [first, second],
      [second, first],
    ] as const) {
      const on = await released();
      const came: Record<string, boolean> = {};
      for (const name of order) came[name] = await tried(acts[name](bench.composed.services, on));
      found.push(await outcome(on, { [first]: came[first] ?? false, [second]: came[second] ?? false }));
    }
    return found;
  }

  /** A coach names the version that they saw: what comes between has them look again, and nothing of theirs is done. */
  async function alone(one: Name, other: Name): Promise<readonly string[]> {
    if (!one.startsWith('the coach')) return [];
    const on = await released();
    const came = await tried(acts[other](bench.composed.services, on));
    return [await outcome(on, { [one]: false, [other]: came })];
  }

  const names = Object.keys(acts) as Name[];
  for (const one of names)
    it(`end as in one order, whatever comes while ${one}`, async function () {
      this.timeout(120_000);
      let orders = 0;
      const at = names.indexOf(one);
      const others = [...names.slice(at + 1), ...names.slice(0, at)].slice(0, 2);
      for (const other of others) {
        // Both take all away: whichever comes second finds less, and may still be written down.
        if ([one, other].every((name) => takesAway.includes(name))) continue;
        const explained = [...(await inTurn(one, other)), ...(await alone(one, other))];
        for (let step = 0, isMet = true; isMet; step += 1) {
          const on = await released();
          const came: Record<string, boolean> = { [one]: false, [other]: false };
          const store = overtakenStore(bench.store, step, async () => {
            came[other] = await tried(acts[other](bench.composed.services, on));
          });
          came[one] = await tried(acts[one](bench.beside({ store }).services, on));
          isMet = store.met();
          if (!isMet) break;
          orders += 1;
          const ended = await outcome(on, came);
          expect(
            explained,
            `${other}, before step ${step}: ${ended}, not ${explained.join(' or ')}`,
          ).to.include(ended);
        }
      }
      console.log(`      ${orders} orders, each explained`);
    });
});
