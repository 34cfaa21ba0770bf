import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Offered, offeredTo } from '../support/offered.ts';
import { hiddenIn as knownIn, type Seen } from '../support/person-browser.ts';

const hiddenIn = ({ text }: Seen, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

/** Half an hour on a bus over one form: the session is over, the words are not. */
describe('a form of somebody’s own page, sent once their session is over', () => {
  let app: TestApp;
  let robin: Offered;
  let other: Offered;
  before(async () => {
    app = await startTestApp();
    [robin, other] = [await offeredTo(app, 'home'), await offeredTo(app, 'away')];
  });
  after(() => app.close());

  const signIn = (who: Offered, more: Readonly<Record<string, string>> = {}) =>
    robin.browser.post('/my/code', { by: 'email', email: who.email, password: who.password, ...more });
  const typed = { workText: 'Horneé pan con Nell 🥐', workFrom: '2019', workUntil: '' };

  /** What is answered to a form that was opened signed in, and sent signed out. */
  async function late(path: string, fields: Readonly<Record<string, string>>): Promise<Seen> {
    await signIn(robin);
    const page = await robin.browser.get(path);
    const own = { whose: hiddenIn(page, 'whose'), ...knownIn(page.text) };
    await robin.browser.post('/my/leave');
    return robin.browser.post(path, { ...own, ...fields });
  }
  const again = (path: string, held: string) => robin.browser.post(path, { by: 'email', held });

  it('comes back as it was typed, saves nothing by itself, and can be sent then', async () => {
    const asked = await late('/my/skills', typed);
    expect([asked.status, asked.text.includes('what you typed comes back')]).to.deep.equal([401, true]);
    expect(asked.text, 'nobody else reads it there').to.not.include('Nell').and.not.include('2019');
    const held = hiddenIn(asked, 'held');
    const wrong = await signIn({ ...robin, password: 'not this one' }, { held });
    expect([wrong.status, hiddenIn(wrong, 'held')]).to.deep.equal([401, held]);
    const code = await robin.browser.post('/my/code', { by: 'code', code: 'ABCD-2345-EFGH', held });
    expect([code.status, hiddenIn(code, 'held')]).to.deep.equal([401, held]);

    const entered = await signIn(robin, { held });
    expect([entered.status, entered.to]).to.deep.equal([307, '/my/skills']);
    const page = await again('/my/skills', held);
    expect(page.text).to.include('You are signed in again').and.include(`value="${typed.workText}"`);
    expect((await robin.browser.get('/my/skills')).text).to.not.include('Nell');
    const form = { whose: hiddenIn(page, 'whose'), ...knownIn(page.text) };
    expect((await robin.browser.post('/my/skills', { ...form, ...typed })).to).to.equal('/my/skills');
    expect((await robin.browser.get('/my/skills')).text).to.include(typed.workText);
  });

  it('is shown to nobody else who signs in there', async () => {
    const held = hiddenIn(await late(robin.job, { question: 'Does Nell work there?' }), 'held');
    await signIn(other, { held });
    const page = await again(robin.job, held);
    expect([page.status, page.text.includes('Somebody else is signed in now')]).to.deep.equal([409, true]);
    expect(page.text).to.not.include('Nell');
  });

  it('comes back in no case with a password, with what is made up, or for who never had the page', async () => {
    const secret = await late('/my/data/erase', { email: robin.email, password: robin.password });
    expect([secret.status, hiddenIn(secret, 'held')]).to.deep.equal([401, '']);
    const letters = Array.from({ length: 10_000 }, (_, at) => (at * 7919).toString(36)).join('');
    const long = await late('/my/skills', { workText: letters });
    expect([long.status, hiddenIn(long, 'held')]).to.deep.equal([401, '']);
    expect((await robin.browser.post('/my/week', { 'mon.from': '9' })).text).to.not.include('name="held"');
    await signIn(robin, { held: 'made up' });
    expect((await again('/my/week', 'made up')).to).to.equal('/my');
  });
});
