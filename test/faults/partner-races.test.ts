import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import type { AuditRow } from '../../src/domain/audit.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { participants, tokens } from '../../src/store/collections/index.ts';
import type { Unit } from '../../src/store/port.ts';
import { put } from '../../src/store/rows.ts';
import { plainParticipant } from '../services/plain-rows.ts';
import { openReleases } from '../services/release-bench.ts';
import { fewOrMany } from '../support/few-or-many.ts';
import { consentToPartner } from '../support/seeded-partner.ts';
import { overtakenStore, refused, settled } from './overtaken.ts';

/** Rounds of five races each: offers, an answer, an address, a frame and a code, each against the end. */
const races = fewOrMany(60, 200);
/** Of one organisation, for its lists grow with each. */
const roundsTogether = 20;

describe('the end of a partner’s link', () => {
  let bench: Awaited<ReturnType<typeof openReleases>>;
  let portals: ReturnType<(typeof bench)['beside']>;
  before(async () => {
    bench = await openReleases();
    portals = bench.beside();
  });
  after(() => bench.close());

  /** An organisation with a portal; people come by `linked`. */
  async function openPortal() {
    const scene = await bench.scene();
    const { here, rosa } = scene;
    const { organisationId, command } = here;
    const { services, store, newId, clock } = portals;
    const { partner } = await services.partners.create(command, {
      ...{ name: 'Portal', languages: ['en'], origins: ['https://portal.example'] },
    });
    const [token] = (await store.list(command.scope, tokens, 'byPartner', { key: [partner.id] })).items;
    const id = token?.id ?? '';
    const portal: Context = {
      scope: scopeOf({ kind: 'token', id, organisationId, role: 'partner', partnerId: partner.id }),
    };
    const coachId = rosa.scope.actor.id;
    /** Somebody with a consent, an offer, a link, an address that opens a frame and a second code. */
    async function linked() {
      const participantId = newId('participant');
      const person = plainParticipant({ id: participantId, organisationId, displayName: 'Bo', coachId });
      await store.commit(command.scope, { organisationId, puts: [put(participants, person, 0)] });
      const { opportunityId } = await scene.match({ participantId, state: 'offered_to_participant' });
      const signed = consentToPartner(organisationId, partner.id, clock());
      const { id: consentId } = await services.consents.create(rosa, participantId, signed);
      const issue = () => services.codes.issueLink(rosa, participantId, { partnerId: partner.id, consentId });
      const { id: linkId } = await services.partnerLinks.create(portal, (await issue()).code);
      const entry = (await services.linkSessions.open(portal, linkId, 'frame', ['https://portal.example']))
        .secret;
      return { participantId, opportunityId, consentId, linkId, entry, code: (await issue()).code };
    }
    return { ...scene, portal, linked };
  }
  type Portal = Awaited<ReturnType<typeof openPortal>>;
  type Linked = Awaited<ReturnType<Portal['linked']>>;

  /** Everything that a portal can do with somebody; the frame gives its cookie. */
  const actsOf = ({ portal }: Portal, { linkId, opportunityId, entry, code }: Linked, by = portals) => {
    const { services, entrance } = by;
    return [
      () => services.partnerOffers.list(portal, linkId),
      () => services.partnerOffers.answer(portal, linkId, opportunityId, { answer: 'interested' }),
      () => services.linkSessions.open(portal, linkId, 'alone', []).then(() => undefined),
      () => entrance.enterFrame(entry).then(({ cookie }) => cookie),
      () => services.partnerLinks.create(portal, code).then(() => undefined),
    ] as const;
  };

  /** Of a trail, what was done by links of somebody after the last of them had ended. */
  function doneAfter(trail: readonly AuditRow[], { participantId }: Linked): number {
    const own = trail.filter(
      ({ subjectId, outcome }) => subjectId === participantId && outcome === 'allowed',
    );
    const end = own.findLast(({ action, noun }) => action === 'end' && noun === 'partnerLink');
    if (end === undefined) throw new Error('No link ended.');
    const uses = own.filter(
      ({ action, noun }) =>
        (noun === 'partnerLink' && ['open_session', 'sign_in', 'link'].includes(action)) ||
        (noun === 'offer' && action === 'disclose'),
    );
    return uses.filter(({ sequence }) => sequence > end.sequence).length;
  }

  it('comes before or after what the portal does, never beside it, in the order of commits', async function () {
    this.timeout(600_000);
    let place = await openPortal();
    let people: Linked[] = [];
    const count = { races: 0, won: 0, after: 0, open: 0 };
    const look = async () => {
      const trail = await place.here.trail();
      for (const one of people) count.after += doneAfter(trail, one);
    };
    for (let round = 0; round < races; round += 1) {
      if (round > 0 && round % roundsTogether === 0) {
        await look();
        place = await openPortal();
        people = [];
      }
      const { rosa, portal } = place;
      const one = await place.linked();
      const { participantId, consentId, linkId } = one;
      people.push(one);
      const me: Context = {
        scope: scopeOf({
          ...{ kind: 'user', id: `usr_${round}`, organisationId: place.here.organisationId },
          ...{ role: 'participant', participantId },
        }),
      };
      const { services, entrance } = portals;
      // A link that was only ended can be made anew by a code that is still good: there, the consent goes as well.
      const ends = [
        () => services.consents.revoke(rosa, consentId, 'withdrawn'),
        () => services.consents.revoke(me, consentId, 'withdrawn'),
        () => services.partnerLinks.unlink(portal, linkId),
        () => services.partnerLinks.end(rosa, participantId, linkId),
      ];
      const end = ends[round % ends.length] ?? ends[0];
      const acts = actsOf(place, one);
      const order = [...acts.slice(0, round % 6), end, ...acts.slice(round % 6)];
      const came = await Promise.all(order.map((act) => settled(act?.() ?? Promise.resolve())));
      count.races += acts.length;
      count.won += came.filter((what) => what !== refused).length - 1;
      await settled(services.consents.revoke(rosa, consentId, 'withdrawn'));
      for (const cookie of came)
        if (typeof cookie === 'string' && (await entrance.framed(cookie)) !== undefined) count.open += 1;
      if ((await entrance.lookEntry(one.entry)) !== undefined) count.open += 1;
      for (const act of actsOf(place, one)) await settled(act().then(() => (count.open += 1)));
    }
    await look();
    expect(count.won, 'some came first, some too late').to.be.within(1, count.races - 1);
    expect({ after: count.after, open: count.open }).to.deep.equal({ after: 0, open: 0 });
    expect(count.races).to.equal(5 * races);
    console.log(
      `      ${count.races} races, ${count.won} came first, ${count.after} after, ${count.open} open`,
    );
  });

  /**
   * Each act of a portal, with the consent taken back before each thing in turn that the act asks of the store: all orders that there
   * are, where chance finds few. Gives how often something was done after, and how many orders there were.
   */
  async function overtaken(which: number, keep?: (unit: Unit) => Unit) {
    const count = { late: 0, orders: 0 };
    for (;;) {
      const place = await openPortal();
      const one = await place.linked();
      const end = () => bench.consents.revoke(place.rosa, one.consentId, 'withdrawn');
      const store = overtakenStore(bench.store, count.orders, end, keep);
      await settled(actsOf(place, one, bench.beside({ store }))[which]?.() ?? Promise.resolve());
      if (!store.met()) return count;
      count.orders += 1;
      count.late += Math.min(1, doneAfter(await place.here.trail(), one));
      // Of a planted defect one is enough.
      if (keep !== undefined && count.late > 0) return count;
    }
  }

  for (const [which, what] of [
    'to read',
    'to answer',
    'to open a window',
    'to open a frame',
    'to link anew',
  ].entries())
    it(`that overtakes a portal about ${what} at any moment lets nothing be done`, async function () {
      this.timeout(120_000);
      const kept = await overtaken(which);
      expect(kept.late).to.equal(0);
      expect(kept.orders).to.be.above(2);
      console.log(`      ${kept.orders} orders, 0 after`);
      // An answer writes the match as it stood, and a link the code that the consent's end takes along: these are guarded once more.
      if (what === 'to answer' || what === 'to link anew') return;
      const planted = await overtaken(which, (unit) => ({ ...unit, checks: [] }));
      expect(planted.late, 'the planted defect').to.equal(1);
    });
});
