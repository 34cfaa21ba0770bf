import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import type { Role } from '../../src/domain/user.ts';
import { createHttpMetrics } from '../../src/http/metrics.ts';
import type { Mail } from '../../src/notify/port.ts';
import { createNewId } from '../../src/security/ids.ts';
import { outbox } from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { pathFor, sampleBodies, sampleQueries } from '../access/samples.ts';
import { type Served, startTestApp, type Tenant, type TestApp } from '../support/app.ts';
import { type Planted, plantCanaries } from '../support/canaries.ts';
import { composeOver, quietPost } from '../support/compose.ts';
import { type Ask, clientOf, type Reply } from '../support/http-client.ts';
import { offeredTo } from '../support/offered.ts';
import { roundOf } from '../support/rounds.ts';

/** Who may read nothing of a case; a coach and a supervisor of the organisation may. */
const outside: readonly Role[] = ['employer', 'partner', 'participant', 'auditor', 'administrator'];
/** Who may change nothing of it either, and whose tries end nothing that the rest of the test needs. */
const harmless: readonly Role[] = ['employer', 'partner', 'participant', 'auditor'];
const evening = '2026-11-25T19:00:00.000Z';

describe('what is planted in every field that can hold it is heard by nobody outside', function () {
  this.timeout(120_000);
  let app: TestApp;
  let planted: Planted;
  let measured: Served;
  const metrics = createHttpMetrics();
  let answers = 0;
  before(async () => {
    app = await startTestApp();
    planted = await plantCanaries(app);
    measured = await app.another({}, metrics);
  });
  after(async () => {
    await measured.close();
    await app.close();
  });

  const secrets = (own: readonly string[] = []) =>
    planted.words.filter((word) => word.startsWith('zq') && !own.includes(word));

  function look(text: string, where: string, own?: readonly string[]): void {
    answers += 1;
    for (const word of secrets(own)) expect(text.includes(word), `${word} in ${where}`).to.equal(false);
  }

  /** Everything that a caller can ask of the planted person, and of everything beside them; headers count, too. */
  async function askAll(
    ask: Ask,
    who: string,
    {
      writes = false,
      wrongly = false,
      own,
    }: { writes?: boolean; wrongly?: boolean; own?: readonly string[] } = {},
  ): Promise<void> {
    const target: Tenant = { ...app.home, ...planted.ids };
    const bodies = sampleBodies(target);
    for (const route of app.routes) {
      if (route.path === '/events' || (route.method !== 'get' && !writes)) continue;
      const name = `${route.method} ${route.path}`;
      const path = pathFor(route.path, target) + (sampleQueries(target)[name] ?? '');
      const headers = route.body === 'csv' ? { 'content-type': 'text/csv' } : { 'if-match': '"1"' };
      const asked = { method: route.method.toUpperCase(), body: bodies[name], headers };
      const { text, headers: sent } = await ask(path, asked);
      look(text + JSON.stringify([...sent]), `${who} ${name}`, own);
      if (!wrongly || route.method !== 'get') continue;
      // What is asked comes back in no error.
      const odd = await ask(`${path}${path.includes('?') ? '&' : '?'}oddly=1`);
      look(odd.text, `${who} ${name}, asked wrongly`, own);
    }
  }
  const as = (tenant: Tenant, role: Role) =>
    clientOf(measured.url, { authorization: `Bearer ${tenant.tokens[role]}` });

  it('on no page of somebody else, in a frame and out of it', async () => {
    const { browser, job } = await offeredTo(app, 'home');
    const pages = ['', '/week', '/needs', '/skills', '/consents', '/seen', '/data', '/leave', '/code'];
    const paths = [...pages.map((one) => `/my${one}`), job, `${job}/release`, '/my/nothing'];
    for (const path of paths) look((await browser.get(path)).text, path);
    const portal = as(app.home, 'partner');
    const { body } = await portal(`/partner/links/${app.home.linkIds.coach}/sessions`, {
      ...{ method: 'POST', body: { in: 'frame' } },
    });
    const framed = { 'sec-fetch-dest': 'iframe' };
    const { pathname } = new URL((body as { url: string }).url);
    const opened: Reply = await app.anonymous(`/root${pathname}`, { headers: framed });
    const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect(opened.status).to.equal(303);
    for (const path of paths) {
      const { status, text } = await app.anonymous(`/root${path}`, { headers: { ...framed, cookie } });
      expect([200, 303, 404], path).to.include(status);
      look(text, `${path} in a frame`);
    }
  });

  for (const role of outside)
    it(`in no answer to a ${role}`, () =>
      askAll(as(app.home, role), role, {
        ...{ writes: harmless.includes(role), wrongly: role === 'employer' },
        ...(role === 'employer' ? { own: planted.employers } : {}),
      }));

  it('in no answer to anybody of another organisation, nor to nobody', async () => {
    for (const role of ['coach', 'supervisor', 'administrator'] as const)
      await askAll(as(app.away, role), `${role} elsewhere`);
    await askAll(clientOf(measured.url), 'nobody', { wrongly: true });
  });

  it('in no mail', async () => {
    const sent: Mail[] = [];
    const mailer = {
      goes: 'files' as const,
      async send(mail: Mail, beforeContent: () => Promise<void>) {
        await beforeContent();
        sent.push(mail);
        return { became: 'sent' } as const;
      },
    };
    const { store } = app;
    const clock = () => evening;
    const { workerDeps: work } = composeOver(
      { store, clock, newId: createNewId(clock) },
      { post: { ...quietPost, mailer } },
    );
    const ctx = {
      scope: scopeOf({ kind: 'command', id: 'test', organisationId: app.home.organisationId }),
    };
    const done = new Set<string>();
    for (let turn = 0; turn < 3; turn += 1) {
      await work.deliveryPlanning.askForDue(roundOf('delivery:send'));
      for await (const { id, fact } of walk(store, ctx.scope, outbox, 'all')) {
        if (done.has(id)) continue;
        done.add(id);
        if (fact.type === 'notice.raised') await work.deliveryPlanning.plan(ctx, fact.noticeId);
        if (fact.type === 'mail.due')
          await work.sending.send(ctx, fact.userId, fact.deliveryId).catch(() => undefined);
      }
    }
    expect(sent.length, 'mails').to.be.above(0);
    for (const mail of sent) look(JSON.stringify(mail), 'a mail');
  });

  it('in no figure, and in no line of the log', async () => {
    const figures = await metrics.registry.metrics();
    expect(figures).to.include('stepwell_http_request_seconds_count');
    look(figures, 'the figures');
    for (const id of Object.values(planted.ids)) expect(figures).to.not.include(id);
    look(app.log(), 'the log');
    console.log(`      ${answers} answers, pages, mails and lines, 0 of ${planted.words.length} canaries`);
  });
});
