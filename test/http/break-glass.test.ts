import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { notices, users } from '../../src/store/collections/index.ts';
import { next, put } from '../../src/store/rows.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Ask, clientOf, type Reply } from '../support/http-client.ts';

const cookieOf = (reply: Reply) => reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';

describe('breaking the glass', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestApp();
  });
  afterEach(() => app.close());

  const post = (ask: Ask, path: string, body: object) => ask(path, { method: 'POST', body });
  async function steppedUp(role: 'administrator' | 'supervisor'): Promise<Ask> {
    const credentials = app.home.credentials[role];
    const open = clientOf(app.url, { cookie: cookieOf(await post(app.anonymous, '/session', credentials)) });
    const said = await post(open, '/session/step-up', { password: credentials.password });
    return clientOf(app.url, { cookie: cookieOf(said) });
  }
  const asCommand = () => ({
    scope: scopeOf({ kind: 'command', id: 'test', organisationId: app.home.organisationId }),
  });
  async function toldOf(userId: string): Promise<number> {
    const { items } = await app.store.list(asCommand().scope, notices, 'all', { limit: 100 });
    return items.filter((one) => one.userId === userId && one.kind === 'glass_broken').length;
  }
  const person = () => `/participants/${app.home.participantId}`;

  it('lets an administrator read cases for half an hour, change none, and tells every supervisor', async () => {
    const admin = await steppedUp('administrator');
    expect((await admin(person())).status).to.equal(403);
    const broken = await post(admin, '/break-glass', { reason: 'The coach is in hospital' });
    expect(broken.status, broken.text).to.equal(201);

    const seen = await admin(person());
    expect(seen.status).to.equal(200);
    expect(seen.body.supportNeeds).to.be.an('array');
    expect((await admin(`/matches/${app.home.matchId}`)).status).to.equal(200);
    const change = { method: 'PATCH', body: { language: 'fr' }, headers: { 'if-match': '"1"' } } as const;
    expect((await admin(person(), change)).status).to.equal(403);
    expect((await admin(`/participants/${app.away.participantId}`)).status).to.equal(404);
    const read = (await app.trail(app.home)).find(
      ({ action, subjectId }) => action === 'read' && subjectId === app.home.participantId,
    );
    expect(read?.actorId).to.equal(app.home.users.administrator.id);

    const supervisor = await steppedUp('supervisor');
    const told = (await supervisor('/notices')).body.items.map(({ kind }: { kind: string }) => kind);
    expect(told).to.include('glass_broken');

    app.pass(31 * 60);
    expect((await admin(person())).status).to.equal(403);
  });

  it('is for a reason that somebody can read, and looked over in words', async () => {
    const admin = await steppedUp('administrator');
    for (const reason of ['', '  \n ', '\u200b\u2800'])
      expect((await post(admin, '/break-glass', { reason })).status, JSON.stringify(reason)).to.equal(422);
    expect((await admin(person())).status).to.equal(403);
    const { body } = await post(admin, '/break-glass', { reason: 'The coach is in hospital' });
    const supervisor = await steppedUp('supervisor');
    const looked = await post(supervisor, `/break-glass/${body.id}/review`, { finding: ' ' });
    expect(looked.status).to.equal(422);
  });

  it('is looked over by somebody else, once', async () => {
    const admin = await steppedUp('administrator');
    const { body } = await post(admin, '/break-glass', { reason: 'The coach is in hospital' });
    expect((await post(admin, `/break-glass/${body.id}/review`, { finding: 'Fine' })).status).to.equal(403);
    const supervisor = await steppedUp('supervisor');
    const { items } = (await supervisor('/break-glass')).body;
    expect(items[0]).to.include({ id: body.id, reason: 'The coach is in hospital' });
    expect(items[0].userName).to.match(/^administrator/);
    const done = await post(supervisor, `/break-glass/${body.id}/review`, {
      finding: 'She rang the family.',
    });
    expect(done.body).to.include({ finding: 'She rang the family.' });
    expect((await post(supervisor, `/break-glass/${body.id}/review`, { finding: 'Again' })).status).to.equal(
      409,
    );
  });

  it('shows no more cases once it was looked over, before its half hour is over', async () => {
    const admin = await steppedUp('administrator');
    const broken = { reason: 'The coach is in hospital' };
    const { body } = await post(admin, '/break-glass', broken);
    expect((await admin(person())).status).to.equal(200);
    const supervisor = await steppedUp('supervisor');
    const done = await post(supervisor, `/break-glass/${body.id}/review`, { finding: 'He was on call.' });
    expect(done.body.until).to.equal(done.body.reviewedAt);
    expect((await admin(person())).status).to.equal(403);
    expect((await admin('/break-glass')).body.items[0].standsHere).to.equal(false);
    // Where it goes on to be needed it is broken anew, and looked over anew.
    expect((await post(admin, '/break-glass', broken)).status).to.equal(201);
    app.pass(31 * 60);
    const late = (await supervisor('/break-glass')).body.items[0];
    const after = await post(supervisor, `/break-glass/${late.id}/review`, { finding: 'And again.' });
    expect(after.body.until, 'what was over ended when it did').to.equal(late.until);
  });

  it('shows cases where it was broken and nowhere else, until that session ends', async () => {
    const [admin, elsewhere] = [await steppedUp('administrator'), await steppedUp('administrator')];
    await post(admin, '/break-glass', { reason: 'The coach is in hospital' });
    const token = app.as(app.home, 'administrator');
    const seen = async (...asks: Ask[]) =>
      (await Promise.all(asks.map((ask) => ask(person())))).map(({ status }) => status);
    expect(await seen(admin, elsewhere, token)).to.deep.equal([200, 403, 403]);
    const standing = async (ask: Ask) => (await ask('/break-glass')).body.items[0].standsHere;
    expect([await standing(admin), await standing(elsewhere), await standing(token)]).to.deep.equal([
      ...[true, false, false],
    ]);
    // A session that says once more who it is has another id, and is the same all the same.
    const { password } = app.home.credentials.administrator;
    const again = await post(admin, '/session/step-up', { password });
    const renewed = clientOf(app.url, { cookie: cookieOf(again) });
    expect(await seen(renewed)).to.deep.equal([200]);
    await renewed('/session', { method: 'DELETE' });
    expect(await seen(renewed, await steppedUp('administrator'))).to.deep.equal([401, 403]);
  });

  it('is broken once at a time in a session, however often it is asked for; in each for a reason of its own', async () => {
    const [admin, elsewhere] = [await steppedUp('administrator'), await steppedUp('administrator')];
    const asked = [admin, elsewhere, admin, elsewhere, admin].map((ask, at) =>
      post(ask, '/break-glass', { reason: `Reason ${at}` }),
    );
    const statuses = (await Promise.all(asked)).map(({ status }) => status).sort();
    expect(statuses).to.deep.equal([201, 201, 409, 409, 409]);
    const supervisor = await steppedUp('supervisor');
    const seeded = 1;
    expect((await supervisor('/break-glass')).body.items).to.have.length(seeded + 2);
    expect(await toldOf(app.home.users.supervisor.id)).to.equal(2);
    // However close together: what each found before is looked at once more as it is written.
    app.pass(31 * 60);
    const { id, organisationId } = app.home.users.administrator;
    const actor = { kind: 'user', id, organisationId, role: 'administrator', steppedUp: true } as const;
    const ctx = { scope: scopeOf({ ...actor, signInMark: 'one session' }) };
    const outcomes = await Promise.allSettled(
      ['One', 'Two', 'Three'].map((reason) => app.services.breakGlass.breakIt(ctx, { reason })),
    );
    expect(outcomes.filter((one) => one.status === 'fulfilled')).to.have.length(1);
    // Afterwards again, with a reason and a notice of its own.
    app.pass(31 * 60);
    const again = await steppedUp('administrator');
    expect((await post(again, '/break-glass', { reason: 'It goes on' })).status).to.equal(201);
  });

  it('starts no work', async () => {
    const admin = await steppedUp('administrator');
    await post(admin, '/break-glass', { reason: 'The coach is in hospital' });
    expect((await admin(`${person()}/costs`)).status).to.equal(200);
    expect((await post(admin, `${person()}/costs`, {})).status).to.equal(403);
  });

  it('is looked over by somebody else, whatever role whoever broke it has by then', async () => {
    const admin = await steppedUp('administrator');
    const { body } = await post(admin, '/break-glass', { reason: 'The coach is in hospital' });
    const { scope } = asCommand();
    const user = await app.store.get(scope, users, app.home.users.administrator.id);
    if (user === undefined) throw new Error('No administrator.');
    const moved = next(user, body.createdAt, { role: 'supervisor' });
    const { organisationId } = user;
    await app.store.commit(scope, { organisationId, puts: [put(users, moved, user.version)] });
    const own = await post(admin, `/break-glass/${body.id}/review`, { finding: 'I was right' });
    expect([own.status, own.body.detail]).to.deep.equal([
      409,
      'It was you who looked: somebody else looks it over.',
    ]);
  });

  it('tells every supervisor who may sign in, once, and is refused where there is none', async () => {
    const second = await app.services.users.create(asCommand(), {
      ...{
        role: 'supervisor',
        email: 'second@demo.example',
        displayName: 'Second',
        password: 'words that nobody guesses',
      },
    });
    const away = { disabled: true } as const;
    const admin = await steppedUp('administrator');
    await post(admin, '/break-glass', { reason: 'The coach is in hospital' });
    expect(await toldOf(second.id)).to.equal(1);
    expect(await toldOf(app.home.users.supervisor.id)).to.equal(1);
    expect(await toldOf(app.home.users.coach.id)).to.equal(0);

    app.pass(31 * 60);
    await app.services.standing.change(asCommand(), second.id, undefined, away);
    const again = await steppedUp('administrator');
    await post(again, '/break-glass', { reason: 'It goes on' });
    expect([await toldOf(second.id), await toldOf(app.home.users.supervisor.id)]).to.deep.equal([1, 2]);

    app.pass(31 * 60);
    await app.services.standing.change(asCommand(), app.home.users.supervisor.id, undefined, away);
    const alone = await post(await steppedUp('administrator'), '/break-glass', { reason: 'Alone' });
    expect([alone.status, alone.body.detail]).to.deep.equal([
      409,
      'There is no supervisor who could be told. Invite one first.',
    ]);
  });

  it('says why in no answer to an auditor, and in no line of the trail', async () => {
    const admin = await steppedUp('administrator');
    await post(admin, '/break-glass', { reason: 'A canary of a reason' });
    const auditor = app.as(app.home, 'auditor');
    for (const path of ['/break-glass', '/audit'])
      expect((await auditor(path)).text).not.to.include('canary of');
    expect(app.log()).not.to.include('canary of');
  });
});
