import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { matches, participants, releases } from '../../src/store/collections/index.ts';
import { next, put } from '../../src/store/rows.ts';
import { startTestApp, type TestApp } from '../support/app.ts';

interface Heard {
  readonly id: string;
  readonly event: string;
  readonly data: { readonly id: string };
}

describe('a stream of events', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestApp();
  });
  afterEach(() => app.close());

  async function cookieOf(who: 'coach' | 'employer' | 'supervisor', tenant = app.home): Promise<string> {
    const reply = await app.anonymous('/session', { method: 'POST', body: tenant.credentials[who] });
    return reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  }
  /** Listens until it is told to stop; gives what was heard so far, and whether the server ended it. */
  async function listen(cookie: string, from?: string) {
    const stop = new AbortController();
    const headers = { cookie, ...(from === undefined ? {} : { 'last-event-id': from }) };
    const response = await fetch(`${app.url}/api/v1/events`, { headers, signal: stop.signal });
    const heard: Heard[] = [];
    const state = { ended: false, text: '' };
    const reading = (async () => {
      for await (const part of response.body ?? []) {
        state.text += Buffer.from(part).toString('utf8');
        const whole = state.text.split('\n\n');
        state.text = whole.pop() ?? '';
        for (const block of whole) {
          const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
          if (field('event') !== '')
            heard.push({ id: field('id'), event: field('event'), data: JSON.parse(field('data')) });
        }
      }
      state.ended = true;
    })().catch(() => {});
    return { response, heard, state, stop: () => stop.abort(), reading };
  }
  async function until(condition: () => boolean, what: string): Promise<void> {
    for (let at = 0; at < 1500; at += 1) {
      if (condition()) return;
      await new Promise((done) => setTimeout(done, 10));
    }
    throw new Error(`It did not come about: ${what}.`);
  }
  const command = (tenant = app.home) => ({
    scope: scopeOf({ kind: 'command', id: 'test', organisationId: tenant.organisationId }),
  });
  const raise = (userId: string, dedupeKey: string, tenant = app.home) =>
    app.noticeWriter.writeFor(command(tenant), [userId], {
      kind: 'stale_profile',
      importance: 'fyi',
      dedupeKey,
      data: {},
    });

  it('tells each of their own, with ids alone, and goes on where it was cut off', async () => {
    const mine = await listen(await cookieOf('coach'));
    const others = [
      await listen(await cookieOf('employer')),
      await listen(await cookieOf('coach', app.away)),
    ];
    const theirs = await listen(await cookieOf('supervisor'));
    expect(mine.response.headers.get('content-type')).to.include('text/event-stream');
    await raise(app.home.users.coach.id, 'one');
    await until(() => mine.heard.length === 2, 'a notice and counts');
    expect(mine.heard.map(({ event }) => event)).to.deep.equal(['notice', 'counts']);
    expect(mine.heard[0]?.data.id).to.match(/^ntc_/);
    expect(mine.heard.every(({ data }) => Object.keys(data).join() === 'id')).to.equal(true);
    await app.services.participants.create(command(), { displayName: 'Robin Doe' });
    await until(() => theirs.heard.length === 2, 'whom it is about, and counts of the supervisor');
    expect(theirs.heard.map(({ event }) => event)).to.deep.equal(['participant', 'counts']);
    expect(theirs.heard[0]?.data.id).to.match(/^par_/);
    const at = mine.heard[0]?.id;
    mine.stop();
    await raise(app.home.users.coach.id, 'two');
    const again = await listen(await cookieOf('coach'), at);
    await until(() => again.heard.some(({ event }) => event === 'notice'), 'what was missed');
    expect(again.heard.filter(({ event }) => event === 'notice')).to.have.length(1);
    expect(others.map(({ heard }) => heard)).to.deep.equal([[], []]);
    for (const one of [...others, theirs, again]) one.stop();
  });

  it('counts nothing for an employer: no place in all that happens, given or taken', async () => {
    const cookie = await cookieOf('employer');
    const stream = await listen(cookie);
    await raise(app.home.users.employer.id, 'one');
    await app.services.participants.create(command(), { displayName: 'Robin Doe' });
    await raise(app.home.users.employer.id, 'two');
    await until(() => stream.heard.length === 4, 'two notices');
    expect(new Set(stream.heard.map(({ id }) => id))).to.deep.equal(new Set(['0']));
    stream.stop();
    for (const from of ['0', '1', '3', '999999']) {
      const again = await listen(cookie, from);
      await until(() => again.heard.length > 0, 'that all is to be read anew');
      expect(again.heard.map(({ id, event }) => [id, event])).to.deep.equal([['0', 'counts']]);
      again.stop();
    }
  });

  it('tells an employer that somebody can no longer be seen, and nothing else of what is decided', async () => {
    const { home } = app;
    const release = await app.store.get(command().scope, releases, home.releaseId);
    const matchId = release?.matchId ?? '';
    const stream = await listen(await cookieOf('employer'));
    const elsewhere = await listen(await cookieOf('employer', app.away));
    const decide = async (action: 'record_interview' | 'withdraw') => {
      const row = await app.store.get(command().scope, matches, matchId);
      const { organisationId, users } = home;
      const scope = scopeOf({ kind: 'user', id: users.coach.id, organisationId, role: 'coach' });
      await app.services.matches.decide({ scope }, matchId, row?.version ?? 0, { action });
    };
    await decide('record_interview');
    await decide('withdraw');
    await until(() => stream.heard.length > 0, 'that somebody is gone');
    await raise(home.users.employer.id, 'after');
    await until(() => stream.heard.some(({ event }) => event === 'notice'), 'what came after');
    expect(stream.heard.map(({ event, data, id }) => [event, data.id === home.releaseId, id])).to.deep.equal([
      ['release', true, '0'],
      ['notice', false, '0'],
      ['counts', false, '0'],
    ]);
    expect(elsewhere.heard).to.deep.equal([]);
    for (const one of [stream, elsewhere]) one.stop();
  });

  it('tells who could see somebody, and nobody else, that they are forgotten', async () => {
    const [shown, elsewhere] = [
      await listen(await cookieOf('employer')),
      await listen(await cookieOf('employer', app.away)),
    ];
    const { organisationId, releasedPersonId, participantId, releaseId, users } = app.home;
    const as = (id: string) => ({
      scope: scopeOf({ kind: 'user', id, organisationId, role: 'supervisor', steppedUp: true }),
    });
    // Of the first, nothing was shown to anybody.
    for (const person of [participantId, releasedPersonId]) {
      const { id } = await app.services.erasures.ask(as(users.supervisor.id), person);
      await app.services.erasures.decide(as('usr_another'), id, true);
    }
    await until(() => shown.heard.length > 0, 'that somebody is gone');
    expect(shown.heard.map(({ event, id }) => `${event} ${id}`)).to.deep.equal(['release 0', 'release 0']);
    expect(shown.heard.map(({ data }) => data.id)).to.include(releaseId);
    expect(elsewhere.heard).to.deep.equal([]);
    for (const one of [shown, elsewhere]) one.stop();
  });

  it('names neither somebody from whom one is barred nor a match of theirs', async () => {
    const decided = async (participantId: string) => {
      const { organisationId, users, opportunityId } = app.home;
      const scope = scopeOf({ kind: 'user', id: users.supervisor.id, organisationId, role: 'supervisor' });
      const row = await app.store.find(scope, matches, 'byPair', [participantId, opportunityId]);
      if (row === undefined) throw new Error('no match');
      return app.services.matches.decide({ scope }, row.id, row.version, { action: 'shortlist' });
    };
    const scope = command().scope;
    const person = await app.store.get(scope, participants, app.home.participantId);
    if (person === undefined) throw new Error('nobody');
    const barredUserIds = [app.home.users.coach.id];
    const changed = next(person, person.updatedAt, { barredUserIds, coachId: app.home.users.supervisor.id });
    await app.store.commit(scope, {
      organisationId: app.home.organisationId,
      puts: [put(participants, changed, person.version)],
    });
    const [barred, other] = [
      await listen(await cookieOf('coach')),
      await listen(await cookieOf('supervisor')),
    ];
    await decided(app.home.participantId);
    await until(() => other.heard.some(({ event }) => event === 'match'), 'a match');
    await app.services.participants.update(command(), person.id, person.version + 1, { birthYear: 1980 });
    await until(() => other.heard.some(({ data }) => data.id === person.id), 'whom it is about');
    await raise(app.home.users.coach.id, 'after');
    await until(() => barred.heard.some(({ event }) => event === 'notice'), 'what came after');
    expect(barred.heard.map(({ data }) => data.id)).to.not.include(app.home.matchId);
    expect(barred.heard.some(({ event }) => event === 'match' || event === 'participant')).to.equal(false);
    for (const one of [barred, other]) one.stop();
  });

  it('hears what another process commits, and ends with the session', async () => {
    const cookie = await cookieOf('coach');
    const other = await app.another();
    const stream = await listen(cookie);
    await raise(app.home.users.coach.id, 'elsewhere');
    await until(() => stream.heard.length > 0, 'a notice');
    await fetch(`${other.url}/api/v1/session`, { method: 'DELETE', headers: { cookie } });
    await until(() => stream.state.ended, 'the end');
    await other.close();
  });

  it('is had so many times by one person, and no more', async () => {
    const cookie = await cookieOf('coach');
    const streams = await Promise.all(Array.from({ length: 8 }, () => listen(cookie)));
    const refused = await fetch(`${app.url}/api/v1/events`, { headers: { cookie } });
    expect([refused.status, refused.headers.get('retry-after')]).to.deep.equal([429, '60']);
    streams[0]?.stop();
    let next = await listen(cookie);
    for (let at = 0; at < 100 && next.response.status !== 200; at += 1) next = await listen(cookie);
    expect(next.response.status).to.equal(200);
    for (const one of [...streams, next]) one.stop();
  });
});
