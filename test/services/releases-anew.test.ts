import { expect } from 'chai';
import { consents, matches, releases } from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { openReleases } from './release-bench.ts';
import { refusal as refused } from './use-cases.ts';

const refusal = async (promise: Promise<unknown>) => {
  const { code, sentence } = await refused(promise);
  return [code, sentence.key];
};
const nothing = ['not_found', 'no_such_release'];

describe('a release in the place of another', () => {
  let bench: Awaited<ReturnType<typeof openReleases>>;
  let scene: Awaited<ReturnType<(typeof bench)['scene']>>;
  let consentId: string;
  let matchId: string;
  before(async () => {
    bench = await openReleases();
  });
  beforeEach(async () => {
    scene = await bench.scene({ contact: { phone: '0113 496 0000' } });
    consentId = (await scene.consent()).id;
    matchId = (await scene.match()).id;
  });
  after(() => bench.close());

  const give = (
    fields: Parameters<typeof scene.input>[1] = ['displayName'],
    more: object = {},
    ctx = scene.me,
    under = consentId,
  ) => bench.releases.release(ctx, matchId, scene.input(under, fields, more));
  const seen = (id: string, ctx = scene.baker) => bench.released.get(ctx, id);
  const state = async () => (await bench.matches.get(scene.rosa, matchId)).state;
  const inList = async (ctx = scene.baker) =>
    (await bench.released.list(ctx, {})).items.map(({ id, person }) => [
      id,
      Object.keys(person).sort().join(),
    ]);

  it('shows more, or less, from its commit on: the one before is gone, and is named to who could read it', async () => {
    const first = await give();
    expect(await refusal(give()), 'exactly this').to.deep.equal(['conflict', 'release_stands']);
    const second = await give(['displayName', 'phone']);
    expect(await refusal(seen(first.id))).to.deep.equal(nothing);
    expect(await seen(second.id)).to.deep.include({ replaces: first.id, state: 'released_to_employer' });
    expect(await inList()).to.deep.equal([[second.id, 'conceptNames,displayName,phone']]);
    const third = await give(['phone']);
    expect(await inList()).to.deep.equal([[third.id, 'conceptNames,phone']]);
    const receipt = await bench.releases.get(scene.me, second.id);
    expect([receipt.live, receipt.ended?.reason]).to.deep.equal([false, 'replaced']);
    expect((await bench.opportunities.get(scene.baker, scene.job)).withdrawnOn).to.deep.equal([]);
  });

  it('leaves what the employer answered, and lets them take it back', async () => {
    const { id } = await give();
    await bench.released.answer(scene.baker, id, { action: 'invite' });
    const second = await give(['displayName', 'phone']);
    const now = await seen(second.id);
    expect([now.state, now.answers.map(({ action }) => action)]).to.deep.equal(['interviewing', ['invite']]);
    expect(now.answersOpen).to.include('take_back');
    const back = await bench.released.answer(scene.baker, second.id, { action: 'take_back' });
    expect(back.state).to.equal('released_to_employer');
  });

  it('goes to others: who was not to read the first learns nothing of it', async () => {
    const other = await scene.here.user('employer', scene.bakery);
    const first = await give(['displayName', 'phone'], { to: [scene.contact.id] });
    const second = await give(['displayName'], { to: [other.id] });
    expect(await refusal(seen(second.id))).to.deep.equal(nothing);
    const view = await seen(second.id, scene.readerOf(other.id));
    expect(view).to.not.have.property('replaces');
    expect(JSON.stringify(view)).to.not.include(first.id);
  });

  it('may rest on another consent: only the end of that one ends it', async () => {
    await give();
    const later = await scene.consent();
    const { id } = await give(['displayName'], {}, scene.me, later.id);
    await bench.consents.revoke(scene.me, consentId, 'withdrawn');
    expect((await seen(id)).state).to.equal('released_to_employer');
    await bench.consents.revoke(scene.me, later.id, 'withdrawn');
    expect(await refusal(seen(id))).to.deep.equal(nothing);
    expect(await state()).to.equal('withdrawn');
  });

  it('from a paper is told to the person, who can say that they did not say it', async () => {
    await give();
    const { id } = await give(['displayName', 'phone'], {}, scene.sure);
    bench.pass(16);
    const [recorded] = await bench.inTheirName.list(scene.me);
    expect(recorded?.said).to.equal('release');
    await bench.inTheirName.deny(scene.me, recorded?.decisionId ?? '');
    expect(await refusal(seen(id))).to.deep.equal(nothing);
  });

  it('after it was taken back comes anew, under a new consent where that had ended, and without what was answered', async () => {
    const { id } = await give();
    await bench.released.answer(scene.baker, id, { action: 'invite' });
    await bench.consents.revoke(scene.me, consentId, 'withdrawn');
    expect(await refusal(give())).to.deep.equal(['invalid', 'at_field']);
    const again = await scene.consent();
    const second = await give(['displayName'], {}, scene.me, again.id);
    const view = await seen(second.id);
    expect([view.state, view.answers, view.replaces]).to.deep.equal(['released_to_employer', [], undefined]);
    expect(view.answersOpen).to.deep.equal(['invite', 'make_offer', 'decline']);
    expect(await refusal(seen(id))).to.deep.equal(nothing);
    expect((await bench.releases.get(scene.me, id)).ended?.reason).to.equal('consent_ended');
    await bench.releases.end(scene.me, matchId);
    expect(await state()).to.equal('withdrawn');
  });

  it('is not the way back from what a coach withdrew', async () => {
    await give();
    const { version } = await bench.matches.get(scene.rosa, matchId);
    await bench.matches.decide(scene.rosa, matchId, version, { action: 'withdraw' });
    expect(await refusal(give())).to.deep.equal(['conflict', 'release_needs_yes']);
  });

  it('races with readings, with another and with the end: one is in force, and nothing of another is seen after it', async () => {
    for (let turn = 0; turn < 30; turn += 1) {
      scene = await bench.scene({ contact: { phone: '0113 496 0000' } });
      consentId = (await scene.consent()).id;
      matchId = (await scene.match()).id;
      const first = await give();
      const acts = [
        () => seen(first.id),
        () => give(['displayName', 'phone']),
        () => bench.released.answer(scene.baker, first.id, { action: 'invite' }),
        () => give(['phone']),
      ];
      const end = () => bench.releases.end(scene.me, matchId);
      const all = [...acts.slice(0, turn % 5), end, ...acts.slice(turn % 5)];
      await Promise.all(all.map((act) => act().catch(refusedOnly)));
      const match = await bench.store.get(scene.rosa.scope, matches, matchId);
      const inForce = (await inList()).map(([id]) => id);
      expect(inForce).to.deep.equal(match?.state === 'withdrawn' ? [] : [match?.releaseId]);
      const trail = await scene.here.trail();
      for await (const row of walk(bench.store, scene.rosa.scope, releases, 'byParticipant', {
        key: [scene.ada],
      })) {
        if (row.replacesId === undefined) continue;
        const { replacesId, id } = row;
        const made = trail.find((one) => one.action === 'create' && one.subjectId === id)?.sequence ?? 0;
        const late = trail.filter(
          (one) => one.action === 'disclose' && one.subjectId === replacesId && one.sequence > made,
        );
        expect(late).to.deep.equal([]);
      }
    }
  });

  it('by the person themselves is signed and shown in one unit, by whichever process', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      scene = await bench.scene({ contact: { phone: '0113 496 0000' } });
      const match = await scene.match({ state: 'shortlisted' });
      await bench.matches.decide(scene.rosa, match.id, match.version, { action: 'offer' });
      bench.pass(16);
      const offer = await bench.offers.one(scene.me, scene.job);
      await bench.offers.answer(scene.me, scene.job, offer.version, { answer: 'interested' });
      const choice = { fields: ['displayName', 'phone'], arrangements: [] } as const;
      const { seal, paper } = await bench.ownReleases.look(scene.me, scene.job, choice);
      expect(paper).to.not.equal(undefined);
      const [one, two] = [bench.beside().services, bench.beside().services];
      const given = await Promise.all(
        [one, two, one].map(({ ownReleases }) => ownReleases.give(scene.me, scene.job, choice, seal)),
      );
      expect(new Set(given.map(({ id }) => id)).size).to.equal(1);
      const signed = [];
      for await (const row of walk(bench.store, scene.me.scope, consents, 'byParticipant', {
        key: [scene.ada],
      }))
        signed.push(row.id);
      expect(signed).to.deep.equal([given[0]?.consentId]);
      expect((await bench.offers.one(scene.me, scene.job)).release).to.equal('instead');
      const more = { ...choice, fields: ['displayName'] } as const;
      const next = await bench.ownReleases.look(scene.me, scene.job, more);
      expect(next.paper, 'it is permitted already').to.equal(undefined);
      const changed = await bench.ownReleases.give(scene.me, scene.job, more, next.seal);
      expect([changed.fields, changed.replacesId]).to.deep.equal([['displayName'], given[0]?.id]);
    }
  });
});

const refusedOnly = (error: unknown) => {
  if (!(error instanceof Error) || error.name !== 'Problem') throw error;
};
