import { expect } from 'chai';
import { type Role, roles } from '../../src/domain/user.ts';
import { needCodes } from '../../src/domain/values/support-need.ts';
import type { Route } from '../../src/http/route.ts';
import { startTestApp, type Tenant, type TestApp } from '../support/app.ts';
import { clientOf, type Reply } from '../support/http-client.ts';
import { askRoute, requestsMade } from './ask-route.ts';
import { expectedFields, expectedRoles, ofThemselves, stepUpRoutes } from './expected.ts';
import { pathFor } from './samples.ts';

/** Of the fields that may be seen, those that stand in every answer. */
const mustShow: Readonly<Record<string, readonly string[]>> = {
  'get /employers/{employerId}': ['name', 'accommodations'],
  'get /opportunities/{opportunityId}': ['title', 'employerName', 'schedule', 'state'],
  'post /notices/{noticeId}/read': ['subject', 'reason', 'action', 'kind'],
  'get /me': ['user', 'organisation'],
  'get /releases/{releaseId}': ['person', 'state', 'notice', 'consentId'],
  'get /users/{userId}': ['email', 'displayName', 'role', 'disabled'],
};

/** Answers of who may. */
const fine = [200, 201, 202, 204, 409, 412];
/** Where what is asked for is not there to be had: an answer needs an offer (test/http/partner-offers.test.ts). */
const notYet: Readonly<Record<string, readonly number[]>> = {
  'post /partner/links/{linkId}/answers as partner': [404],
};

/** Every declared route, asked by everybody, with ids of their own organisation and of another. */
describe('access matrix', () => {
  let app: TestApp;
  let madeBefore = 0;

  before(async () => {
    madeBefore = requestsMade();
    app = await startTestApp();
  });
  after(async function () {
    await app.close();
    // A zero that a failed test would belie is not printed.
    const failed = this.test?.parent?.tests.some(({ state }) => state === 'failed');
    if (!failed) console.log(`      ${requestsMade() - madeBefore} requests, 0 leaks`);
  });

  const withOwn = (tenant: Tenant, role: Role): Tenant => ({
    ...tenant,
    noticeId: tenant.noticeIds[role],
    sessionId: tenant.sessionIds[role],
    coverId: tenant.coverIds[role],
    viewId: tenant.viewIds[role],
    linkId: tenant.linkIds[role],
  });
  /**
   * A link, a code or what a passkey signed is good once, and for whoever has it: test/http/one-time-links.test.ts,
   * sign-in-by-mail.test.ts, passkeys.test.ts.
   */
  const once = /\{linkSecret\}|^\/session\/(code|passkey)$|^\/session\/passkey\/challenge$/;
  const lasting = () => app.routes.filter(({ path }) => !once.test(path));

  const expected = ({ method, path }: Route) => expectedRoles.get(`${method} ${path}`) ?? [];
  const isOpen = (route: Route) => expected(route) === 'everybody';
  const asksAgain = ({ method, path }: Route) => stepUpRoutes.has(`${method} ${path}`);
  const hasIds = (route: Route) => route.path.includes('{') || route.path === '/evaluations';

  /** Not even the sentence of a refusal names to an employer what somebody may need. */
  const saysNeeds = ({ text }: Reply): boolean => needCodes.some((code) => text.includes(code));

  it('expects something of every route, and of no other', () => {
    const declared = app.routes.map(({ method, path }) => `${method} ${path}`);
    expect([...expectedRoles.keys()].sort()).to.deep.equal(declared.sort());
  });

  it('lets nobody in who is not signed in, whose token is over or who made one up', async () => {
    const strangers = [app.anonymous, app.bearer(app.home.expiredToken), app.bearer('made-up')];
    for (const route of lasting()) {
      for (const stranger of strangers) {
        const { status } = await askRoute(stranger, route, app.home);
        if (isOpen(route)) expect(status, route.path).to.be.below(300);
        else expect(status, `${route.method} ${route.path}`).to.equal(401);
      }
    }
  });

  for (const role of roles) {
    it(`holds for ${role}`, async () => {
      const as = app.as(app.home, role);
      for (const route of lasting()) {
        const name = `${route.method} ${route.path} as ${role}`;
        const isNobody = role === 'participant' && ofThemselves.has(`${route.method} ${route.path}`);
        const allowed = isOpen(route) || (expected(route).includes(role) && (isNobody || !asksAgain(route)));

        const own = await askRoute(as, route, withOwn(app.home, role));
        if (!allowed) expect(own.status, name).to.equal(403);
        // A token is nobody's own record.
        else if (isNobody) expect(own.status, name).to.equal(403);
        else expect(own.status, `${name}: ${own.text}`).to.be.oneOf([...fine, ...(notYet[name] ?? [])]);
        expect(own.text, name).not.to.include(app.away.canary);
        if (role === 'employer') expect(saysNeeds(own), `${name}: ${own.text}`).to.equal(false);

        if (!hasIds(route)) continue;
        const foreign = await askRoute(as, route, withOwn(app.away, role));
        expect(foreign.status, `${name}, foreign: ${foreign.text}`).to.equal(
          allowed && !isNobody ? 404 : 403,
        );
        expect(foreign.text, name).not.to.include(app.away.canary);
      }
    });
  }

  for (const role of ['coach', 'supervisor', 'employer', 'administrator'] as const) {
    it(`asks a ${role} once more who they are`, async () => {
      const { credentials } = app.home;
      const cookieOf = (reply: Reply) => reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      const signedIn = await app.anonymous('/session', { method: 'POST', body: credentials[role] });
      const open = clientOf(app.url, { cookie: cookieOf(signedIn) });
      const routes = lasting().filter(asksAgain);
      for (const route of routes) {
        const reply = await askRoute(open, route, app.home);
        const code = expected(route).includes(role) ? 'step_up' : 'forbidden';
        expect(reply.body.code, `${route.method} ${route.path}`).to.equal(code);
      }
      const { password } = credentials[role];
      const again = await open('/session/step-up', { method: 'POST', body: { password } });
      const said = clientOf(app.url, { cookie: cookieOf(again) });
      for (const route of routes) {
        const { body } = await askRoute(said, route, app.home);
        expect(body?.code, `${route.method} ${route.path}`).not.to.equal('step_up');
      }
    });
  }

  for (const [name, byRole] of Object.entries(expectedFields)) {
    for (const [role, fields = ''] of Object.entries(byRole)) {
      it(`gives a ${role} these fields and no others: ${name}`, async () => {
        const route = app.routes.find(({ method, path }) => `${method} ${path}` === name);
        if (route === undefined) throw new Error(`There is no ${name}.`);
        const target = withOwn(app.home, role as Role);
        const { status, body } = await askRoute(app.as(app.home, role as Role), route, target);
        expect(status).to.equal(200);
        const allowed = fields.split(' ');
        expect(Object.keys(body).filter((field) => !allowed.includes(field))).to.deep.equal([]);
        expect(Object.keys(body)).to.include.members(mustShow[name] ?? []);
      });
    }
  }

  it('lets a participant do of themselves what it expects, and of another of their organisation nothing', async () => {
    const { home } = app;
    const signed = await app.anonymous('/session', { method: 'POST', body: home.personCredentials });
    const cookie = signed.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const me = clientOf(app.url, { cookie, origin: app.url });
    const { releasedPersonId: participantId, releaseConsentId: consentId, releasedMatchId: matchId } = home;
    const own = { ...home, participantId, consentId, matchId };
    for (const route of lasting()) {
      const name = `${route.method} ${route.path}`;
      if (!ofThemselves.has(name) || name.endsWith('/evidence')) continue;
      const mine = await askRoute(me, route, own);
      expect(mine.status, `${name}: ${mine.text}`).to.be.oneOf([200, 201, 409, 422]);
      const { releaseId, placementId } = app.away;
      const others = { ...home, releasedMatchId: home.matchId, releaseId, placementId };
      const theirs = await askRoute(me, route, others);
      expect(theirs.status, `${name} of another: ${theirs.text}`).to.equal(404);
    }
  });

  it('answers the same for what is foreign and what does not exist', async () => {
    const as = app.as(app.home, 'coach');
    for (const route of lasting().filter(({ method, path }) => method === 'get' && path.includes('{'))) {
      const foreign = await as(pathFor(route.path, app.away));
      if (foreign.status === 403) continue;
      const missing = await as(pathFor(route.path, app.missing));
      const told = ({ body }: Reply) => ({ ...body, requestId: undefined });
      expect(told(foreign), route.path).to.deep.equal(told(missing));
    }
  });

  it('gives nothing foreign through the filters of lists', async () => {
    const { away } = app;
    const filters: readonly string[] = [
      `/participants?coachId=${away.users.coach.id}`,
      `/opportunities?employerId=${away.employerId}`,
      `/matches?participantId=${away.participantId}`,
      `/matches?opportunityId=${away.opportunityId}`,
      `/matches?coachId=${away.users.coach.id}`,
    ];
    for (const path of filters) {
      const reply = await app.as(app.home, 'supervisor')(path);
      if (reply.status === 200) expect(reply.body.items, path).to.deep.equal([]);
      else expect(reply.status, `${path}: ${reply.text}`).to.be.oneOf([404, 422]);
      expect(reply.text).not.to.include(away.canary);
    }
  });

  it('shows an employer its own postings alone', async () => {
    const employer = app.as(app.home, 'employer');
    const list = await employer('/opportunities?limit=200');
    expect(list.body.items).not.to.have.length(0);
    for (const item of list.body.items) expect(item.employerId).to.equal(app.home.employerId);
    for (const path of [
      `/opportunities/${app.home.otherOpportunityId}`,
      `/employers/${app.home.otherEmployerId}`,
    ]) {
      expect((await employer(path)).status, path).to.equal(404);
    }
    const planted = { method: 'POST', body: { employerId: app.home.otherEmployerId, title: 'Not theirs' } };
    const reply = await employer('/opportunities', planted);
    expect(reply.status === 404 || reply.body.employerId === app.home.employerId, reply.text).to.equal(true);
  });
});
