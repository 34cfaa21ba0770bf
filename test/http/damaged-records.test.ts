import { expect } from 'chai';
import type { Row } from '../../src/domain/values/row.ts';
import type { Collection } from '../../src/store/collection.ts';
import { participants, sessions, users } from '../../src/store/collections/index.ts';
import { put } from '../../src/store/rows.ts';
import { scopeIn } from '../contract/things.ts';
import { startTestApp, type TestApp } from '../support/app.ts';

describe('a damaged record', () => {
  let app: TestApp;
  before(async () => {
    app = await startTestApp();
  });
  after(() => app.close());

  const damage = async <R extends Row>(collection: Collection<R>, id: string) => {
    const { organisationId } = app.home;
    const scope = scopeIn(organisationId);
    const row = await app.inner.get(scope, collection, id);
    if (row === undefined) throw new Error('There is nothing to damage.');
    const puts = [put(collection, { ...row, version: row.version + 1 }, row.version)];
    await app.inner.commit(scope, { organisationId, puts });
  };

  it('is a conflict that names it and says what to do, and is named beside the lists that it belongs to', async () => {
    const { home } = app;
    const coach = app.as(home, 'coach');
    await damage(participants, home.participantId);
    const { status, body } = await coach(`/participants/${home.participantId}`);
    expect([status, body.code]).to.deep.equal([409, 'conflict']);
    expect(body.detail).to.include(`participants ${home.participantId}`).and.include('verify');
    const list = await coach('/participants');
    const idOf = ({ id }: { readonly id: string }) => id;
    const others = (await app.as(home, 'supervisor')('/participants')).body.items.map(idOf);
    expect(others).to.not.include(home.participantId);
    expect([list.status, list.body.items.map(idOf), list.body.unreadable]).to.deep.equal([
      200,
      others,
      [home.participantId],
    ]);
    expect((await coach('/notices')).status).to.equal(200);
    // Nobody decides about a person who cannot be seen.
    const matches = await coach('/matches');
    const about = matches.body.items.map((match: { participantId: string }) => match.participantId);
    expect(about).to.not.include(home.participantId);
    expect([matches.status, matches.body.unreadable]).to.deep.equal([200, [home.participantId]]);
    const match = await coach(`/matches/${home.matchId}`);
    expect([match.status, match.body.detail]).to.satisfy(
      ([status, detail]: [number, string]) => status === 409 && detail.includes(home.participantId),
    );
    expect((await coach(`/evaluations?participantId=${home.participantId}`)).status).to.be.below(500);
  });

  it('of a session is no session, and of a user nobody, for everybody else as before', async () => {
    const { credentials, users: people } = app.home;
    const signIn = async (role: 'coach' | 'supervisor') => {
      const answer = await app.anonymous('/session', { method: 'POST', body: credentials[role] });
      return { answer, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' };
    };
    const me = async (cookie: string) => (await app.anonymous('/me', { headers: { cookie } })).status;
    const [first, second, other] = [await signIn('coach'), await signIn('coach'), await signIn('supervisor')];
    const { items } = await app.inner.list(scopeIn(app.home.organisationId), sessions, 'byUser', {
      key: [people.coach.id],
    });
    await damage(sessions, items[0]?.id ?? '');
    expect([await me(first.cookie), await me(second.cookie)].sort()).to.deep.equal([200, 401]);
    await damage(users, people.coach.id);
    expect([await me(first.cookie), await me(second.cookie), await me(other.cookie)]).to.deep.equal([
      401, 401, 200,
    ]);
    expect((await signIn('coach')).answer.status).to.equal(409);
  });
});
