import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';

describe('a refusal', () => {
  let app: TestApp;

  before(async () => {
    app = await startTestApp();
  });
  after(() => app.close());

  it('of a role by a route leaves an entry that says who, what and about whom', async () => {
    const { home } = app;
    expect((await app.as(home, 'employer')(`/participants/${home.participantId}`)).status).to.equal(403);
    expect((await app.as(home, 'partner')('/operations/queues')).status).to.equal(403);
    const denied = (await app.trail(home)).filter(({ outcome }) => outcome === 'denied');
    expect(denied.map(({ noun, action, subjectId }) => `${action} ${noun} ${subjectId}`)).to.deep.equal([
      `read participant ${home.participantId}`,
      'read operations *',
    ]);
  });

  it('of nobody in particular leaves none, and costs the trail nothing', async () => {
    const before = (await app.trail(app.home)).length;
    expect((await app.anonymous(`/participants/${app.home.participantId}`)).status).to.equal(401);
    expect(await app.trail(app.home)).to.have.lengthOf(before);
  });
});
