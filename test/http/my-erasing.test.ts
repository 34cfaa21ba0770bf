import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Offered, offeredTo } from '../support/offered.ts';
import { plain } from './own-job.ts';

describe('the page on which somebody erases their data', () => {
  let app: TestApp;
  let robin: Offered;
  beforeEach(async () => {
    app = await startTestApp();
    robin = await offeredTo(app, 'home');
  });
  afterEach(() => app.close());

  it('does so at the word of whoever shows that it is they, and of nobody else, and shows the number of it where nothing leads away', async () => {
    const erase = (typed: Readonly<Record<string, string>>) => robin.browser.post('/my/data/erase', typed);
    const { email, password } = robin;
    const others = app.home.credentials.coach;
    for (const [typed, at, said] of [
      [{}, 'code', 'Type your code, or your e-mail and password'],
      [{ email }, 'code', 'Type your code, or your e-mail and password'],
      [{ email, password: 'no' }, 'password', 'This is not your code or password'],
      [others, 'password', 'This is not your code or password'],
      [{ code: 'AAAA-BBBB-CCCC' }, 'code', 'This is not your code or password'],
    ] as const) {
      const wrong = await erase(typed);
      expect([wrong.status, wrong.text.includes(`href="#f-${at}"`)]).to.deep.equal([422, true]);
      expect(plain(wrong)).to.include(`${said}. Nothing was erased`);
    }
    expect((await robin.browser.get('/my')).status).to.equal(200);
    const done = await erase({ email, password });
    expect(plain(done)).to.match(/It is erased .*: \w+_\w+/);
    expect(plain(done)).to.include('You see it only this once');
    const leading = [...done.text.matchAll(/(?:href|action)="([^"]+)"/g)].map(([, to]) => to);
    expect(leading, 'nothing leads away from it but the way out').to.deep.equal([
      ...['/favicon.svg', '/my.css', '#text', '/my/leave'],
    ]);
    expect((await robin.browser.get('/my')).to).to.equal('/my/code');
    expect((await app.as(app.home, 'coach')(`/participants/${app.home.participantId}`)).status).to.equal(404);
  });
});
