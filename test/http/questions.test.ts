import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';

const contact = { channel: 'phone', at: '2026-11-24T09:00:00Z' };

describe('questions', () => {
  let app: TestApp;
  before(async () => {
    app = await startTestApp();
  });
  after(() => app.close());

  const coach = () => app.as(app.home, 'coach');
  const path = () => `/questions/${app.home.questionId}`;
  const answer = (body: object, version?: string) =>
    coach()(`${path()}/answers`, {
      method: 'POST',
      headers: version === undefined ? {} : { 'if-match': version },
      body,
    });

  it('say what is asked of whom, in words, by filters that are known', async () => {
    const { body } = await coach()('/questions?to=employer&state=open');
    expect(body.items[0]).to.deep.include({
      id: app.home.questionId,
      to: 'employer',
      whom: `Bakery ${app.home.canary}`,
      about: {
        ...{ kind: 'wage', side: 'employer' },
        ...{ employerId: app.home.employerId, opportunityId: app.home.opportunityId },
      },
      ...{ asks: 'value', field: 'wage', state: 'open', matches: [] },
      text: `What does the role Baker ${app.home.canary} pay?`,
    });
    expect((await coach()('/questions?to=participant')).body.items).to.deep.equal([]);
    expect((await coach()('/questions?to=nobody')).status).to.equal(422);
    expect((await coach()('/questions?about=wage')).status).to.equal(422);
  });

  it('are answered in the version that was read, with what the field takes', async () => {
    expect((await answer({ answer: 'no', contact })).status).to.equal(428);
    expect((await answer({ answer: 'no', contact }, '"7"')).status).to.equal(412);
    for (const [body, wrong] of [
      [{ answer: 'maybe', contact }, 'answer'],
      [{ answer: 'no' }, 'contact'],
      [{ answer: 'yes', contact }, 'value'],
      [{ answer: 'yes', value: { per: 'hour' }, contact }, 'value.min'],
      [{ answer: 'partly', value: 1, contact }, 'detail'],
      [{ answer: 'yes', value: 'a lot', contact }, 'value'],
    ] as const) {
      const { status, body: problem } = await answer(body, '"1"');
      expect([status, problem.errors?.[0]?.path], JSON.stringify(body)).to.deep.equal([422, wrong]);
    }
    const none = await answer({ answer: 'not_reached', contact }, '"1"');
    expect([none.status, none.body.version, none.body.changed]).to.deep.equal([200, 1, []]);
    const later = await coach()(`${path()}/deferrals`, { method: 'POST', body: { until: '2020-01-01' } });
    const put = await coach()(`${path()}/deferrals`, {
      method: 'POST',
      headers: { 'idempotency-key': 'later-1' },
      body: { until: '2028-11-24' },
    });
    expect([put.status, put.body.deferredUntil]).to.deep.equal([200, '2028-11-24T00:00:00Z']);
    expect([later.status, later.body.errors?.[0]?.path]).to.deep.equal([422, 'until']);
    const back = await coach()(`${path()}/deferrals`, { method: 'POST', body: { until: null } });
    expect([back.status, back.body.deferredUntil, back.body.state]).to.deep.equal([200, undefined, 'open']);
    const wage = { min: { amountMinor: 1300, currency: 'GBP' }, per: 'hour' };
    const said = await answer({ answer: 'yes', value: wage, contact }, '"3"');
    expect([said.status, said.body.state, said.body.given?.answer], said.text).to.deep.equal([
      200,
      'answered',
      'yes',
    ]);
    expect((await coach()(`/opportunities/${app.home.opportunityId}`)).body.wage).to.deep.equal(wage);
    expect((await coach()(path())).body.version).to.equal(4);
  });
});
