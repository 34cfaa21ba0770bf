import { expect } from 'chai';
import { needCodes } from '../../src/domain/values/support-need.ts';
import { needOf, termOf, workTerms } from '../../src/domain/values/work-term.ts';
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

  it('has a name of its own for everything that somebody may need, there and back', async () => {
    expect(new Set([...needCodes, ...workTerms]).size).to.equal(2 * needCodes.length);
    for (const code of needCodes) expect(needOf(termOf(code))).to.equal(code);
    const all = needCodes.map((code) => one(code));
    const own = [`/employers/${app.home.employerId}`, `/opportunities/${app.home.opportunityId}`];
    for (const path of own) {
      await change(coach, path, { accommodations: all });
      const { body } = await employer(path);
      expect(body.accommodations.map(({ code }: { code: string }) => code)).to.deep.equal(workTerms);
      const said = body.accommodations.slice(0, 3).map(({ code }: { code: string }) => one(code));
      const after = await change(employer, path, { accommodations: said });
      expect(needCodes.filter((code) => after.text.includes(`"${code}"`))).to.deep.equal([]);
      const kept = (await coach(path)).body.accommodations;
      expect(kept.map(({ code }: { code: string }) => code)).to.deep.equal(needCodes.slice(0, 3));
    }
    const refused = await employer(own[0] ?? '', {
      method: 'PATCH',
      body: { accommodations: [one('unheard')] },
      headers: { 'if-match': '"99"' },
    });
    for (const { text } of [refused, ...(await Promise.all(places().map((path) => employer(path))))])
      expect(needCodes.filter((code) => text.includes(`"${code}"`))).to.deep.equal([]);
  });
});
