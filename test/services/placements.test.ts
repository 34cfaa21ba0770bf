import { expect } from 'chai';
import { consents, notices, placements } from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { openReleases } from './release-bench.ts';
import { refusal } from './use-cases.ts';

describe('a job that somebody starts', () => {
  let bench: Awaited<ReturnType<typeof openReleases>>;
  let scene: Awaited<ReturnType<(typeof bench)['scene']>>;
  before(async () => {
    bench = await openReleases();
  });
  beforeEach(async () => {
    scene = await bench.scene();
  });
  after(() => bench.close());

  const startedOn = '2026-11-20';
  const state = async (id: string) => (await bench.matches.get(scene.rosa, id)).state;
  const toldRosa = async () => {
    const kinds = [];
    for await (const row of walk(bench.store, scene.rosa.scope, notices, 'byUser', {
      key: [scene.rosa.scope.actor.id],
    }))
      kinds.push(row.kind);
    return kinds;
  };
  /** A released match whose consent holds until the job ends, as far as the offer of the job. */
  async function offered() {
    const { id: consentId } = await scene.consent({ expires: { event: 'placement_ended' } });
    const match = await scene.match();
    const { id: releaseId } = await bench.releases.release(scene.me, match.id, scene.input(consentId));
    await bench.released.answer(scene.baker, releaseId, { action: 'make_offer' });
    return { consentId, releaseId, matchId: match.id };
  }
  const consentOf = (id: string) => bench.consents.get(scene.rosa, id);
  const key = async (promise: Promise<unknown>) => {
    const { code, sentence, extras } = await refusal(promise);
    return extras.errors ? [code, extras.errors[0]?.path] : [code, sentence.key];
  };

  it('is written down by the coach or by themselves, once it was offered, with a day that has come', async () => {
    const early = await scene.match({ state: 'interviewing' });
    const start = (ctx = scene.rosa, day = startedOn, matchId = early.id) =>
      bench.placements.start(ctx, { matchId, startedOn: day });
    expect(await key(start())).to.deep.equal(['conflict', 'start_needs_offer']);
    scene = await bench.scene();
    const { matchId } = await offered();
    expect(await key(start(scene.rosa, '2027-01-01', matchId))).to.deep.equal(['invalid', 'startedOn']);
    expect(await key(start(scene.stranger, startedOn, matchId))).to.deep.equal([
      'not_found',
      'no_such_match',
    ]);
    const job = await start(scene.me, startedOn, matchId);
    expect(job).to.include({ startedOn, title: 'Baker', employerName: 'Harbour Bakery' });
    expect(await state(matchId)).to.equal('placed');
    expect(await toldRosa()).to.include('job_started');
    // Their own word is theirs: the coach cannot take it back as if it were nothing.
    expect((await bench.matches.get(scene.rosa, matchId)).decisionsAllowed).to.deep.equal([]);
    expect(await key(start(scene.me, startedOn, matchId))).to.deep.equal(['conflict', 'start_needs_offer']);
    const { items } = await bench.placements.list(scene.me, scene.ada, {});
    expect(items.map(({ id }) => id)).to.deep.equal([job.id]);
    expect(await key(bench.placements.get(scene.stranger, job.id))).to.deep.equal([
      'not_found',
      'no_such_placement',
    ]);
  });

  it('is a step that a coach can take back: then there was none', async () => {
    const { matchId } = await offered();
    const { version } = await bench.matches.get(scene.rosa, matchId);
    const placed = await bench.matches.decide(scene.rosa, matchId, version, { action: 'record_start' });
    expect(placed.state).to.equal('placed');
    expect((await bench.placements.ofMatch(scene.rosa, matchId))?.startedOn).to.equal('2026-11-24');
    const back = await bench.matches.decide(scene.rosa, matchId, placed.version, { action: 'undo' });
    expect(back.state).to.equal('offered');
    expect(await bench.placements.ofMatch(scene.rosa, matchId)).to.equal(undefined);
    await bench.placements.start(scene.rosa, { matchId, startedOn });
    expect(await state(matchId)).to.equal('placed');
  });

  it('ends what was permitted until its end, in the same unit, once', async () => {
    const { matchId, releaseId, consentId } = await offered();
    const other = await scene.consent();
    const elsewhere = await scene.consent({
      ...{ recipient: { kind: 'employer', id: scene.garage }, expires: { event: 'placement_ended' } },
    });
    const paper = await scene.consent({
      expires: { event: 'placement_ended' },
      signed: {
        ...({ how: 'paper', at: '2026-11-24T09:00:00.000Z', language: 'en' } as const),
        textVersion: 'consent-employer/1',
      },
    });
    const job = await bench.placements.start(scene.rosa, { matchId, startedOn });
    expect((await bench.released.get(scene.baker, releaseId)).state).to.equal('placed');
    const change = (patch: object, ctx = scene.rosa, version = job.version + 1) =>
      bench.placements.change(ctx, job.id, version, patch);
    // The version the consent on paper was written with is older than the job's.
    const { version } = await bench.placements.get(scene.rosa, job.id);
    expect(await key(change({ endedOn: '2026-11-01' }))).to.deep.equal(['invalid', 'endedOn']);
    expect(await key(change({ endedOn: '2027-01-01' }))).to.deep.equal(['invalid', 'endedOn']);
    expect(await key(change({ endReason: 'another_reason' }))).to.deep.equal(['invalid', 'endedOn']);
    const ended = await change({ endedOn: '2026-11-23' }, scene.me, version);
    expect(ended.endedOn).to.equal('2026-11-23');
    expect((await consentOf(consentId)).state).to.equal('expired');
    expect((await consentOf(paper.id)).state).to.equal('expired');
    expect((await consentOf(other.id)).state).to.equal('live');
    expect((await consentOf(elsewhere.id)).state).to.equal('live');
    expect(await key(bench.released.get(scene.baker, releaseId))).to.deep.equal([
      'not_found',
      'no_such_release',
    ]);
    const late = { filename: 'a.png', mediaType: 'image/png', bytes: 'iVBORw0KGgo=' } as const;
    expect(await key(bench.consents.attach(scene.rosa, paper.id, late))).to.deep.equal([
      'conflict',
      'consent_ended',
    ]);
    // A job that was started stays what it was.
    expect(await state(matchId)).to.equal('placed');
    expect(await toldRosa()).to.include('job_ended');
    const { endedAt } = await consentOf(consentId);
    await change({ endedOn: '2026-11-23' }, scene.me, version);
    const right = await change(
      { endedOn: '2026-11-22', endReason: 'time_was_up' },
      scene.rosa,
      ended.version,
    );
    expect(right).to.include({ endedOn: '2026-11-22', endReason: 'time_was_up' });
    expect((await consentOf(consentId)).endedAt).to.equal(endedAt);
    await bench.keepReleases();
    expect(await state(matchId)).to.equal('placed');
    // What is signed afterwards waits for the end of the next one.
    expect((await scene.consent({ expires: { event: 'placement_ended' } })).state).to.equal('live');
  });

  it('ends a consent that is signed at the same moment, or comes before it', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      scene = await bench.scene();
      const { matchId } = await offered();
      const job = await bench.placements.start(scene.rosa, { matchId, startedOn });
      const end = async (): Promise<void> => {
        const { version } = await bench.placements.get(scene.rosa, job.id);
        await bench.placements.change(scene.rosa, job.id, version, { endedOn: '2026-11-23' }).catch(end);
      };
      const [signed] = await Promise.all([scene.consent({ expires: { event: 'placement_ended' } }), end()]);
      const job2 = await bench.store.get(scene.rosa.scope, placements, job.id);
      const kept = await bench.store.get(scene.rosa.scope, consents, signed.id);
      // Live only where nothing was written to the job for its sake: it was signed after the end.
      const touched = (job2?.version ?? 0) > 2;
      expect([kept?.endedAt !== undefined, touched]).to.be.deep.oneOf([
        [true, true],
        [false, false],
      ]);
    }
  });

  it('counts for what ends with the service: stopping ends it, and takes back all else, in one unit', async () => {
    const { releaseId, matchId, consentId } = await offered();
    const until = await scene.consent({ expires: { event: 'service_ended' } });
    await bench.ownRequests.stop(scene.me);
    const [ends, taken] = [await consentOf(until.id), await consentOf(consentId)];
    expect([ends.state, taken.state]).to.deep.equal(['expired', 'revoked']);
    expect(taken.revoked?.how).to.equal('withdrawn');
    expect(await key(bench.released.get(scene.baker, releaseId))).to.deep.equal([
      'not_found',
      'no_such_release',
    ]);
    expect(await state(matchId)).to.equal('withdrawn');
  });

  it('ends what ends with the service when the desk writes that down, once, and nothing else', async () => {
    const { releaseId, consentId } = await offered();
    const until = await scene.consent({ expires: { event: 'service_ended' } });
    const ended = await bench.consents.endWithService(scene.rosa, scene.ada);
    expect(ended.map(({ id, state }) => [id, state])).to.deep.equal([[until.id, 'expired']]);
    expect((await consentOf(consentId)).state).to.equal('live');
    expect((await bench.released.get(scene.baker, releaseId)).id).to.equal(releaseId);
    expect(await bench.consents.endWithService(scene.rosa, scene.ada)).to.deep.equal([]);
    expect(await key(bench.consents.endWithService(scene.stranger, scene.ada))).to.deep.equal([
      ...['not_found', 'no_such_participant'],
    ]);
  });
});
