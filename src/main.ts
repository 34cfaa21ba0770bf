import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { buildContainer, type Container, type Environment, lockStore, readEnvironment } from './container.ts';
import { demoPassword, demoSignIns } from './demo/sign-ins.ts';
import { Problem } from './domain/problem.ts';
import { createHealthWatch } from './health.ts';
import { createApp } from './http/app.ts';
import { createHttpMetrics, createMetricsApp } from './http/metrics.ts';
import { createHttpServer } from './http/server.ts';
import { warmReview } from './http/warm.ts';
import { createJobContext } from './queue/job-context.ts';
import { type SupervisedWorker, superviseWorker } from './queue/supervisor.ts';
import { factors } from './store/collections/index.ts';
import { sayProblem } from './words/problem.ts';
import { createSpoken } from './words/words.ts';

const drainSeconds = 8;
/** Old values are let go when the heap has grown by so much over what lives in it; V8 by itself waits until it is four times as large. */
const heapGrowingPercent = 50;
/** Work before code is compiled anew for speed, in bytes of bytecode: by the default the compiler takes more than it saves in half a minute. */
const interruptBudget = 300_000;

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

async function listen(server: Server, environment: Environment): Promise<number> {
  server.listen(environment.port, environment.host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const sentence =
      code === 'EADDRINUSE'
        ? `Port ${environment.port} on ${environment.host} is in use. Stop what uses it, or choose another: PORT=${environment.port + 1} npm start`
        : code === 'EACCES'
          ? `Port ${environment.port} may not be used by this account. Choose one above 1023.`
          : `${environment.host}:${environment.port} cannot be listened on (${code ?? 'unknown error'}). Check HOST and PORT.`;
    refuse([sentence]);
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : environment.port;
}

function startWorker(environment: Environment, container: Container): SupervisedWorker {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return superviseWorker({
    entry: new URL(`./worker-thread.${extension}`, import.meta.url),
    // The same for every thread that is started in another's place.
    workerData: { environment, holder: randomUUID() },
    onEvent: (event, details) => container.log.info({ event, ...details }),
  });
}

/** The end of an audit trail that was cut off shows by what was written down before: at the start, then every ten seconds. */
async function keepHeadsNowAndThen({ keepHeads, log }: Container): Promise<NodeJS.Timeout> {
  const keep = () =>
    keepHeads().catch((error: unknown) => log.error({ event: 'heads_not_kept', error: String(error) }));
  await keep();
  return setInterval(() => void keep(), 10_000).unref();
}

const demoInStore =
  'The store holds the demo, whose passwords are known to all, and this is production or others can reach it. Use another DATA_DIR or database, or set DEMO_ANYWHERE=on for a demo that anybody may enter.';

/** What this process says, in its one language. */
const spoken = createSpoken();

/** Organisations whose queue is read before anybody asks: the code is warm after the first. */
const mostWarmed = 3;

const readerIn = (organisationId: string) =>
  createJobContext({ kind: 'job', id: 'warm-up', organisationId, rights: ['review:read'] }, undefined);

async function main(): Promise<void> {
  // Whatever this process writes is for its owner alone.
  process.umask(0o077);
  // Before the thread of the worker begins, for which it holds, too.
  setFlagsFromString(`--heap-growing-percent=${heapGrowingPercent}`);
  // Later ones compile by how often code was called, and know no such setting.
  if (Number.parseInt(process.versions.v8, 10) < 12)
    setFlagsFromString(`--interrupt-budget=${interruptBudget}`);
  const environment = readEnvironment();
  if ('problems' in environment) refuse(environment.problems);

  const health = createHealthWatch();
  const metrics = createHttpMetrics();
  const random = () => randomBytes(16).toString('base64url');
  const servers: Server[] = [];
  if (environment.metricsPort !== undefined) {
    const figures = createHttpServer(createMetricsApp(metrics, health.current), spoken.en, random);
    await listen(figures, { ...environment, port: environment.metricsPort });
    servers.push(figures);
  }
  let notReplaced: Problem | undefined;
  const lock = await lockStore(environment, (problem) => {
    notReplaced = problem;
  });
  const container = await buildContainer(environment);
  // One that cannot be read stops the start, not whoever needs it first.
  container.taxonomy.read();
  // It starts all the same: the pages of before lie there as they did, and the next start tries again.
  if (notReplaced !== undefined)
    container.log.warn({ event: 'data_file_not_replaced', problem: notReplaced.code });
  if (!environment.demoAllowed && (await container.holdsDemo())) refuse([demoInStore]);
  const isWeb = environment.roles.includes('web');
  if (environment.demo && isWeb && (await container.organisations.list()).length === 0)
    process.stdout.write(
      'Filling the empty store with a fictional town, once. This takes some ten seconds.\n',
    );
  const loaded = environment.demo && isWeb ? await container.loadDemo() : 'off';

  const queue = await container.openQueue();

  let url = '';
  let { port } = environment;
  if (isWeb) {
    container.prepare();
    const app = createApp({
      ...container,
      spoken,
      config: {
        production: environment.production,
        cookieSecret: container.cookieSecret,
        webDir: webDir(),
        rateLimitPerMinute: environment.rateLimitPerMinute,
        trustProxy: environment.trustProxy,
        host: environment.host,
        publicUrl: environment.publicUrl,
        partnerOrigins: environment.partnerOrigins,
      },
      health: health.current,
      metrics,
    });
    const { production } = environment;
    const server = createHttpServer(app, spoken.en, container.secrets.random, undefined, production);
    port = await listen(server, environment);
    servers.push(server);
    url = `http://${environment.host.includes(':') ? `[${environment.host}]` : environment.host}:${port}`;
  }
  // Behind the listening: what it mails leads to the port that was given, where any was asked for.
  const worker = environment.roles.includes('worker')
    ? startWorker({ ...environment, port }, container)
    : undefined;
  container.store.onFacts(() => (worker ? worker.wake() : queue.announce()));
  const workerState = () =>
    worker === undefined ? 'elsewhere' : worker.isRunning() ? 'running' : 'starting';
  await health.ready({ store: container.store, queue, worker: workerState, disk: container.disk });

  if (isWeb)
    for (const { id } of (await container.organisations.list()).slice(0, mostWarmed)) {
      void warmReview(container, readerIn(id), spoken.en).catch(() => undefined);
      // Twenty megabytes, for those who use them.
      if ((await container.store.count(readerIn(id).scope, factors, 'all', [], 1)) > 0)
        void container.preparePasskeys().catch(() => undefined);
    }
  const keeping = await keepHeadsNowAndThen(container);

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    health.draining();
    clearInterval(keeping);
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
      `Sign in to the fictional demo with the password ${demoPassword} as:\n${rows.join('\n')}\n`,
    );
  }
}

main().catch((error: unknown) => {
  // What is meant for people says what to do; anything else is a fault of ours, with its trace.
  if (error instanceof Problem) refuse([sayProblem(spoken.en, error).detail]);
  if (error instanceof Error && 'sentence' in error) refuse([String(error.sentence)]);
  process.stderr.write(`Stepwell cannot start: ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
