import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { tokens } from '../../src/store/collections/index.ts';
import { next, put } from '../../src/store/rows.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { Ask } from '../support/http-client.ts';

describe('Idempotency-Key', () => {
  let app: TestApp;
  let coach: Ask;

  before(async () => {
    app = await startTestApp();
    coach = app.as(app.home, 'coach');
  });
  after(() => app.close());

  const post = (as: Ask, path: string, key: string, body: unknown, headers = {}) =>
    as(path, { method: 'POST', body, headers: { 'idempotency-key': key, ...headers } });
  const employersNamed = async (name: string) =>
    (await coach(`/employers?q=${encodeURIComponent(name)}`)).body.items.length;

  it('gives a repeat the same answer and does nothing twice', async () => {
    const body = { displayName: 'Once Only' };
    const first = await post(coach, '/participants', 'repeat-1', body);
    const second = await post(coach, '/participants', 'repeat-1', body);
    expect(first.status).to.equal(201);
    expect(first.headers.get('idempotent-replayed')).to.equal(null);
    expect(second.headers.get('idempotent-replayed')).to.equal('true');
    expect(second.text).to.equal(first.text);
    for (const name of ['location', 'etag', 'content-type']) {
      expect(second.headers.get(name), name).to.equal(first.headers.get(name));
    }
  });

  it('lets one of a hundred at once win, and the rest hear its answer', async () => {
    const body = { name: 'Racing Bakers' };
    const replies = await Promise.all(
      Array.from({ length: 100 }, () => post(coach, '/employers', 'race-1', body)),
    );
    expect(new Set(replies.map(({ status }) => status))).to.deep.equal(new Set([201]));
    expect(new Set(replies.map(({ text }) => text)).size).to.equal(1);
    expect(replies.filter(({ headers }) => headers.get('idempotent-replayed') === null)).to.have.length(1);
    expect(await employersNamed('Racing')).to.equal(1);
  });

  it('lets one of many decisions at once win', async () => {
    const { matchId } = app.home;
    const etag = (await coach(`/matches/${matchId}`)).headers.get('etag') ?? '';
    const decide = () =>
      post(coach, `/matches/${matchId}/decisions`, 'race-2', { action: 'shortlist' }, { 'if-match': etag });
    const replies = await Promise.all(Array.from({ length: 20 }, decide));
    expect(new Set(replies.map(({ status }) => status))).to.deep.equal(new Set([200]));
    expect((await coach(`/matches/${matchId}/decisions`)).body.items).to.have.length(1);
  });

  it('refuses the key for anything else', async () => {
    await post(coach, '/employers', 'other-1', { name: 'First Name' });
    const body = await post(coach, '/employers', 'other-1', { name: 'Second Name' });
    const path = await post(coach, '/participants', 'other-1', { displayName: 'First Name' });
    expect([body.status, path.status]).to.deep.equal([409, 409]);
    expect(await employersNamed('Second')).to.equal(0);
  });

  it('keeps keys of different people apart', async () => {
    const supervisor = app.as(app.home, 'supervisor');
    await post(coach, '/employers', 'apart-1', { name: 'Apart One' });
    expect((await post(supervisor, '/employers', 'apart-1', { name: 'Apart Two' })).status).to.equal(201);
  });

  it('repeats nothing to somebody who is another by now: what a coach saw is not for an employer', async () => {
    const { organisationId, employerId } = app.home;
    const scope = scopeOf({ kind: 'command', id: 'test', organisationId });
    const expiresAt = '2026-12-24T00:00:00.000Z';
    const asked = { role: 'coach', label: 'Feed', expiresAt, employerId } as const;
    const { token, secret } = await app.services.tokens.issue({ scope }, asked);
    const body = { title: 'Baker', employerId, externalId: 'of-the-coach' };
    const first = await post(app.bearer(secret), '/opportunities', 'moved-1', body);
    expect(first.body.externalId).to.equal('of-the-coach');
    const used = await app.store.get(scope, tokens, token.id);
    if (used === undefined) throw new Error('The token is gone.');
    const moved = next(used, used.createdAt, { role: 'employer' });
    await app.store.commit(scope, { organisationId, puts: [put(tokens, moved, used.version)] });
    const repeat = await post(app.bearer(secret), '/opportunities', 'moved-1', body);
    expect(repeat.status).to.equal(409);
    expect(repeat.text).not.to.include('of-the-coach');
  });

  it('keeps no refusal: a corrected body may use the same key', async () => {
    expect((await post(coach, '/employers', 'fix-1', { name: '' })).status).to.equal(422);
    expect((await post(coach, '/employers', 'fix-1', { name: 'Now Right' })).status).to.equal(201);
  });

  it('holds for a POST that changes nothing, too', async () => {
    await post(coach, '/skills/link', 'link-1', { text: 'baking bread' });
    const again = await post(coach, '/skills/link', 'link-1', { text: 'baking bread' });
    expect(again.headers.get('idempotent-replayed')).to.equal('true');
    expect((await post(coach, '/skills/link', 'link-1', { text: 'other' })).status).to.equal(409);
  });

  it('forgets after a day', async () => {
    await post(coach, '/employers', 'day-1', { name: 'Day One' });
    app.pass(24 * 3600 + 1);
    expect((await post(coach, '/employers', 'day-1', { name: 'Day Two' })).status).to.equal(201);
  });

  it('refuses a key that is none', async () => {
    for (const key of ['', 'x'.repeat(256), 'two words']) {
      expect((await post(coach, '/employers', key, { name: 'No Key' })).status, key).to.equal(422);
    }
  });
});
