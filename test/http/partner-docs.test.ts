import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { Webhook } from 'standardwebhooks';
import { codeLength, codeSeconds, codeSigns } from '../../src/domain/one-time-code.ts';
import { secrets } from '../../src/security/secrets.ts';
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

  it('shows answers that are as they come: the fields of each, and none that there is not', async () => {
    const { opportunityId, tokens } = app.home;
    const partner = app.bearer(tokens.partner);
    const { body: all } = await partner('/partner/links?limit=1');
    const at = `/partner/links/${all.items[0].linkId}`;
    const said = { method: 'POST', body: { opportunityId, answer: 'ask', question: 'Is there a bus?' } };
    const given: Record<string, object> = {
      'POST /partner/links': all.items[0],
      'GET /partner/links': all,
      'GET /partner/links/{linkId}/opportunities': (await partner(`${at}/opportunities`)).body,
      'POST /partner/links/{linkId}/answers': (await partner(`${at}/answers`, said)).body,
      'POST /partner/links/{linkId}/sessions': (
        await partner(`${at}/sessions`, { method: 'POST', body: { in: 'alone' } })
      ).body,
      refused: (await partner('/partner/links', { method: 'POST', body: { code: 'ACDE' } })).body,
    };
    const shown = [...text.matchAll(/<!-- answer: (.*) -->\n```json\n([\s\S]*?)```/g)];
    expect(shown.map(([, name]) => name).sort()).to.deep.equal(Object.keys(given).sort());
    for (const [, name = '', block = ''] of shown) {
      const example = JSON.parse(block);
      const output = app.routes.find(
        ({ method, path }) => name === `${method.toUpperCase()} ${path}`,
      )?.output;
      if (output === undefined || typeof output === 'string') {
        const { type, title, status, detail, code, errors } = given[name] as typeof example;
        const { requestId, ...rest } = example;
        expect(rest).to.deep.equal({ type, title, status, detail, code, errors });
        expect(requestId).to.be.a('string');
        continue;
      }
      // Optional fields make an example larger or smaller than what comes today; the description of the API knows all of them.
      expect(output.safeParse(example).error?.message, name).to.equal(undefined);
      expect(output.safeParse(given[name]).error?.message, name).to.equal(undefined);
      const [one, other] = [example, given[name]].map((of) => ('items' in of ? of.items[0] : of));
      const needed = Object.keys(other).filter((key) => !['startDate', 'wage', 'place'].includes(key));
      expect(one, name).to.include.all.keys(needed.filter((key) => key !== 'answer'));
    }
  });

  it('has lines in Python that know our webhooks from others', async function () {
    const python = ['python3', '.cache/mongo/bin/python3'].find((one) => !spawnSync(one, ['-V']).error);
    if (python === undefined && process.env.CI === undefined) this.skip();
    const [, lines = ''] = text.match(/```python\n([\s\S]*?)```/) ?? [];
    const secret = secrets.webhook();
    const body = '{"type":"offer.made","linkId":"é"}';
    const signed = (key: string, at: Date) => ({
      'webhook-id': 'dlv_1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': `v1,bm8= ${new Webhook(key).sign('dlv_1', at, body)}`,
    });
    const now = new Date();
    const tries = [
      [signed(secret, now), body],
      [signed(secrets.webhook(), now), body],
      [signed(secret, new Date(now.getTime() - 3_600_000)), body],
      [signed(secret, now), `${body} `],
      // Whatever a stranger sends is refused, and breaks nothing.
      [{}, body],
      [{ ...signed(secret, now), 'webhook-timestamp': 'soon' }, body],
      [{ ...signed(secret, now), 'webhook-signature': 'v1,é' }, body],
    ];
    const asked =
      'import json, sys\nfor headers, body in json.load(sys.stdin): print(is_ours(sys.argv[1], headers, body.encode()))';
    const { stdout, stderr } = spawnSync(python ?? 'python3', ['-c', `${lines}\n${asked}`, secret], {
      input: JSON.stringify(tries),
      encoding: 'utf8',
    });
    expect(stdout.trim().split('\n'), stderr).to.deep.equal(['True', ...tries.slice(1).map(() => 'False')]);
  });

  it('adds up', () => {
    const all = codeSigns.length ** codeLength;
    expect(all).to.be.closeTo(3.7e16, 0.05e16);
    const windows = codeSeconds / windowSeconds;
    const locks = createLocks({ store: undefined as never, clock: () => '', blind: (of) => of });
    const [typer, partner] = [locks.ofCodeTyper('', '').most, locks.ofCodePartner('').most];
    const network = locks.ofCodeSource('').most;
    const tries = [typer, partner, network, 10_000 * network].map((most) => most * windows);
    expect(tries).to.deep.equal([6720, 672_000, 40_320, 403_200_000]);
    for (const said of [
      `${typer} wrong in 15`,
      `${partner.toLocaleString('en')} wrong in 15`,
      `${network} wrong in 15`,
      ...tries.map((n) => n.toLocaleString('en')),
    ])
      expect(text).to.include(said);
    const chance = (tries: number, good: number) => ((tries * good) / all).toPrecision(2);
    const chances = tries.map((tried, at) => chance(tried, at < 2 ? 1000 : 10_000));
    expect(chances).to.deep.equal(['1.8e-10', '1.8e-8', '1.1e-8', '0.00011']);
  });
});
