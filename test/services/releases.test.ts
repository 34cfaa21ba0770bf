import { expect } from 'chai';
import { redisclosureNoticeOf } from '../../src/domain/organisation.ts';
import { notices } from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { sayRedisclosure } from '../../src/words/release.ts';
import { createSpoken } from '../../src/words/words.ts';
import { openReleases } from './release-bench.ts';
import { refusal as refused } from './use-cases.ts';

const refusal = async (promise: Promise<unknown>): Promise<readonly (string | undefined)[]> => {
  const { code, sentence, extras } = await refused(promise);
  return extras.errors ? [code, extras.errors[0]?.path] : [code, sentence.key];
};
const nothing = ['not_found', 'no_such_release'];

describe('a release', () => {
  let bench: Awaited<ReturnType<typeof openReleases>>;
  let scene: Awaited<ReturnType<(typeof bench)['scene']>>;
  let consentId: string;
  let matchId: string;
  before(async () => {
    bench = await openReleases();
  });
  beforeEach(async () => {
    scene = await bench.scene({
      contact: { phone: '0113 496 0000', email: 'ada@demo.example' },
      pastWork: [
        { text: 'baker', from: '2010', until: '2014', where: 'paid' },
        { text: 'kitchen', from: '2016', until: '2018', where: 'inside' },
      ],
      supportNeeds: [
        {
          ...({ code: 'dosing_window', weight: 'must' } as const),
          windows: [{ days: ['mon', 'tue'], from: '07:00', to: '09:30' }],
        },
      ],
    });
    consentId = (await scene.consent()).id;
    matchId = (await scene.match()).id;
  });
  after(() => bench.close());

  const give = (
    fields: Parameters<typeof scene.input>[1] = ['displayName'],
    more: object = {},
    ctx = scene.me,
  ) => bench.releases.release(ctx, matchId, scene.input(consentId, fields, more));
  const state = async () => (await bench.matches.get(scene.rosa, matchId)).state;
  const told = async (userId: string) => {
    const kinds = [];
    for await (const row of walk(bench.store, scene.rosa.scope, notices, 'byUser', { key: [userId] }))
      kinds.push(row.kind);
    return kinds;
  };

  it('shows an employer the fields that were named, and nothing else, as they stand', async () => {
    const {
      id,
      live,
      to,
      state: moved,
    } = await give(['displayName', 'phone', 'pastWork:0', 'message', 'arrangements'], {
      message: 'Hello',
      arrangements: ['dosing_window'],
    });
    expect([live, moved, to.map(({ id: reader }) => reader)]).to.deep.equal([
      ...[true, 'released_to_employer'],
      [scene.contact.id],
    ]);
    const seen = await bench.released.get(scene.baker, id);
    expect(seen.person).to.deep.equal({
      ...{ displayName: 'Ada', phone: '0113 496 0000', message: 'Hello', conceptNames: [] },
      pastWork: [{ text: 'baker', from: '2010', until: '2014' }],
      arrangements: [{ code: 'starts_from', days: ['mon', 'tue'], from: '09:30' }],
    });
    expect(seen.answersOpen).to.deep.equal(['invite', 'make_offer', 'decline']);
    expect(JSON.stringify(seen)).to.not.match(/dosing|inside|mat_|score|stage|need/);
    expect((await bench.released.list(scene.baker, {})).items).to.have.length(1);
    expect((await bench.released.list(scene.mechanic, {})).items).to.deep.equal([]);
    expect(await refusal(bench.released.get(scene.mechanic, id))).to.deep.equal(nothing);
  });

  it('is seen by nobody while the trail cannot be written', async () => {
    const { id } = await give();
    const commit = () => Promise.reject(new Error('the trail cannot be written'));
    const { services } = bench.beside({ store: { ...bench.store, commit } });
    for (const look of [services.released.get(scene.baker, id), services.released.list(scene.baker, {})])
      expect(
        await look.then(
          () => 'seen',
          (error: Error) => error.message,
        ),
      ).to.equal('the trail cannot be written');
  });

  it('of past work shows the entry that was released, not what comes to stand in its place', async () => {
    const { id } = await give(['pastWork:0']);
    const person = await bench.participants.get(scene.rosa, scene.ada);
    const [first, second] = person.pastWork;
    if (first === undefined || second === undefined) throw new Error('The scene lacks past work.');
    await bench.participants.update(scene.rosa, scene.ada, person.version, { pastWork: [second, first] });
    const works = async () => (await bench.released.get(scene.baker, id)).person.pastWork;
    expect(await works()).to.deep.equal([{ text: 'baker', from: '2010', until: '2014' }]);
    const { version } = await bench.participants.get(scene.rosa, scene.ada);
    await bench.participants.update(scene.rosa, scene.ada, version, { pastWork: [second] });
    expect(await works(), 'what they took out of their list').to.deep.equal([]);
  });

  it('needs a yes, a live consent to this employer and fields within it, and names what is wrong', async () => {
    const said = (fields: Parameters<typeof scene.input>[1], more = {}) => refusal(give(fields, more));
    expect(await said(['email'])).to.deep.equal(['invalid', 'fields.0']);
    expect(await said(['displayName', 'pastWork:7'])).to.deep.equal(['invalid', 'fields.1']);
    expect(await said(['message'])).to.deep.equal(['invalid', 'message']);
    expect(await said(['displayName'], { message: 'Hello' })).to.deep.equal(['invalid', 'message']);
    const told = { arrangements: ['alcohol_free_site'] };
    expect(await said(['arrangements'], told)).to.deep.equal(['invalid', 'arrangements.0']);
    expect(await said(['displayName'], { to: ['usr_x'] })).to.deep.equal(['invalid', 'to.0']);
    const elsewhere = await scene.consent({ recipient: { kind: 'employer', id: scene.garage } });
    for (const id of [elsewhere.id, bench.newId('consent')])
      expect(await refusal(bench.releases.release(scene.me, matchId, scene.input(id)))).to.deep.equal([
        ...['invalid', 'consentId'],
      ]);
    const job = await bench.secondJob(scene);
    const early = await scene.match({ state: 'offered_to_participant', opportunityId: job });
    expect(await refusal(bench.releases.release(scene.me, early.id, scene.input(consentId)))).to.deep.equal([
      ...['conflict', 'release_needs_yes'],
    ]);
    const unheard = await scene.match({ state: 'shortlisted', opportunityId: await bench.secondJob(scene) });
    expect(await refusal(bench.releases.release(scene.me, unheard.id, scene.input(consentId)))).to.deep.equal(
      [...['not_found', 'no_such_match']],
    );
    await bench.consents.revoke(scene.rosa, consentId, 'withdrawn');
    expect(await said(['displayName'])).to.deep.equal(['invalid', 'consentId']);
    expect(await state(), 'nothing was released').to.equal('interested');
  });

  it('rests on no signed paper before that is attached', async () => {
    const paper = await scene.consent({
      signed: {
        ...({ how: 'paper', at: '2026-11-24T09:00:00.000Z', language: 'en' } as const),
        textVersion: 'consent-employer/1',
      },
    });
    const release = () => bench.releases.release(scene.sure, matchId, scene.input(paper.id));
    expect(await refusal(release())).to.deep.equal(['invalid', 'consentId']);
    expect(await state()).to.equal('interested');
    const file = { filename: 'paper.png', mediaType: 'image/png', bytes: 'iVBORw0KGgo=' } as const;
    await bench.consents.attach(scene.rosa, paper.id, file);
    expect((await release()).live).to.equal(true);
  });

  it('is by the person themselves or, from a signed paper, by a coach who said again who they are', async () => {
    expect(await refusal(give(undefined, {}, scene.stranger))).to.deep.equal(['not_found', 'no_such_match']);
    expect(await refusal(give(undefined, {}, scene.rosa))).to.deep.equal(['step_up', 'step_up_needed']);
    const { signed, witnessName } = await give(undefined, {}, scene.sure);
    expect([signed.how, signed.witnessedBy, witnessName]).to.deep.equal([
      ...['paper', scene.rosa.scope.actor.id, 'A coach'],
    ]);
    expect(await told(scene.contact.id)).to.deep.equal(['person_to_see']);
    expect(await told(scene.rosa.scope.actor.id), 'who wrote it down knows').to.deep.equal([]);
    expect(await refusal(give())).to.deep.equal(['conflict', 'release_stands']);
  });

  it('goes with the words of the law where its organisation is bound by it, and those are for the US alone', async () => {
    const { organisationId } = scene.here;
    expect(await refusal(bench.organisations.set(organisationId, { part2Programme: true }))).to.deep.equal([
      ...['invalid', 'part2Programme'],
    ]);
    const { id } = await give();
    expect((await bench.released.get(scene.baker, id)).notice).to.equal('redisclosure/1');
    const bound = await bench.organisation('US', 'America/New_York');
    const row = await bench.organisations.set(bound.organisationId, { part2Programme: true });
    expect(redisclosureNoticeOf(row)).to.equal('redisclosure-part2/1');
    const words = sayRedisclosure(createSpoken().en, 'redisclosure-part2/1', 'Ada');
    expect(words).to.include('42 CFR part 2 prohibits unauthorized use or disclosure of these records.');
    const off = await bench.organisations.set(bound.organisationId, { part2Programme: false });
    expect(redisclosureNoticeOf(off)).to.equal('redisclosure/1');
  });

  it('is signed at the moment at which it is written down, however the clock runs on meanwhile', async () => {
    bench.tick(1);
    try {
      const { live, signed, createdAt } = await give();
      expect([live, signed.at]).to.deep.equal([true, createdAt]);
    } finally {
      bench.tick(0);
    }
  });

  it('that the person takes back is gone at once, for good, and the coach hears', async () => {
    const { id } = await give();
    await bench.released.get(scene.baker, id);
    const ended = await bench.releases.end(scene.me, matchId);
    expect([ended.live, ended.state, ended.ended?.reason]).to.deep.equal([
      ...[false, 'withdrawn', 'released_no_more'],
    ]);
    expect(await refusal(bench.released.get(scene.baker, id))).to.deep.equal(nothing);
    expect(await refusal(bench.released.answer(scene.baker, id, { action: 'invite' }))).to.deep.equal(
      nothing,
    );
    expect((await bench.released.list(scene.baker, {})).items).to.deep.equal([]);
    expect(await told(scene.rosa.scope.actor.id)).to.deep.equal(['released_by_person', 'release_ended']);
    expect((await bench.releases.end(scene.me, matchId)).state, 'again').to.equal('withdrawn');
    expect((await bench.opportunities.get(scene.baker, scene.job)).withdrawnOn).to.deep.equal(['2026-11-24']);
    expect((await bench.opportunities.get(scene.rosa, scene.job)).withdrawnOn).to.deep.equal(['2026-11-24']);
  });

  it('ends with the consent it rests on: taken back at once, run out on its day', async () => {
    const { id } = await give();
    await bench.consents.revoke(scene.rosa, consentId, 'withdrawn');
    expect(await refusal(bench.released.get(scene.baker, id))).to.deep.equal(nothing);
    expect(await state()).to.equal('withdrawn');

    const brief = await scene.consent({ expires: '2026-11-24' });
    const other = await scene.match({ opportunityId: await bench.secondJob(scene) });
    const second = await bench.releases.release(scene.me, other.id, scene.input(brief.id));
    await bench.released.get(scene.baker, second.id);
    bench.pass(86_400);
    expect(await refusal(bench.released.get(scene.baker, second.id))).to.deep.equal(nothing);
    await bench.keepReleases();
    expect((await bench.matches.get(scene.rosa, other.id)).state).to.equal('withdrawn');
    bench.pass(-86_400);
  });

  it('says on its receipt that the coach withdrew the application', async () => {
    const { id } = await give();
    const match = await bench.matches.get(scene.rosa, matchId);
    await bench.matches.decide(scene.rosa, matchId, match.version, { action: 'withdraw' });
    expect((await bench.releases.get(scene.me, id)).ended?.reason).to.equal('withdraw');
  });

  it('goes to those who speak for the employer on that day', async () => {
    const { id } = await give();
    expect((await bench.released.get(scene.baker, id)).person.displayName).to.equal('Ada');
    const late = await scene.here.user('employer', scene.bakery);
    expect(await refusal(bench.released.get(scene.readerOf(late.id), id))).to.deep.equal(nothing);
  });

  it('to named people stays with them', async () => {
    const second = await scene.here.user('employer', scene.bakery);
    const { id } = await give(['displayName'], { to: [second.id] });
    expect(await refusal(bench.released.get(scene.baker, id))).to.deep.equal(nothing);
    expect((await bench.released.get(scene.readerOf(second.id), id)).person.displayName).to.equal('Ada');
    await bench.keepReleases();
    bench.pass(15);
    expect(await refusal(bench.released.get(scene.baker, id))).to.deep.equal(nothing);
    bench.pass(-15);
  });

  it('to a colleague alone is told of by no page either: none has a cursor before nothing', async () => {
    const second = await scene.here.user('employer', scene.bakery);
    const job = await bench.opportunities.create(scene.rosa, { employerId: scene.bakery, title: 'Packer' });
    await give(['displayName'], { to: [second.id] });
    const { id: later } = await scene.match({ opportunityId: job.id });
    await bench.releases.release(scene.me, later, scene.input(consentId));
    const pageOf = (who: typeof scene.baker) => bench.released.list(who, { limit: 1 });
    expect((await pageOf(scene.readerOf(second.id))).nextCursor).to.be.a('string');
    const { items, nextCursor } = await pageOf(scene.baker);
    expect([items.length, nextCursor]).to.deep.equal([1, null]);
    await bench.releases.end(scene.me, later);
    expect((await pageOf(scene.readerOf(second.id))).items).to.have.length(1);
  });
});
