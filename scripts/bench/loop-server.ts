import type { AddressInfo } from 'node:net';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { createApp } from '../../src/http/app.ts';
import { createHttpMetrics } from '../../src/http/metrics.ts';
import { createHttpServer } from '../../src/http/server.ts';
import { createSpoken } from '../../src/words/words.ts';
import { watchLoop, workedSoFar } from './held-loop.ts';
import { withContainer } from './installation.ts';

/** What the parent asks for: to watch, to tell the longest stretch since, to be busy for so many milliseconds. */
export type Told = 'watch' | 'tell' | { readonly busyMs: number };

/**
 * The app on a data directory, in a process of its own that tells how long its event loop was held. No background work runs, so
 * what is measured is the request.
 */
async function serve(dataDir: string): Promise<void> {
  await withContainer(dataDir, async (container) => {
    const [organisation] = await container.organisations.list();
    const ctx = {
      scope: scopeOf({ kind: 'command', id: 'bench', organisationId: organisation?.id ?? '' }),
    };
    const expiresAt = new Date(Date.now() + 7_200_000).toISOString();
    const token = await container.services.tokens.issue(ctx, {
      role: 'supervisor',
      label: 'bench',
      expiresAt,
    });
    const spoken = createSpoken();
    container.prepare();
    const app = createApp({
      ...container,
      spoken,
      metrics: createHttpMetrics(),
      config: {
        production: true,
        trustProxy: 0,
        host: '127.0.0.1',
        cookieSecret: container.cookieSecret,
        rateLimitPerMinute: 9_999_999,
      },
      health: () => ({ status: 'ready', checks: {} }),
    });
    const server = createHttpServer(app, spoken.en, container.secrets.random);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));

    const loop = watchLoop();
    process.on('message', (told: Told) => {
      if (told === 'watch') loop.begin();
      else if (told === 'tell') process.send?.(loop.longest());
      else for (const end = workedSoFar() + told.busyMs; workedSoFar() < end; );
    });
    process.send?.({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      token: token.secret,
    });
    await new Promise((done) => process.once('disconnect', done));
  });
}

await serve(process.argv[2] ?? '');
process.exit(0);
