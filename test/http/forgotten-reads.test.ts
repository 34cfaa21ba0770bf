import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { users } from '../../src/store/collections/index.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { steppedUp } from '../support/stepped-up.ts';

describe('what stood about somebody who is being forgotten', () => {
  let app: TestApp;
  before(async () => {
    app = await startTestApp();
  });
  after(() => app.close());

  it('is found by its id until the yes, and by nobody from then on, before it goes', async () => {
    const { credentials, participantId, matchId, consentId } = app.home;
    const coach = app.as(app.home, 'coach');
    const command = {
      scope: scopeOf({ kind: 'command', id: 'test', organisationId: app.home.organisationId }),
    };
    // As a role could be given once to somebody who has a record.
    const { id: userId } = await app.services.users.create(command, {
      ...{ role: 'auditor', email: 'was-theirs@demo.example', displayName: 'Was theirs', participantId },
    });
    const paths = [
      `/matches/${matchId}/decisions`,
      `/consents/${consentId}`,
      `/consents/${consentId}/receipt`,
    ];
    const statuses = async () => Promise.all(paths.map(async (path) => (await coach(path)).status));
    expect(await statuses()).to.deep.equal(paths.map(() => 200));
    const supervisor = await steppedUp(app.url, credentials.supervisor);
    const second = await steppedUp(app.url, credentials.administrator);
    const { body } = await supervisor(`/participants/${participantId}`, { method: 'DELETE' });
    const yes = await second(`/erasures/${body.id}/decision`, { method: 'POST', body: { decision: 'yes' } });
    expect([yes.status, yes.body.state], yes.text).to.deep.equal([200, 'begun']);
    expect(await statuses()).to.deep.equal(paths.map(() => 404));
    const other = await app.store.get(command.scope, users, userId);
    expect([other?.displayName, other?.participantId]).to.deep.equal(['Was theirs', undefined]);
  });
});
