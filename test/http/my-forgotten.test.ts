import { expect } from 'chai';
import { acrossOrganisations } from '../../src/domain/access/scope.ts';
import { outbox } from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { offeredTo } from '../support/offered.ts';
import { personBrowser, type Seen } from '../support/person-browser.ts';
import { plain } from './own-job.ts';

describe('somebody who forgot their password', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestApp();
  });
  afterEach(() => app.close());

  const askedFor = async () => {
    let count = 0;
    for await (const { fact } of walk(app.store, acrossOrganisations('test'), outbox, 'all'))
      if (fact.type === 'reset.asked') count += 1;
    return count;
  };
  const bare = ({ text }: Seen) => text.replaceAll(/[\w.-]+@[\w.-]+/g, '');

  it('is led there from the door, in their language, without a script', async () => {
    for (const [language, title] of [
      ['en', 'A new password'],
      ['es', 'Una contraseña nueva'],
      ['ar', 'كلمة سر جديدة'],
    ] as const) {
      const browser = personBrowser(app.url, language);
      expect((await browser.get('/my/code')).text).to.include('href="/my/code/forgot"');
      const page = await browser.get('/my/code/forgot');
      expect([page.status, page.text.includes(`lang="${language}"`)]).to.deep.equal([200, true]);
      expect(plain(page)).to.include(title);
      expect(page.text).to.include('href="/my/code"').and.not.include('<script');
      expect(page.headers.get('cache-control')).to.equal('no-store');
    }
  });

  it('asks once for a mail, and is answered as anybody is', async () => {
    const { email } = await offeredTo(app, 'home');
    const browser = personBrowser(app.url);
    const known = await browser.post('/my/code/forgot', { email });
    expect([known.status, await askedFor()]).to.deep.equal([200, 1]);
    expect(plain(known)).to.include('If we know this address');
    const nobody = await browser.post('/my/code/forgot', { email: 'nobody@people.example' });
    expect([nobody.status, bare(nobody)]).to.deep.equal([200, bare(known)]);
  });

  it('hears what is wrong beside what they typed, and nothing is asked', async () => {
    const browser = personBrowser(app.url);
    for (const email of ['', 'robin', 'robin at people', `${'x'.repeat(250)}@people.example`]) {
      const page = await browser.post('/my/code/forgot', { email });
      expect([page.status, page.text.includes('href="#f-email"')], email).to.deep.equal([422, true]);
      if (email !== '') expect(page.text).to.include(`value="${email}"`);
    }
    expect(await askedFor()).to.equal(0);
    const elsewhere = await browser.post(
      '/my/code/forgot',
      { email: 'a@b.example' },
      { origin: 'https://evil.example' },
    );
    expect(elsewhere.status).to.equal(403);
  });

  it('finds the way there from a link that is used or wrong', async () => {
    const end = await personBrowser(app.url, 'ar').get(`/password-resets/${'x'.repeat(43)}`);
    expect(end.text).to.include('action="/my/code/forgot"').and.not.include('action="/forgot"');
  });
});
