import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { Reply } from '../support/http-client.ts';
import { documentedOpportunity, documentedParticipant } from './documented.ts';

const tagOf = ({ headers }: Reply) => headers.get('etag') ?? '';

describe('entity tags', () => {
  let app: TestApp;

  before(async () => {
    app = await startTestApp();
  });
  after(() => app.close());

  const coach: TestApp['anonymous'] = (...asked) => app.as(app.home, 'coach')(...asked);

  it('are the version and a digest of the body: one body of a version, one tag', async () => {
    const nouns: readonly (readonly [string, unknown, unknown])[] = [
      ['/participants', documentedParticipant(app.home), { language: 'de' }],
      ['/opportunities', documentedOpportunity(app.home), { openings: 3 }],
      ['/employers', { name: 'Tagged Ltd', accommodations: [] }, { about: 'More.' }],
    ];
    for (const [list, made, changed] of nouns) {
      const first = await coach(list, { method: 'POST', body: made });
      expect(tagOf(first), first.text).to.match(/^"1\.[\w-]{22}"$/);
      const path = `${list}/${first.body.id}`;
      expect(tagOf(await coach(path)), path).to.equal(tagOf(first));
      const headers = { 'if-match': tagOf(first) };
      const second = await coach(path, { method: 'PATCH', body: changed, headers });
      expect(tagOf(second)).to.match(/^"2\./);
      const read = await coach(path);
      expect(read.text).to.equal(second.text);
      expect(tagOf(read)).to.equal(tagOf(second));
    }
    const path = `/matches/${app.home.matchId}`;
    const before = await coach(path);
    const body = { action: 'shortlist' };
    const headers = { 'if-match': `"${before.body.version}"` };
    const decided = await coach(`${path}/decisions`, { method: 'POST', body, headers });
    expect(decided.status, decided.text).to.equal(200);
    const after = await coach(path);
    expect(after.body).to.deep.equal(decided.body);
    expect(tagOf(after)).to.equal(tagOf(decided));
    const stage = await coach(`/participants/${app.home.participantId}/stage`, {
      method: 'POST',
      body: { stage: 'stabilising' },
    });
    expect(tagOf(await coach(`/participants/${app.home.participantId}`)), stage.text).to.equal(tagOf(stage));
  });

  it('differ where bodies of one version do: another record, another reader', async () => {
    const one = await coach('/employers', { method: 'POST', body: { name: 'One Ltd' } });
    const other = await coach('/employers', { method: 'POST', body: { name: 'Other Ltd' } });
    const asked = (id: string, tag: string) =>
      coach(`/employers/${id}`, { headers: { 'if-none-match': tag, 'cache-control': 'max-age=0' } });
    expect((await asked(one.body.id, tagOf(one))).status).to.equal(304);
    expect((await asked(other.body.id, tagOf(one))).status).to.equal(200);
    expect((await asked(one.body.id, '"1"')).status).to.equal(200);
    const made = await coach('/opportunities', {
      method: 'POST',
      body: { ...documentedOpportunity(app.home), externalId: 'seen-by-coaches' },
    });
    const path = `/opportunities/${made.body.id}`;
    const employer = await app.as(app.home, 'employer')(path);
    expect(employer.body.version).to.equal(made.body.version);
    expect(tagOf(employer)).not.to.equal(tagOf(made));
    // A label that is shown along changes the body, not the version.
    const rename = { name: 'Renamed Ltd' };
    const holder = await coach(`/employers/${app.home.employerId}`);
    await coach(`/employers/${app.home.employerId}`, {
      method: 'PATCH',
      body: rename,
      headers: { 'if-match': tagOf(holder) },
    });
    const again = await coach(path);
    expect(again.body).to.include({ employerName: 'Renamed Ltd', version: made.body.version });
    expect(tagOf(again)).not.to.equal(tagOf(made));
    // The version alone says whether a change may go ahead.
    const patch = { method: 'PATCH', body: { openings: 7 }, headers: { 'if-match': tagOf(made) } };
    expect((await coach(path, patch)).status).to.equal(200);
  });
});
