import { expect } from 'chai';
import { pathFor, sampleQueries } from '../access/samples.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { documentedParticipant } from './documented.ts';

/** Every text in a value that is free to be anything becomes one that is found again. */
const canaries = {
  displayName: 'Kanarie Eins',
  contact: { email: 'kanarie-zwei@demo.example', phone: '+49 30 555 777 99' },
  experienceText: 'kanarie-drei',
  supportNeeds: [
    {
      code: 'curfew',
      weight: 'must',
      note: 'kanarie-vier',
      windows: [{ days: ['sun'], from: '21:17', to: '05:43' }],
    },
  ],
  place: { lat: 53.812345, lon: -1.556789, label: 'kanarie-fuenf', postcode: 'KN1 5RE' },
  recordConstraints: [{ code: 'no_security_licence', until: '2033-03-03' }],
  externalId: 'kanarie-sechs',
} as const;

const marks = [/kanarie/i, /555 777/, /21:17/, /53\.812345/, /2033-03-03/, /no_security_licence/, /curfew/];

describe('presenters', () => {
  let app: TestApp;
  let participantId: string;

  before(async () => {
    app = await startTestApp();
    const body = { ...documentedParticipant(app.home), ...canaries };
    const made = await app.as(app.home, 'coach')('/participants', { method: 'POST', body });
    expect(made.status, made.text).to.equal(201);
    participantId = made.body.id;
  });
  after(() => app.close());

  it('let an employer see nothing of a participant, wherever it looks', async () => {
    const employer = app.as(app.home, 'employer');
    let looked = 0;
    for (const route of app.routes.filter(({ method }) => method === 'get')) {
      const target = { ...app.home, participantId };
      const path = pathFor(route.path, target) + (sampleQueries(target)[`get ${route.path}`] ?? '');
      const { text } = await employer(path);
      looked += 1;
      for (const mark of marks) expect(text, path).not.to.match(mark);
      for (const id of [participantId, app.home.participantId, app.home.matchId])
        expect(text, path).not.to.include(id);
    }
    console.log(`      ${looked} routes, 0 canaries`);
  });

  it('let no search key, digest or sealed text out to anybody', async () => {
    for (const role of ['coach', 'supervisor', 'employer', 'administrator'] as const) {
      for (const route of app.routes.filter(({ method }) => method === 'get')) {
        const target = { ...app.home, participantId };
        const path = pathFor(route.path, target) + (sampleQueries(target)[`get ${route.path}`] ?? '');
        const { text } = await app.as(app.home, role)(path);
        expect(text, path).not.to.match(
          /nameKeys|nameKey"|titleKeys|emailKey|passwordHash|secretDigest|fileDigest|dedupeKey|sealed:/,
        );
      }
    }
  });

  it('fill the strict schema of their route', async () => {
    for (const role of ['coach', 'employer', 'administrator'] as const) {
      for (const route of app.routes.filter(({ method }) => method === 'get')) {
        const target = { ...app.home, participantId };
        const path = pathFor(route.path, target) + (sampleQueries(target)[`get ${route.path}`] ?? '');
        if (typeof route.output === 'string') continue;
        const { status, body } = await app.as(app.home, role)(path);
        if (status !== 200) continue;
        const held = route.output?.safeParse(body);
        expect(held?.success, `${path}: ${held?.error?.message}`).to.equal(true);
      }
    }
  });

  it('leave nothing of a person in the log', async () => {
    const coach = app.as(app.home, 'coach');
    await coach('/participants?q=Kanarie');
    await coach('/participants', { method: 'POST', body: { ...canaries, unknown: 'kanarie' } });
    const log = app.log();
    expect(log).to.include('http.request');
    expect(log).to.include('/participants/{participantId}');
    for (const mark of marks) expect(log).not.to.match(mark);
    expect(log).not.to.include(participantId);
    expect(log).not.to.include(app.home.tokens.coach);
  });
});
