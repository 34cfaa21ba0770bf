import { expect } from 'chai';
import { presentPartnerOffer } from '../../src/http/api/partner-links/offer-presenter.ts';
import type { PartnerOffer } from '../../src/services/partners/partner-offers.ts';
import { createOwnWords } from '../../src/words/own-words.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { Ask, Reply } from '../support/http-client.ts';
import { consentToPartner } from '../support/seeded-partner.ts';
import { steppedUp } from '../support/stepped-up.ts';

describe('what a partner sees of somebody who is linked', () => {
  let app: TestApp;
  let matchId: string;
  let opportunityId: string;
  before(async () => {
    app = await startTestApp();
    ({ matchId, opportunityId } = app.home);
    const coach = app.as(app.home, 'coach');
    // Two acts of the coach, and the time in which the second can be undone unheard.
    for (const action of ['shortlist', 'offer']) {
      const { body } = await coach(`/matches/${matchId}`);
      const reply = await coach(`/matches/${matchId}/decisions`, {
        ...{ method: 'POST', body: { action }, headers: { 'if-match': `"${body.version}"` } },
      });
      expect(reply.status, reply.text).to.be.below(300);
    }
  });
  after(() => app.close());

  const post = (as: Ask, path: string, body?: object) => as(path, { method: 'POST', body });
  const portal = () => app.as(app.home, 'partner');

  /** A link of the person with the offer, by a consent to these fields. */
  async function linked(
    fields: readonly string[],
    partnerId = app.home.partnerId,
    as = portal(),
    textVersion = 'consent-partner/2',
  ) {
    const coach = app.as(app.home, 'coach');
    const { participantId, organisationId } = app.home;
    const paper = consentToPartner(organisationId, partnerId, '2026-11-24T09:00:00Z');
    const consent = { ...paper, fields, signed: { ...paper.signed, textVersion } };
    const { body } = await post(coach, `/participants/${participantId}/consents`, consent);
    const asked = { partnerId, consentId: body.id };
    const { code } = (await post(coach, `/participants/${participantId}/link-codes`, asked)).body;
    return { linkId: (await post(as, '/partner/links', { code })).body.linkId as string, consentId: body.id };
  }
  const other = async () => {
    const { body } = await post(app.as(app.home, 'administrator'), '/partners', {
      name: `P${Math.random()}`,
    });
    return { partnerId: body.id as string, as: app.bearer(body.token) };
  };

  it('is nothing of what the coach may still undo, and then the job and nobody else', async () => {
    const { linkId } = await linked(['offers', 'answers']);
    const path = `/partner/links/${linkId}/opportunities`;
    expect((await portal()(path)).body.items).to.deep.equal([]);
    app.pass(16);
    const { body, text, status } = await portal()(path);
    expect(status, text).to.equal(200);
    const [offer] = body.items;
    expect(Object.keys(offer).sort().join(' ')).to.equal(
      'answersOpen couldDo employerName fits opportunityId remote schedule skillNames standing title training wouldDo writtenIn',
    );
    expect(offer.fits).to.not.deep.equal([]);
    expect(offer).to.deep.include({ opportunityId, standing: 'open' });
    for (const hidden of [
      app.home.participantId,
      matchId,
      'Robin',
      'score',
      'rank',
      'stage',
      'need_',
      'blocker',
    ])
      expect(text, hidden).not.to.include(hidden);
    expect((await portal()(`${path}?language=xx`)).status).to.equal(422);
  });

  it('is in plain words of the language asked for, of an answer too, and says what stays in another', async () => {
    const { partnerId, as } = await other();
    const { linkId } = await linked(['offers', 'answers'], partnerId, as);
    const at = `/partner/links/${linkId}`;
    const asked = { opportunityId, answer: 'ask', question: 'Is there a bus?' };
    const fitsIn = new Map<string, readonly string[]>();
    for (const language of ['en', 'es', 'ar']) {
      const [offer] = (await as(`${at}/opportunities?language=${language}`)).body.items;
      const answered = (await post(as, `${at}/answers?language=${language}`, asked)).body;
      expect(answered.fits).to.deep.equal(offer.fits).and.not.deep.equal([]);
      for (const { writtenIn, skillNames, fits } of [offer, answered]) {
        expect(writtenIn).to.equal('en');
        for (const name of skillNames) expect(fits.join(' ')).to.include(name);
      }
      fitsIn.set(language, offer.fits);
    }
    expect(fitsIn.get('ar')?.join(' ')).to.match(/\p{Script=Arabic}/u);
    expect(new Set([...fitsIn.values()].map(String)).size).to.equal(3);
    expect((await post(as, `${at}/answers?language=xx`, asked)).status).to.equal(422);
  });

  it('names the skills in it that are English in every language, and what the employer wrote in its own', () => {
    const offer = {
      ...{ title: 'خباز', employerName: 'مخبز', wouldDo: [], showsFit: true, showsAnswers: false },
      schedule: { kind: 'fixed', blocks: [] },
      reasons: {
        fits: [
          { code: 'can', data: { skill: 'u:bake' } },
          { code: 'pay_fits', data: { skill: 'u:unsaid' } },
        ],
      },
    } as unknown as PartnerOffer;
    const labelOf = (uri: string) => (uri === 'u:bake' ? 'bake goods' : 'another');
    const shown = presentPartnerOffer(offer, createOwnWords('es'), labelOf);
    expect(shown).to.deep.include({ writtenIn: 'ar', skillNames: ['bake goods'] });
    expect(shown.fits[0]).to.equal('Sabes hacer esto: bake goods.');
  });

  it('goes as far as the consent: no answers without them, and no offers', async () => {
    const [one, two] = [await other(), await other()];
    const offers = await linked(['offers'], one.partnerId, one.as);
    const [offer] = (await one.as(`/partner/links/${offers.linkId}/opportunities`)).body.items;
    for (const field of ['standing', 'answer', 'answersOpen']) expect(offer).not.to.have.property(field);
    const said = { opportunityId, answer: 'interested' };
    const answers = await linked(['answers'], two.partnerId, two.as);
    for (const [refused, needed] of [
      [await post(one.as, `/partner/links/${offers.linkId}/answers`, said), /“offers” and “answers” both/],
      [await two.as(`/partner/links/${answers.linkId}/opportunities`), /does not cover “offers”\./],
      [await post(two.as, `/partner/links/${answers.linkId}/answers`, said), /“offers” and “answers” both/],
    ] as const) {
      expect([refused.status, refused.body.code, refused.body.reason], refused.text).to.deep.equal([
        403,
        'forbidden',
        'not_consented',
      ]);
      expect(refused.body.detail)
        .to.match(needed)
        .and.match(/sign a consent/);
    }
    // Nothing but the code of a role that may not was there to tell it from.
    expect((await one.as('/participants')).body.code).to.equal('forbidden');
  });

  it('says of them no more than the text that was signed: not why it fits, nor how far it is, under the first one', async () => {
    const { partnerId, as } = await other();
    const { linkId } = await linked(['offers', 'answers'], partnerId, as, 'consent-partner/1');
    const [offer] = (await as(`/partner/links/${linkId}/opportunities`)).body.items;
    expect([offer.fits, 'way' in offer]).to.deep.equal([[], false]);
  });

  it('goes with what the portal is told of it, as the list of who saw what says, in every answer', async () => {
    const { partnerId, as } = await other();
    const { linkId, consentId } = await linked(['offers', 'answers'], partnerId, as);
    const asked = { opportunityId, answer: 'ask', question: 'What do I bring?' };
    const replies = [
      await as(`/partner/links/${linkId}/opportunities`),
      await post(as, `/partner/links/${linkId}/answers`, asked),
    ];
    const { body } = await app.as(app.home, 'coach')(`/participants/${app.home.participantId}/disclosures`);
    const seen = body.items.find((row: { consentId: string }) => row.consentId === consentId);
    for (const reply of replies) {
      expect(reply.status, reply.text).to.equal(200);
      expect(reply.body.notice).to.include('Do not pass it on.');
      expect(reply.body.noticeVersion).to.equal(seen.noticeVersion);
      expect(seen.notice, 'word by word').to.equal(reply.body.notice);
      expect(reply.text).not.to.include('Robin');
    }
  });

  it('is answered once, heard by the coach, and listed among what others saw', async () => {
    const { linkId, consentId } = await linked(['offers', 'answers']);
    const path = `/partner/links/${linkId}/answers`;
    const asked = { opportunityId, answer: 'ask', question: 'Is there a bus?' };
    expect((await post(portal(), path, { ...asked, question: undefined })).status).to.equal(422);
    expect((await post(portal(), path, asked)).status).to.equal(200);
    const yes = await post(portal(), path, { opportunityId, answer: 'interested' });
    expect([yes.status, yes.body.standing, yes.body.answer?.answer], yes.text).to.deep.equal([
      ...[200, 'yes', 'interested'],
    ]);
    expect((await post(portal(), path, { ...asked, question: 'And a train?' })).status).to.equal(200);
    const again = await post(portal(), path, { opportunityId, answer: 'interested' });
    expect([again.status, again.body.answer]).to.deep.equal([200, yes.body.answer]);
    expect((await app.as(app.home, 'coach')(`/matches/${matchId}`)).body.state).to.equal('interested');
    const nowhere = { opportunityId: app.home.otherOpportunityId, answer: 'interested' };
    const unheard = await post(portal(), path, nowhere);
    expect([unheard.status, unheard.body.detail]).to.deep.equal([
      ...[
        404,
        'This job is not offered to them, or not any more. Read /opportunities again, and answer what stands there.',
      ],
    ]);
    const { body } = await app.as(app.home, 'coach')(`/participants/${app.home.participantId}/disclosures`);
    const rows = body.items.filter((row: { consentId: string }) => row.consentId === consentId);
    expect(rows).to.have.length(1);
    expect(rows[0]).to.deep.include({ what: 'offers', fields: ['offers', 'answers'] });
    expect(rows[0].recipient.name).to.equal(`Portal ${app.home.canary}`);
  });

  it('is answered already where the same was said before, with another token or elsewhere', async () => {
    const { partnerId, as } = await other();
    const { linkId } = await linked(['offers', 'answers'], partnerId, as);
    const said = { opportunityId, answer: 'interested' };
    const before = (await app.as(app.home, 'coach')(`/matches/${matchId}`)).body;
    expect(before.state).to.equal('interested');
    const elsewhere = await post(as, `/partner/links/${linkId}/answers`, said);
    const { body } = await post(app.as(app.home, 'administrator'), `/partners/${partnerId}/token`);
    const anew = await post(app.bearer(body.token), `/partner/links/${linkId}/answers`, said);
    for (const { status, text, body } of [elsewhere, anew]) {
      expect(status, text).to.equal(200);
      expect(body.answer.answer).to.equal('interested');
    }
    const { version } = (await app.as(app.home, 'coach')(`/matches/${matchId}`)).body;
    expect(version).to.equal(before.version);
  });

  it('is over where the coach took it back, whatever was answered, once they cannot undo it', async () => {
    const { linkId } = await linked(['offers', 'answers']);
    const path = `/partner/links/${linkId}/opportunities`;
    const found = async () => (await portal()(path)).body.items[0];
    expect(await found()).to.include({ standing: 'yes' });
    const coach = app.as(app.home, 'coach');
    const decide = async (action: string) => {
      const { body } = await coach(`/matches/${matchId}`);
      const headers = { 'if-match': `"${body.version}"` };
      const sent = { method: 'POST', body: { action }, headers };
      const reply = await coach(`/matches/${matchId}/decisions`, sent);
      expect(reply.status, reply.text).to.be.below(300);
    };
    await decide('withdraw');
    expect(await found()).not.to.have.property('withdrawn');
    app.pass(16);
    expect(await found()).to.deep.include({ standing: 'yes', withdrawn: true, answersOpen: [] });
  });

  it('is nothing from the commit on that takes the consent back', async () => {
    const { linkId, consentId } = await linked(['offers', 'answers']);
    await post(app.as(app.home, 'coach'), `/consents/${consentId}/revoke`, {});
    const replies: Reply[] = [
      await portal()(`/partner/links/${linkId}/opportunities`),
      await post(portal(), `/partner/links/${linkId}/answers`, { opportunityId, answer: 'not_interested' }),
    ];
    expect(replies.map(({ status }) => status)).to.deep.equal([404, 404]);
    for (const { text } of replies) expect(text).not.to.include('Baker');
  });

  it('is another’s for no other partner', async () => {
    const { linkId } = await linked(['offers', 'answers']);
    const { as } = await other();
    expect((await as(`/partner/links/${linkId}/opportunities`)).status).to.equal(404);
    const said = { opportunityId, answer: 'not_interested' };
    expect((await post(as, `/partner/links/${linkId}/answers`, said)).status).to.equal(404);
  });

  it('is nothing from the yes on by which they are forgotten, before what stood about them goes', async () => {
    const { linkId } = await linked(['offers', 'answers']);
    const { participantId, credentials } = app.home;
    const path = `/partner/links/${linkId}/opportunities`;
    expect((await portal()(path)).status).to.equal(200);
    const supervisor = await steppedUp(app.url, credentials.supervisor);
    const second = await steppedUp(app.url, credentials.administrator);
    const { body } = await supervisor(`/participants/${participantId}`, { method: 'DELETE' });
    const yes = await post(second, `/erasures/${body.id}/decision`, { decision: 'yes' });
    expect([yes.status, yes.body.state], yes.text).to.deep.equal([200, 'begun']);
    const told = [
      await portal()(path),
      await post(portal(), `/partner/links/${linkId}/sessions`, { in: 'alone' }),
    ];
    expect(told.map(({ status }) => status)).to.deep.equal([404, 404]);
    const { body: links } = await portal()('/partner/links');
    expect(links.items.map((link: { linkId: string }) => link.linkId)).not.to.include(linkId);
  });
});
