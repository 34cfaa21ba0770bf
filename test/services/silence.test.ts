import { expect } from 'chai';
import { installation } from '../../src/domain/access/scope.ts';
import { createJobContext } from '../../src/queue/job-context.ts';
import { disclosures, releases } from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { allJobs } from '../../workers/all.ts';
import { openReleases } from './release-bench.ts';

const day = 86_400;
/** Days after which everything that the clock does is done. */
const looks = [1, 7, 30, 90];

describe('silence', () => {
  let bench: Awaited<ReturnType<typeof openReleases>>;
  let scene: Awaited<ReturnType<(typeof bench)['scene']>>;
  before(async () => {
    bench = await openReleases();
    scene = await bench.scene();
  });
  after(() => bench.close());

  /** All that starts by time alone, as the runtime does it. */
  async function everyRound(): Promise<readonly string[]> {
    const ran: string[] = [];
    for (const job of allJobs) {
      if (job.slot === undefined) continue;
      const rights = job.rights === 'cause' ? [] : job.rights;
      const actor = { kind: 'job', id: job.name, organisationId: installation, rights } as const;
      await job.run(bench.composed.workerDeps)(createJobContext(actor, undefined), {});
      ran.push(job.name);
    }
    return ran;
  }
  async function shownOf(): Promise<readonly string[]> {
    const found: string[] = [];
    for await (const { id } of walk(bench.store, scene.rosa.scope, releases, 'all')) found.push(id);
    for await (const { id } of walk(bench.store, scene.rosa.scope, disclosures, 'all')) found.push(id);
    return found;
  }

  it('is never a yes: whatever the clock does and however long nobody answers, nothing moves towards an employer', async () => {
    const until = '2027-11-24';
    await scene.consent({ expires: until });
    const paper = await scene.consent({
      expires: until,
      signed: {
        ...({ how: 'paper', at: '2026-11-24T09:00:00.000Z', language: 'en' } as const),
        textVersion: 'consent-employer/1',
      },
    });
    const offered = await scene.match({ state: 'offered_to_participant' });
    const said = await scene.match({ opportunityId: await bench.secondJob(scene) });
    let passed = 0;
    for (const days of looks) {
      bench.pass((days - passed) * day);
      passed = days;
      expect(await everyRound()).to.include.members(['remind', 'keep-releases', 'return-deferred']);
    }
    const stateOf = async ({ id }: { readonly id: string }) =>
      (await bench.matches.get(scene.rosa, id)).state;
    expect(await stateOf(offered), 'no answer to a coach’s offer').to.equal('offered_to_participant');
    expect(await stateOf(said), 'a yes, and nothing released').to.equal('interested');
    expect((await bench.consents.get(scene.rosa, paper.id)).state, 'no paper').to.equal(
      'waiting_for_evidence',
    );
    expect(await shownOf()).to.deep.equal([]);
    expect((await bench.released.list(scene.baker, {})).items).to.deep.equal([]);
    bench.pass(-passed * day);
  });
});
