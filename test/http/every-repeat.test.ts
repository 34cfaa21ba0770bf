import { expect } from 'chai';
import type { Role } from '../../src/domain/user.ts';
import { expectedRoles, stepUpRoutes } from '../access/expected.ts';
import { pathFor, sampleBodies, sampleQueries } from '../access/samples.ts';
import { startTestApp, type TestApp } from '../support/app.ts';

describe('a repeat of every POST', function () {
  this.timeout(60_000);
  let app: TestApp;
  before(async () => {
    app = await startTestApp();
  });
  after(() => app.close());

  it('hears to the byte what the first one heard, and nothing breaks on the key', async () => {
    const { home } = app;
    const coach = app.as(home, 'coach');
    for (const action of ['shortlist', 'offer']) {
      const { version } = (await coach(`/matches/${home.matchId}`)).body;
      await coach(`/matches/${home.matchId}/decisions`, {
        ...{ method: 'POST', body: { action }, headers: { 'if-match': `"${version}"` } },
      });
    }
    app.pass(16);
    let repeated = 0;
    const unlike: string[] = [];
    // A portal's first: what others do ends links.
    const isPortals = ({ path }: (typeof app.routes)[number]) => path.startsWith('/partner/links/');
    const keyed = app.routes.filter(({ idempotent }) => idempotent);
    const done = new Set<string>();
    for (const route of [...keyed.filter(isPortals), ...keyed.filter((one) => !isPortals(one))]) {
      const name = `${route.method} ${route.path}`;
      const roles = expectedRoles.get(name);
      const [role] = roles === undefined || roles === 'everybody' ? [] : (roles as readonly Role[]);
      if (role === undefined || stepUpRoutes.has(name)) continue;
      const own = { noticeId: home.noticeIds[role], linkId: home.linkIds[role] };
      const path = pathFor(route.path, { ...home, ...own }) + (sampleQueries(home)[name] ?? '');
      const headers = {
        ...{ 'idempotency-key': `again ${name}`.replaceAll(/[^!-~]/g, '-') },
        ...(route.ifMatch ? { 'if-match': '"1"' } : {}),
        ...(route.body === 'csv' ? { 'content-type': 'text/csv' } : {}),
      };
      const ask = () => app.as(home, role)(path, { method: 'POST', body: sampleBodies(home)[name], headers });
      const first = await ask();
      expect(first.status, `${name}: ${first.text}`).to.be.below(500);
      if (first.status >= 300) continue;
      const again = await ask();
      repeated += 1;
      done.add(name);
      if (again.status !== first.status || again.text !== first.text) unlike.push(name);
      expect(again.headers.get('idempotent-replayed'), name).to.equal('true');
    }
    expect(unlike).to.deep.equal([]);
    for (const way of ['answers', 'sessions'])
      expect([...done]).to.include(`post /partner/links/{linkId}/${way}`);
    expect(repeated).to.be.above(20);
    console.log(`      ${repeated} routes repeated`);
  });
});
