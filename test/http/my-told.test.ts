import { expect } from 'chai';
import { users } from '../../src/store/collections/index.ts';
import { next, put } from '../../src/store/rows.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Offered, offeredTo } from '../support/offered.ts';
import { personBrowser } from '../support/person-browser.ts';
import { consentToPartner } from '../support/seeded-partner.ts';
import { steppedUp } from '../support/stepped-up.ts';
import { ownJobOf, plain, sealOf, shown } from './own-job.ts';

describe('what people are told, and what they typed, on pages of their own', () => {
  let app: TestApp;
  let robin: Offered;
  let own: ReturnType<typeof ownJobOf>;
  beforeEach(async () => {
    app = await startTestApp();
    robin = await offeredTo(app, 'home');
    own = ownJobOf(app, robin);
  });
  afterEach(() => app.close());

  const meeting = /Sunday,? 29 November 2026, at 10:00/;
  const change = async (path: string, body: object) => {
    const coach = app.as(app.home, 'coach');
    const etag = (await coach(path)).headers.get('etag') ?? '';
    const changed = await coach(path, { method: 'PATCH', body, headers: { 'if-match': etag } });
    expect(changed.status, changed.text).to.equal(200);
  };
  /** The page as it lies on paper: without what stays on the screen. */
  const onPaper = (text: string) =>
    text.replaceAll(/<(li|p|section|form)[^>]*class="[^"]*screen[^"]*"[^>]*>.*?<\/\1>/gs, '');

  it('tell when and where somebody is asked to come, on the first page and on that of the job', async () => {
    await own.yes();
    await own.give();
    const employer = app.as(app.home, 'employer');
    const { body } = await employer('/releases');
    const answered = await employer(`/releases/${body.items[0].id}/answers`, {
      method: 'POST',
      body: { action: 'invite', at: '2026-11-29T10:00:00Z', note: 'Come to the side door.' },
    });
    expect(answered.status, answered.text).to.equal(201);
    app.pass(16);
    const job = plain(await robin.browser.get(robin.job));
    expect(job).to.match(meeting).and.include('They wrote: Come to the side door.');
    expect(plain(await robin.browser.get('/my'))).to.match(meeting);
    await robin.browser.send(robin.job, { answer: 'ask', question: 'Which door?' });
    expect(plain(await robin.browser.get(robin.job)), 'after a question, too').to.include('side door');
    await employer(`/releases/${body.items[0].id}/answers`, {
      method: 'POST',
      body: { action: 'make_offer' },
    });
    app.pass(16);
    const offered = plain(await robin.browser.get(robin.job));
    expect(offered).to.include('They offer you the job.').and.include('You can talk with your coach first.');
    expect(offered).to.include('Write to your coach').and.not.include('side door');
  });

  it('keep a question that comes with a yes, and let a no be taken back', async () => {
    const yes = await robin.browser.send(robin.job, { answer: 'interested', question: 'Is there a bus?' });
    expect(plain(yes)).to.include('You said: Yes').and.include('You asked: Is there a bus?');
    const no = await robin.browser.send(robin.job, { answer: 'not_interested', question: '' });
    expect(plain(no)).to.include('You can still ask, or say yes after all.');
    expect(no.text).to.include('value="interested"').and.include('name="question"');
    expect(plain(await own.yes())).to.include('You said: Yes');
  });

  it('give what was typed back where something is changed after a look', async () => {
    await own.yes();
    const look = await robin.browser.post(own.release, { ...shown, step: 'look' });
    expect(look.status, plain(look)).to.equal(200);
    expect(look.text).to.match(/<button[^>]*value="change" name="step"/);
    const back = await robin.browser.post(own.release, { ...shown, step: 'change' });
    expect(back.text).to.include('I like bread</textarea>');
    expect(back.text).to.match(/value="displayName"[^>]*checked|checked[^>]*value="displayName"/);
    expect(await own.state()).to.equal('interested');
  });

  it('keep a job that was typed while a skill is looked for, and keep both by one button', async () => {
    const work = { workText: 'Swept a yard', workFrom: '2012', workUntil: '2014' };
    const found = await robin.browser.send('/my/skills', { ...work, q: 'bread', do: 'find' });
    expect(found.text).to.include('value="Swept a yard"').and.include('value="2012"');
    const uri = /name="add" value="([^"]+)"/.exec(found.text)?.[1] ?? '';
    expect((await robin.browser.get('/my/skills')).text, 'nothing is kept yet').to.not.include('Swept');
    const kept = await robin.browser.send('/my/skills', { ...work, q: 'bread', add: uri });
    expect(plain(kept)).to.include('Swept a yard');
    expect(kept.text).to.include(`value="${uri}"`);
    const entered = await robin.browser.send('/my/skills', { q: 'bread' });
    expect(plain(entered), 'the enter key finds').to.include('Choose what fits');
  });

  it('tell what is so at work, and put on paper what is of the job and not what is of them', async () => {
    await change(`/opportunities/${app.home.opportunityId}`, { settings: ['noise', 'night_work'] });
    await change(`/participants/${app.home.participantId}`, {
      supportNeeds: [{ code: 'frequent_breaks', weight: 'must' }],
    });
    const job = await robin.browser.get(robin.job);
    expect(plain(job)).to.match(/What is there at work\s+noise\s+night work|What is there at work[^.]*noise/);
    expect(plain(job)).to.include('short breaks more often');
    expect(plain({ ...job, text: onPaper(job.text) })).to.not.include('short breaks');
    expect(plain({ ...job, text: onPaper(job.text) }))
      .to.include('How to get there')
      .and.include('noise');
  });

  it('say of what helps that a job learns it by their choice alone', async () => {
    const needs = plain(await robin.browser.get('/my/needs'));
    expect(needs).to.include('only if you choose to show it').and.not.include('never learns');
  });

  it('offer to choose anew what is seen now, also what was agreed on paper alone', async () => {
    await own.yes();
    const coach = await steppedUp(app.url, app.home.credentials.coach);
    const { participantId, matchId } = app.home;
    const consent = await coach(`/participants/${participantId}/consents`, {
      method: 'POST',
      body: {
        ...{ purpose: 'release_to_employer', discloser: app.home.organisationId },
        ...{ recipient: { kind: 'employer', id: app.home.employerId }, revocation: 'revocation/1' },
        ...{ fields: ['displayName', 'arrangements'], expires: '2027-11-24' },
        signed: {
          ...{ how: 'paper', at: '2026-11-24T09:00:00Z', language: 'en', textVersion: 'consent-employer/1' },
        },
        evidence: { filename: 'paper.png', bytes: 'iVBORw0KGgo=' },
      },
    });
    expect(consent.body.state, consent.text).to.equal('live');
    const released = await coach(`/matches/${matchId}/release`, {
      method: 'POST',
      body: {
        ...{ fields: ['displayName', 'arrangements'], consentId: consent.body.id },
        arrangements: ['weekly_talk'],
      },
    });
    expect(released.status, released.text).to.equal(201);
    app.pass(16);
    const anew = await robin.browser.get(`${own.release}?more=1`);
    expect(anew.text).to.include('value="weekly_talk"');
    const look = await robin.browser.post(`${own.release}?more=1`, {
      ...{ field: 'displayName', arrangement: 'weekly_talk', message: '', step: 'look' },
    });
    expect(plain(look)).to.include('A short talk each week');
  });

  it('lead whoever took it back straight to choosing again, and say who saw it no more', async () => {
    await own.yes();
    await own.give();
    await robin.browser.post(own.release, { step: 'end' });
    const job = await robin.browser.get(robin.job);
    expect(job.text).to.include(`href="${own.release}?more=1"`);
    const saw = await robin.browser.get(own.release);
    expect(saw.text).to.include('<h1>What they saw</h1>').and.not.include('<h2>Who sees it</h2>');
    expect(saw.text.indexOf('?more=1')).to.be.lessThan(saw.text.indexOf('What you signed'));
  });

  it('say in which language an employer wrote, whatever the page is read in', async () => {
    await change(`/opportunities/${app.home.opportunityId}`, { duties: 'You bake bread.' });
    await robin.browser.post('/my/language', { language: 'ar' });
    const { text } = await robin.browser.get(robin.job);
    expect(text).to.match(/<h1>.*<bdi lang="en">Baker[^<]*<\/bdi>/);
    expect(text).to.include('<bdi class="prose" lang="en">You bake bread.</bdi>');
    expect((await robin.browser.get('/my')).text).to.match(/<bdi lang="en">Baker/);
    await change(`/opportunities/${app.home.opportunityId}`, { title: 'خباز' });
    expect((await robin.browser.get('/my')).text).to.include('<bdi lang="ar">خباز</bdi>');
  });

  it('say how sure it is what an employer would do, in each language: a could is no promise', async () => {
    await change(`/opportunities/${app.home.opportunityId}`, {
      accommodations: [
        { code: 'low_noise', stance: 'willing', evidence: 'declared' },
        { code: 'phased_hours', stance: 'policy', evidence: 'declared' },
        { code: 'coach_contact_line', stance: 'case_by_case', evidence: 'declared' },
      ],
    });
    const job = plain(await robin.browser.get(robin.job));
    expect(job).to.match(
      /hours that growThey always do this\. .*quiet place to workThey could do this if asked/,
    );
    expect(job).to.not.include('they can call your coach');
    for (const [language, said] of [
      ['es', 'No es una promesa'],
      ['ar', 'هذا ليس وعدا'],
    ] as const) {
      await robin.browser.post('/my/language', { language });
      expect(plain(await robin.browser.get(robin.job))).to.include(said);
    }
  });

  it('tell of what an address claims only where it stands written down', async () => {
    const told = async (done: string) => plain(await robin.browser.get(`/my/data?done=${done}`));
    expect(await told('look')).to.not.include('Your coach knows');
    expect(await told('file')).to.not.include('They know');
    expect(plain(await robin.browser.send('/my/data', { do: 'look' }))).to.include('Your coach knows');
    expect(await told('file')).to.not.include('They know');
    // Nothing was ever on, and nobody stopped anything.
    const { browser } = await offeredTo(app, 'away');
    expect(plain(await browser.get('/my/data?done=stop'))).to.not.include('It has stopped');
  });

  it('refuse what no button of theirs says, with a page', async () => {
    for (const [path, form] of [
      ['/my/data', { do: 'sell' }],
      ['/my/data', {}],
      [own.release, { ...shown, step: 'publish' }],
    ] as const) {
      await own.yes();
      const { status, text, to } = await robin.browser.post(path, form);
      expect([status, to], path).to.deep.equal([422, undefined]);
      expect(text).to.include('This could not be saved as it is');
    }
  });

  it('have an address for a look and a search that can be gone back to, without a word of their own in it', async () => {
    await own.yes();
    const form = { field: ['displayName'], message: '' };
    const { to } = await robin.browser.post(own.release, { ...form, step: 'look' });
    expect(to).to.equal(`${own.release}?look=displayName`);
    for (const _ of [1, 2]) {
      const look = await robin.browser.get(to ?? '');
      expect(look.text).to.include('This is what they see');
      expect(sealOf(look)).to.match(/^[\w-]{20,}$/);
    }
    expect(await own.state(), 'a look writes nothing down').to.equal('interested');
    for (const none of ['nothing', 'message', ''])
      expect((await robin.browser.get(`${own.release}?look=${none}`)).text).to.include('value="look"');
    // With words of their own the answer is the page itself.
    const said = await robin.browser.post(own.release, { ...shown, step: 'look' });
    expect([said.status, said.to]).to.deep.equal([200, undefined]);
    const seal = sealOf(await robin.browser.get(to ?? ''));
    expect((await robin.browser.post(to ?? '', { ...form, step: 'give', seal })).to).to.equal(own.release);
    const find = { do: 'find', q: 'bread' };
    // On a long page what was found is where the page opens.
    const skills = (await robin.browser.get('/my/skills')).text;
    expect(skills).to.include('formAction="/my/skills#find"').and.include('<section id="find">');
    expect((await robin.browser.post('/my/skills', find)).to).to.equal('/my/skills?q=bread');
    const long = await robin.browser.post('/my/skills', { ...find, q: `${'a'.repeat(79)}😀` });
    expect(long.to, 'cut between characters').to.equal(`/my/skills?q=${'a'.repeat(79)}%F0%9F%98%80`);
    expect((await robin.browser.post('/my/skills', { ...find, workText: 'Baked' })).status).to.equal(200);
  });

  it('offer no link to a portal that ended to be turned on: they say how to get another', async () => {
    const coach = app.as(app.home, 'coach');
    const { participantId, partnerId, organisationId } = app.home;
    const paper = consentToPartner(organisationId, partnerId, '2026-11-24T09:00:00Z');
    const person = `/participants/${participantId}`;
    const { id } = (await coach(`${person}/consents`, { method: 'POST', body: paper })).body;
    const on = async () => (await robin.browser.get('/my/consents')).text.match(/name="off"/g)?.length;
    const before = (await on()) ?? 0;
    const gone = await robin.browser.send('/my/consents', { off: id });
    expect(plain(gone)).to.include('For a new one, ask your coach for a code.');
    expect(gone.text).to.not.include(`/my/consents/${id}/again`);
    expect((await robin.browser.get(`/my/consents/${id}/again`)).to).to.equal('/my/consents');
    await robin.browser.post(`/my/consents/${id}/again`);
    expect((await on()) ?? 0).to.equal(before - 1);
  });

  it('say of nothing that it stopped while something is on', async () => {
    expect(plain(await robin.browser.get('/my/data?done=stop'))).to.not.include('It has stopped');
    expect(plain(await robin.browser.send('/my/data/stop', {}))).to.include('It has stopped');
  });

  it('take no two times that run into each other, and no need that nobody knows', async () => {
    const twice = { 'mon.from': '8', 'mon.to': '18', 'mon2.from': '17', 'mon2.to': '20' };
    const week = await robin.browser.send('/my/week', twice);
    expect([week.status, week.text.includes('href="#f-mon2-from"')]).to.deep.equal([422, true]);
    expect((await robin.browser.send('/my/week', { ...twice, 'mon2.from': '18' })).status).to.equal(200);
    const unknown = await robin.browser.send('/my/needs', { add: 'no_such_need', weight: 'must' });
    expect([unknown.status, unknown.text.includes('href="#f-add"')]).to.deep.equal([422, true]);
  });

  it('stay in the language that somebody chose once they left', async () => {
    await robin.browser.post('/my/language', { language: 'ar' });
    const out = await robin.browser.post('/my/leave');
    expect(out.to).to.equal('/my/away?in=ar');
    const stranger = personBrowser(app.url);
    expect((await stranger.get(out.to ?? '')).text).to.include('<html lang="ar" dir="rtl">');
  });

  it('tell whoever has no record yet that their page is not ready, and how to go on', async () => {
    const email = 'new@demo.example';
    const password = 'long enough to be one of these';
    const made = await app.services.users.create(own.command, {
      ...{ role: 'auditor', email, password, displayName: 'New' },
    });
    // As accounts were made before a record was asked for.
    const bare = next(made, made.updatedAt, { role: 'participant' });
    const { organisationId } = made;
    await app.store.commit(own.command.scope, { organisationId, puts: [put(users, bare, made.version)] });
    const browser = personBrowser(app.url);
    await browser.post('/my/code', { by: 'email', email, password });
    const seen = await browser.get('/my');
    expect(seen.status).to.equal(404);
    expect(plain(seen)).to.include('Your page is not ready yet').and.not.include('This page is not here');
  });
});
