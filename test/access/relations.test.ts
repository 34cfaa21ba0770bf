import { expect } from 'chai';
import type { Role } from '../../src/domain/user.ts';
import type { Route } from '../../src/http/route.ts';
import { startTestApp, type Tenant, type TestApp } from '../support/app.ts';
import { type Ask, clientOf, type Reply } from '../support/http-client.ts';
import { askRoute, requestsMade } from './ask-route.ts';
import { expectedRoles, stepUpRoutes } from './expected.ts';

const password = 'a password of the tests';

/** Somebody of the same organisation, whose role may ask, and for whom nevertheless nothing of it is there. */
interface Relation {
  readonly who: string;
  readonly role: Role;
  /** What in a path names something that is not theirs. */
  readonly names: readonly string[];
  /** Makes them, and gives how they ask. */
  readonly make: (app: TestApp) => Promise<Ask>;
}

const signedIn = async (app: TestApp, credentials: object): Promise<Ask> => {
  const reply = await app.anonymous('/session', { method: 'POST', body: credentials });
  expect(reply.status, reply.text).to.be.below(300);
  return clientOf(app.url, { cookie: reply.headers.getSetCookie()[0]?.split(';')[0] ?? '', origin: app.url });
};

const post = async (as: Ask, path: string, body: object): Promise<Reply> => {
  const reply = await as(path, { method: 'POST', body });
  expect(reply.status, reply.text).to.be.below(300);
  return reply;
};

/** Somebody new who signs in for an employer. */
const newEmployer = async (app: TestApp, employerId: string): Promise<Ask> => {
  const credentials = { email: 'new-contact@demo.example', password };
  const person = { ...credentials, role: 'employer', displayName: 'New contact', employerId };
  await post(app.as(app.home, 'administrator'), '/users', person);
  return signedIn(app, credentials);
};

const relations: readonly Relation[] = [
  {
    who: 'another employer',
    role: 'employer',
    names: ['employerId', 'opportunityId', 'releaseId', 'enquiryId'],
    make: (app) => newEmployer(app, app.home.otherEmployerId),
  },
  {
    who: 'somebody who came to the employer after the release',
    role: 'employer',
    names: ['releaseId'],
    make: (app) => newEmployer(app, app.home.employerId),
  },
  {
    who: 'the employer, once it was revoked',
    role: 'employer',
    names: ['releaseId'],
    make: async (app) => {
      await post(app.as(app.home, 'coach'), `/consents/${app.home.releaseConsentId}/revoke`, {});
      return app.as(app.home, 'employer');
    },
  },
  {
    who: 'another portal',
    role: 'partner',
    names: ['linkId'],
    make: async (app) => {
      const described = { name: 'Other portal', languages: ['en'], origins: ['https://other.example'] };
      const { body } = await post(app.as(app.home, 'administrator'), '/partners', described);
      return app.bearer(body.token);
    },
  },
  {
    who: 'the portal, once it was revoked',
    role: 'partner',
    names: ['linkId'],
    make: async (app) => {
      await post(app.as(app.home, 'coach'), `/consents/${app.home.partnerConsentId}/revoke`, {});
      return app.as(app.home, 'partner');
    },
  },
  {
    who: 'a coach who is barred',
    role: 'coach',
    names: ['participantId', 'matchId', 'consentId', 'placementId'],
    make: async (app) => {
      const { participantId, releasedPersonId, users, credentials } = app.home;
      const supervisor = app.as(app.home, 'supervisor');
      for (const id of [participantId, releasedPersonId]) {
        const { version } = (await supervisor(`/participants/${id}`)).body;
        const barred = await supervisor(`/participants/${id}`, {
          ...{ method: 'PATCH', headers: { 'if-match': `"${version}"` } },
          body: { barredUserIds: [users.coach.id], coachId: users.supervisor.id },
        });
        expect(barred.status, barred.text).to.equal(200);
      }
      return signedIn(app, credentials.coach);
    },
  },
];

/** Every route again, asked by those of the same organisation for whom nothing of what it names is there. */
describe('access by relation', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestApp();
  });
  afterEach(() => app.close());

  const told = ({ status, body }: Reply) => ({ status, ...body, requestId: undefined });
  const nameOf = ({ method, path }: Route) => `${method} ${path}`;

  for (const { who, role, names, make } of relations)
    it(`is none for ${who}: every route answers as if it were not there`, async () => {
      const target: Tenant = { ...app.home, linkId: app.home.linkIds[role] };
      const ask = await make(app);
      const from = requestsMade();
      const about = app.routes.filter(
        (route) =>
          expectedRoles.get(nameOf(route))?.includes(role) &&
          names.some((name) => route.path.includes(`{${name}}`)),
      );
      for (const route of about) {
        const refused = await askRoute(ask, route, target);
        // Who has to say again who they are is asked that before anything is looked for.
        const isAskedFirst = stepUpRoutes.has(nameOf(route)) && refused.body.code === 'step_up';
        if (!isAskedFirst) expect(refused.status, `${nameOf(route)}: ${refused.text}`).to.equal(404);
        const missing = await askRoute(ask, route, app.missing);
        expect(told(refused), nameOf(route)).to.deep.equal(told(missing));
      }
      expect(about, 'routes that name it').not.to.have.length(0);
      for (const route of app.routes.filter(({ method, path }) => method === 'get' && !path.includes('{'))) {
        if (route.path === '/events' || !expectedRoles.get(nameOf(route))?.includes(role)) continue;
        const { text } = await askRoute(ask, route, target);
        if (names.includes('releaseId') || names.includes('linkId'))
          for (const person of ['Sam', 'Robin'])
            expect(text, `${nameOf(route)} names them`).not.to.include(`${person} ${app.home.canary}`);
      }
      console.log(`      ${requestsMade() - from} requests, 0 leaks`);
    });
});
