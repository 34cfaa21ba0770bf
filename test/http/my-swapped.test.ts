import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { participants } from '../../src/store/collections/index.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Offered, offeredTo } from '../support/offered.ts';
import type { Seen } from '../support/person-browser.ts';

const whoseIn = ({ text }: Seen): string => /name="whose" value="([\w-]+)"/.exec(text)?.[1] ?? '';

/** A computer that a hostel shares: a page of one person stands open while another signs in beside it. */
describe('a form of somebody’s own page, sent once another person is signed in', () => {
  let app: TestApp;
  let robin: Offered;
  let other: Offered;
  before(async () => {
    app = await startTestApp();
    [robin, other] = [await offeredTo(app, 'home'), await offeredTo(app, 'away')];
  });
  after(() => app.close());

  const signIn = (who: Offered) =>
    robin.browser.post('/my/code', { by: 'email', email: who.email, password: who.password });
  const otherPerson = async () => {
    const { organisationId, participantId } = app.away;
    const scope = scopeOf({ kind: 'command', id: 'test', organisationId });
    return app.store.get(scope, participants, participantId);
  };

  it('is in each form, says nothing of who it is, and is another for another', async () => {
    for (const path of [
      '',
      '/week',
      '/needs',
      '/skills',
      '/consents',
      '/data',
      '/data/stop',
      '/data/erase',
      '/staff',
    ]) {
      const seen = await robin.browser.get(`/my${path}`);
      const forms = seen.text.match(/<form [^>]*method="post"[^>]*>/g) ?? [];
      expect(forms.length, path).to.be.above(1);
      expect(
        seen.text.match(/<form [^>]*method="post"[^>]*><input type="hidden" name="whose"/g)?.length,
        path,
      ).to.equal(forms.length);
      expect(whoseIn(seen)).to.not.include(app.home.participantId);
    }
    expect(whoseIn(await robin.browser.get('/my'))).to.not.equal(whoseIn(await other.browser.get('/my')));
    expect((await robin.browser.get('/my/away')).text).to.not.include('name="whose"');
  });

  it('does nothing to the other, and says so', async () => {
    const whose = whoseIn(await robin.browser.get('/my'));
    await signIn(other);
    const before = await otherPerson();
    const version = String(before?.version);
    const forms: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
      ['/my/week', { version, 'mon.from': '9', 'mon.to': '17' }],
      ['/my/data', { do: 'off' }],
      ['/my/data', { do: 'file' }],
      ['/my/data/stop', {}],
      ['/my/staff', { step: 'bar', bar: app.away.users.coach.id }],
      [other.job, { answer: 'interested' }],
    ];
    for (const [path, typed] of forms) {
      const sent = await robin.browser.post(path, { ...typed, whose });
      expect(sent.status, path).to.equal(409);
      expect(sent.text, path).to.include('Somebody else is signed in now');
    }
    expect(await otherPerson()).to.deep.equal(before);
    expect((await robin.browser.post('/my/week', { version, whose: '' })).status).to.equal(409);
  });

  it('is taken where the same person signed in anew', async () => {
    await signIn(robin);
    const whose = whoseIn(await robin.browser.get('/my'));
    await robin.browser.post('/my/leave');
    await signIn(robin);
    expect((await robin.browser.post('/my/data', { do: 'off', whose })).to).to.equal('/my/data');
  });
});
