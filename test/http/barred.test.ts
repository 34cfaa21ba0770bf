import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { notices } from '../../src/store/collections/index.ts';
import { first, put } from '../../src/store/rows.ts';
import { pathFor, sampleQueries } from '../access/samples.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Ask, clientOf, type Reply } from '../support/http-client.ts';
import { offeredTo } from '../support/offered.ts';

const cookieOf = (reply: Reply) => reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';

/** A conflict of interest: an ex-partner, a neighbour, somebody's own brother. */
describe('somebody who is barred from a person', () => {
  let app: TestApp;
  let coach: Ask;
  let supervisor: Ask;
  beforeEach(async () => {
    app = await startTestApp();
    [coach, supervisor] = [await signedIn('coach'), await signedIn('supervisor')];
  });
  afterEach(() => app.close());

  const signedIn = async (role: 'coach' | 'supervisor') => {
    const reply = await app.anonymous('/session', { method: 'POST', body: app.home.credentials[role] });
    return clientOf(app.url, { cookie: cookieOf(reply) });
  };
  const person = (id = app.home.participantId) => `/participants/${id}`;
  async function bar(as: Ask, more: object = {}, id = app.home.participantId) {
    const { version } = (await supervisor(person(id))).body;
    return as(person(id), {
      method: 'PATCH',
      body: { barredUserIds: [app.home.users.coach.id], ...more },
      headers: { 'if-match': `"${version}"` },
    });
  }

  it('finds nothing of them by any address, and in no list', async () => {
    const { home } = app;
    // Whoever was in charge first lets them go.
    const everybody: { id: string }[] = (await supervisor('/participants')).body.items;
    for (const { id } of everybody)
      expect((await bar(supervisor, { coachId: home.users.supervisor.id }, id)).status).to.equal(200);
    const reads = app.routes.filter(
      ({ method, path, access }) => method === 'get' && access !== 'public' && path !== '/events',
    );
    const about = ['participantId', 'matchId', 'consentId', 'releaseId'];
    let gone = 0;
    for (const { path } of reads) {
      const query = sampleQueries(home)[`get ${path}`] ?? '';
      const { status, text } = await coach(pathFor(path, home) + query);
      if (status === 403) continue;
      if (about.some((id) => path.includes(`{${id}}`)) || path === '/evaluations') {
        expect(status, `${path}: ${text}`).to.equal(404);
        gone += 1;
      }
      // A refusal may repeat what was asked for.
      if (status >= 400) continue;
      for (const id of [...everybody.map((one) => one.id), home.matchId, home.consentId])
        expect(text, path).not.to.include(id);
    }
    expect(gone).to.be.greaterThan(10);
    const searched = await coach('/search?q=canary');
    expect(searched.text).not.to.include(home.participantId);
  });

  it('is told by no page that one is left out: none has a cursor before nothing', async () => {
    const { home } = app;
    const all: { id: string }[] = (await supervisor('/participants')).body.items;
    const last = all.at(-1)?.id;
    await bar(supervisor, { coachId: home.users.supervisor.id }, last);
    const seen = await coach(`/participants?limit=${all.length - 1}`);
    expect(seen.body.items.map(({ id }: { id: string }) => id)).to.deep.equal(
      all.slice(0, -1).map(({ id }) => id),
    );
    expect(seen.body.nextCursor).to.equal(null);
    const { body } = await coach('/participants?limit=1');
    const next = await coach(`/participants?limit=1&cursor=${body.nextCursor}`);
    expect(next.body.items[0].id).to.equal(all[1]?.id);
  });

  it('changes nothing of them, either, and a stranger’s id answers the same', async () => {
    await bar(supervisor, { coachId: app.home.users.supervisor.id });
    const change = (id: string) =>
      coach(`/participants/${id}`, {
        method: 'PATCH',
        body: { language: 'fr' },
        headers: { 'if-match': '"1"' },
      });
    const told = ({ status, body }: Reply) => ({ status, ...body, requestId: undefined });
    expect(told(await change(app.home.participantId))).to.deep.equal(
      told(await change(app.missing.participantId)),
    );
  });

  it('is named by the person on their own page, who then gets another coach; somebody has to be left', async () => {
    const { home } = app;
    const { browser } = await offeredTo(app, 'home');
    const page = await browser.get('/my/staff');
    expect(page.text.match(/checked/)).to.equal(null);
    const all = [...page.text.matchAll(/name="bar" value="(usr_\w+)"/g)].map(([, id]) => id ?? '');
    expect(all).to.include.members([home.users.coach.id, home.users.supervisor.id]);
    const none = await browser.send('/my/staff', { step: 'bar', bar: all });
    expect([none.status, none.text.includes('href="#f-bar"')]).to.deep.equal([422, true]);
    expect((await coach(person())).status).to.equal(200);
    const shut = await browser.send('/my/staff', { step: 'bar', bar: [home.users.coach.id] });
    expect(shut.text).to.include('They see nothing of you:');
    expect((await browser.get('/my/staff')).text.match(/checked=""/g)).to.have.length(1);
    expect((await coach(person())).status).to.equal(404);
    const seen = (await supervisor(person())).body;
    expect([seen.coachId, seen.barredUserIds]).to.deep.equal([undefined, [home.users.coach.id]]);
    const told = (await supervisor('/notices?unread=true')).body.items;
    expect(told.map(({ subject }: { subject: string }) => subject).join()).to.include('wants another coach');
    await browser.send('/my/staff', { step: 'bar', bar: [] });
    expect((await coach(person())).status).to.equal(200);
  });

  it('is named by supervisors alone, never whoever is in charge, and comes back when they say so', async () => {
    expect((await bar(coach)).status).to.equal(403);
    expect((await bar(supervisor)).status).to.equal(422);
    expect(
      (await bar(supervisor, { coachId: app.home.users.supervisor.id })).body.barredUserIds,
    ).to.deep.equal([app.home.users.coach.id]);
    expect((await coach(person())).status).to.equal(404);
    expect((await bar(supervisor, { barredUserIds: null })).status).to.equal(200);
    const seen = await coach(person());
    expect(seen.status).to.equal(200);
    expect(seen.body).not.to.have.property('barredUserIds');
  });

  it('is named to other coaches by no history and no refusal', async () => {
    const { home } = app;
    const asCommand = {
      scope: scopeOf({ kind: 'command', id: 'test', organisationId: home.organisationId }),
    };
    const hired = { email: 'other@home.example', displayName: 'Other', role: 'coach' } as const;
    const { id: other } = await app.services.users.create(asCommand, {
      ...hired,
      password: 'a long pass phrase',
    });
    expect((await bar(supervisor, { barredUserIds: [other], language: 'fr' })).status).to.equal(200);
    const histories = [`${person()}/history`, `${person()}/timeline`];
    for (const path of histories) {
      expect((await supervisor(path)).text, path).to.include('barredUserIds');
      const { text, body } = await coach(path);
      expect(text, path).to.include('language').and.not.include('barredUserIds');
      expect(body.items.map(({ fields }: { fields?: string[] }) => fields)).to.not.deep.include([]);
    }
    const handing = { method: 'POST', body: { participantIds: [home.participantId], to: other } } as const;
    const refused = await coach('/handovers', handing);
    expect([refused.status, refused.text.includes('barred')], refused.text).to.deep.equal([422, false]);
    const chosen = await bar(coach, { barredUserIds: undefined, coachId: other });
    expect([chosen.status, chosen.text.includes('barred')], chosen.text).to.deep.equal([422, false]);
    expect((await supervisor('/handovers', handing)).text).to.include('barred');
  });

  it('hears of several people without them, and what they read of it leaves the rest as it was', async () => {
    const { home, store } = app;
    const command = scopeOf({ kind: 'command', id: 'test', organisationId: home.organisationId });
    const { body: other } = await supervisor('/participants', {
      method: 'POST',
      body: { displayName: 'Wren' },
    });
    const about = (id: string, participantIds: readonly string[]) =>
      put(
        notices,
        {
          ...first(id, home.organisationId, '2026-11-24T09:30:00.000Z'),
          ...({
            kind: 'strong_match',
            importance: 'soon',
            userId: home.users.coach.id,
            read: false,
          } as const),
          ...{ dedupeKey: id, data: { score: 9100, postings: 1 }, opportunityId: home.opportunityId },
          ...{ participantIds, matchIds: [home.matchId] },
        },
        0,
      );
    const [several, alone] = ['ntc_01KB0000000000000000000001', 'ntc_01KB0000000000000000000002'];
    const puts = [about(several, [home.participantId, other.id]), about(alone, [home.participantId])];
    await store.commit(command, { organisationId: home.organisationId, puts });
    const unread = async () => (await coach('/notices?unread=true')).body.items;
    expect((await unread()).map(({ id }: { id: string }) => id)).to.include.members([several, alone]);
    await bar(supervisor, { coachId: home.users.supervisor.id });
    const left = (await unread()).filter(({ id }: { id: string }) => [several, alone].includes(id));
    expect(left).to.have.length(1);
    expect(left[0]).to.deep.include({ id: several, participantIds: [other.id], participantId: other.id });
    expect(left[0].matchIds).to.deep.equal([]);
    expect(left[0].reason).to.equal('A strong new match.');
    expect(JSON.stringify(left[0])).not.to.include(home.participantId);
    expect((await coach(`/notices/${several}/read`, { method: 'POST' })).status).to.equal(200);
    expect((await coach(`/notices/${alone}/read`, { method: 'POST' })).status).to.equal(404);
    const kept = await store.get(command, notices, several);
    expect(kept).to.deep.include({
      ...{ read: true, participantIds: [home.participantId, other.id], matchIds: [home.matchId] },
      data: { score: 9100, postings: 1 },
    });
    expect(kept).not.to.have.any.keys('participantId', 'matchId');
  });

  it('hears nothing of them again by repeating what they asked before', async () => {
    const ask = () =>
      coach('/participants', {
        ...{ method: 'POST', body: { displayName: 'Wren' } },
        headers: { 'idempotency-key': 'asked-before-the-bar' },
      });
    const { id } = (await ask()).body;
    expect((await ask()).body.id).to.equal(id);
    await bar(supervisor, { coachId: app.home.users.supervisor.id }, id);
    const again = await ask();
    expect([again.status, again.text.includes('Wren')]).to.deep.equal([409, false]);
  });

  it('is told of a number that is taken in the words that anybody is told', async () => {
    const person = (externalId: string) => ({ method: 'POST', body: { displayName: 'Ann', externalId } });
    const { body } = await supervisor('/participants', {
      method: 'POST',
      body: { displayName: 'Wren', externalId: 'EXT-7', coachId: app.home.users.supervisor.id },
    });
    await supervisor('/participants', person('EXT-8'));
    expect((await bar(supervisor, {}, body.id)).status).to.equal(200);
    const told = ({ status, body }: Reply) => ({ status, ...body, requestId: undefined });
    const [hidden, seen] = [
      await coach('/participants', person('EXT-7')),
      await coach('/participants', person('EXT-8')),
    ];
    expect(hidden.status).to.equal(409);
    expect(told(hidden)).to.deep.equal(told(seen));
  });

  it('changes nothing of them by a file either, in which the other rows are taken', async () => {
    const { home } = app;
    const theirs = { displayName: 'Wren', externalId: 'EXT-7', coachId: home.users.supervisor.id };
    const { body } = await supervisor('/participants', { method: 'POST', body: theirs });
    const before = await bar(supervisor, {}, body.id);
    expect(before.status, before.text).to.equal(200);
    const coachScope = scopeOf({
      ...({ kind: 'user', role: 'coach' } as const),
      ...{ id: home.users.coach.id, organisationId: home.organisationId },
    });
    const rows = ['externalId,displayName', 'EXT-8,Ann', 'EXT-7,Somebody else', 'EXT-9,Bo'];
    const file = {
      kind: 'participants',
      dryRun: false,
      bytes: new TextEncoder().encode(rows.join('\n')),
    } as const;
    const { id } = await app.services.imports.receive({ scope: coachScope }, file);
    await app.services.imports.apply({ scope: coachScope }, id);
    const { state, created, rejected } = (await coach(`/imports/${id}`)).body;
    expect([state, created]).to.deep.equal(['done', 2]);
    expect(rejected.map(({ row, path }: { row: number; path: string }) => [row, path])).to.deep.equal([
      [2, 'externalId'],
    ]);
    expect((await supervisor(person(body.id))).body.displayName).to.equal('Wren');
  });
});
