import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { clientOf } from '../../test/support/http-client.ts';
import { signIn, untilIdle } from '../../test/support/operator.ts';
import { worldPassword, worldSignIns } from '../world/write-world.ts';
import { createFolder, withContainer } from './installation.ts';
import { heavyRequests } from './loop-requests.ts';
import type { Told } from './loop-server.ts';
import { figure } from './measure.ts';
import type { Table } from './table.ts';
import { taxonomyFolder } from './taxonomy-folder.ts';

const rounds = 5;
const busyMs = 200;

/** The longest texts that people may have, so that lists are as long as lists get. */
async function writeAtLength(dataDir: string): Promise<void> {
  await withContainer(dataDir, async ({ services, organisations }) => {
    const [organisation] = await organisations.list();
    const ctx = {
      scope: scopeOf({ kind: 'command' as const, id: 'bench', organisationId: organisation?.id ?? '' }),
    };
    const { items } = await services.participants.list(ctx, { limit: 200 });
    for (const { id, version } of items)
      await services.participants.update(ctx, id, version, { experienceText: 'I baked bread. '.repeat(660) });
  });
}

/** The longest stretch for which the event loop is held by each heavy request, beside a busy loop and a request for nothing. */
export async function run(): Promise<Table> {
  const folder = await createFolder({ participants: 250, opportunities: 150 });
  const server = await folder.start();
  await untilIdle(await signIn(server.url, worldSignIns[2].email, worldPassword), 600_000);
  await server.stop();
  await writeAtLength(folder.dataDir);
  const child = fork(fileURLToPath(new URL('./loop-server.ts', import.meta.url)), [folder.dataDir], {
    execArgv: ['--import', 'tsx'],
  });
  const tell = (told: Told) => child.send(told);
  try {
    const [{ url, token }] = (await once(child, 'message')) as [{ url: string; token: string }];
    const ask = clientOf(url, { authorization: `Bearer ${token}` });
    const longestOf = async (work: () => Promise<unknown>): Promise<number> => {
      tell('watch');
      await work();
      await wait(20);
      tell('tell');
      const [{ longestMs }] = (await once(child, 'message')) as [{ longestMs: number }];
      return longestMs;
    };
    const quietest = async (work: () => Promise<unknown>, times = rounds): Promise<number> => {
      const stretches: number[] = [];
      for (let round = 0; round < times; round += 1) stretches.push(await longestOf(work));
      return Math.min(...stretches);
    };

    const busy = await quietest(async () => {
      tell({ busyMs });
      await ask('/root/healthz');
    });
    const rows: (string | number)[][] = [];
    const row = (title: string, status: number | string, ms: number) =>
      rows.push([title, status, figure(ms), `${figure(ms / busy)}×`]);
    row(`a loop that is busy for ${busyMs} ms`, '–', busy);
    row('a request for nothing', 200, await quietest(() => ask('/root/healthz')));
    for (const { title, path, sent, once: onlyOnce } of await heavyRequests(
      ask,
      loadTaxonomy(taxonomyFolder()),
    )) {
      let status = 0;
      const work = async () => {
        ({ status } = await ask(path, sent));
      };
      const isFirst = rows.length === 2;
      row(title, status, await quietest(work, onlyOnce || isFirst ? 1 : rounds));
      const last = rows.at(-1);
      if (last !== undefined) last[1] = status;
    }
    return {
      title: 'The event loop',
      about: `The longest stretch in which the process answers nobody else, for the heaviest requests that the API takes, in a world of 250 participants with texts of 10,000 characters and 150 opportunities. Measured by a timer of 1 ms in the process that answers; the quietest of ${rounds} rounds (of one, for files and for the first text), for the machine has other work, too. A busy loop in the same run shows what the timer sees of a stretch that is known.`,
      columns: ['request', 'status', 'longest stretch, ms', 'against the busy loop'],
      rows,
    };
  } finally {
    child.disconnect();
    await once(child, 'exit');
    folder.remove();
  }
}
