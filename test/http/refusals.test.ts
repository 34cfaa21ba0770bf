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

  it('names no subject but an id: what else stands in an address may be a person', async () => {
    const before = (await app.trail(app.home)).length;
    const ask = app.as(app.home, 'auditor');
    for (const path of [
      '/participants/robin.doe%40demo.example',
      '/matches/Robin%20Doe',
      '/matches/robin_doe',
    ])
      expect((await ask(path)).status, path).to.equal(403);
    const noted = (await app.trail(app.home)).slice(before).flatMap(({ subjectId }) => subjectId.split(' '));
    expect(noted).to.deep.equal(['*', '*', '*']);
  });

  it('of nobody in particular leaves none, and costs the trail nothing', async () => {
    const before = (await app.trail(app.home)).length;
    expect((await app.anonymous(`/participants/${app.home.participantId}`)).status).to.equal(401);
    expect(await app.trail(app.home)).to.have.lengthOf(before);
  });
});
