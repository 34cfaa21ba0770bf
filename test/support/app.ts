import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import type { Composition } from '../../src/compose.ts';
import type { SignedIn } from '../../src/domain/access/actor.ts';
import { scopeOf } from '../../src/domain/access/scope.ts';
import type { AuditRow } from '../../src/domain/audit.ts';
import type { Role } from '../../src/domain/user.ts';
import type { Clock } from '../../src/domain/values/time.ts';
import { allRoutes } from '../../src/http/api/all.ts';
import { createApp } from '../../src/http/app.ts';
import type { HttpConfig, HttpDeps, Services } from '../../src/http/deps.ts';
import type { Health } from '../../src/http/health.ts';
import { createHttpMetrics, type HttpMetrics } from '../../src/http/metrics.ts';
import type { Route } from '../../src/http/route.ts';
import { createHttpServer } from '../../src/http/server.ts';
import { createNewId } from '../../src/security/ids.ts';
import { audit as auditRows } from '../../src/store/collections/index.ts';
import { type Store, walk } from '../../src/store/port.ts';
import { answeredBy, type Description, undescribed } from './answered.ts';
import { composeOver } from './compose.ts';
import { type Ask, clientOf } from './http-client.ts';
import { seededFolder, seedTenants, standingClock } from './seeded.ts';
import { openTestStore, type TestStore } from './store.ts';
import type { Tenant } from './tenant.ts';
import { spoken } from './words.ts';

export type { Tenant } from './tenant.ts';

export interface Served {
  /** What it has answered so far, as `answeredBy` notes it. */
  readonly answered: ReadonlySet<string>;
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** The real app over a real store in a folder of its own, with two organisations in it. */
export interface TestApp extends Served {
  readonly store: Store;
  /** What lies under the sealing, and where it lies. */
  readonly inner: Store;
  readonly dir: string;
  readonly workerDeps: Composition['workerDeps'];
  readonly jobs: Composition['jobs'];
  readonly noticeWriter: Composition['noticeWriter'];
  readonly services: Services;
  readonly routes: readonly Route[];
  readonly home: Tenant;
  readonly away: Tenant;
  /** Ids of nothing. */
  readonly missing: Tenant;
  health: Health;
  readonly anonymous: Ask;
  /** What the trail of a tenant holds so far. */
  readonly trail: (tenant: Tenant) => Promise<readonly AuditRow[]>;
  readonly bearer: (token: string) => Ask;
  readonly as: (tenant: Tenant, role: Role) => Ask;
  readonly actor: (tenant: Tenant, role: Role) => SignedIn;
  readonly clock: Clock;
  /** Moves the clock on, in seconds. */
  readonly pass: (seconds: number) => void;
  /** All that was logged so far. */
  readonly log: () => string;
  /** A second process, as it were, on the same store. */
  readonly another: (config?: Partial<HttpConfig>, metrics?: HttpMetrics) => Promise<Served>;
}

const config: HttpConfig = {
  production: false,
  cookieSecret: 'a secret of the tests',
  rateLimitPerMinute: 1_000_000,
  trustProxy: 0,
  host: '127.0.0.1',
};

let description: Promise<Description> | undefined;

/** Starts it on a free port, on a store of its own or the one that is opened. The clock stands still until told to go on. */
export async function startTestApp(openStore?: (clock: Clock) => Promise<TestStore>): Promise<TestApp> {
  const left = openStore === undefined ? await seededFolder() : undefined;
  const { clock, pass } = standingClock(left?.at);
  const opened = await (openStore?.(clock) ?? openTestStore(clock, left));
  const { store, inner, dir } = opened;
  const newId = createNewId(clock);
  const composed = composeOver({ store, clock, newId });
  const { services, audit, workerDeps, jobs, noticeWriter } = composed;
  const { home, away } = left ?? (await seedTenants(composed, pass));

  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => lines.push(line) });
  const state = { health: { status: 'ready', checks: {} } as Health };
  const deps: HttpDeps = {
    ...composed,
    metrics: createHttpMetrics(),
    spoken,
    config,
    log,
    health: () => state.health,
  };
  const routes = allRoutes(deps);
  const served = await serve(deps);

  const bearer = (token: string) => clientOf(served.url, { authorization: `Bearer ${token}` });
  return Object.assign(state, {
    ...served,
    store,
    inner,
    dir,
    workerDeps,
    jobs,
    noticeWriter,
    services,
    routes,
    home,
    away,
    missing: {
      ...home,
      employerId: newId('employer'),
      participantId: newId('participant'),
      opportunityId: newId('opportunity'),
      matchId: newId('match'),
      questionId: newId('question'),
      enquiryId: newId('enquiry'),
      consentId: newId('consent'),
      erasureId: newId('erasure'),
      ...{ glassId: newId('glass'), clearanceId: newId('clearance') },
      releaseId: newId('release'),
      releasedMatchId: newId('match'),
      placementId: newId('placement'),
      noticeId: newId('notice'),
      deliveryId: newId('delivery'),
      importId: newId('import'),
      userId: newId('user'),
      tokenId: newId('token'),
      partnerId: newId('partner'),
      linkId: '-'.repeat(43),
    },
    anonymous: clientOf(served.url),
    trail: async ({ organisationId }: Tenant) => {
      await audit.flush();
      const scope = scopeOf({ kind: 'command', id: 'test', organisationId });
      const rows: AuditRow[] = [];
      for await (const row of walk(store, scope, auditRows, 'bySequence')) rows.push(row);
      return rows;
    },
    bearer,
    as: (tenant: Tenant, role: Role) => bearer(tenant.tokens[role]),
    actor: (tenant: Tenant, role: Role): SignedIn => ({
      kind: 'token',
      id: tenant.tokenIds[role],
      organisationId: tenant.organisationId,
      role,
      employerId: role === 'employer' ? tenant.employerId : undefined,
    }),
    clock,
    pass,
    log: () => lines.join(''),
    another: (changes: Partial<HttpConfig> = {}, metrics: HttpMetrics = deps.metrics) =>
      serve({ ...deps, metrics, config: { ...config, ...changes } }),
    close: async () => {
      // Made once for all: every app of this process has the same routes, and to describe them takes as long as to start one.
      description ??= clientOf(served.url)('/api/openapi.json').then(({ body }) => body);
      const foreseen = await description;
      await served.close();
      await opened.close();
      const surprises = undescribed(foreseen, routes, served.answered);
      if (surprises.length > 0) throw new Error(`Answered, but not described: ${surprises.join(', ')}`);
    },
  });
}

async function serve(deps: HttpDeps): Promise<Served> {
  const server = createHttpServer(createApp(deps), spoken.en, () => 'from-the-parser');
  const answered = answeredBy(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, port, close, answered };
}
