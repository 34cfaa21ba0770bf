import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';
import { offeredTo } from '../support/offered.ts';

/** What looks like one name and is another, and what turns the words of somebody else that stand after it. */
const name = '\u202eAda\ufeff Love\u200blace\u2066';
const prose = 'first \u202eline\nsecond \u2067علي\u2069 \u2068open';
const shown = 'first line\nsecond \u2067علي\u2069 open';

describe('signs that nobody sees', () => {
  let app: TestApp;
  before(async () => {
    app = await startTestApp();
  });
  after(() => app.close());

  const post = (role: 'coach' | 'employer' | 'administrator', path: string, body: object) =>
    app.as(app.home, role)(path, { method: 'POST', body });

  it('are taken out of names and texts that come by the API', async () => {
    const contact = { phone: '\u202d+44 113 496 0000\u202c' };
    const sent = { displayName: name, experienceText: prose, contact, externalId: 'E\u200b-7' };
    const person = await post('coach', '/participants', sent);
    expect(person.status, person.text).to.equal(201);
    expect(person.body).to.deep.include({
      displayName: 'Ada Lovelace',
      experienceText: shown,
      externalId: 'E-7',
    });
    expect(person.body.contact.phone).to.equal('+44 113 496 0000');
    // Whom another system calls the same is the same.
    expect((await post('coach', '/participants', { displayName: 'Ada', externalId: 'E-7' })).status).to.equal(
      409,
    );
    const posting = await post('employer', '/opportunities', {
      ...{
        employerId: app.home.employerId,
        title: 'Night\u202e baker',
        duties: 'Bread\u202e and \u2066rolls',
      },
    });
    expect(posting.status, posting.text).to.equal(201);
    expect(posting.body).to.deep.include({ title: 'Night baker', duties: 'Bread and rolls' });
    const partner = await post('administrator', '/partners', { name: 'Por\u202etal' });
    expect(partner.body.name).to.equal('Portal');
  });

  it('alone are no name', async () => {
    const { status, body } = await post('coach', '/participants', { displayName: '\u202e\u200b\u2066' });
    expect([status, body.errors[0].path]).to.deep.equal([422, 'displayName']);
  });

  it('are taken out of what people write on their own pages', async () => {
    const { browser, job } = await offeredTo(app, 'home');
    const coach = app.as(app.home, 'coach');
    const read = async () => (await coach(`/participants/${app.home.participantId}`)).body;
    const work = { workText: 'Sold\u202e\u0000fr\u200buit', workFrom: '2012' };
    expect((await browser.send('/my/skills', work)).status).to.equal(200);
    expect((await read()).pastWork.at(-1).text).to.equal('Sold fruit');
    const asked = await browser.send(job, { answer: 'ask', question: `Is it \u202e${prose}\u0007?` });
    expect(asked.status).to.equal(200);
    const said = await coach(`/matches/${app.home.matchId}/decisions`);
    expect(said.text).to.include(JSON.stringify(`Is it ${shown}?`).slice(1, -1));
  });
});
