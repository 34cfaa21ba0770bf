import { expect } from 'chai';
import { actorOfUser } from '../../src/domain/access/actor.ts';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { cipher } from '../../src/security/cipher.ts';
import { createStopTokens, type Stop } from '../../src/services/deliveries/stop-token.ts';
import { startTestApp, type TestApp } from '../support/app.ts';

describe('where links in mails lead', () => {
  let app: TestApp;
  let links: readonly string[] = [];
  before(async () => {
    app = await startTestApp();
    links = [
      '/mail/open/day',
      `/mail/open/${app.home.noticeId}`,
      `/mail/kept`,
      `/mail/unanswered`,
      `/mail/stop/${tokenOf('near_miss')}`,
    ];
  });
  after(() => app.close());

  // The same key as in the composition of the tests.
  const tokens = createStopTokens(cipher.blindWith(new Uint8Array(32).fill(7)));
  const tokenOf = (kind: Stop['kind']) =>
    tokens.of({ organisationId: app.home.organisationId, userId: app.home.users.coach.id, kind });
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${app.url}${path}`, { redirect: 'manual', ...init });
  const post = (kind: Stop['kind'], body: string, type = 'application/x-www-form-urlencoded') =>
    ask(`/mail/stop/${tokenOf(kind)}`, { method: 'POST', headers: { 'content-type': type }, body });
  const mail = async () => {
    const actor = actorOfUser(app.home.users.coach);
    if (actor === undefined) throw new Error('Nobody.');
    return (await app.services.preferences.show({ scope: scopeOf(actor) })).mail;
  };

  it('does nothing by itself, whoever opens it and however', async () => {
    const [before, chosen] = [await app.trail(app.home), await mail()];
    for (const path of links)
      for (const method of ['GET', 'HEAD', 'GET']) {
        const reply = await ask(path, { method });
        expect([reply.status, reply.headers.get('cache-control')], path).to.deep.equal([200, 'no-store']);
      }
    expect(await mail()).to.deep.equal(chosen);
    expect(await app.trail(app.home)).to.deep.equal(before);
  });

  it('has a first button that only goes somewhere', async () => {
    for (const path of links) {
      const text = await (await ask(path)).text();
      const [first = ''] = /<form[^>]*>/.exec(text) ?? ['<form method="get">'];
      expect(first, path).to.include('method="get"');
      expect(text, path).not.to.match(/<script|recover|treatment|health|court|record/i);
    }
  });

  it('stops one kind when it is told to, by its button or by the one click of a mail program, and again changes nothing', async () => {
    const chosen = await mail();
    expect((await post('near_miss', '')).status).to.equal(422);
    expect((await mail()).near_miss).to.equal('digest');
    const boundary = 'multipart/form-data; boundary=xyz';
    const parts =
      '--xyz\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--xyz--\r\n';
    expect((await post('near_miss', 'choice=stop')).status).to.equal(200);
    expect((await post('free_soon', 'List-Unsubscribe=One-Click')).status).to.equal(200);
    expect((await post('pause_digest', parts, boundary)).status).to.equal(200);
    const off = { near_miss: 'off', free_soon: 'off', pause_digest: 'off' } as const;
    expect(await mail()).to.deep.equal({ ...chosen, ...off });
    const reply = await post('near_miss', 'List-Unsubscribe=One-Click');
    expect([reply.status, (await reply.text()).includes('/account/notices')]).to.deep.equal([200, true]);
    expect(await mail()).to.deep.equal({ ...chosen, ...off });
  });

  it('stops the mail of the day without what is mailed at once', async () => {
    await post('digest', 'List-Unsubscribe=One-Click');
    const left = Object.entries(await mail()).filter(([, time]) => time !== 'off');
    expect(left.map(([kind, time]) => `${kind} ${time}`)).to.have.members([
      'employer_answer now',
      'participant_answer now',
      'posting_closing now',
    ]);
  });

  it('takes nothing that we did not sign, and no form of another site', async () => {
    const token = tokenOf('employer_answer');
    const others = [
      token.replace('employer_answer', 'participant_answer'),
      `${token}x`,
      'nothing',
      `${token}.x`,
    ];
    for (const one of others) {
      expect((await ask(`/mail/stop/${one}`)).status, one).to.equal(404);
      const reply = await ask(`/mail/stop/${one}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      });
      expect(reply.status, one).to.equal(404);
    }
    const foreign = await ask(`/mail/stop/${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://elsewhere.example' },
      body: 'choice=stop',
    });
    expect([foreign.status, (await mail()).employer_answer]).to.deep.equal([403, 'now']);
  });
});
