import { expect } from 'chai';
import express from 'express';
import { pino } from 'pino';
import type { SignedIn } from '../../src/domain/access/actor.ts';
import { Problem } from '../../src/domain/problem.ts';
import type { User } from '../../src/domain/user.ts';
import { answerErrors } from '../../src/http/answer/errors.ts';
import { createAuthentication } from '../../src/http/ask/authenticate.ts';
import type { Entrance } from '../../src/http/deps.ts';
import { requestId } from '../../src/http/middleware/request-id.ts';
import { secrets } from '../../src/security/secrets.ts';
import { users } from '../../src/store/collections/index.ts';
import type { Store } from '../../src/store/port.ts';
import { first, put } from '../../src/store/rows.ts';
import { scopeIn } from '../contract/things.ts';
import { clientOf } from '../support/http-client.ts';
import { whileServed } from '../support/serve.ts';
import { openTestStore, systemClock, type TestStore } from '../support/store.ts';
import { spoken } from '../support/words.ts';

const user: User = {
  ...first('usr_1', 'org_a', '2026-01-01T00:00:00.000Z'),
  role: 'coach',
  email: 'a@example.org',
  emailKey: 'key',
  displayName: 'A',
  passwordHash: 'hash',
};
const machine: SignedIn = { kind: 'token', id: 'tok_1', organisationId: 'org_a', role: 'partner' };

describe('finding out who asks', () => {
  let test: TestStore;
  const signIns: unknown[] = [];
  beforeEach(async () => {
    test = await openTestStore();
    await test.store.commit(scopeIn('org_a'), { organisationId: 'org_a', puts: [put(users, user, 0)] });
    signIns.length = 0;
  });
  afterEach(() => test.close());

  const entrance: Entrance = {
    signIn: async (asked) => {
      signIns.push(asked);
      if (asked.password === 'locked') throw new Problem('rate_limited', 'asked_too_often');
      return user;
    },
    look: () => Promise.reject(new Error('not asked')),
    whose: () => Promise.reject(new Error('not asked')),
    redeem: () => Promise.reject(new Error('not asked')),
    lookAtEntry: () => Promise.reject(new Error('not asked')),
    enter: () => Promise.reject(new Error('not asked')),
    enterByCode: () => Promise.reject(new Error('not asked')),
    askPasskey: () => {
      throw new Error('not asked');
    },
    enterByPasskey: () => Promise.reject(new Error('not asked')),
    askSignIn: () => Promise.reject(new Error('not asked')),
    askReset: () => Promise.reject(new Error('not asked')),
    phone: async () => undefined,
    askNewCode: () => Promise.reject(new Error('not asked')),
    redeemCode: () => Promise.reject(new Error('not asked')),
    lookEntry: () => Promise.reject(new Error('not asked')),
    enterFrame: () => Promise.reject(new Error('not asked')),
    enterAlone: () => Promise.reject(new Error('not asked')),
    framed: () => Promise.reject(new Error('not asked')),
    leaveFrame: () => Promise.reject(new Error('not asked')),
    isLinkLive: async () => false,
    seesCases: async () => false,
    originsOf: async () => [],
    isPartnerOrigin: async () => false,
    remember: async () => 'r'.repeat(43),
    authenticate: async (secret) => {
      if (secret === 'broken') throw new Error('no store');
      return secret === 'good' ? machine : undefined;
    },
  };

  /** An app that says who asked, and lets in and out. */
  function app(store: Store) {
    const config = { production: false, cookieSecret: 's', rateLimitPerMinute: 1, trustProxy: 0, host: '' };
    const { whoAsks, browserOf } = createAuthentication({
      entrance,
      store,
      clock: systemClock,
      secrets,
      config,
    });
    const served = express();
    served.use(requestId, express.json());
    served.all('/session', whoAsks({ cookieOnly: true }));
    served.all(['/who', '/out'], whoAsks({ cookieOnly: false }));
    served.get('/who', (request, response) => void response.json(request.caller ?? {}));
    served.post('/session', async (request, response) => {
      response.json(await browserOf(request, response).signIn());
    });
    served.delete('/out', async (request, response) => {
      await browserOf(request, response).signOut();
      response.end();
    });
    served.use(answerErrors(pino({ level: 'silent' }), spoken));
    return served;
  }
  const body = { email: user.email, password: 'p' };
  const cookieFrom = (headers: Headers) => headers.get('set-cookie')?.split(';')[0] ?? '';

  it('takes a token for the machine it was given to, and no other for anybody', async () => {
    await whileServed(app(test.store), async (url) => {
      const who = async (authorization: string) =>
        (await clientOf(url)('/root/who', { headers: { authorization } })).body;
      const { actor, scope } = await who('Bearer good');
      expect(actor).to.deep.equal(machine);
      expect(scope).to.deep.include({ organisationId: 'org_a', acrossOrganisations: false, actor: machine });
      for (const other of ['Bearer bad', 'Basic good', 'Bearer', 'good', 'xBearer good'])
        expect(await who(other), other).to.deep.equal({});
      expect((await who('Bearer broken')).code).to.equal('unavailable');
    });
  });

  it('takes a session for the user as they are now', async () => {
    await whileServed(app(test.store), async (url) => {
      const reply = await clientOf(url)('/root/session', { method: 'POST', body });
      expect(reply.body.id).to.equal(user.id);
      expect(signIns).to.deep.equal([{ ...body, source: '127.0.0.1', browser: undefined, code: undefined }]);
      const who = clientOf(url, { cookie: cookieFrom(reply.headers) });
      const of = async () => (await who('/root/who')).body.actor;
      expect(await of()).to.include({ kind: 'user', id: 'usr_1', organisationId: 'org_a', role: 'coach' });
      const promoted: User = { ...user, version: 2, role: 'supervisor' };
      const puts = [put(users, promoted, 1)];
      await test.store.commit(scopeIn('org_a'), { organisationId: 'org_a', puts });
      expect(await of()).to.include({ role: 'supervisor' });
    });
  });

  it('lets nobody in whom the entrance refuses, or who names nothing to check', async () => {
    await whileServed(app(test.store), async (url) => {
      const signIn = (given: object) => clientOf(url)('/root/session', { method: 'POST', body: given });
      const locked = await signIn({ ...body, password: 'locked' });
      expect([locked.status, locked.headers.get('set-cookie')]).to.deep.equal([429, null]);
      expect((await signIn({ email: 'a' })).status).to.equal(401);
    });
  });

  it('lets somebody without a session out', async () => {
    await whileServed(app(test.store), async (url) => {
      const authorization = 'Bearer good';
      const out = (headers: Readonly<Record<string, string>>) =>
        clientOf(url)('/root/out', { method: 'DELETE', headers });
      expect((await out({ authorization })).status).to.equal(200);
      expect((await out({})).status).to.equal(200);
    });
  });

  it('says so when the store cannot tell', async () => {
    let cookie = '';
    await whileServed(app(test.store), async (url) => {
      cookie = cookieFrom((await clientOf(url)('/root/session', { method: 'POST', body })).headers);
    });
    const fails = () => Promise.reject(new Problem('unavailable', 'database_away'));
    const withoutUsers: Store = {
      ...test.store,
      get: (scope, collection, ...more) =>
        collection.name === 'users' ? fails() : test.store.get(scope, collection, ...more),
    };
    for (const store of [{ ...test.store, get: fails }, withoutUsers]) {
      await whileServed(app(store), async (url) => {
        const reply = await clientOf(url, { cookie })('/root/who');
        expect([reply.status, reply.body.code]).to.deep.equal([503, 'unavailable']);
      });
    }
    const unwritable = { ...test.store, commit: fails };
    await whileServed(app(unwritable), async (url) => {
      const ask = clientOf(url, { cookie });
      expect((await ask('/root/session', { method: 'POST', body })).status).to.equal(503);
      expect((await ask('/root/out', { method: 'DELETE' })).status).to.equal(503);
    });
  });
});
