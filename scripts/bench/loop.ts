import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { needCodes } from '../../src/domain/values/support-need.ts';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { clientOf, type Sent } from '../../test/support/http-client.ts';
import { signIn, untilIdle } from '../../test/support/operator.ts';
import { worldPassword, worldSignIns } from '../world/write-world.ts';
import type { Held } from './held-loop.ts';
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
    const experienceText = 'I baked bread. '.repeat(660);
    const note = 'Between the ferry and the pharmacy. '.repeat(27);
    const supportNeeds = needCodes.slice(0, 20).map((code) => ({ code, weight: 'nice' as const, note }));
    const { items } = await services.participants.list(ctx, { limit: 200 });
    for (const { id, version } of items)
      await services.participants.update(ctx, id, version, { experienceText, supportNeeds });
  });
}

/** The longest stretch for which the event loop is held by each heavy request, beside a busy loop and a request for nothing. */
export async function run(): Promise<Table> {
  const folder = await createFolder({ participants: 210, opportunities: 210 });
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
    const heldBy = async (work: () => Promise<unknown>): Promise<Held> => {
      tell('watch');
      await work();
      await wait(20);
      tell('tell');
      const [held] = (await once(child, 'message')) as [Held];
      return held;
    };
    const quietest = async (work: () => Promise<unknown>, times = rounds): Promise<Held> => {
      const all: Held[] = [];
      for (let round = 0; round < times; round += 1) all.push(await heldBy(work));
      const least = (of: (held: Held) => number) => Math.min(...all.map(of));
      return { elapsed: least(({ elapsed }) => elapsed), worked: least(({ worked }) => worked) };
    };

    const busy = await quietest(async () => {
      tell({ busyMs });
      await ask('/root/healthz');
    });
    const rows: (string | number)[][] = [];
    const row = (title: string, status: number | string, { worked, elapsed }: Held) =>
      rows.push([title, status, figure(worked), figure(elapsed), `${figure(worked / busy.worked)}×`]);
    row(`a loop that is busy for ${busyMs} ms`, '–', busy);
    row('a request for nothing', 200, await quietest(() => ask('/root/healthz')));
    for (const { title, path, sent, change, once: onlyOnce } of await heavyRequests(
      ask,
      loadTaxonomy(taxonomyFolder()),
    )) {
      let status = 0;
      let round = 0;
      const asked = async (): Promise<Sent | undefined> => {
        if (change === undefined) return sent;
        const ifMatch = `"${(await ask(path)).body.version}"`;
        round += 1;
        const body = Object.fromEntries(
          Object.entries(change).map(([field, value]) => [
            field,
            typeof value === 'string' ? `${value.slice(0, -9)}. ${round}` : value,
          ]),
        );
        return { method: 'PATCH', body, headers: { 'if-match': ifMatch } };
      };
      const work = async () => {
        ({ status } = await ask(path, await asked()));
      };
      const isFirst = rows.length === 2;
      row(title, status, await quietest(work, onlyOnce || isFirst ? 1 : rounds));
      const last = rows.at(-1);
      if (last !== undefined) last[1] = status;
    }
    return {
      title: 'The event loop',
      about: `The longest stretch in which the process answers nobody else, for the heaviest requests that the API takes, in a world of 210 participants with texts of 30,000 characters and 210 opportunities. Looked at every millisecond in the process that answers: what its thread worked from one look to the next, and what the clock says, which counts the other work of the machine, too. The quietest of ${rounds} rounds (of one, for files and for the first text). A busy loop in the same run shows what is seen of a stretch that is known.`,
      columns: [
        'request',
        'status',
        'longest stretch, ms worked',
        'ms elapsed',
        'worked, against the busy loop',
      ],
      rows,
    };
  } finally {
    child.disconnect();
    await once(child, 'exit');
    folder.remove();
  }
}
