import { expect } from 'chai';
import { acrossOrganisations } from '../../src/domain/access/scope.ts';
import { secrets } from '../../src/security/secrets.ts';
import { codeOf } from '../../src/services/people/sign-in-code.ts';
import { deliveries, outbox } from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { Authenticator } from '../support/authenticator.ts';
import { clientOf, type Reply } from '../support/http-client.ts';
import { roundOf } from '../support/rounds.ts';
import { steppedUp } from '../support/stepped-up.ts';

const everywhere = acrossOrganisations('test');

/** What the API does for whoever is not signed in. Each either begins a session, or cannot: docs/security.md, "Ways in". */
const open = {
  'post /session': 'by a password, and a second factor where there is one',
  'post /session/code': 'by a mail, where there is no second factor',
  'post /sign-in-links/{linkSecret}': 'by a mail, where there is no second factor',
  'post /session/passkey': 'by a passkey, which is two factors',
  'post /invitations/{linkSecret}': 'makes an account, which has no second factor yet',
  'post /password-resets/{linkSecret}': 'sets a password, and lets nobody in',
  'post /password-resets': 'mails',
  'post /sign-in-links': 'mails',
  'post /session/passkey/challenge': 'asks',
  'delete /session': 'ends one',
} as const;

describe('the ways in', () => {
  let app: TestApp;
  let origin: string;
  before(async () => {
    app = await startTestApp();
    origin = `http://localhost:${app.port}`;
  });
  after(() => app.close());

  const post = (path: string, body: object) => app.anonymous(path, { method: 'POST', body });
  const opensNothing = (reply: Reply) =>
    reply.headers.getSetCookie().every((cookie) => !cookie.startsWith('stepwell='));

  /** Gives somebody a passkey, as on the account page. */
  async function givePasskey(credentials: { email: string; password: string }): Promise<void> {
    const me = await steppedUp(origin, credentials);
    const begun = await me('/me/factors', { method: 'POST', body: { kind: 'passkey' } });
    const passkey = new Authenticator(origin).make(begun.body.creation);
    const path = `/me/factors/${begun.body.factor.id}/confirm`;
    expect((await me(path, { method: 'POST', body: { passkey } })).status).to.equal(200);
  }

  /** Asks for a mail to sign in by, and gives the secret of its link. */
  async function mailed(email: string): Promise<string> {
    await post('/sign-in-links', { email });
    const { workerDeps, store } = app;
    for await (const { id, fact } of walk(store, everywhere, outbox, 'all')) {
      if (fact.type !== 'signIn.asked') continue;
      await workerDeps.signInMails.plan(roundOf('delivery:send'), fact.addressKey, '/', id);
      const row = await store.get(everywhere, deliveries, id.replace('out_', 'dlv_'));
      if (row?.secret !== undefined) return row.secret;
    }
    throw new Error('No mail.');
  }

  it('of the API are these', () => {
    const found = app.routes
      .filter(({ access, method }) => access === 'public' && method !== 'get')
      .map(({ method, path }) => `${method} ${path}`);
    expect(found.sort()).to.deep.equal(Object.keys(open).sort());
  });

  it('ask whoever has a second factor for it, whichever is taken', async () => {
    const { employer, administrator } = app.home.credentials;
    // A mail that was asked for before the factor was set up opens nothing afterwards.
    const secret = await mailed(employer.email);
    await givePasskey(employer);
    const byPassword = await post('/session', employer);
    expect([byPassword.body.code, opensNothing(byPassword)]).to.deep.equal(['second_factor', true]);

    for (const reply of [
      await post(`/sign-in-links/${secret}`, { choice: 'sign_in' }),
      await post('/session/code', { email: employer.email, code: codeOf(secrets, secret) }),
    ])
      expect([reply.status, reply.body.code, opensNothing(reply)]).to.deep.equal([
        401,
        'second_factor',
        true,
      ]);

    const admin = await steppedUp(app.url, administrator);
    const body = { email: employer.email };
    const told = await admin('/password-resets', { method: 'POST', body });
    const password = 'windmill orchard trumpet';
    const path = `/password-resets/${String(told.body.url).split('/').at(-1)}`;
    const reset = await post(path, { password });
    expect([reset.status, opensNothing(reset)]).to.deep.equal([204, true]);
    const again = await post('/session', { email: employer.email, password });
    expect([again.body.code, opensNothing(again)]).to.deep.equal(['second_factor', true]);
  });

  it('are no way round a step-up: a token of a machine holds nothing that asks for one', async () => {
    const machine = clientOf(app.url, { authorization: `Bearer ${app.home.tokens.administrator}` });
    const reply = await machine('/break-glass', { method: 'POST', body: { reason: 'None' } });
    expect([reply.status, reply.body.code]).to.deep.equal([403, 'forbidden']);
  });
});
