import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { fileURLToPath } from 'node:url';
import { signIn, untilIdle } from '../../test/support/operator.ts';
import { worldPassword, worldSignIns } from '../world/write-world.ts';
import { createFolder } from './installation.ts';
import { figure, median } from './measure.ts';
import type { Table } from './table.ts';

const rounds = 5;
const roundMs = 2_000;
const atOnce = 8;

interface Serving {
  readonly app: string;
  readonly bare: string;
  readonly token: string;
  readonly ids: readonly string[];
}

/** Asks for as long as a round takes, a few at once over kept connections; gives the milliseconds of each answer. */
async function load(base: string, { ids, token }: Serving, agent: Agent): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + roundMs;
  const lane = async (start: number) => {
    for (let at = start; performance.now() < end; at += atOnce) {
      const asked = performance.now();
      await new Promise<void>((resolve, reject) => {
        get(
          `${base}${ids[at % ids.length]}`,
          { agent, headers: { authorization: `Bearer ${token}` } },
          (reply) => {
            if (reply.statusCode !== 200) reject(new Error(`${base} answered ${reply.statusCode}`));
            reply.resume().on('end', resolve);
          },
        ).on('error', reject);
      });
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, start) => lane(start)));
  return times;
}

const quantile = (times: readonly number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0;

/** `GET /matches/{id}` beside a bare Express handler that reads the same records. */
export async function run(): Promise<Table> {
  const folder = await createFolder({ participants: 40, opportunities: 60 });
  const server = await folder.start();
  await untilIdle(await signIn(server.url, worldSignIns[2].email, worldPassword), 120_000);
  await server.stop();
  const child = fork(fileURLToPath(new URL('./api-servers.ts', import.meta.url)), [folder.dataDir], {
    execArgv: ['--import', 'tsx'],
  });
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  try {
    const [serving] = (await once(child, 'message')) as [Serving];
    const taken = { app: [] as number[][], bare: [] as number[][] };
    // The first round warms up and does not count.
    for (let round = 0; round <= rounds; round += 1) {
      for (const name of ['app', 'bare'] as const) {
        const times = await load(serving[name], serving, agent);
        if (round > 0) taken[name].push(times);
      }
    }
    const row = (title: string, name: 'app' | 'bare') => {
      const of = (measure: (times: readonly number[]) => number) => median(taken[name].map(measure));
      const base = (measure: (times: readonly number[]) => number) => median(taken.bare.map(measure));
      const perSecond = (times: readonly number[]) => times.length / (roundMs / 1000);
      const p99 = (times: readonly number[]) => quantile(times, 0.99);
      return [
        title,
        figure(of(perSecond)),
        figure(of((times) => quantile(times, 0.5))),
        figure(of(p99)),
        `${figure(of(perSecond) / base(perSecond))}×`,
        `${figure(of(p99) / base(p99))}×`,
      ];
    };
    return {
      title: 'Reading a match',
      about: `\`GET /api/v1/matches/{id}\`, signed in with a token, beside a bare Express handler that reads the same four records and writes them as JSON: no sign-in, no access decision, no audit entry, no sentences. ${atOnce} connections, ${rounds} rounds of ${roundMs / 1000} s in turns; medians over the rounds. The client shares the machine.`,
      columns: ['server', 'requests/s', 'p50 ms', 'p99 ms', 'requests/s against bare', 'p99 against bare'],
      rows: [row('Stepwell', 'app'), row('bare Express handler', 'bare')],
    };
  } finally {
    agent.destroy();
    child.disconnect();
    await once(child, 'exit');
    folder.remove();
  }
}
