import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Offered, offeredTo } from '../support/offered.ts';
import { steppedUp } from '../support/stepped-up.ts';
import { ownJobOf, plain } from './own-job.ts';

describe('a no to a job that a coach offers', () => {
  let app: TestApp;
  let robin: Offered;
  let own: ReturnType<typeof ownJobOf>;
  beforeEach(async () => {
    app = await startTestApp();
    robin = await offeredTo(app, 'home');
    own = ownJobOf(app, robin);
  });
  afterEach(() => app.close());

  const history = async () =>
    (await app.as(app.home, 'coach')(`/matches/${app.home.matchId}/decisions`)).body.items as readonly {
      readonly id: string;
      readonly action: string;
      readonly reasonCode?: string;
    }[];

  it('may say why, in each language, and need not', async () => {
    const page = await robin.browser.get(robin.job);
    expect(page.text).to.match(/<option value="" selected="">/);
    for (const language of ['es', 'ar', 'en']) {
      await robin.browser.post('/my/language', { language });
      const { text } = await robin.browser.get(robin.job);
      expect(text.match(/<option value="(too_far|other)">[^<]+</g), language).to.have.length(2);
    }
    await robin.browser.send(robin.job, { answer: 'not_interested', question: '', why: '' });
    expect(await own.state()).to.equal('declined_by_participant');
    expect((await history()).find(({ action }) => action === 'not_interested')).to.not.have.property(
      'reasonCode',
    );
  });

  it('tells the coach alone, and stays as it was typed where something is wrong', async () => {
    const alone = await robin.browser.send(robin.job, { question: '', why: 'too_far' });
    expect([alone.status, alone.text.includes('href="#f-answer"')]).to.deep.equal([422, true]);
    expect(alone.text).to.match(/<option value="too_far" selected="">/);
    const strange = await robin.browser.send(robin.job, {
      answer: 'not_interested',
      question: '',
      why: 'score',
    });
    expect([strange.status, plain(strange).includes('Choose one of these.')]).to.deep.equal([422, true]);
    await robin.browser.send(robin.job, {
      answer: 'not_interested',
      question: 'Is there another?',
      why: 'too_far',
    });
    const told = (await history()).filter(({ reasonCode }) => reasonCode !== undefined);
    expect(told.map(({ action, reasonCode }) => [action, reasonCode])).to.deep.equal([
      ['not_interested', 'too_far'],
    ]);
    const employer = app.as(app.home, 'employer');
    for (const path of [
      `/opportunities/${app.home.opportunityId}`,
      '/opportunities',
      '/releases',
      '/notices',
    ])
      expect((await employer(path)).text, path).to.not.include('too_far');
  });

  it('can be said once the no stands: it is read back, and told to the coach, and is no other no', async () => {
    await robin.browser.send(robin.job, { answer: 'not_interested', question: '', why: '' });
    const raise = async () => {
      const decision = (await history()).find(({ action }) => action === 'not_interested');
      const { organisationId, matchId, credentials } = app.home;
      const scope = scopeOf({ kind: 'command', id: 'test', organisationId });
      await app.workerDeps.noticeRaiser.raiseDecisionNotices({ scope }, matchId, decision?.id ?? '');
      const coach = await steppedUp(app.url, credentials.coach);
      const { items } = (await coach('/notices')).body;
      return items.map(({ subject, reason }: Record<string, string>) => `${subject}. ${reason}`);
    };
    expect((await raise()).join()).to.match(/No from .*\. To [^:]*\.$/);
    const page = await robin.browser.get(robin.job);
    expect(page.text).to.include('Say why').and.to.not.include('value="not_interested" type="radio"');
    const told = await robin.browser.send(robin.job, { answer: 'not_interested', why: 'too_far' });
    expect(plain(told)).to.include('You said: No, this is not for me').and.include('It is too far');
    expect(told.text).to.not.include('Say why');
    await robin.browser.send(robin.job, { answer: 'not_interested', why: 'other' });
    const kept = (await history()).filter(({ action }) => action === 'not_interested');
    expect(kept.map(({ reasonCode }) => reasonCode)).to.deep.equal(['too_far']);
    const heard = await raise();
    expect(heard).to.have.length(2);
    for (const one of heard) expect(one).to.include('it is too far');
  });

  it('has no reason where it is a yes', async () => {
    await robin.browser.send(robin.job, { answer: 'interested', question: '', why: 'too_far' });
    expect(await own.state()).to.equal('interested');
    expect((await history()).every(({ reasonCode }) => reasonCode === undefined)).to.equal(true);
  });
});
