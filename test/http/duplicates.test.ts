import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';

describe('duplicates', () => {
  let app: TestApp;
  before(async () => {
    app = await startTestApp();
  });
  after(() => app.close());

  const find = (body: object) => app.as(app.home, 'coach')('/duplicates', { method: 'POST', body });

  it('are told with what speaks for it, and are advice: adding goes on', async () => {
    const coach = app.as(app.home, 'coach');
    const body = { displayName: 'Wren Holloway', birthYear: 1984, contact: { phone: '0113 496 0000' } };
    const made = await coach('/participants', { method: 'POST', body });
    const { status, body: answer } = await find({
      displayName: 'wren holloway',
      birthYear: 1984,
      phone: '(0113) 4960000',
    });
    expect(status).to.equal(200);
    expect(answer).to.deep.equal({
      items: [
        {
          id: made.body.id,
          displayName: 'Wren Holloway',
          why: 'The same phone number, the same name, the same year of birth',
        },
      ],
      nextCursor: null,
    });
    expect((await coach('/participants', { method: 'POST', body })).status).to.equal(201);
  });

  it('are told while an address is half typed', async () => {
    const coach = app.as(app.home, 'coach');
    await coach('/participants', { method: 'POST', body: { displayName: 'Olive Arden' } });
    const typed = { displayName: 'Olive Arden', email: 'olive@', phone: '01', birthYear: 19 };
    const { status, body } = await find(typed);
    expect([status, body.items.length]).to.deep.equal([200, 1]);
  });

  it('need a name, and refuse what is none of theirs', async () => {
    expect((await find({})).status).to.equal(422);
    expect((await find({ displayName: 'Wren', stage: 'exploring' })).status).to.equal(422);
    expect((await find({ displayName: '…' })).body.items).to.deep.equal([]);
  });
});
