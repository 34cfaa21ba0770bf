import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Offered, offeredTo } from '../support/offered.ts';
import { ownJobOf, plain } from './own-job.ts';

describe('a job that its employer offers', () => {
  let app: TestApp;
  let robin: Offered;
  let own: ReturnType<typeof ownJobOf>;
  let releaseId: string;
  beforeEach(async () => {
    app = await startTestApp();
    robin = await offeredTo(app, 'home');
    own = ownJobOf(app, robin);
    await own.yes();
    await own.give();
    releaseId = (await ofJob())[0]?.id ?? '';
    await answer('make_offer');
  });
  afterEach(() => app.close());

  const ofJob = async (): Promise<
    readonly { readonly id: string; readonly answers: readonly unknown[] }[]
  > => {
    const { body } = await app.as(app.home, 'employer')('/releases');
    const { opportunityId } = app.home;
    return body.items.filter((one: { opportunityId: string }) => one.opportunityId === opportunityId);
  };
  const answer = async (action: string) => {
    const employer = app.as(app.home, 'employer');
    const said = await employer(`/releases/${releaseId}/answers`, { method: 'POST', body: { action } });
    expect(said.status, said.text).to.equal(201);
    app.pass(16);
  };
  const page = async () => plain(await robin.browser.get(robin.job));
  const post = (path: string, form: Readonly<Record<string, string>>) => robin.browser.post(path, form);
  const versionOn = async () =>
    /name="version" value="(\d+)"/.exec((await robin.browser.get(robin.job)).text)?.[1] ?? '';
  const say = async (what: string) => post(`${robin.job}/take`, { version: await versionOn(), take: what });
  const shownToEmployer = () => app.as(app.home, 'employer')(`/releases/${releaseId}`);

  it('is taken by a yes of theirs, which employer and coach hear, and again changes nothing', async () => {
    expect(await page()).to.include('They offer you this job. What do you say?');
    expect((await shownToEmployer()).body).to.not.have.property('acceptedAt');
    expect((await say('interested')).status).to.equal(303);
    expect((await say('interested')).status, 'again').to.equal(303);
    expect(await page())
      .to.include('You said yes to this job on')
      .and.not.include('Yes, I take this job');
    expect(await own.state()).to.equal('offered');
    const { body } = await shownToEmployer();
    expect([body.state, typeof body.acceptedAt]).to.deep.equal(['offered', 'string']);
    expect(body.answersOpen, 'the offer is still theirs to take back').to.include('take_back');
    const history = await app.as(app.home, 'coach')(`/matches/${app.home.matchId}/decisions`);
    const yes = history.body.items.filter(
      ({ action, from }: { action: string; from: string }) => [action, from].join() === 'interested,offered',
    );
    expect(yes).to.have.length(1);
  });

  it('is not taken by a yes to one that was taken back', async () => {
    await say('interested');
    await answer('take_back');
    await answer('make_offer');
    expect((await shownToEmployer()).body).to.not.have.property('acceptedAt');
    expect(await page()).to.include('Yes, I take this job');
  });

  it('is over by a no, and so is what was shown; to its employer an application was withdrawn', async () => {
    await say('interested');
    expect(await page()).to.include('Is it not right for you after all?');
    expect((await say('not_interested')).status).to.equal(303);
    expect(await own.state()).to.equal('declined_by_participant');
    expect(await page()).to.include('You said no.');
    expect((await shownToEmployer()).status).to.equal(404);
    const employer = app.as(app.home, 'employer');
    expect((await ofJob()).length).to.equal(0);
    const posting = await employer(`/opportunities/${app.home.opportunityId}`);
    expect([posting.body.withdrawnCount, posting.text.includes('Sam')]).to.deep.equal([1, false]);
    expect(plain(await robin.browser.get(own.release))).to.not.include('They can see it now.');
  });

  it('takes a reason with a no, for the coach alone, and asks for none', async () => {
    const seen = await robin.browser.get(robin.job);
    expect(seen.text).to.include('<option value="" selected="">');
    const version = await versionOn();
    const strange = await post(`${robin.job}/take`, { version, take: 'not_interested', why: 'score' });
    expect([strange.status, plain(strange).includes('Choose one of these.')]).to.deep.equal([422, true]);
    expect(strange.text, 'what they chose stays').to.match(
      /checked="" value="not_interested"|value="not_interested" checked=""/,
    );
    const told = { version, take: 'not_interested', why: 'too_far' };
    expect((await post(`${robin.job}/take`, told)).status).to.equal(303);
    const history = await app.as(app.home, 'coach')(`/matches/${app.home.matchId}/decisions`);
    const last = history.body.items.find(({ to }: { to: string }) => to === 'declined_by_participant');
    expect([last?.action, last?.reasonCode]).to.deep.equal(['not_interested', 'too_far']);
    const receipt = await app.as(app.home, 'coach')(`/releases/${releaseId}/receipt`);
    expect(receipt.body.lines.join(' ')).to.match(/It ended on .*: they said no to the job\./);
    expect(plain(await robin.browser.get(own.release))).to.match(/You said no to the job on \d+ \w+ 2026/);
    const employer = app.as(app.home, 'employer');
    for (const path of [
      `/opportunities/${app.home.opportunityId}`,
      '/opportunities',
      '/releases',
      '/notices',
    ])
      expect((await employer(path)).text, path).to.not.include('too_far');
  });

  it('can be said yes to after all: they choose anew what is seen, and are a new application', async () => {
    await say('not_interested');
    await own.yes();
    expect(await own.state()).to.equal('interested');
    await own.give();
    expect(await own.state()).to.equal('released_to_employer');
    expect((await ofJob()).map(({ id, answers }) => [id === releaseId, answers])).to.deep.equal([
      [false, []],
    ]);
  });

  it('stands withdrawn to its employer since the first no, whatever they say of it later', async () => {
    const posting = async () =>
      (await app.as(app.home, 'employer')(`/opportunities/${app.home.opportunityId}`)).body.withdrawnOn;
    await say('not_interested');
    const days = await posting();
    expect(days).to.have.length(1);
    app.pass(86_400);
    await robin.browser.post('/my/code', { by: 'email', email: robin.email, password: robin.password });
    await own.yes();
    expect(await posting(), 'a yes after all').to.deep.equal(days);
    await robin.browser.send(robin.job, { answer: 'not_interested', question: '' });
    expect(await own.state()).to.equal('declined_by_participant');
    expect(await posting(), 'and a no').to.deep.equal(days);
    app.pass(86_400);
    await robin.browser.post('/my/code', { by: 'email', email: robin.email, password: robin.password });
    await own.yes();
    const coach = app.as(app.home, 'coach');
    const path = `/matches/${app.home.matchId}`;
    const headers = { 'if-match': (await coach(path)).headers.get('etag') ?? '' };
    const ends = await coach(`${path}/decisions`, { method: 'POST', headers, body: { action: 'withdraw' } });
    expect(ends.status).to.equal(200);
    expect(await posting(), 'a yes that the coach ended').to.deep.equal(days);
    const listed = async (role: 'employer' | 'coach') =>
      (await app.as(app.home, role)('/opportunities')).body.items.map(
        ({ withdrawnOn }: { withdrawnOn?: readonly string[] }) => withdrawnOn,
      );
    expect((await listed('employer')).flat(), 'in their list').to.deep.equal(days);
    expect(new Set(await listed('coach')), 'in nobody else’s').to.deep.equal(new Set([undefined]));
  });

  it('asks again where nothing is chosen, and takes no answer to what is not offered, nor one to an older page', async () => {
    const nothing = await post(`${robin.job}/take`, { version: await versionOn() });
    expect([nothing.status, nothing.to], 'to an address').to.deep.equal([303, `${robin.job}?missed=take`]);
    expect(plain(await robin.browser.get(nothing.to ?? ''))).to.include('Choose one.');
    const reason = await post(`${robin.job}/take`, { version: await versionOn(), why: 'too_far' });
    expect([
      reason.status,
      /value="too_far" selected|selected="" value="too_far"/.test(reason.text),
    ]).to.deep.equal([422, true]);
    const old = await versionOn();
    await answer('take_back');
    expect((await post(`${robin.job}/take`, { version: old, take: 'interested' })).status).to.equal(412);
    expect((await say('interested')).status, 'nothing is offered').to.equal(409);
    expect(await own.state()).to.equal('released_to_employer');
    expect((await robin.browser.get(`${robin.job}/take`)).to).to.equal(robin.job);
  });
});
