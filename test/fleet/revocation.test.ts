import { expect } from 'chai';
import { stepwellSays } from '../support/command.ts';
import { fewOrMany } from '../support/few-or-many.ts';
import { type Ask, clientOf, type Reply } from '../support/http-client.ts';
import { dropDatabase, noMongo, sharedMongo } from '../support/mongo.ts';
import { everything, signIn, untilIdle } from '../support/operator.ts';
import { noRedis, type RedisServer, startRedis } from '../support/redis.ts';
import { isBuilt, type RunningServer, startServer } from '../support/server.ts';

const password = 'a password of the tests';
const key = Buffer.alloc(32, 7).toString('base64');
/** Rounds of six calls against one revocation, over two processes. */
const rounds = fewOrMany(12, 60);

interface Entry {
  readonly action: string;
  readonly noun: string;
  readonly subjectId: string;
  readonly sequence: number;
}

describe('a revocation in one process against calls in another', function () {
  this.timeout(300_000);
  let redis: RedisServer | undefined;
  let url = '';
  let servers: RunningServer[] = [];

  before(async function () {
    const [mongo, oneRedis] = [await sharedMongo(), await startRedis()];
    redis = oneRedis;
    for (const [one, missing] of [
      [mongo, noMongo],
      [redis, noRedis],
    ] as const)
      if (one === undefined) console.log(`      SKIPPED: ${missing}`);
    if (mongo === undefined || redis === undefined || !isBuilt()) return this.skip();
    url = mongo.url();
    const settings = { dataDir: '/nowhere', env: { MONGODB_URL: url, STEPWELL_KEY: key } };
    await stepwellSays(['migrate'], settings);
    await stepwellSays(['organisation', 'create', '--name', 'Fleet'], settings);
    for (const role of ['coach', 'administrator', 'supervisor'])
      await stepwellSays(
        ['user', 'create', '--role', role, '--email', `${role}@fleet.example`, '--name', role],
        { ...settings, input: `${password}\n` },
      );
    const env = { MONGODB_URL: url, REDIS_URL: redis.url, STEPWELL_KEY: key, DEMO: 'off' };
    servers = [await startServer({ env }), await startServer({ env: { ...env, ROLES: 'web' } })];
  });
  after(async () => {
    await Promise.all(servers.map((one) => one.stop()));
    await redis?.stop();
    if (url) await dropDatabase(url);
  });

  const post = (ask: Ask, path: string, body: object = {}, headers: Record<string, string> = {}) =>
    ask(path, { method: 'POST', body, headers });
  async function good(asked: Promise<Reply>): Promise<Reply['body']> {
    const { status, text, body } = await asked;
    expect(status, text).to.be.below(300);
    return body;
  }
  async function steppedUp(base: string, role: string): Promise<Ask> {
    const open = await signIn(base, `${role}@fleet.example`, password);
    const said = await post(open, '/session/step-up', { password });
    return clientOf(base, { cookie: said.headers.get('set-cookie')?.split(';')[0] ?? '' });
  }

  it('comes before or after what is let out, never beside it: nothing leaves after it', async () => {
    const [here = '', there = ''] = servers.map((one) => one.url);
    const coach = await steppedUp(here, 'coach');
    const admin = await signIn(here, 'administrator@fleet.example', password);
    const employer = await good(post(coach, '/employers', { name: 'Ever Open' }));
    const schedule = { blocks: [], flexible: true };
    await good(
      post(coach, '/opportunities', { employerId: employer.id, title: 'Baker', schedule, state: 'open' }),
    );
    const person = await good(
      post(coach, '/participants', { displayName: 'Ann', stage: 'ready_to_try_work' }),
    );
    const secret = await stepwellSays(
      ['token', 'create', '--role', 'employer', '--employer', employer.id, '--expires', '1d'],
      { dataDir: '/nowhere', env: { MONGODB_URL: url, STEPWELL_KEY: key } },
    );
    await untilIdle(admin);
    const [match] = await everything(coach, '/matches');
    const decide = async (action: object) => {
      const { version } = await good(coach(`/matches/${match.id}`));
      await good(post(coach, `/matches/${match.id}/decisions`, action, { 'if-match': `"v${version}"` }));
    };
    const said = { action: 'record_answer', answer: 'interested' };
    for (const action of [{ action: 'shortlist' }, { action: 'offer' }, said]) await decide(action);

    const readerAt = (base: string) => clientOf(base, { authorization: `Bearer ${secret}` });
    const readers = [readerAt(here), readerAt(there)] as const;
    const organisationId = (await good(coach('/me'))).organisation.id;
    const signed = { how: 'on_screen', language: 'en', textVersion: 'consent-employer/1' } as const;
    const consents = new Map<string, string>();
    let before = 0;
    for (let round = 0; round < rounds; round += 1) {
      const consent = await good(
        post(coach, `/participants/${person.id}/consents`, {
          ...{ purpose: 'release_to_employer', discloser: organisationId },
          ...{ recipient: { kind: 'employer', id: employer.id }, fields: ['displayName'] },
          ...{ expires: '2030-01-01', revocation: 'revocation/1' },
          signed: { ...signed, at: new Date(Date.now() - 60_000).toISOString() },
        }),
      );
      const { releaseId } = await good(
        post(coach, `/matches/${match.id}/release`, {
          ...{ fields: ['displayName'], consentId: consent.id },
          signed: { at: new Date(Date.now() - 60_000).toISOString() },
        }),
      );
      consents.set(releaseId, consent.id);
      // Seen before, by the other process.
      expect((await good(readers[1](`/releases/${releaseId}`))).person.displayName).to.equal('Ann');
      const revoked = post(coach, `/consents/${consent.id}/revoke`);
      const calls = await Promise.all([
        ...readers.flatMap((ask) => [
          ask(`/releases/${releaseId}`),
          ask('/releases'),
          post(ask, `/releases/${releaseId}/answers`, { action: 'invite' }),
        ]),
      ]);
      expect((await revoked).status).to.equal(200);
      for (const { status, text } of calls) expect([200, 201, 404, 409], text).to.include(status);
      before += calls.filter(({ text }) => text.includes('Ann')).length;
      for (const ask of readers) {
        expect((await ask(`/releases/${releaseId}`)).status, 'once it is revoked').to.equal(404);
        expect((await ask('/releases')).text).to.not.include('Ann');
      }
    }

    const supervisor = await signIn(there, 'supervisor@fleet.example', password);
    const trail: Entry[] = await everything(supervisor, '/audit?outcome=allowed');
    let after = 0;
    for (const [releaseId, consentId] of consents) {
      const end = trail.find(
        ({ action, noun, subjectId }) => action === 'revoke' && noun === 'consent' && subjectId === consentId,
      );
      expect(end, 'the revocation').to.not.equal(undefined);
      after += trail.filter(
        ({ action, noun, subjectId, sequence }) =>
          `${noun} ${action} ${subjectId}` === `release disclose ${releaseId}` &&
          sequence > (end?.sequence ?? 0),
      ).length;
    }
    expect(after).to.equal(0);
    console.log(`      ${rounds} revocations, ${rounds * 6} calls beside them, ${before} before, 0 after`);
  });
});
