import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Offered, offeredTo } from '../support/offered.ts';

describe('skills that go with a job somebody had, on their own pages', () => {
  let app: TestApp;
  let robin: Offered;
  beforeEach(async () => {
    app = await startTestApp();
    robin = await offeredTo(app, 'home');
  });
  afterEach(() => app.close());

  const toTick = async (browser = robin.browser) =>
    [...(await browser.get('/my/skills')).text.matchAll(/name="fromWork" value="([^"]+)"/g)].map(
      ([, uri]) => uri ?? '',
    );
  const add = (workText: string) =>
    robin.browser.send('/my/skills', { workText, workFrom: '', workUntil: '' });

  it('are the same in whichever language it was told, on a page of whichever', async () => {
    const before = await toTick();
    const found: string[][] = [];
    for (const told of ['baker', 'panadero en un pueblo', 'عملت خبازا']) {
      await add(told);
      const page = await robin.browser.get('/my/skills');
      expect(page.text).to.include('Can you do this, too?');
      found.push((await toTick()).filter((uri) => !before.includes(uri)));
      await robin.browser.post('/my/language', { language: told === 'baker' ? 'es' : 'ar' });
      expect((await toTick()).filter((uri) => !before.includes(uri))).to.deep.equal(found.at(-1));
      await robin.browser.post('/my/language', { language: 'en' });
      const workGone = [...page.text.matchAll(/name="workGone" value="([^"]+)"/g)].map(([, key = '']) =>
        key.replaceAll('&quot;', '"'),
      );
      await robin.browser.send('/my/skills', { workGone });
    }
    expect(found[0]).to.have.length.above(0);
    expect(found[1]).to.deep.equal(found[0]);
    expect(found[2]).to.deep.equal(found[0]);
  });

  it('count once they are ticked, are offered no more then, and stay ticked where something else is wrong', async () => {
    await add('panadera');
    const [first = '', ...others] = await toTick();
    const wrong = await robin.browser.send('/my/skills', {
      fromWork: first,
      workText: 'x',
      workFrom: 'never',
    });
    expect([wrong.status, wrong.text.includes(`checked="" value="${first}"`)]).to.deep.equal([422, true]);
    await robin.browser.send('/my/skills', { fromWork: [first] });
    expect((await robin.browser.get('/my/skills')).text).to.include(`value="${first}"`);
    expect(await toTick()).to.deep.equal(others);
  });

  it('are none for what nobody understands, and for a name that was made up', async () => {
    const before = await toTick();
    await add('zzzxq 🥐');
    expect(await toTick()).to.deep.equal(before);
    expect((await robin.browser.send('/my/skills', { fromWork: 'made:up' })).status).to.be.below(500);
  });
});
