import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Ask, clientOf } from '../support/http-client.ts';

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
});
