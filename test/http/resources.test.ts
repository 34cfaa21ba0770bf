import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { Ask } from '../support/http-client.ts';
import { documentedOpportunity, documentedParticipant } from './documented.ts';

/** Names of concepts are shown beside what was sent. */
const withoutLabels = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_key, inner) => {
    if (inner?.uri === undefined) return inner;
    const { label: _, ...sent } = inner;
    return sent;
  });

describe('resources', () => {
  let app: TestApp;
  let coach: Ask;

  before(async () => {
    app = await startTestApp();
    coach = app.as(app.home, 'coach');
  });
  after(() => app.close());

  it('take a participant with every documented field, and give it back', async () => {
    const sent = documentedParticipant(app.home);
    const made = await coach('/participants', { method: 'POST', body: sent });
    expect(made.status, made.text).to.equal(201);
    expect(made.headers.get('etag')).to.match(/^"1\./);
    const location = made.headers.get('location') ?? '';
    expect(location).to.equal(`/api/v1/participants/${made.body.id}`);
    const read = await coach(location);
    for (const [field, value] of Object.entries(sent)) {
      expect(withoutLabels(read.body[field]), field).to.deep.equal(value);
    }
    expect(read.text).to.equal(made.text);
  });

  it('take an opportunity with every documented field, and give it back', async () => {
    const sent = documentedOpportunity(app.home);
    const made = await coach('/opportunities', { method: 'POST', body: sent });
    expect(made.status, made.text).to.equal(201);
    const read = await coach(made.headers.get('location') ?? '');
    for (const [field, value] of Object.entries(sent)) {
      expect(withoutLabels(read.body[field]), field).to.deep.equal(value);
    }
    expect(read.body.employerName).to.be.a('string').and.not.equal('');
    expect(read.text).to.equal(made.text);
  });

  it('read hours without a kind as before, and refuse two kinds at once', async () => {
    const { employerId, schedule } = documentedOpportunity(app.home);
    const send = async (more: object) => {
      const { kind: _, flexible: __, ...hours } = schedule;
      const body = { employerId, title: 'Baker', schedule: { ...hours, ...more } };
      return coach('/opportunities', { method: 'POST', body });
    };
    for (const [more, kind] of [
      [{ flexible: true }, 'flexible'],
      [{ flexible: false }, 'fixed'],
      [{ hoursPerWeek: { min: 10, max: 20 } }, 'pool'],
      [{ kind: 'fixed', hoursPerWeek: { max: 20 } }, 'fixed'],
      [{ kind: 'pool', flexible: false }, 'pool'],
    ] as const) {
      const { body } = await send(more);
      expect(body.schedule, JSON.stringify(more)).to.include({ kind, flexible: kind === 'flexible' });
    }
    const both = await send({ kind: 'pool', flexible: true });
    expect([both.status, both.body.errors?.[0]?.path]).to.deep.equal([422, 'schedule.flexible']);
  });

  it('take a postcode alone, but no half of a place, and each thing of a list once', async () => {
    const send = (path: string, body: object) => coach(path, { method: 'POST', body });
    const { employerId, skills } = documentedOpportunity(app.home);
    const [skill] = skills.required;
    for (const [path, body] of [
      ['/participants', { displayName: 'Robin' }],
      ['/opportunities', { employerId, title: 'Baker' }],
      ['/employers', { name: 'The Sample Oven' }],
    ] as const) {
      const made = await send(path, { ...body, place: { postcode: 'LS1 4AP' } });
      expect(made.body.place, made.text).to.deep.equal({ postcode: 'LS1 4AP' });
      const half = await send(path, { ...body, place: { lat: 53.8 } });
      expect([half.status, half.body.errors?.[0]?.path]).to.deep.equal([422, 'place']);
    }
    const twice = { skills: { required: [skill, skill], desired: [] }, licences: ['forklift', 'forklift'] };
    const made = await send('/opportunities', { employerId, title: 'Baker', ...twice });
    expect(withoutLabels(made.body.skills.required)).to.deep.equal([skill]);
    expect(made.body.licences).to.deep.equal(['forklift']);
    const levels = { required: [skill, { ...skill, level: 'expert' }], desired: [] };
    const unclear = await send('/opportunities', { employerId, title: 'Baker', skills: levels });
    expect([unclear.status, unclear.body.errors?.[0]?.path]).to.deep.equal([422, 'skills.required.1.uri']);
  });

  it('renew a posting by what was confirmed of it, one thing at least', async () => {
    const { employerId } = app.home;
    const body = { employerId, title: 'Baker' };
    const made = await coach('/opportunities', { method: 'POST', body });
    const renew = (confirmed: readonly string[]) =>
      coach(`/opportunities/${made.body.id}/renew`, {
        method: 'POST',
        headers: { 'if-match': `"${made.body.version}"` },
        body: { expiresAt: '2099-01-01T00:00:00Z', confirmed },
      });
    const refused = await renew([]);
    expect([refused.status, refused.body.errors[0].path]).to.deep.equal([422, 'confirmed']);
    expect(refused.body.errors[0].message).to.include('Say what the employer confirmed.');
    expect((await renew(['hours'])).body.renewed.confirmed).to.deep.equal(['hours']);
  });

  it('show a posting alike under one version, whichever request it answers', async () => {
    const made = await coach('/opportunities', { method: 'POST', body: documentedOpportunity(app.home) });
    const path = `/opportunities/${made.body.id}`;
    const changes = [
      () => coach(path, { method: 'PATCH', body: { openings: 7 }, headers: { 'if-match': '"1"' } }),
      () => coach(path, { method: 'PATCH', body: {}, headers: { 'if-match': '"2"' } }),
      () => coach(`${path}/state`, { method: 'POST', body: { state: 'withdrawn' } }),
    ];
    for (const change of changes) {
      const changed = await change();
      expect(changed.status, changed.text).to.equal(200);
      const read = await coach(path);
      expect(changed.headers.get('etag')).to.equal(read.headers.get('etag'));
      expect(changed.text).to.equal(read.text);
      const listed = await coach(
        `/opportunities?employerId=${read.body.employerId}&state=${read.body.state}&limit=200`,
      );
      const same = listed.body.items.find(({ id }: { id: string }) => id === read.body.id);
      // Who took back that they may be seen is looked up for one posting, not for a page of them.
      const { withdrawnCount, withdrawnOn, ...body } = read.body;
      expect([withdrawnCount, withdrawnOn]).to.deep.equal([0, []]);
      expect(same).to.deep.equal(body);
    }
  });

  it('name the employer of each posting of a list', async () => {
    const names = ['Named First Ltd', 'Named Second Ltd'];
    const made = new Map<string, string>();
    for (const name of names) {
      const employer = await coach('/employers', { method: 'POST', body: { name } });
      const body = { employerId: employer.body.id, title: 'Told apart by employer' };
      made.set((await coach('/opportunities', { method: 'POST', body })).body.id, name);
    }
    const { body } = await coach('/opportunities?q=apart');
    const shown = body.items.map(({ id, employerName }: { id: string; employerName: string }) => [
      id,
      employerName,
    ]);
    expect(new Map(shown)).to.deep.equal(made);
  });

  it('take back what they gave as a change of everything', async () => {
    const made = await coach('/participants', { method: 'POST', body: documentedParticipant(app.home) });
    const { id, version, createdAt, updatedAt, stage, stageSince, externalId, occupationLabels, ...profile } =
      made.body;
    const changed = await coach(`/participants/${id}`, {
      method: 'PATCH',
      body: { ...profile, birthYear: null },
      headers: { 'if-match': made.headers.get('etag') ?? '' },
    });
    expect(changed.status, changed.text).to.equal(200);
    expect(changed.headers.get('etag')).to.match(/^"2\./);
    expect(changed.body).not.to.have.property('birthYear');
    expect({ ...changed.body, birthYear: profile.birthYear, version, updatedAt }).to.deep.equal(made.body);
    // One version, one body: whoever keeps the answer to a change asks again in vain.
    const read = await coach(`/participants/${id}`);
    expect(read.headers.get('etag')).to.equal(changed.headers.get('etag'));
    expect([createdAt, stage, stageSince, externalId, occupationLabels]).not.to.include(null);
  });

  it('change only from the version that stands', async () => {
    const { body } = await coach('/employers', { method: 'POST', body: { name: 'Versioned Ltd' } });
    const path = `/employers/${body.id}`;
    const patch = (tag?: string) =>
      coach(path, {
        method: 'PATCH',
        body: { sector: 'Retail' },
        headers: tag === undefined ? {} : { 'if-match': tag },
      });
    expect((await patch()).status).to.equal(428);
    expect((await patch('*')).status).to.equal(428);
    const weak = await patch('W/"1"');
    expect([weak.status, weak.body.currentVersion], weak.text).to.deep.equal([412, 1]);
    expect((await patch('"1.compressed"')).status).to.equal(200);
    for (const tag of ['"1"', 'W/"2"', '"nonsense"']) {
      const stale = await patch(tag);
      expect(stale.status).to.equal(412);
      expect(stale.body).to.include({ code: 'stale_version', currentVersion: 2 });
      expect(stale.body.detail).to.include('2');
    }
    const both = await Promise.all([patch('"2"'), patch('"2"')]);
    expect(both.map(({ status }) => status).sort()).to.deep.equal([200, 412]);
    expect((await coach(path)).body.version).to.equal(3);
  });

  it('say that nothing changed since a version was read', async () => {
    const path = `/participants/${app.home.participantId}`;
    const tag = (await coach(path)).headers.get('etag') ?? '';
    const same = await coach(path, { headers: { 'if-none-match': tag, 'cache-control': 'max-age=0' } });
    expect([same.status, same.text]).to.deep.equal([304, '']);
  });

  it('are read page by page, each once, while others write', async () => {
    const names = Array.from({ length: 7 }, (_, index) => `Paged Person ${index}`);
    for (const displayName of names) await coach('/participants', { method: 'POST', body: { displayName } });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { status, body } = await coach(`/participants?limit=2${query}`);
      expect(status).to.equal(200);
      expect(body.items.length).to.be.at.most(2);
      for (const { id } of body.items) seen.push(id);
      cursor = body.nextCursor;
      await coach('/participants', { method: 'POST', body: { displayName: 'Comes Between' } });
    } while (cursor !== null && seen.length < 100);
    expect(new Set(seen).size).to.equal(seen.length);
    const all = (await coach('/participants?limit=200')).body.items;
    const listed = all.filter(({ displayName }: { displayName: string }) => names.includes(displayName));
    expect(seen).to.include.members(listed.map(({ id }: { id: string }) => id));
  });

  it('refuse cursors nobody gave out, unknown filters and repeated ones', async () => {
    const twice = await coach('/matches?state=suggested&state=blocked');
    expect([twice.status, twice.body.errors]).to.deep.equal([
      422,
      [{ path: 'state', message: 'Give this once; where it takes several, divide them by commas.' }],
    ]);
    expect((await coach('/matches?state=suggested,blocked')).status).to.equal(200);
    for (const query of [
      'cursor=made-up',
      'colour=red',
      'limit=0',
      'limit=201',
      'limit=x',
      'stage=a&stage=b',
      '__proto__=1',
    ]) {
      const reply = await coach(`/participants?${query}`);
      expect(reply.status, query).to.equal(422);
      expect(reply.body.errors[0].path, query).to.equal(query.split('=')[0]);
    }
  });

  it('look the same for ids that cannot be and ids that are not', async () => {
    for (const id of [
      'nonsense',
      'par_1',
      app.home.employerId,
      '%00',
      '%zz',
      '..%2f..%2fetc',
      'par_%F0%9F%8D%9E',
    ]) {
      expect((await coach(`/participants/${id}`)).status, id).to.equal(404);
    }
    const wrongMethod = await coach('/me', { method: 'POST', body: {} });
    expect([wrongMethod.status, wrongMethod.headers.get('allow')]).to.deep.equal([405, 'GET, HEAD']);
  });

  it('let a coach decide about a match, and read who decided what', async () => {
    const before = await coach(`/matches/${app.home.matchId}`);
    expect(before.body.decisionsAllowed).to.include('decline');
    const path = `/matches/${app.home.matchId}/decisions`;
    const decide = (body: unknown, tag = before.headers.get('etag') ?? '') =>
      coach(path, { method: 'POST', body, headers: { 'if-match': tag } });
    expect((await decide({ action: 'decline' })).status).to.equal(422);
    expect((await decide({ action: 'record_offer' })).status).to.equal(409);
    const declined = await decide({ action: 'decline', reasonCode: 'too_far' });
    expect(declined.body.state, declined.text).to.equal('declined_by_coach');
    expect(declined.headers.get('etag')).to.match(new RegExp(`^"${before.body.version + 1}\\.`));
    const history = (await coach(path)).body.items;
    expect(history).to.have.length(1);
    expect(history[0]).to.include({ action: 'decline', reasonCode: 'too_far', from: before.body.state });
    const undone = await decide({ action: 'undo' }, declined.headers.get('etag') ?? '');
    expect(undone.body.state).to.equal(before.body.state);
  });

  it('explain a score whose parts add up', async () => {
    const { body } = await coach(
      `/evaluations?participantId=${app.home.participantId}&opportunityId=${app.home.opportunityId}`,
    );
    const sum = body.parts.reduce((total: number, part: { points: number }) => total + part.points, 0);
    expect(sum).to.equal(body.score);
    expect(body.week).to.have.keys(['free', 'needed', 'keepFree']);
  });
});
