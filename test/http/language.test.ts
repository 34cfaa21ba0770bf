import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';
import { clientOf, type Reply } from '../support/http-client.ts';

const cookieOf = (reply: Reply) => reply.headers.get('set-cookie')?.split(';')[0] ?? '';
const nowhere = '/participants/par_00000000-0000-7000-8000-000000000000';

describe('the language of an answer', () => {
  let app: TestApp;

  before(async () => {
    app = await startTestApp();
  });
  after(() => app.close());

  it('is what is accepted, for somebody who is not signed in yet and for a machine; English where nothing is said', async () => {
    const said = async (accepted: string) => {
      const { headers, body } = await app.anonymous('/me', { headers: { 'accept-language': accepted } });
      return [headers.get('content-language'), body.title];
    };
    expect(await said('de-AT, en;q=0.5')).to.deep.equal(['de', 'Melden Sie sich zuerst an']);
    expect(await said('fr, de;q=0.4, en;q=0.2')).to.deep.equal(['de', 'Melden Sie sich zuerst an']);
    expect(await said('*')).to.deep.equal(['en', 'Sign in first']);
    expect(await said('fr')).to.deep.equal(['en', 'Sign in first']);
    expect((await app.as(app.home, 'coach')(nowhere)).headers.get('content-language')).to.equal('en');
  });

  it('is what a person chose, whatever the browser accepts', async () => {
    const cookie = cookieOf(
      await app.anonymous('/session', { method: 'POST', body: app.home.credentials.coach }),
    );
    const coach = clientOf(app.url, { cookie, 'accept-language': 'de' });
    expect((await coach('/me')).body).to.include({ language: 'en' });
    const version = (await coach('/me/preferences')).body.version;
    await coach('/me/preferences', {
      method: 'PATCH',
      body: { language: 'de' },
      headers: { 'if-match': `"${version}"` },
    });
    expect((await coach('/me')).body).to.include({ language: 'de' });
    const { body, headers } = await coach(nowhere, { headers: { 'accept-language': 'en' } });
    expect([headers.get('content-language'), body.detail]).to.deep.equal([
      'de',
      'Mit dieser Kennung gibt es nichts. Prüfen Sie sie.',
    ]);
  });
});
