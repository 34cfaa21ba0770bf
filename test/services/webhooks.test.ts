import { expect } from 'chai';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { Decision } from '../../src/domain/match.ts';
import type { CallOutcome, WebhookCall } from '../../src/notify/port.ts';
import { isPrivateHost } from '../../src/notify/private-address.ts';
import { eventOf } from '../../src/services/partners/telling-partners.ts';
import { deliveries, matches } from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { roundOf } from '../support/rounds.ts';
import { consentToPartner } from '../support/seeded-partner.ts';
import { plant } from './match-rows.ts';
import { openUseCases, type UseCases } from './use-cases.ts';

const round = roundOf('delivery:send', 'partnerLink:expire');
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

describe('what partners are told', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  let work: UseCases['composed']['workerDeps'];
  let calls: WebhookCall[];
  let outcome: CallOutcome;
  let ids: { partnerId: string; participantId: string; consentId: string; linkId: string; matchId: string };
  let opportunityId: string;
  const done = new Set<number>();

  beforeEach(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
    calls = [];
    done.clear();
    outcome = { became: 'sent' };
    const send = async (call: WebhookCall, beforeContent: () => Promise<void>) => {
      await beforeContent();
      calls.push(call);
      return outcome;
    };
    work = useCases.beside({ webhooks: { isPrivateHost, send } }).workerDeps;
    ids = await linked();
  });
  afterEach(() => useCases.close());

  async function linked() {
    const { command } = here;
    const coach = await here.user('coach');
    const { id: participantId } = await useCases.participants.create(command, {
      ...{ displayName: 'Robin', coachId: coach.id },
      availability: [{ days: weekdays, from: '08:00', to: '18:00' }],
    });
    const employer = await useCases.employers.create(command, { name: 'Bakery' });
    ({ id: opportunityId } = await useCases.opportunities.create(command, {
      ...{ employerId: employer.id, title: 'Baker', state: 'open' },
      schedule: { kind: 'fixed', blocks: [{ days: weekdays, from: '09:00', to: '15:00' }] },
    }));
    const { id: matchId } = await plant(useCases, command, { participantId, opportunityId });
    const described = {
      name: 'Portal',
      languages: ['en'],
      origins: [],
      webhookUrl: 'https://portal.example/told',
    };
    const { partner } = await useCases.partners.create(command, described);
    const signed = consentToPartner(here.organisationId, partner.id, useCases.clock());
    const { id: consentId } = await useCases.consents.create(command, participantId, signed);
    const asked = { partnerId: partner.id, consentId };
    const { code } = await useCases.codes.issueLink(command, participantId, asked);
    const { id: linkId } = await useCases.partnerLinks.create(portalOf(partner.id), code);
    return { partnerId: partner.id, participantId, consentId, linkId, matchId };
  }
  const portalOf = (partnerId: string) => {
    const ctx = here.as('coach');
    const actor = { ...ctx.scope.actor, kind: 'token', id: 'tok_1', role: 'partner', partnerId };
    return { ...ctx, scope: Object.assign(Object.create(null), ctx.scope, { actor }) } as typeof ctx;
  };
  async function decide(action: 'shortlist' | 'offer' | 'undo' | 'withdraw') {
    const match = await useCases.store.get(here.command.scope, matches, ids.matchId);
    const reason = action === 'withdraw' ? { reasonCode: 'other' as const } : {};
    await useCases.matches.decide(here.as('coach'), ids.matchId, match?.version ?? 0, { action, ...reason });
  }
  const rows = async (): Promise<readonly Delivery[]> => {
    const found: Delivery[] = [];
    for await (const row of walk(useCases.store, here.command.scope, deliveries, 'all'))
      if (row.channel === 'webhook') found.push(row);
    return found;
  };
  /** Does what the facts ask for, each fact once, as the relay does, until nothing more is asked. */
  async function follow(): Promise<void> {
    for (let more = true; more; ) {
      more = false;
      for (const [at, fact] of (await here.facts()).entries()) {
        if (done.has(at)) continue;
        done.add(at);
        more = true;
        const { tellingPartners, calling } = work;
        if (fact.type === 'match.decided')
          await tellingPartners.tellOfDecision(here.command, fact.matchId, fact.decisionId);
        if (fact.type === 'partnerLink.ended')
          await tellingPartners.tellOfEnd(here.command, fact.partnerLinkId);
        if (fact.type === 'webhook.due') await calling.call(here.command, fact.deliveryId);
      }
    }
  }
  const goOn = async (seconds: number) => {
    useCases.pass(seconds);
    await work.deliveryPlanning.askForDue(round);
    await follow();
  };
  const told = () => calls.map(({ body }) => JSON.parse(body));

  it('is that an offer was made, once the coach cannot undo it unheard, by ids alone', async () => {
    await decide('shortlist');
    await decide('offer');
    await follow();
    expect(calls).to.deep.equal([]);
    await goOn(16);
    const { linkId, participantId, matchId } = ids;
    expect(told().map(({ at: _, ...rest }) => rest)).to.deep.equal([
      { type: 'offer.made', linkId, opportunityId },
    ]);
    for (const hidden of [participantId, matchId, 'Robin', 'Baker'])
      expect(calls[0]?.body).not.to.include(hidden);
    expect((await rows()).map(({ state, to }) => [state, to])).to.deep.equal([['sent', 'portal.example']]);
    await goOn(60);
    expect(calls).to.have.length(1);
  });

  it('is nothing of what was undone, and nothing twice', async () => {
    await decide('shortlist');
    await decide('offer');
    await follow();
    await decide('undo');
    await goOn(16);
    expect([calls.length, (await rows()).length]).to.deep.equal([0, 0]);
    await decide('offer');
    done.clear();
    await follow();
    await goOn(16);
    expect(told().map(({ type }) => type)).to.deep.equal(['offer.made']);
  });

  it('is an answer, a withdrawal and the end of a link', async () => {
    await decide('shortlist');
    await decide('offer');
    await follow();
    await goOn(16);
    await useCases.partnerOffers.answer(portalOf(ids.partnerId), ids.linkId, opportunityId, {
      answer: 'interested',
    });
    await follow();
    await decide('withdraw');
    await follow();
    await goOn(16);
    await useCases.consents.revoke(here.as('coach'), ids.consentId, 'withdrawn');
    await follow();
    expect(told().map(({ type }) => type)).to.deep.equal([
      ...['offer.made', 'answer.received', 'offer.withdrawn', 'link.ended'],
    ]);
    expect(told().at(-1)).to.have.all.keys('type', 'linkId', 'at');
  });

  it('is that a link ended where its person is forgotten: once, also after what stood about them has gone', async () => {
    const [first, second] = [await here.user('supervisor'), await here.user('administrator')];
    const { erasures } = useCases.composed.services;
    const asked = await erasures.ask(
      here.as('supervisor', { id: first.id, steppedUp: true }),
      ids.participantId,
    );
    expect(told(), 'nothing before the yes').to.deep.equal([]);
    await erasures.decide(here.as('administrator', { id: second.id, steppedUp: true }), asked.id, true);
    await work.forgetting.finish(here.command, asked.id);
    await follow();
    expect(told().map(({ type, linkId }) => [type, linkId])).to.deep.equal([['link.ended', ids.linkId]]);
    expect((await rows()).map(({ state }) => state)).to.deep.equal(['sent']);
  });

  it('is nothing of a yes to the job itself, which is between the person and its employer', () => {
    const yes = { action: 'interested', to: 'offered' } as Decision;
    expect(eventOf({ ...yes, from: 'offered' })).to.equal(undefined);
    expect(eventOf({ ...yes, from: 'offered_to_participant' })).to.equal('answer.received');
  });

  it('is looked at when it is queued, too: beyond the consent nothing is even planned', async () => {
    await useCases.consents.revoke(here.as('coach'), ids.consentId, 'withdrawn');
    const { command, organisationId } = here;
    const signed = {
      ...consentToPartner(organisationId, ids.partnerId, useCases.clock()),
      fields: ['answers'],
    } as const;
    const { id: consentId } = await useCases.consents.create(command, ids.participantId, signed);
    const asked = { partnerId: ids.partnerId, consentId };
    const { code } = await useCases.codes.issueLink(command, ids.participantId, asked);
    await useCases.partnerLinks.create(portalOf(ids.partnerId), code);
    await decide('shortlist');
    await decide('offer');
    await follow();
    expect(
      (await rows()).map(({ kind }) => kind),
      'but that the first link ended',
    ).to.deep.equal(['link.ended']);
  });

  it('is looked at once more when it goes: no consent, no call', async () => {
    await decide('shortlist');
    await decide('offer');
    await follow();
    await useCases.consents.revoke(here.as('coach'), ids.consentId, 'withdrawn');
    await goOn(16);
    expect(told().map(({ type }) => type)).to.deep.equal(['link.ended']);
  });

  it('is tried after 1, 5 and 30 minutes, then hourly for a day, under one id', async () => {
    outcome = { became: 'later', error: 'status_500' };
    await useCases.partnerLinks.unlink(portalOf(ids.partnerId), ids.linkId);
    await follow();
    for (const minutes of [1, 5, 30]) {
      const before = calls.length;
      await goOn(minutes * 60 - 1);
      expect(calls.length).to.equal(before);
      await goOn(1);
      expect(calls.length).to.equal(before + 1);
    }
    for (let hour = 0; hour < 26; hour += 1) await goOn(3600);
    expect(calls).to.have.length(28);
    expect(new Set(calls.map(({ id }) => id)).size).to.equal(1);
    const [row] = await rows();
    expect([row?.state, row?.lastError]).to.deep.equal(['failed', 'status_500']);
  }).timeout(30_000);

  it('is that a link ended whose consent ran out', async () => {
    useCases.pass(366 * 86_400);
    await work.linkExpiry.endExpired(round);
    await follow();
    expect(told().map(({ type }) => type)).to.deep.equal(['link.ended']);
    await work.linkExpiry.endExpired(round);
    await follow();
    expect(calls).to.have.length(1);
  });
});
