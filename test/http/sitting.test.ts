import { expect } from 'chai';
import { acrossOrganisations } from '../../src/domain/access/scope.ts';
import type { Question } from '../../src/domain/question.ts';
import { questions } from '../../src/store/collections/index.ts';
import { first, put } from '../../src/store/rows.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Ask, clientOf } from '../support/http-client.ts';

const everywhere = acrossOrganisations('test');

describe('the decisions of a sitting', () => {
  let app: TestApp;
  let path: string;
  beforeEach(async () => {
    app = await startTestApp();
    path = `/matches/${app.home.matchId}`;
  });
  afterEach(() => app.close());

  async function signIn(credentials = app.home.credentials.coach): Promise<Ask> {
    const reply = await app.anonymous('/session', { method: 'POST', body: credentials });
    return clientOf(app.url, { cookie: reply.headers.getSetCookie()[0]?.split(';')[0] ?? '' });
  }
  async function decide(coach: Ask, action: string): Promise<void> {
    const { headers } = await coach(path);
    const { status } = await coach(`${path}/decisions`, {
      ...{ method: 'POST', body: { action }, headers: { 'if-match': headers.get('etag') ?? '' } },
    });
    expect(status).to.equal(200);
    app.pass(1);
  }
  const acts = async (coach: Ask) => (await coach('/me/decisions')).body.items;

  it('are one’s own since one signed in here, the newest first, with what was taken back since', async () => {
    const earlier = await signIn();
    await decide(earlier, 'shortlist');
    await decide(earlier, 'undo');
    app.pass(60);
    const coach = await signIn();
    expect(await acts(coach)).to.deep.equal([]);
    await decide(coach, 'shortlist');
    await decide(coach, 'undo');
    await decide(coach, 'shortlist');
    const [last, first, ...others] = await acts(coach);
    expect(others).to.deep.equal([]);
    const { participantId, participant, opportunity } = (await coach(path)).body;
    expect(last).to.deep.include({
      ...{ kind: 'decision', matchId: app.home.matchId, action: 'shortlist', to: 'shortlisted' },
      ...{ participantId, displayName: participant.displayName, title: opportunity.title, isUndone: false },
    });
    expect(first).to.include({ isUndone: true });
    expect(await acts(earlier)).to.have.length(3);
    expect(await acts(await signIn(app.home.credentials.supervisor))).to.deep.equal([]);
  });

  it('hold the answers one wrote down', async () => {
    const coach = await signIn();
    const { questionId } = app.home;
    const { version } = (await coach(`/questions/${questionId}`)).body;
    const contact = { channel: 'phone', at: '2026-11-24T09:00:00Z' };
    const { status } = await coach(`/questions/${questionId}/answers`, {
      ...{ method: 'POST', headers: { 'if-match': `"${version}"` } },
      body: { answer: 'not_reached', contact },
    });
    expect(status).to.equal(200);
    const [answered, ...others] = await acts(coach);
    expect(answered).to.include({ kind: 'answer', questionId, answer: 'not_reached' });
    expect(others).to.deep.equal([]);
  });

  it('hold a question one put off, for as long as it stands so', async () => {
    const coach = await signIn();
    const { organisationId, participantId } = app.home;
    const { displayName } = (await coach(`/participants/${participantId}`)).body;
    const { questionId } = app.missing;
    const row: Question = {
      ...first(questionId, organisationId, '2026-11-24T09:00:00.000Z'),
      ...{ participantId, state: 'open', since: '2026-11-24T09:00:00.000Z' },
      asking: {
        to: 'participant',
        about: { kind: 'person', side: 'participant' },
        asks: 'value',
        field: 'place',
      },
    };
    await app.store.commit(everywhere, { organisationId, puts: [put(questions, row, 0)] });
    const defer = (asker: Ask, until: string | null) =>
      asker(`/questions/${questionId}/deferrals`, { method: 'POST', body: { until } });
    await defer(coach, '2028-01-10');
    const [putOff, ...others] = await acts(coach);
    expect(putOff).to.deep.include({ kind: 'deferral', questionId, participantId, displayName });
    expect(putOff.until).to.match(/^2028-01-(09|10)T/);
    expect(others).to.deep.equal([]);
    const supervisor = await signIn(app.home.credentials.supervisor);
    expect(await acts(supervisor)).to.deep.equal([]);
    await defer(coach, null);
    expect(await acts(coach)).to.deep.equal([]);
    app.pass(60);
    await defer(coach, '2028-01-10');
    app.pass(60);
    expect(await acts(await signIn()), 'before one signed in').to.deep.equal([]);
    // Whoever puts it off again has it from then on.
    await defer(supervisor, '2028-01-11');
    expect(await acts(coach)).to.deep.equal([]);
    expect(await acts(supervisor)).to.have.length(1);
  });
});
