import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';

describe('partners', () => {
  let app: TestApp;
  before(async () => {
    app = await startTestApp();
  });
  after(() => app.close());

  const admin = () => app.as(app.home, 'administrator');
  const post = (path: string, body?: object) => admin()(path, { method: 'POST', body });
  const whole = (name: string) => ({
    ...{ name, languages: ['en', 'ar'], origins: ['https://Portal.example/'] },
    webhook: { url: 'https://portal.example/told' },
  });

  it('are told their token and what signs their webhooks once', async () => {
    const { status, body, text } = await post('/partners', whole('Once'));
    expect(status, text).to.equal(201);
    expect(body.token).to.match(/^stw_[\w-]{43}$/);
    expect(body.webhook.secret).to.match(/^whsec_[\w+/]{32}$/);
    expect(body.tokenExpiresAt).to.equal('2027-11-24T09:32:02Z');
    expect(body.origins).to.deep.equal(['https://portal.example']);
    const later = await admin()(`/partners/${body.id}`);
    expect(later.body).to.deep.include({ name: 'Once', webhook: { url: 'https://portal.example/told' } });
    for (const told of [body.token, body.webhook.secret])
      expect(later.text + (await admin()('/partners')).text + app.log()).not.to.include(told);
    expect((await post('/partners', whole('Once'))).status).to.equal(409);
    const fresh = await post(`/partners/${body.id}/secret`);
    expect(fresh.body.webhook.secret)
      .to.match(/^whsec_/)
      .and.not.equal(body.webhook.secret);
  });

  it('have no webhook inside, and frame nothing from what is no origin', async () => {
    const inside = [
      'http://127.0.0.1:9200/x',
      'https://2130706433/',
      'https://10.1.2.3/',
      'https://169.254.169.254/latest',
      'https://[::1]/',
      'https://[::ffff:10.0.0.1]/',
      'https://[fd00::1]/',
      'https://localhost/',
      'https://mongo/',
      'https://db.internal/',
      ...['https://0177.0.0.1/', 'https://0x7f.1/', 'https://127.1/', 'https://①②⑦.0.0.1/', 'https://0/'],
      ...['https://%6c%6f%63alhost/', 'https://localhost./', 'https://[64:ff9b::a00:1]/'],
      ...['https://user@portal.example/', 'https://user:word@portal.example/', 'https://@portal.example/'],
      ...['https://portal.example\\@10.1.2.3/', 'https:10.1.2.3', 'https://portal.example/\n'],
      'ftp://portal.example/',
    ];
    for (const url of inside)
      expect((await post('/partners', { ...whole('Inside'), webhook: { url } })).status, url).to.equal(422);
    const here = [
      'http://127.0.0.1:9200/x',
      'https://localhost/',
      'http://localhost:4100/told',
      'http://[::1]/',
    ];
    for (const [urls, what] of [
      [here, /^This address leads to the machine that Stepwell runs on\..*WEBHOOKS_TO_LOOPBACK=on/],
      [['https://10.1.2.3/', 'https://db.internal/'], /^This address leads into a private network/],
    ] as const)
      for (const url of urls) {
        const { body } = await post('/partners', { ...whole('Inside'), webhook: { url } });
        expect(body.errors[0], url).to.have.property('path', 'webhook.url');
        expect(body.errors[0].message, url)
          .to.match(what)
          .and.match(/that the whole internet can reach/);
      }
    for (const url of [
      'http://portal.example/',
      'http://localhost.example/',
      'HTTP://portal.example/',
      'http://8.8.8.8/',
    ]) {
      const { status, body } = await post('/partners', { ...whole('Open'), webhook: { url } });
      expect([status, body.errors[0].message], url).to.deep.equal([
        422,
        'Give an address that begins with https:// and has no name or password in it, such as https://portal.example/told.',
      ]);
    }
    const none = ['https://portal.example/path', 'http://portal.example', '*', 'https://*.example', "'self'"];
    for (const origin of none)
      expect((await post('/partners', { ...whole('None'), origins: [origin] })).status, origin).to.equal(422);
  });

  it('are changed at the version that was read, and cut off', async () => {
    const { body } = await post('/partners', { name: 'Change', languages: ['en'], origins: [] });
    const change = (version: number, sent: object) =>
      admin()(`/partners/${body.id}`, {
        ...{ method: 'PATCH', body: sent, headers: { 'if-match': `"${version}"` } },
      });
    const hooked = await change(1, { webhook: { url: 'https://portal.example/told' } });
    expect(hooked.body.webhook.secret).to.match(/^whsec_/);
    expect((await change(1, { name: 'Else' })).status).to.equal(412);
    expect((await change(2, { webhook: null, disabled: true })).body).to.include({ version: 3 });
    const portal = app.bearer(body.token);
    expect((await portal('/partner/links')).status).to.equal(403);
    expect((await portal('/participants')).status).to.equal(403);
    expect((await admin()(`/partners/${body.id}`)).body.disabledAt).to.equal('2026-11-24T09:32:02Z');
    expect((await change(3, { disabled: false })).body.disabledAt).to.equal(undefined);
  });
});
