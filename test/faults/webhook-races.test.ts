import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { isLoopback } from '../../config/proxies.ts';
import { scopeOf } from '../../src/domain/access/scope.ts';
import type { AuditRow } from '../../src/domain/audit.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { Webhooks } from '../../src/notify/port.ts';
import { isPrivateHost } from '../../src/notify/private-address.ts';
import { createWebhooks } from '../../src/notify/webhooks.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { deliveries, matches, partners, tokens } from '../../src/store/collections/index.ts';
import { type Unit, walk } from '../../src/store/port.ts';
import { next, put } from '../../src/store/rows.ts';
import { openReleases } from '../services/release-bench.ts';
import { fewOrMany } from '../support/few-or-many.ts';
import { consentToPartner } from '../support/seeded-partner.ts';
import { overtakenStore, settled } from './overtaken.ts';

/** Calls, each against something that ends what it rests on. */
const races = fewOrMany(20, 400);

describe('a call to a portal', () => {
  let bench: Awaited<ReturnType<typeof openReleases>>;
  /** What left, by the ids of the deliveries, and what the other side answers. */
  let heard: string[];
  let server: Server;
  let status: number;
  let url: string;
  before(async () => {
    bench = await openReleases();
    server = createServer((request, response) => {
      heard.push(String(request.headers['webhook-id']));
      request.resume().on('end', () => response.writeHead(status, { location: `${url}/else` }).end());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/told`;
  });
  beforeEach(() => {
    heard = [];
    status = 200;
  });
  after(async () => {
    server.closeAllConnections();
    await new Promise<unknown>((resolve) => server.close(resolve));
    await bench.close();
  });

  /** What leaves without a network, so that orders are the store's alone. */
  const still: Webhooks = {
    isPrivateHost,
    async send({ id }, beforeContent) {
      await beforeContent();
      heard.push(id);
      return { became: 'sent' };
    },
  };

  /** Somebody with an offer, of which their portal is about to be told. */
  async function planned() {
    const scene = await bench.scene();
    const { here, rosa, ada } = scene;
    const { organisationId, command } = here;
    const { partner } = await bench.partners.create(command, {
      ...{ name: 'Portal', languages: ['en'], origins: [], webhookUrl: 'https://portal.example/told' },
    });
    const kept = await bench.store.get(command.scope, partners, partner.id);
    if (kept === undefined) throw new Error('There is no portal.');
    // An address on this machine, which nobody may write down.
    const row = next(kept, bench.clock(), { webhookUrl: url });
    await bench.store.commit(command.scope, { organisationId, puts: [put(partners, row, kept.version)] });
    const [token] = (await bench.store.list(command.scope, tokens, 'byPartner', { key: [partner.id] })).items;
    const actor = { kind: 'token', id: token?.id ?? '', organisationId } as const;
    const portal: Context = { scope: scopeOf({ ...actor, role: 'partner', partnerId: partner.id }) };
    const signed = consentToPartner(organisationId, partner.id, bench.clock());
    const { id: consentId } = await bench.consents.create(rosa, ada, signed);
    const { code } = await bench.codes.issueLink(rosa, ada, { partnerId: partner.id, consentId });
    const { id: linkId } = await bench.partnerLinks.create(portal, code);
    const { id: matchId } = await scene.match({ state: 'suggested' });
    for (const action of ['shortlist', 'offer'] as const) {
      const match = await bench.store.get(command.scope, matches, matchId);
      await bench.matches.decide(rosa, matchId, match?.version ?? 0, { action });
    }
    const { lastDecisionId = '' } = (await bench.store.get(command.scope, matches, matchId)) ?? {};
    await bench.composed.workerDeps.tellingPartners.tellOfDecision(command, matchId, lastDecisionId);
    const [delivery] = await rowsOf(command);
    bench.pass(20);
    return { ...scene, command, partner, portal, consentId, linkId, deliveryId: delivery?.id ?? '' };
  }
  type Planned = Awaited<ReturnType<typeof planned>>;

  async function rowsOf({ scope }: Context): Promise<readonly Delivery[]> {
    const found: Delivery[] = [];
    for await (const row of walk(bench.store, scope, deliveries, 'all'))
      if (row.channel === 'webhook') found.push(row);
    return found;
  }

  const ends: Readonly<Record<string, (on: Planned) => Promise<unknown>>> = {
    'a revocation by the coach': ({ rosa, consentId }) => bench.consents.revoke(rosa, consentId, 'withdrawn'),
    'a revocation by the person': ({ me, consentId }) => bench.consents.revoke(me, consentId, 'withdrawn'),
    'an unlinking by the portal': ({ portal, linkId }) => bench.partnerLinks.unlink(portal, linkId),
    'an unlinking by the coach': ({ rosa, ada, linkId }) => bench.partnerLinks.end(rosa, ada, linkId),
    'a yes to forget the person': async ({ here, ada }) => {
      const { erasures } = bench.composed.services;
      const [first, second] = [await here.user('supervisor'), await here.user('administrator')];
      const asked = await erasures.ask(here.as('supervisor', { id: first.id, steppedUp: true }), ada);
      await erasures.decide(here.as('administrator', { id: second.id, steppedUp: true }), asked.id, true);
    },
    'a partner cut off': async ({ command, partner }) => {
      const { version } = await bench.partners.get(command, partner.id);
      await bench.partners.change(command, partner.id, version, { disabled: true });
    },
  };

  /** Where a trail says that it ended, and where that a portal is called. */
  function order(trail: readonly AuditRow[], { ada, consentId, partner }: Planned) {
    const ended = trail.find(
      ({ action, noun, subjectId }) =>
        (action === 'revoke' && subjectId === consentId) ||
        (action === 'end' && noun === 'partnerLink' && subjectId === ada) ||
        (noun === 'erasure' && action === 'begin') ||
        (noun === 'partner' && subjectId === partner.id && action === 'change'),
    );
    const called = trail.filter(({ action, subjectId }) => action === 'call_portal' && subjectId === ada);
    return { ended: ended?.sequence ?? 0, called: called.map(({ sequence }) => sequence) };
  }

  it('commits that it goes before or after what ends its link, never beside it, and goes only then', async function () {
    this.timeout(600_000);
    const count = { races: 0, went: 0, after: 0, unmarked: 0 };
    const all = Object.values(ends);
    const webhooks = createWebhooks({ mayBePrivate: isLoopback });
    const { calling } = bench.beside({ webhooks }).workerDeps;
    for (let race = 0; race < races; race += 1) {
      const on = await planned();
      heard.length = 0;
      const end = all[race % all.length];
      const acts = [() => calling.call(on.command, on.deliveryId), () => end?.(on) ?? Promise.resolve()];
      if (race % 4 > 1) acts.reverse();
      await Promise.all(acts.map((act) => settled(act())));
      const { ended, called } = order(await on.here.trail(), on);
      expect(ended, 'the end').to.be.above(0);
      count.races += 1;
      count.went += heard.length;
      count.after += called.filter((at) => at > ended).length;
      count.unmarked += Number(heard.length !== called.length);
    }
    console.log(`      ${count.races} races, ${count.went} went before, ${count.after} after`);
    expect({ ...count, went: 0 }).to.deep.equal({ races, went: 0, after: 0, unmarked: 0 });
  });

  it('is tried again only for as long as it may go: after an error, a redirect, a restart, an address that leads inside', async () => {
    const outside = createWebhooks({ mayBePrivate: isLoopback });
    /** The process died when all was marked, and perhaps sent. */
    const killed: Webhooks['send'] = async (_, beforeContent) => {
      await beforeContent();
      throw new Error('killed');
    };
    const firsts: Readonly<Record<string, readonly [send: Webhooks['send'], answer: number, marks: number]>> =
      {
        status_500: [outside.send, 500, 1],
        status_302: [outside.send, 302, 1],
        cut_off: [killed, 200, 1],
        private_address: [createWebhooks().send, 200, 0],
      };
    for (const [error, [send, answer, marks]] of Object.entries(firsts))
      for (const end of [undefined, ...Object.values(ends).slice(fewOrMany(-3, 0))]) {
        const on = await planned();
        /** A try of a process that has just started. */
        const attempt = (by: Webhooks['send']) => {
          heard.length = 0;
          const { calling } = bench.beside({ webhooks: { ...outside, send: by } }).workerDeps;
          return calling.call(on.command, on.deliveryId).catch((fault: unknown) => String(fault));
        };
        status = answer;
        await attempt(send);
        // Whoever takes over finds it marked, says so, and lets a minute pass as after any try.
        if (send === killed) await attempt(outside.send);
        const [row] = await rowsOf(on.command);
        expect([row?.state, row?.lastError, row?.attempts]).to.deep.equal(['waiting', error, 1]);
        expect(order(await on.here.trail(), on).called).to.have.length(marks);
        await end?.(on);
        bench.pass(60);
        status = 200;
        await attempt(outside.send);
        expect(heard, error).to.deep.equal(end === undefined ? [on.deliveryId] : []);
        const left = (await rowsOf(on.command)).filter(({ id }) => id === on.deliveryId);
        expect(left.map(({ state }) => state)).to.deep.equal(end === undefined ? ['sent'] : []);
      }
  }).timeout(60_000);

  /** A call, with an end before each thing in turn that it asks of the store. Gives how often it went after, and how many orders there were. */
  async function overtaken(end: (on: Planned) => Promise<unknown>, keep?: (unit: Unit) => Unit) {
    const count = { late: 0, orders: 0 };
    for (;;) {
      const on = await planned();
      heard.length = 0;
      const store = overtakenStore(bench.store, count.orders, () => end(on), keep);
      const { calling } = bench.beside({ store, webhooks: still }).workerDeps;
      await calling.call(on.command, on.deliveryId);
      if (!store.met()) return count;
      count.orders += 1;
      const { ended, called } = order(await on.here.trail(), on);
      expect(ended, 'the end').to.be.above(0);
      expect(heard.length, 'what went was marked').to.equal(called.length);
      count.late += called.filter((at) => at > ended).length;
      if (keep !== undefined && count.late > 0) return count;
    }
  }

  for (const [what, end] of Object.entries(ends))
    it(`is overtaken at any moment by ${what}, and says nothing after`, async function () {
      this.timeout(120_000);
      const kept = await overtaken(end);
      expect(kept.late).to.equal(0);
      expect(kept.orders).to.be.above(6);
      console.log(`      ${kept.orders} orders, 0 after`);
      const planted = await overtaken(end, (unit) => ({ ...unit, checks: [] }));
      expect(planted.late, 'the planted defect').to.equal(1);
    });
});
