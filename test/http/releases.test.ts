import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { createNewId } from '../../src/security/ids.ts';
import { matches } from '../../src/store/collections/index.ts';
import { put } from '../../src/store/rows.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Ask, clientOf } from '../support/http-client.ts';

/** A word in every field of a person that could hold one, none of which an employer may read unless it was released. */
const canary = (field: string) => `cnry${field}${Math.random().toString(36).slice(2, 8)}`;

describe('releases over the API', () => {
  let app: TestApp;
  let employer: Ask;
  let coach: Ask;
  before(async () => {
    app = await startTestApp();
    const signIn = async (credentials: object) => {
      const { headers } = await app.anonymous('/session', { method: 'POST', body: credentials });
      return clientOf(app.url, {
        cookie: headers.getSetCookie()[0]?.split(';')[0] ?? '',
        origin: app.url,
      });
    };
    employer = await signIn(app.home.credentials.employer);
    coach = await signIn(app.home.credentials.coach);
    const { password } = app.home.credentials.coach;
    const again = await coach('/session/step-up', { method: 'POST', body: { password } });
    const cookie = again.headers.getSetCookie()[0]?.split(';')[0];
    if (cookie !== undefined) coach = clientOf(app.url, { cookie, origin: app.url });
  });
  after(() => app.close());

  it('give an employer what was released and nothing else, wherever they look; a canary stands in every field', async () => {
    const { home } = app;
    const secret = Object.fromEntries(
      ['name', 'phone', 'email', 'work', 'experience', 'need', 'place', 'next', 'external'].map((one) => [
        one,
        canary(one),
      ]),
    );
    const made = await coach('/participants', {
      method: 'POST',
      body: {
        displayName: `Kit ${secret.name}`,
        contact: { phone: '0113 496 0999', email: `${secret.email}@demo.example` },
        externalId: secret.external,
        experienceText: secret.experience,
        pastWork: [
          { text: 'shown work', from: '2010', until: '2012' },
          { text: secret.work, where: 'inside' },
        ],
        supportNeeds: [
          {
            ...{ code: 'dosing_window', weight: 'must', note: secret.need },
            windows: [{ days: ['mon'], from: '07:00', to: '08:30' }],
          },
          { code: 'alcohol_free_site', weight: 'must', note: secret.need },
        ],
        place: { label: secret.place },
        nextPlace: { label: secret.next },
        safetyList: { postcodes: ['LS1 4AP'] },
        avoidSettings: ['alcohol_served'],
        recordConstraints: [{ code: 'no_cash_handling' }],
        availability: [{ days: ['mon'], from: '08:00', to: '18:00' }],
      },
    });
    expect(made.status, made.text).to.equal(201);
    const participantId = made.body.id;
    const consent = await coach(`/participants/${participantId}/consents`, {
      method: 'POST',
      body: {
        ...{ purpose: 'release_to_employer', discloser: home.organisationId },
        ...{ recipient: { kind: 'employer', id: home.employerId }, revocation: 'revocation/1' },
        ...{ fields: ['displayName', 'pastWork', 'message', 'arrangements'], expires: '2027-11-24' },
        signed: {
          ...{ how: 'paper', at: '2026-11-24T09:00:00Z', language: 'en', textVersion: 'consent-employer/1' },
        },
        evidence: { filename: 'paper.png', bytes: 'iVBORw0KGgo=' },
      },
    });
    expect(consent.body.state, consent.text).to.equal('live');
    const matchId = await interested(participantId, home.opportunityId);
    const body = {
      fields: ['displayName', 'pastWork:0', 'message', 'arrangements'],
      ...{ consentId: consent.body.id, message: 'Hello there', arrangements: ['dosing_window'] },
    };
    const preview = await coach(`/matches/${matchId}/release-preview`, { method: 'POST', body });
    expect(preview.status, preview.text).to.equal(200);
    const released = await coach(`/matches/${matchId}/release`, { method: 'POST', body });
    expect(released.status, released.text).to.equal(201);
    expect(released.body.sees, 'what was promised is what they see').to.deep.equal(preview.body.sees);
    const { releaseId } = released.body;

    const one = await employer(`/releases/${releaseId}`);
    expect(one.body.person).to.deep.equal({
      displayName: `Kit ${secret.name}`,
      message: 'Hello there',
      pastWork: [{ text: 'shown work', from: '2010', until: '2012' }],
      arrangements: [{ text: 'Starts at 08:30 or later (Monday)' }],
    });
    expect(one.body.person).to.deep.equal(released.body.sees);
    const paths = [
      ...['/releases', `/releases/${releaseId}`, '/opportunities', `/opportunities/${home.opportunityId}`],
      ...['/notices', '/me', `/employers/${home.employerId}`, '/search?q=Kit', `/search?q=${secret.name}`],
    ];
    const unreleased = Object.entries(secret).filter(([field]) => field !== 'name');
    for (const path of paths) {
      const { text, status } = await employer(path);
      expect(status, path).to.equal(200);
      for (const [field, word] of unreleased) expect(text, `${field} in ${path}`).to.not.include(word);
      for (const word of [matchId, participantId, 'dosing', 'alcohol_free', '496 0999', 'rank', 'stage'])
        expect(text, path).to.not.include(word);
      if (!path.startsWith('/releases')) expect(text, path).to.not.include(secret.name);
    }
    const { text } = await employer(`/releases/${releaseId}/answers`, {
      method: 'POST',
      body: { action: 'invite', at: '2026-11-26T10:00:00Z' },
    });
    for (const [field, word] of unreleased) expect(text, field).to.not.include(word);
    const seen = await coach(`/participants/${participantId}/disclosures`);
    expect(seen.body.items[0]).to.deep.include({ consentId: consent.body.id, what: 'release' });
    expect(seen.body.items[0].notice).to.equal(
      `Kit ${secret.name} let you see this for this role only. Do not pass it on.`,
    );
    const receipt = await coach(`/releases/${releaseId}/receipt`);
    expect(receipt.body.paragraphs.join(' ')).to.include('Hello there').and.include('I can take this back');
    expect(app.log()).to.not.include(secret.name);

    await coach(`/matches/${matchId}/release`, { method: 'DELETE' });
    const gone = await employer(`/releases/${releaseId}`);
    const never = await employer(`/releases/${app.away.releaseId}`);
    const told = ({ body: said }: typeof gone) => ({ ...said, requestId: undefined });
    expect(gone.status).to.equal(404);
    expect(told(gone), 'withdrawn and never there look alike').to.deep.equal(told(never));
    expect((await employer('/releases')).text).to.not.include(secret.name);
    expect((await employer(`/opportunities/${home.opportunityId}`)).body.withdrawnCount).to.equal(1);
    const ended = await coach(`/releases/${releaseId}/receipt`);
    expect(ended.body.lines.join(' ')).to.include('it was taken back');
  });

  it('are not made without the fields or the consent that they rest on, and each missing one is named', async () => {
    const { releasedMatchId, releaseConsentId } = app.home;
    const whole = { fields: ['displayName'], consentId: releaseConsentId, to: [app.home.users.employer.id] };
    const faults = async (body: object) => {
      const reply = await coach(`/matches/${releasedMatchId}/release`, { method: 'POST', body });
      return [reply.status, ...(reply.body.errors ?? []).map(({ path }: { path: string }) => path)];
    };
    expect(await faults({ ...whole, fields: undefined })).to.deep.equal([422, 'fields']);
    expect(await faults({ ...whole, consentId: undefined })).to.deep.equal([422, 'consentId']);
    for (const [part, none] of [
      ['fields', []],
      ['to', []],
    ] as const)
      expect(await faults({ ...whole, [part]: none }), 'nobody and nothing').to.deep.equal([422, part]);
    expect(
      await faults({ ...whole, to: [createNewId(() => '2026-11-24T09:00:00.000Z')('user')] }),
    ).to.deep.equal([...[422, 'to.0']]);
  });

  /** A match as the seeded one, of another person who has said yes. */
  async function interested(participantId: string, opportunityId: string): Promise<string> {
    const { organisationId, matchId } = app.home;
    const scope = scopeOf({ kind: 'command', id: 'test', organisationId });
    const like = await app.store.get(scope, matches, matchId);
    if (like === undefined) throw new Error('The tenant has no match.');
    const id = createNewId(() => like.createdAt)('match');
    const row = {
      ...like,
      id,
      version: 1,
      participantId,
      opportunityId,
      state: 'interested',
      actedOn: true,
    } as const;
    await app.store.commit(scope, { organisationId, puts: [put(matches, row, 0)] });
    return id;
  }
});
