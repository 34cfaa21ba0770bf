import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { Ask } from '../support/http-client.ts';

/** What coaches write beside an employer's facts may speak of somebody; no answer to an employer has it. */
describe('what an employer sees of its own postings', () => {
  const whisper = 'only for Ada, who starts at ten';
  let app: TestApp;
  let coach: Ask;
  let employer: Ask;
  beforeEach(async () => {
    app = await startTestApp();
    coach = app.as(app.home, 'coach');
    employer = app.as(app.home, 'employer');
  });
  afterEach(() => app.close());

  const change = async (as: Ask, path: string, body: object) => {
    const etag = (await as(path)).headers.get('etag') ?? '';
    const reply = await as(path, { method: 'PATCH', body, headers: { 'if-match': etag } });
    expect(reply.status, reply.text).to.equal(200);
    return reply;
  };
  const one = (code: string, more: object = {}) => ({ code, stance: 'willing', ...more });
  const places = () => [
    `/employers/${app.home.employerId}`,
    '/employers',
    `/opportunities/${app.home.opportunityId}`,
    '/opportunities',
    '/search?q=ba',
    '/notices',
    '/me',
  ];

  it('has no note of a coach, no reason of a state, and nothing that was asked', async () => {
    const accommodations = [one('phased_hours', { note: whisper, evidence: 'evidenced' })];
    for (const path of [`/employers/${app.home.employerId}`, `/opportunities/${app.home.opportunityId}`])
      await change(coach, path, { accommodations });
    const state = `/opportunities/${app.home.opportunityId}/state`;
    await coach(state, { method: 'POST', body: { state: 'paused', reason: whisper } });
    for (const path of places()) {
      const { status, text } = await employer(path);
      expect(status, path).to.equal(200);
      expect(text, path).not.to.match(/Ada|statements|stateReason|"(score|rank|stage|worth|blockers)/);
    }
    expect((await coach(`/opportunities/${app.home.opportunityId}`)).text).to.include(whisper);
  });

  it('does not lose what it was not shown, and has its own words', async () => {
    const path = `/employers/${app.home.employerId}`;
    await change(coach, path, {
      accommodations: [one('phased_hours', { note: whisper, evidence: 'evidenced' }), one('low_noise')],
    });
    const seen = (await employer(path)).body.accommodations;
    const own = one('frequent_breaks', { note: 'ten minutes each hour', evidence: 'proven_by_placement' });
    const after = await change(employer, path, { accommodations: [...seen, own] });
    expect(after.text).to.include('ten minutes each hour').and.not.include('Ada');
    const { body } = await coach(path);
    const byCode = Object.fromEntries(
      body.accommodations.map((said: { code: string; note?: string; evidence: string }) => [
        said.code,
        [said.evidence, said.note],
      ]),
    );
    expect(byCode).to.deep.equal({
      phased_hours: ['evidenced', whisper],
      low_noise: ['declared', undefined],
      // Nobody vouches for themselves.
      frequent_breaks: ['declared', 'ten minutes each hour'],
    });
  });
});
