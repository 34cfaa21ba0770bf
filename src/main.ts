import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings, type Settings } from '../config/env.ts';
import { buildContainer, type Container } from './container.ts';
import { createHealthWatch } from './health.ts';
import { createApp } from './http/app.ts';
import { createHttpMetrics, createMetricsApp } from './http/metrics.ts';
import { createHttpServer } from './http/server.ts';
import { type SupervisedWorker, superviseWorker } from './queue/supervisor.ts';
import { demoSignIns } from './services/demo.ts';
import { lockServer } from './store/embedded/lock.ts';

const drainSeconds = 8;

/** Ends the process with a sentence that says what to do. */
function refuse(sentences: readonly string[]): never {
  process.stderr.write(
    `Stepwell cannot start:\n${sentences.map((sentence) => `  - ${sentence}`).join('\n')}\n`,
  );
  process.exit(1);
}

function webDir(): string | undefined {
  // Beside the compiled server; absent when run from source without a build.
  const beside = fileURLToPath(new URL('../web', import.meta.url));
  return existsSync(join(beside, 'index.html')) ? beside : undefined;
}

async function listen(server: Server, settings: Settings): Promise<number> {
  server.listen(settings.port, settings.host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const sentence =
      code === 'EADDRINUSE'
        ? `Port ${settings.port} on ${settings.host} is in use. Stop what uses it, or choose another: PORT=${settings.port + 1} npm start`
        : code === 'EACCES'
          ? `Port ${settings.port} may not be used by this account. Choose one above 1023.`
          : `${settings.host}:${settings.port} cannot be listened on (${code ?? 'unknown error'}). Check HOST and PORT.`;
    refuse([sentence]);
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : settings.port;
}

function startWorker(settings: Settings, container: Container): SupervisedWorker {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return superviseWorker({
    entry: new URL(`./worker-thread.${extension}`, import.meta.url),
    // The same for every thread that is started in another's place.
    workerData: { settings, holder: randomUUID() },
    onEvent: (event, details) => container.log.info({ event, ...details }),
  });
}

async function main(): Promise<void> {
  const settings = readSettings();
  if ('problems' in settings) refuse(settings.problems);

  const health = createHealthWatch();
  const metrics = createHttpMetrics();
  const random = () => randomBytes(16).toString('base64url');
  const servers: Server[] = [];
  if (settings.metricsPort !== undefined) {
    const figures = createHttpServer(createMetricsApp(metrics, health.current), random);
    await listen(figures, { ...settings, port: settings.metricsPort });
    servers.push(figures);
  }
  // Processes on MongoDB share it; a data folder belongs to one.
  const lock = settings.mongodbUrl === undefined ? lockServer(settings.dataDir) : undefined;
  const container = await buildContainer(settings);
  const isWeb = settings.roles.includes('web');
  const loaded = settings.demo && isWeb ? await container.loadDemo() : 'off';

  const worker = settings.roles.includes('worker') ? startWorker(settings, container) : undefined;
  const queue = container.openQueue();
  container.store.onFacts(() => (worker ? worker.wake() : queue.announce()));

  let url = '';
  if (isWeb) {
    const app = createApp({
      services: container.services,
      store: container.store,
      clock: container.clock,
      secrets: container.secrets,
      audit: container.audit,
      config: {
        production: settings.production,
        cookieSecret: container.cookieSecret,
        webDir: webDir(),
        rateLimitPerMinute: settings.rateLimitPerMinute,
      },
      log: container.log,
      health: health.current,
      metrics,
    });
    const server = createHttpServer(app, container.secrets.random);
    const port = await listen(server, settings);
    servers.push(server);
    url = `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`;
  }
  const workerState = () =>
    worker === undefined ? 'elsewhere' : worker.isRunning() ? 'running' : 'starting';
  await health.ready({ store: container.store, queue, worker: workerState });

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    health.draining();
    container.log.info({ event: 'stopping', signal });
    // Whatever hangs, the process ends; nothing acknowledged depends on what is still open.
    setTimeout(() => process.exit(0), drainSeconds * 1000).unref();
    await Promise.all([
      ...servers.map((server) => {
        const closed = new Promise((done) => server.close(done));
        server.closeIdleConnections();
        return closed;
      }),
      worker?.stop(),
    ]);
    await queue.close(0);
    await container.close();
    lock?.release();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop('SIGINT'));
  process.on('SIGTERM', () => void stop('SIGTERM'));

  if (url) process.stdout.write(`Stepwell is ready at ${url}\n`);
  else process.stdout.write('Stepwell is at work in the background.\n');
  if (loaded !== 'off' && url) {
    const rows = demoSignIns.map(({ email, role }) => `  ${email.padEnd(28)} ${role}`);
    process.stdout.write(
      `Sign in to the fictional demo with the password demo-only-password as:\n${rows.join('\n')}\n`,
    );
  }
}

main().catch((error: unknown) => {
  // What is meant for people says what to do; anything else is a fault of ours, with its trace.
  if (error instanceof Error && 'sentence' in error) refuse([String(error.sentence)]);
  if (error instanceof Error && 'detail' in error) refuse([String(error.detail)]);
  process.stderr.write(`Stepwell cannot start: ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
