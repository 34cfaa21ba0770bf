import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { codeLength, codeSeconds, codeSigns } from '../../src/domain/one-time-code.ts';
import { createLocks, windowSeconds } from '../../src/services/people/locks.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { consentToPartner } from '../support/seeded-partner.ts';

const text = readFileSync(new URL('../../docs/partners.md', import.meta.url), 'utf8');

describe('the page for partners’ developers', () => {
  let app: TestApp;
  before(async () => {
    app = await startTestApp();
  });
  after(() => app.close());

  it('has lines for a shell that do what it says, one after another', async () => {
    const coach = app.as(app.home, 'coach');
    const { participantId, partnerId, organisationId, matchId } = app.home;
    const post = (path: string, body: object, headers = {}) => coach(path, { method: 'POST', body, headers });
    for (const action of ['shortlist', 'offer']) {
      const { version } = (await coach(`/matches/${matchId}`)).body;
      await post(`/matches/${matchId}/decisions`, { action }, { 'if-match': `"${version}"` });
    }
    app.pass(16);
    const consent = consentToPartner(organisationId, partnerId, '2026-11-24T09:00:00Z');
    const { id: consentId } = (await post(`/participants/${participantId}/consents`, consent)).body;
    const { code } = (await post(`/participants/${participantId}/link-codes`, { partnerId, consentId })).body;

    const lines = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block);
    expect(lines.length).to.be.greaterThan(5);
    const script = ['set -euo pipefail', ...lines].join('\n');
    const env = {
      ...process.env,
      STEPWELL: app.url,
      TOKEN: app.home.tokens.partner,
      CODE: code.toLowerCase(),
    };
    const { stdout } = await promisify(execFile)('bash', ['-c', script], { env });
    for (const part of ['"nextCursor":null', '"answer":"interested"', '/my/in/'])
      expect(stdout).to.include(part);
    expect((await coach(`/matches/${matchId}`)).body.state).to.equal('interested');
    const links = (await coach(`/participants/${participantId}/links`)).body.items;
    const ended = links.filter((one: { consentId: string }) => one.consentId === consentId);
    expect(ended.map(({ ending }: { ending: string }) => ending)).to.deep.equal(['unlinked']);
  }).timeout(60_000);

  it('adds up', () => {
    const all = codeSigns.length ** codeLength;
    expect(all).to.be.closeTo(3.7e16, 0.05e16);
    const windows = codeSeconds / windowSeconds;
    const locks = createLocks({ store: undefined as never, clock: () => '', blind: (of) => of });
    const [partner, network] = [locks.ofCodePartner('').most, locks.ofCodeSource('').most];
    const tries = [partner * windows, network * windows, 10_000 * network * windows];
    expect(tries).to.deep.equal([40_320, 40_320, 403_200_000]);
    for (const said of [
      `${partner} wrong in 15`,
      `${network} wrong in 15`,
      ...tries.map((n) => n.toLocaleString('en')),
    ])
      expect(text).to.include(said);
    const chance = (tries: number, good: number) => ((tries * good) / all).toPrecision(2);
    expect([chance(40_320, 1000), chance(40_320, 10_000), chance(403_200_000, 10_000)]).to.deep.equal([
      ...['1.1e-9', '1.1e-8', '0.00011'],
    ]);
  });
});
