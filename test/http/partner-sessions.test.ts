import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { users } from '../../src/store/collections/index.ts';
import { put } from '../../src/store/rows.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { Ask, Reply } from '../support/http-client.ts';
import { consentToPartner } from '../support/seeded-partner.ts';

const cookieName = '__Host-stepwell-frame';

describe('sessions by a partner’s link', () => {
  let app: TestApp;
  let linkId: string;
  let consentId: string;
  let participantId: string;
  let passed = 0;
  const now = () => new Date(Date.parse('2026-11-24T09:32:02Z') + passed * 1000).toISOString();
  const pass = (seconds: number) => {
    app.pass(seconds);
    passed += seconds;
  };
  beforeEach(async () => {
    app = await startTestApp();
    passed = 0;
    const coach = app.as(app.home, 'coach');
    participantId = (await post(coach, '/participants', { displayName: 'Wren' })).body.id;
    const { partnerId, organisationId } = app.home;
    const consent = consentToPartner(organisationId, partnerId, '2026-11-24T09:00:00Z');
    consentId = (await post(coach, `/participants/${participantId}/consents`, consent)).body.id;
    const { body } = await post(coach, `/participants/${participantId}/link-codes`, { partnerId, consentId });
    linkId = (await post(portal(), '/partner/links', { code: body.code })).body.linkId;
  });
  afterEach(() => app.close());

  const post = (as: Ask, path: string, body?: object) => as(path, { method: 'POST', body });
  const portal = () => app.as(app.home, 'partner');
  const origin = () => `https://${app.home.canary}.example`;
  const open = async (way: 'frame' | 'alone') => {
    const { status, body, text } = await post(portal(), `/partner/links/${linkId}/sessions`, { in: way });
    expect(status, text).to.equal(201);
    expect(Date.parse(body.expiresAt) - Date.parse(now())).to.equal(300_000);
    return `/root${new URL(body.url).pathname}`;
  };
  const framed = { 'sec-fetch-dest': 'iframe' };
  const visit = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    app.anonymous(path, { method, headers });
  const press = (path: string, headers: Record<string, string> = {}, body = 'choice=open') => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const from = { origin: app.url, 'sec-fetch-site': 'same-origin' };
    return app.anonymous(path, { method: 'POST', body, headers: { ...form, ...from, ...headers } });
  };
  const policy = ({ headers }: Reply) =>
    /frame-ancestors ([^;]*)/.exec(headers.get('content-security-policy') ?? '')?.[1];
  const cookieOf = ({ headers }: Reply) => /^[^;]*/.exec(headers.get('set-cookie') ?? '')?.[0] ?? '';
  const isIn = async (headers: Record<string, string>) => {
    const reply = await visit('/root/my', headers);
    return ![303, 401].includes(reply.status) && !reply.text.includes('This page is not open');
  };

  it('open in a frame by the GET that a frame makes, once, and only in the portal’s pages', async () => {
    const path = await open('frame');
    const opened = await visit(path, framed);
    expect([opened.status, opened.headers.get('location')], opened.text).to.deep.equal([303, '/my']);
    expect(policy(opened)).to.equal(origin());
    expect(opened.headers.get('x-frame-options')).to.equal(null);
    expect(opened.headers.get('cache-control')).to.equal('no-store');
    const cookie = opened.headers.get('set-cookie') ?? '';
    expect(cookie).to.match(new RegExp(`^${cookieName}=[\\w-]{43}\\.${app.home.partnerId}; `));
    for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=None', 'Partitioned'])
      expect(cookie.split('; ')).to.include(attribute);
    expect(await isIn({ ...framed, cookie: cookieOf(opened) })).to.equal(true);
    const again = await visit(path, framed);
    expect(again.status).to.equal(404);
    expect(again.headers.get('set-cookie')).to.equal(null);
    expect((await press(path, framed)).status).to.equal(404);
    // Used up, it leads to signing in, in the window that somebody is in, and says so.
    const late = (await visit(path, { 'sec-fetch-dest': 'document' })).text;
    expect(late).to.include('href="/my">Sign in another way').and.not.include('a window of its own');
    expect(late).to.not.include('_blank');
  });

  it('open for one of twenty who come at once, in a frame as in a window of its own', async () => {
    for (const [way, come] of [
      ['frame', (path: string) => visit(path, framed)],
      ['alone', (path: string) => press(path)],
    ] as const) {
      const path = await open(way);
      const all = await Promise.all(Array.from({ length: 20 }, () => come(path)));
      expect(
        all.filter(({ status }) => status === 303),
        way,
      ).to.have.length(1);
      expect(
        all.filter((reply) => cookieOf(reply) !== ''),
        way,
      ).to.have.length(1);
    }
  });

  it('stay to be opened where a page of somebody else put the address into a frame, and the browser says so', async () => {
    const path = await open('frame');
    const elsewhere = await visit(path, { ...framed, referer: 'https://elsewhere.example/' });
    expect([elsewhere.status, elsewhere.headers.get('set-cookie')]).to.deep.equal([403, null]);
    expect(policy(elsewhere)).to.equal(origin());
    expect(elsewhere.text).to.include('in no other').and.not.include('was used already');
    const there = await visit(path, { ...framed, referer: `${origin()}/page` });
    expect([there.status, there.headers.get('location')]).to.deep.equal([303, '/my']);
  });

  it('end with the link, also where the session went on under a new cookie', async () => {
    const opened = await press(await open('alone'));
    const cookie = cookieOf(opened);
    const { organisationId } = app.home;
    const scope = scopeOf({ kind: 'job', id: 'test', organisationId, rights: [] });
    const { items } = await app.store.list(scope, users, 'byRole', { key: ['participant'], limit: 99 });
    const user = items.find((one) => one.participantId === participantId);
    if (user === undefined) throw new Error('Nobody came in.');
    const { email, password } = app.home.personCredentials;
    const passwordHash = items.find((one) => one.email === email)?.passwordHash;
    const kept = { ...user, passwordHash, version: user.version + 1 };
    await app.store.commit(scope, { organisationId, puts: [put(users, kept, user.version)] });
    const from = { cookie, origin: app.url };
    const again = await app.anonymous('/session/step-up', {
      method: 'POST',
      body: { password },
      headers: from,
    });
    expect(again.status, again.text).to.equal(200);
    const renewed = { cookie: cookieOf(again) };
    expect(renewed.cookie).not.to.equal(cookie);
    expect(await isIn(renewed)).to.equal(true);
    expect((await portal()(`/partner/links/${linkId}`, { method: 'DELETE' })).status).to.equal(204);
    expect(await isIn(renewed)).to.equal(false);
  });

  it('spend nothing on whatever only looks: scanners, previews, HEAD', async () => {
    for (const way of ['frame', 'alone'] as const) {
      const path = await open(way);
      for (const headers of [{}, { 'sec-fetch-dest': 'document' }, { 'sec-fetch-dest': 'empty' }]) {
        const looked = await visit(path, headers as Record<string, string>);
        expect([looked.status, looked.headers.get('set-cookie')]).to.deep.equal([200, null]);
        expect(looked.text).to.include(
          '<form method="post"><input type="hidden" name="choice" value="open"><button>',
        );
        expect(looked.text).not.to.include('Wren');
      }
      await visit(path, framed, 'HEAD');
      if (way === 'alone') expect((await visit(path, framed)).status).to.equal(200);
      expect((await press(path, { 'sec-fetch-site': 'cross-site', origin: origin() })).status).to.equal(403);
      const last =
        way === 'frame' ? await visit(path, framed) : await press(path, { 'sec-fetch-dest': 'document' });
      expect(last.status).to.equal(303);
    }
  });

  it('open alone by a button, with the cookie of everybody, in no frame', async () => {
    const path = await open('alone');
    expect(policy(await visit(path, framed))).to.equal("'none'");
    const opened = await press(path, { 'sec-fetch-dest': 'document' });
    expect([opened.status, opened.headers.get('location')]).to.deep.equal([303, '/my']);
    expect(cookieOf(opened)).to.match(/^stepwell=/);
    expect(await isIn({ cookie: cookieOf(opened), 'sec-fetch-dest': 'document' })).to.equal(true);
    expect((await press(path, { 'sec-fetch-dest': 'document' })).status).to.equal(404);
  });

  it('spend nothing on a POST that is no press of the button, and show the button again', async () => {
    for (const way of ['frame', 'alone'] as const) {
      const path = await open(way);
      for (const [body, type] of [
        ['', 'application/x-www-form-urlencoded'],
        ['choice=', 'application/x-www-form-urlencoded'],
        ['choice=stop&choice=open', 'application/x-www-form-urlencoded'],
        ['{"choice":"open"}', 'application/json'],
        ['choice=open', 'text/plain'],
        [`choice=open&x=${'x'.repeat(2000)}`, 'application/x-www-form-urlencoded'],
      ] as const)
        for (const dest of ['document', 'iframe']) {
          const reply = await press(path, { 'content-type': type, 'sec-fetch-dest': dest }, body);
          expect([reply.status, reply.headers.get('set-cookie')], `${body} ${type}`).to.deep.equal([
            422,
            null,
          ]);
          expect(reply.text).to.include('value="open"');
          expect(policy(reply)).to.include(way === 'frame' ? origin() : "'none'");
        }
      expect((await press(path, { 'sec-fetch-dest': 'document' })).status).to.equal(303);
      // What was used, and what never was, is no dead end either.
      for (const gone of [path, '/root/my/in/never']) {
        const reply = await press(gone, { 'sec-fetch-dest': 'document' }, '');
        expect(reply.status).to.equal(404);
        expect(reply.text).to.include('href="/my"').and.include('href="/my/code/new"');
      }
    }
  });

  it('are not opened late, nor once the link ended or the partner was cut off', async () => {
    const late = await open('frame');
    pass(300);
    expect((await visit(late, framed)).status).to.equal(404);
    const cut = await open('frame');
    const of = `/partners/${app.home.partnerId}`;
    const disable = (disabled: boolean, version: number) =>
      app.as(app.home, 'administrator')(of, {
        ...{ method: 'PATCH', body: { disabled }, headers: { 'if-match': `"${version}"` } },
      });
    await disable(true, 1);
    expect((await visit(cut, framed)).status).to.equal(404);
    await disable(false, 2);
    await portal()(`/partner/links/${linkId}`, { method: 'DELETE' });
    expect((await visit(cut, framed)).status).to.equal(404);
  }).timeout(10_000);

  it('end at once with the link and with the consent, in frames and out of them', async () => {
    const inFrame = { ...framed, cookie: cookieOf(await visit(await open('frame'), framed)) };
    const alone = { cookie: cookieOf(await press(await open('alone'), { 'sec-fetch-dest': 'document' })) };
    expect([await isIn(inFrame), await isIn(alone)]).to.deep.equal([true, true]);
    await post(app.as(app.home, 'coach'), `/consents/${consentId}/revoke`, {});
    expect([await isIn(inFrame), await isIn(alone)]).to.deep.equal([false, false]);
  });

  it('say on every answer who may frame it: nobody where nobody is known, but what says so', async () => {
    const cookie = cookieOf(await visit(await open('frame'), framed));
    for (const path of ['/root/my', '/root/my/nowhere', '/root/my/offers/x', '/root/my/week'])
      expect(policy(await visit(path, { ...framed, cookie })), path).to.equal(origin());
    expect(
      policy(await press('/root/my/language', { ...framed, cookie, origin: 'https://x.example' })),
    ).to.equal(origin());
    for (const path of ['/root/my', '/root/my/code', '/root/my/nowhere']) {
      expect(policy(await visit(path)), path).to.equal("'none'");
      expect(policy(await visit(path, { ...framed, referer: 'https://evil.example/' })), path).to.equal(
        "'none'",
      );
      const said = await visit(path, { ...framed, referer: `${origin()}/page` });
      expect(policy(said), path).to.equal(origin());
      expect(said.text).to.include('a window of its own').and.not.to.include('<form');
    }
    // One that ended is said to have, in the frame it was in.
    await portal()(`/partner/links/${linkId}`, { method: 'DELETE' });
    const ended = await visit('/root/my/week', { ...framed, cookie, referer: app.url });
    expect([policy(ended), ended.text.includes('Sign in another way')]).to.deep.equal([origin(), true]);
    expect(ended.text).to.include('target="_blank"').and.not.include('a window of its own');
    expect(ended.text).to.include('its time is over').and.not.include('Your browser does not keep');
    // The cookie of a frame counts for nothing in a window of its own.
    expect(await isIn({ cookie, 'sec-fetch-dest': 'document' })).to.equal(false);
  });

  it('are said to be over in the frame they were in, once the partner is cut off, and open nothing there', async () => {
    const cookie = cookieOf(await visit(await open('frame'), framed));
    const unused = await open('frame');
    const cut = { method: 'PATCH', body: { disabled: true }, headers: { 'if-match': '"1"' } };
    await app.as(app.home, 'administrator')(`/partners/${app.home.partnerId}`, cut);
    const inFrame = { ...framed, referer: `${origin()}/` };
    for (const said of [await visit('/root/my/week', { ...framed, cookie }), await visit(unused, inFrame)]) {
      expect(policy(said)).to.equal(origin());
      expect(said.text).to.include('This page is not open').and.include('/my/code/new');
      expect([said.text.includes('Wren'), said.headers.get('set-cookie')]).to.deep.equal([false, null]);
    }
  });

  it('take no form that says not where it comes from: the cookie of a frame goes along from every site', async () => {
    const cookie = cookieOf(await visit(await open('frame'), framed));
    const send = (headers: Record<string, string>) =>
      visit('/root/my/language', { cookie, ...headers }, 'POST');
    expect((await send({})).status).to.equal(403);
    expect((await send({ origin: 'null' })).status).to.equal(403);
    expect((await send({ ...framed, origin: origin() })).status).to.equal(403);
    expect((await send({ origin: app.url })).status).to.not.equal(403);
    expect((await send({ 'sec-fetch-site': 'same-origin' })).status).to.not.equal(403);
  });

  it('end by the name that the way out of a frame holds, which opens nothing, and by no other', async () => {
    const cookie = cookieOf(await visit(await open('frame'), framed));
    const other = cookieOf(await visit(await open('frame'), framed));
    const { text } = await visit('/root/my/week', { ...framed, cookie });
    expect(text).to.match(/<form action="\/my\/leave" method="post" target="_top">/);
    const name = /name="session" value="([\w-]{43})"/.exec(text)?.[1] ?? '';
    expect(cookie).to.not.include(name);
    const partner = cookie.split('.')[1];
    expect(await isIn({ ...framed, cookie: `${cookieName}=${name}.${partner}` })).to.equal(false);
    const leave = (session: string) =>
      press('/root/my/leave', { 'sec-fetch-dest': 'document' }, `session=${session}&in=ar`);
    for (const wrong of ['', 'x'.repeat(43), `${name}&session=${name}`, '../'])
      expect((await leave(wrong)).status, wrong).to.equal(303);
    expect(await isIn({ ...framed, cookie })).to.equal(true);
    const left = await leave(name);
    expect(left.headers.get('location')).to.equal('/my/away?in=ar');
    expect([await isIn({ ...framed, cookie }), await isIn({ ...framed, cookie: other })]).to.deep.equal([
      ...[false, true],
    ]);
    // Alone the way out names nothing.
    const alone = cookieOf(await press(await open('alone'), { 'sec-fetch-dest': 'document' }));
    expect((await visit('/root/my', { cookie: alone })).text).to.not.match(/_top|name="session"|<script/);
  });

  it('are for one’s own links alone', async () => {
    const foreign = await post(app.as(app.away, 'partner'), `/partner/links/${linkId}/sessions`, {
      in: 'frame',
    });
    const missing = await post(portal(), `/partner/links/${'x'.repeat(43)}/sessions`, { in: 'frame' });
    const told = ({ status, body }: Reply) => [status, { ...body, requestId: '' }];
    expect(told(foreign)).to.deep.equal(told(missing));
    expect(foreign.status).to.equal(404);
  });
});
