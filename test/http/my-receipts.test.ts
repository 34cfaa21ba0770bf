import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Offered, offeredTo } from '../support/offered.ts';
import { personBrowser, type Seen } from '../support/person-browser.ts';
import { consentToPartner } from '../support/seeded-partner.ts';
import { ownJobOf, plain } from './own-job.ts';

describe('a receipt on the pages of the people themselves', () => {
  let app: TestApp;
  let robin: Offered;
  let own: ReturnType<typeof ownJobOf>;
  beforeEach(async () => {
    app = await startTestApp();
    robin = await offeredTo(app, 'home');
    own = ownJobOf(app, robin);
  });
  afterEach(() => app.close());

  const holds = (page: Seen, parts: readonly (string | RegExp)[]) => {
    for (const part of parts) expect(plain(page)).to.match(new RegExp(part));
  };
  /** Written down by their coach, who saw it signed on paper. */
  async function written(): Promise<string> {
    const { organisationId, partnerId, participantId, users } = app.home;
    const body = consentToPartner(organisationId, partnerId, '2026-11-24T09:00:00Z');
    const onPaper = { ...body, signed: { ...body.signed, how: 'paper', witnessedBy: users.coach.id } };
    const coach = app.as(app.home, 'coach');
    return (await coach(`/participants/${participantId}/consents`, { method: 'POST', body: onPaper })).body
      .id;
  }

  /** Their browser, once their portal had it let in. */
  async function fromPortal() {
    const ask = { method: 'POST', body: { in: 'alone' } };
    const entry = (await app.as(app.home, 'partner')(`/partner/links/${app.home.linkId}/sessions`, ask)).body;
    const browser = personBrowser(app.url);
    expect((await browser.post(new URL(entry.url).pathname, { choice: 'open' })).to).to.equal('/my');
    return browser;
  }

  it('names all parts of what was signed, and who saw a paper signed', async () => {
    const id = await written();
    holds(await robin.browser.get(`/my/consents/${id}`), [
      ...['What you signed', 'Signed on paper on 24 November 2026', `coach ${app.home.canary} saw you sign`],
      ...[id, /Text: consent-partner\/\d \(English\)/, /how to take it back: revocation\/1/],
      ...[/anybody at .*: in person, by phone or in writing/, 'wrote this down for you'],
    ]);
    expect(plain(await robin.browser.get(`/my/consents/${id}`))).to.not.include('your own e-mail');
  });

  it('comes of taking something back, and says that it was; a mistake is told apart from it, in the list too', async () => {
    const ids = { off: await written(), notMine: await written() };
    const off = await robin.browser.post('/my/consents', { off: ids.off });
    expect(off.to, 'there is one at once').to.equal(`/my/consents/${ids.off}`);
    holds(await robin.browser.get(off.to ?? ''), [
      ...['You took this back', /Taken back on \d+ \w+ 2026/, 'They see nothing more', ids.off],
      ...[/consent-partner\/\d \(English\)/, 'Print this page'],
    ]);
    const mistake = await robin.browser.post('/my/consents', { notMine: ids.notMine });
    const put = await robin.browser.get(mistake.to ?? '');
    holds(put, ['You did not sign this', /Put right on \d+ \w+ 2026/]);
    expect(plain(put)).to.not.include('Taken back').and.not.include('You took');
    const list = plain(await robin.browser.get('/my/consents'));
    expect([list.match(/Taken back on/g)?.length, list.match(/Put right on/g)?.length]).to.deep.equal([1, 1]);
    expect(list, 'nobody else wrote it').to.not.include('wrote that down');
    // Of what is over nothing says that it still may be seen.
    expect(list.match(/could see this/g)).to.have.length(2);
    await robin.browser.post('/my/language', { language: 'es' });
    const receipt = plain(await robin.browser.get(off.to ?? ''));
    expect(receipt).to.include('podía ver esto').and.not.include('puede ver esto').and.not.include('Hasta');
  });

  it('says who wrote down that they took it back, where they did not do it themselves', async () => {
    const id = await written();
    await app.as(app.home, 'coach')(`/consents/${id}/revoke`, { method: 'POST', body: {} });
    for (const path of ['/my/consents', `/my/consents/${id}`])
      holds(await robin.browser.get(path), ['wrote that down for you']);
  });

  it('says in whose portal they were, to them and to their coach', async () => {
    const { partnerId, matchId } = app.home;
    const { name } = (await app.as(app.home, 'administrator')(`/partners/${partnerId}`)).body;
    const browser = await fromPortal();
    const there = ownJobOf(app, { ...robin, browser });
    await there.yes();
    await there.give();
    holds(await browser.get(own.release), [`You were on the pages of ${name} then`]);
    expect(plain(await browser.get(own.release))).to.not.include('your own e-mail');
    const coach = app.as(app.home, 'coach');
    const { signed, releaseId, consentId } = (await coach(`/matches/${matchId}/release`)).body;
    expect(signed.portalName).to.equal(name);
    expect((await coach(`/consents/${consentId}`)).body.signed.portalName).to.equal(name);
    for (const path of [`/releases/${releaseId}/receipt`, `/consents/${consentId}/receipt`])
      expect((await coach(path)).body.lines, path).to.include(`They came in by the pages of ${name}.`);
  });

  it('says who had made the code they came in by', async () => {
    const { organisationId, partnerId, participantId, users } = app.home;
    const signedIn = { kind: 'user', id: app.home.userId, organisationId, role: 'participant' } as const;
    const scope = scopeOf({ ...signedIn, participantId, codeBy: users.coach.id });
    const input = consentToPartner(organisationId, partnerId, '2026-11-24T09:00:00Z');
    const consent = await app.services.consents.create({ scope }, participantId, input);
    holds(await robin.browser.get(`/my/consents/${consent.id}`), [
      `You came in by a code from ${users.coach.displayName}`,
    ]);
  });

  describe('of what they answered and took back', () => {
    const trailOf = async (action: string, noun: string) => {
      const { items } = (await app.as(app.home, 'auditor')(`/audit?action=${action}&noun=${noun}`)).body;
      return items[0];
    };
    const linesOf = async (path: string): Promise<string[]> =>
      (await app.as(app.home, 'coach')(path)).body.lines;

    it('says in whose portal they were, to them, to their coach and in the trail', async () => {
      const { partnerId, matchId } = app.home;
      const { name } = (await app.as(app.home, 'administrator')(`/partners/${partnerId}`)).body;
      const browser = await fromPortal();
      const there = ownJobOf(app, { ...robin, browser });
      await there.yes();
      holds(await robin.browser.get(robin.job), [`You were on the pages of ${name} then`]);
      await there.give();
      await browser.post(own.release, { step: 'end' });
      const ended = plain(await robin.browser.get(own.release));
      expect(ended.match(/You were on the pages of/g), 'signed and ended').to.have.length(2);
      const coach = app.as(app.home, 'coach');
      const { items } = (await coach(`/matches/${matchId}/decisions`)).body;
      const told = items.map(({ action, portalName }: Record<string, string>) => [action, portalName]);
      for (const action of ['interested', 'release', 'end_release'])
        expect(told).to.deep.include([action, name]);
      const { releaseId } = (await coach(`/matches/${matchId}/release`)).body;
      const lines = await linesOf(`/releases/${releaseId}/receipt`);
      expect(lines.filter((one) => one === `They came in by the pages of ${name}.`)).to.have.length(2);
      expect(await trailOf('interested', 'offer')).to.include({ cameBy: 'portal' });
      expect(await trailOf('end_release', 'match')).to.include({ cameBy: 'portal' });
    });

    it('says who had made the code they came in by, and nothing of who signed in by themselves', async () => {
      const { organisationId, participantId, users } = app.home;
      const signedIn = { kind: 'user', id: app.home.userId, organisationId, role: 'participant' } as const;
      const byCode = { scope: scopeOf({ ...signedIn, participantId, codeBy: users.coach.id }) };
      const ids = [await written(), await written()];
      await app.services.consents.revoke(byCode, ids[0] ?? '', 'withdrawn');
      expect(await trailOf('revoke', 'consent')).to.include({ cameBy: 'code' });
      await robin.browser.post('/my/consents', { off: ids[1] ?? '' });
      expect(await trailOf('revoke', 'consent')).to.include({ cameBy: 'own' });
      const words = `came in by a code from ${users.coach.displayName}`;
      holds(await robin.browser.get(`/my/consents/${ids[0]}`), [`You ${words}`]);
      expect(plain(await robin.browser.get(`/my/consents/${ids[1]}`))).to.not.include('You came in');
      expect(await linesOf(`/consents/${ids[0]}/receipt`)).to.include(`They ${words}.`);
      expect((await linesOf(`/consents/${ids[1]}/receipt`)).join()).to.not.include('They came in');
      const { revoked } = (await app.as(app.home, 'coach')(`/consents/${ids[0]}`)).body;
      expect(revoked).to.include({ how: 'withdrawn', codeFrom: users.coach.displayName });
    });
  });

  it('of a release names its day, its text and its language, and how it ended', async () => {
    await own.yes();
    await own.give();
    const parts = [
      /Signed on \d+ \w+ 2026/,
      /Text: release\/1 \(English\)/,
      /Number: ?rel_/,
      'take this back',
    ];
    holds(await robin.browser.get(own.release), parts);
    holds(await robin.browser.get(own.release), ['You signed in with your own e-mail and password then']);
    // On paper nothing can be pressed: of taking it back the signed text tells.
    const { text } = await robin.browser.get(own.release);
    expect(text)
      .to.match(/<section id="take-back" class="screen"/)
      .and.match(/class="hint screen">Print this page/);
    await robin.browser.post(own.release, { step: 'end' });
    const ended = await robin.browser.get(own.release);
    holds(ended, [...parts, /Taken back on \d+ \w+ 2026/, 'What they saw']);
    for (const language of ['es', 'ar']) {
      await robin.browser.post('/my/language', { language });
      const page = await robin.browser.get(own.release);
      expect(page.text, language).to.not.match(/ended_|rights\.|undefined/);
      expect(page.text).to.include('release/1');
    }
  });

  it('stands beside who saw what, with the very words that went with it', async () => {
    await own.yes();
    await own.give();
    const employer = app.as(app.home, 'employer');
    const { items } = (await employer('/releases')).body;
    expect(items[0].notice).to.be.a('string');
    const seen = await robin.browser.get('/my/seen');
    expect(plain(seen)).to.include(items[0].notice);
    expect(seen.text).to.match(/lang="en"[^>]*>[^<]*Do not pass it on/);
    expect(plain(seen).match(/do not pass/gi), 'said once').to.have.length(1);
    const listed = await app.as(app.home, 'coach')(`/participants/${app.home.participantId}/disclosures`);
    expect(listed.body.items[0].notice).to.equal(items[0].notice);
  });
});
