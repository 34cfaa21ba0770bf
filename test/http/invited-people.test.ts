import { expect } from 'chai';
import { acrossOrganisations, scopeOf } from '../../src/domain/access/scope.ts';
import { deliveries, organisations, participants, users } from '../../src/store/collections/index.ts';
import { next, put, removal } from '../../src/store/rows.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { Ask } from '../support/http-client.ts';
import { type PersonBrowser, personBrowser } from '../support/person-browser.ts';
import { steppedUp } from '../support/stepped-up.ts';

describe('somebody who is invited to pages of their own', () => {
  let app: TestApp;
  let admin: Ask;
  let browser: PersonBrowser;
  beforeEach(async () => {
    app = await startTestApp();
    admin = await steppedUp(app.url, app.home.credentials.administrator);
    browser = personBrowser(app.url, 'en');
  });
  afterEach(() => app.close());

  const email = 'nour@people.example';
  const scope = () => scopeOf({ kind: 'command', id: 'test', organisationId: app.home.organisationId });
  const invite = async (language = 'ar') => {
    const body = { email, role: 'participant', displayName: 'Nour', language };
    return invited(body);
  };
  /** The address that was mailed: whoever invites is told none. */
  const invited = async (body: object) => {
    const { body: told, status, text } = await admin('/invitations', { method: 'POST', body });
    expect([status, told.url], text).to.deep.equal([201, undefined]);
    const sent = (await app.store.list(scope(), deliveries, 'all', { limit: 100 })).items;
    const mailed = sent.findLast((one) => one.linkId === told.id);
    return `/invitations/${mailed?.secret}`;
  };
  /** One organisation, with a number: where there are several, nobody knows whose link it was. */
  const onlyHome = async () => {
    const [home, away] = [app.home.organisationId, app.away.organisationId];
    const everywhere = acrossOrganisations('test');
    await app.store.commit(everywhere, {
      organisationId: away,
      removals: [removal(organisations, { id: away, organisationId: away })],
    });
    const row = await app.store.get(everywhere, organisations, home);
    if (row === undefined) throw new Error('no organisation');
    const rung = put(organisations, next(row, row.updatedAt, { phone: '0113 496 0123' }), row.version);
    await app.store.commit(everywhere, { organisationId: home, puts: [rung] });
  };
  const goOn = (path: string, password = '') => browser.post(path, { choice: 'go_on', password });
  const everybody = async () =>
    (await app.store.list(scope(), users, 'byRole', { key: ['participant'], limit: 100 })).items;
  const person = async (displayName: string, address = email) => {
    const coach = app.as(app.home, 'coach');
    const made = await coach('/participants', {
      method: 'POST',
      body: { displayName, contact: { email: address } },
    });
    expect(made.status, made.text).to.equal(201);
    return String(made.body.id);
  };

  it('reads it in the language they were invited in, in words that say nothing, and needs no password', async () => {
    const path = await invite();
    const page = await browser.get(path);
    expect(page.text).to.match(/<html lang="ar" dir="rtl">/);
    expect(page.text)
      .to.include(email)
      .and.not.match(/required|Choose a password|recover|coach/i);
    expect(await everybody(), 'nothing is done by looking').to.have.length(1);
    const led = await goOn(path);
    expect([led.status, led.to]).to.deep.equal([303, '/my']);
    const home = await browser.get('/my');
    expect(home.status).to.equal(200);
    expect(home.text).to.match(/<html lang="ar" dir="rtl"/);
  });

  it('waits for a coach where no record is theirs', async () => {
    await goOn(await invite('es-MX'));
    const user = (await everybody()).find((one) => one.email === email);
    const row = await app.store.get(scope(), participants, user?.participantId ?? '');
    expect([row?.displayName, row?.coachId, row?.contact?.email, row?.language]).to.deep.equal([
      ...['Nour', undefined, email, 'es'],
    ]);
    const lists = await app.as(app.home, 'supervisor')('/worklists/unassigned');
    expect(lists.text).to.include(row?.id);
  });

  it('comes to the one record that has their address, with a password where they chose one', async () => {
    const id = await person('Nour Haddad');
    await goOn(await invite(), 'windmill orchard trumpet');
    const user = (await everybody()).find((one) => one.email === email);
    expect(user?.participantId).to.equal(id);
    const again = personBrowser(app.url);
    const form = { by: 'email', email, password: 'windmill orchard trumpet' };
    expect((await again.post('/my/code', form)).to).to.equal('/my');
    expect((await again.get('/my/data')).status).to.equal(200);
  });

  it('goes on as who they are by a code: there is one user of them', async () => {
    const id = await person('Nour Haddad');
    const coach = await steppedUp(app.url, app.home.credentials.coach);
    const { body } = await coach(`/participants/${id}/sign-in-codes`, { method: 'POST' });
    expect((await browser.post('/my/code', { by: 'code', code: body.code })).to).to.equal('/my');
    await goOn(await invite());
    const theirs = (await everybody()).filter(({ participantId }) => participantId === id);
    expect(theirs.map((one) => one.email)).to.deep.equal([email]);
  });

  it('gets nobody else’s record: not where two have the address, nor where somebody signs in for it already', async () => {
    const ids = [await person('Nour Haddad'), await person('Nur Hadad')];
    await goOn(await invite());
    const first = (await everybody()).find((one) => one.email === email);
    expect(first?.participantId).to.be.a('string').and.not.be.oneOf(ids);
    const taken = await person('Ada Sample', 'ada@people.example');
    const command = { scope: scope() };
    const credentials = { email: 'ada@else.example', password: 'windmill orchard trumpet' };
    await app.services.users.create(command, {
      ...{ role: 'participant', ...credentials, participantId: taken, displayName: 'Ada' },
    });
    const body = { email: 'ada@people.example', role: 'participant' };
    await goOn(await invited(body));
    const second = (await everybody()).find((one) => one.email === body.email);
    expect(second?.participantId).to.be.a('string').and.not.equal(taken);
  });

  it('is reached by no administrator: they are told no new password, and set no other address', async () => {
    await goOn(await invite());
    const user = (await everybody()).find((one) => one.email === email);
    const asked = await admin('/password-resets', { method: 'POST', body: { email } });
    expect([asked.status, asked.body]).to.deep.equal([202, {}]);
    const moved = await admin(`/users/${user?.id}`, {
      method: 'PATCH',
      body: { email: 'admin-too@demo.example' },
      headers: { 'if-match': `"${user?.version}"` },
    });
    expect([moved.status, moved.body.errors?.[0]?.path], moved.text).to.deep.equal([422, 'email']);
  });

  it('stays a participant: as somebody else they would be told a link and given an address, and be who they were again', async () => {
    await goOn(await invite());
    const user = (await everybody()).find((one) => one.email === email);
    const changed = await admin(`/users/${user?.id}`, {
      method: 'PATCH',
      body: { role: 'auditor' },
      headers: { 'if-match': `"${user?.version}"` },
    });
    expect([changed.status, changed.body.errors?.[0]?.path], changed.text).to.deep.equal([422, 'role']);
  });

  it('comes in again by another invitation once their account was closed', async () => {
    const id = await person('Nour Haddad');
    await goOn(await invite());
    const user = (await everybody()).find((one) => one.email === email);
    const closed = await admin(`/users/${user?.id}`, {
      method: 'DELETE',
      headers: { 'if-match': `"${user?.version}"` },
    });
    expect(closed.status, closed.text).to.equal(204);
    expect((await browser.get('/my')).status, 'nothing opens meanwhile').to.not.equal(200);
    const again = personBrowser(app.url);
    expect((await again.post(await invite(), { choice: 'go_on', password: '' })).to).to.equal('/my');
    expect((await again.get('/my/data')).status).to.equal(200);
    const theirs = (await everybody()).filter(({ participantId }) => participantId === id);
    expect(theirs.map((one) => [one.email, one.closedAt])).to.deep.equal([[email, undefined]]);
  });

  it('who was given another role comes back as they were by closing it and an invitation, and by nothing else', async () => {
    const id = await person('Nour Haddad');
    await goOn(await invite(), 'windmill orchard trumpet');
    const user = (await everybody()).find((one) => one.email === email);
    if (user === undefined) throw new Error('Nobody came in.');
    // As it could be done once.
    const other = next(user, user.updatedAt, { role: 'coach', addressTriedAt: user.updatedAt });
    const { organisationId } = app.home;
    await app.store.commit(scope(), { organisationId, puts: [put(users, other, user.version)] });
    const standing = () => app.store.get(scope(), users, user.id);
    const ask = async (method: string, body?: object) =>
      admin(`/users/${user.id}`, {
        ...{ method, body, headers: { 'if-match': `"${(await standing())?.version}"` } },
      });
    const moved = await ask('PATCH', { email: 'nour@else.example' });
    expect([moved.status, moved.body.errors?.[0]?.path], moved.text).to.deep.equal([422, 'email']);
    const coach = await steppedUp(app.url, app.home.credentials.coach);
    const paper = await coach(`/participants/${id}/sign-in-codes`, { method: 'POST' });
    const byPaper = await personBrowser(app.url).post('/my/code', { by: 'code', code: paper.body.code });
    expect(byPaper.to, 'not as a coach, by a paper').to.equal('/my/code?missed=wrong');
    expect((await ask('DELETE')).status).to.equal(204);
    const again = personBrowser(app.url);
    expect((await again.post(await invite(), { choice: 'go_on', password: '' })).to).to.equal('/my');
    expect((await again.get('/my/data')).status).to.equal(200);
    const { role, participantId, passwordHash, addressTriedAt, closedAt } = (await standing()) ?? {};
    expect([role, participantId]).to.deep.equal(['participant', id]);
    expect([passwordHash, addressTriedAt, closedAt]).to.deep.equal([undefined, undefined, undefined]);
  });

  it('gets not the record of somebody who came in for it once and is a coach today', async () => {
    const id = await person('Nour Haddad');
    const coach = await steppedUp(app.url, app.home.credentials.coach);
    const { body } = await coach(`/participants/${id}/sign-in-codes`, { method: 'POST' });
    await browser.post('/my/code', { by: 'code', code: body.code });
    const user = (await everybody()).find(({ participantId }) => participantId === id);
    if (user === undefined) throw new Error('Nobody came in.');
    const other = next(user, user.updatedAt, { role: 'coach' });
    const { organisationId } = app.home;
    await app.store.commit(scope(), { organisationId, puts: [put(users, other, user.version)] });
    await personBrowser(app.url).post(await invite(), {
      choice: 'go_on',
      password: 'windmill orchard trumpet',
    });
    const came = (await everybody()).find((one) => one.email === email);
    expect(came?.participantId).to.be.a('string').and.not.equal(id);
    expect((await app.store.get(scope(), users, user.id))?.passwordHash).to.equal(undefined);
  });

  it('gets not the record that is forgotten, or has another address, at the same moment', async () => {
    const id = await person('Nour Haddad');
    const path = await invite();
    const { store } = app;
    const commit = store.commit.bind(store);
    let isFirst = true;
    Object.assign(store, {
      commit: async (...given: Parameters<typeof commit>) => {
        const joins = given[1].audit?.some(({ action }) => action === 'join');
        if (joins && isFirst) {
          isFirst = false;
          const row = await store.get(scope(), participants, id);
          const contact = { email: 'nour@else.example' };
          await app.as(app.home, 'coach')(`/participants/${id}`, {
            method: 'PATCH',
            body: { contact },
            headers: { 'if-match': `"${row?.version}"` },
          });
        }
        return commit(...given);
      },
    });
    expect((await goOn(path)).to).to.equal('/my');
    expect(isFirst, 'somebody came between').to.equal(false);
    const user = (await everybody()).find((one) => one.email === email);
    expect(user?.participantId).to.be.a('string').and.not.equal(id);
  });

  it('whose link was used is told so in their language, with a number to tap and a new code behind one button', async () => {
    await onlyHome();
    const path = await invite();
    await goOn(path);
    const ends = [await browser.get(path), await personBrowser(app.url, 'ar').get(path)];
    for (const { status, text } of ends) {
      expect([status, /<html lang="ar" dir="rtl">/.test(text)]).to.deep.equal([404, true]);
      expect(text)
        .to.include('استُعمل من قبل، أو انتهى وقته.')
        .and.not.match(/was used|Sign in/);
      expect(text).to.match(/<a class="ring" href="tel:01134960123">[^<]*0113 496 0123/);
      expect(text)
        .to.include('<form method="get" action="/my/code/new"><button')
        .and.not.match(/href="\/my/);
      expect(text, 'in').to.include('action="/my/code"');
    }
    const spanish = await personBrowser(app.url, 'es-MX,es;q=0.9,en;q=0.8').get(path);
    expect(spanish.text).to.match(/<html lang="es" dir="ltr">.*Ya se usó, o pasó su tiempo/);
  });

  it('whose link is too old reads that in the language they were invited in, whatever their browser asks for', async () => {
    await onlyHome();
    const path = await invite('es');
    app.pass(7 * 86_400);
    const { status, text } = await browser.get(path);
    expect([status, text.includes('Ya se usó, o pasó su tiempo.')]).to.deep.equal([404, true]);
    expect((await goOn(path)).text).to.include('Ya se usó');
  });

  it('chooses a new password in their language, and comes to their own door', async () => {
    await goOn(await invite(), 'windmill orchard trumpet');
    const user = (await everybody()).find((one) => one.email === email);
    const command = { scope: scope() };
    const made = await app.services.links.issueReset(command, email, app.url);
    const path = new URL(made?.url ?? '').pathname;
    const form = await browser.get(path);
    expect(form.text).to.match(/<html lang="ar" dir="rtl">.*كلمة سرك الجديدة/);
    expect((await browser.post(path, { password: '' })).status, 'a password is needed').to.equal(422);
    const saved = await browser.post(path, { password: 'orchard trumpet windmill' });
    expect(saved.text).to.include('حُفظت كلمة سرك').and.include('action="/my/code"');
    const again = { by: 'email', email, password: 'orchard trumpet windmill' };
    expect((await personBrowser(app.url).post('/my/code', again)).to).to.equal('/my');
    expect(user?.role).to.equal('participant');
  });

  it('keeps the link where a password would be guessed, and hears why in their language', async () => {
    const path = await invite();
    const refused = await goOn(path, 'short');
    expect([refused.status, /dir="rtl"/.test(refused.text)]).to.deep.equal([422, true]);
    expect((await goOn(path)).status).to.equal(303);
  });
});
