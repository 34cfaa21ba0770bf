import type { AddressInfo } from 'node:net';
import express from 'express';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { createApp } from '../../src/http/app.ts';
import { createHttpMetrics } from '../../src/http/metrics.ts';
import { createHttpServer } from '../../src/http/server.ts';
import { employers, matches, opportunities, participants } from '../../src/store/collections/index.ts';
import { createSpoken } from '../../src/words/words.ts';
import { withContainer } from './installation.ts';

/**
 * The app, and beside it a bare Express handler that makes the same reads of records, in one process on one store. Run
 * as a process of its own with the data directory; tells its parent where both listen, with a token and the ids of matches.
 */
async function serve(dataDir: string): Promise<void> {
  await withContainer(dataDir, async (container) => {
    const { store, services, organisations, cookieSecret } = container;
    const [organisation] = await organisations.list();
    const organisationId = organisation?.id ?? '';
    const scope = scopeOf({ kind: 'command', id: 'bench', organisationId });
    const token = await services.tokens.issue(
      { scope },
      { role: 'coach', label: 'bench', expiresAt: new Date(Date.now() + 3_600_000).toISOString() },
    );
    const { items } = await store.list(scope, matches, 'all', { limit: 200 });

    const spoken = createSpoken();
    const app = createApp({
      ...container,
      spoken,
      metrics: createHttpMetrics(),
      config: {
        production: true,
        cookieSecret,
        trustProxy: 0,
        host: '127.0.0.1',
        rateLimitPerMinute: 9_999_999,
      },
      health: () => ({ status: 'ready', checks: {} }),
    });
    const bare = express();
    bare.get('/matches/:id', async (request, response) => {
      const match = await store.get(scope, matches, request.params.id);
      if (match === undefined) return void response.status(404).end();
      const participant = await store.get(scope, participants, match.participantId);
      const opportunity = await store.get(scope, opportunities, match.opportunityId);
      const employer = await store.get(scope, employers, opportunity?.employerId ?? '');
      response.json({
        ...match,
        participant: participant?.displayName,
        opportunity: opportunity?.title,
        employer: employer?.name,
      });
    });

    const listen = async (handler: Parameters<typeof createHttpServer>[0]) => {
      const server = createHttpServer(handler, spoken.en, container.secrets.random);
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    };
    process.send?.({
      app: `${await listen(app)}/api/v1/matches/`,
      bare: `${await listen(bare)}/matches/`,
      token: token.secret,
      ids: items.map(({ id }) => id),
    });
    await new Promise((done) => process.once('disconnect', done));
  });
}

await serve(process.argv[2] ?? '');
process.exit(0);
