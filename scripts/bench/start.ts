import { rmSync } from 'node:fs';
import { signIn, untilIdle } from '../../test/support/operator.ts';
import { startServer } from '../../test/support/server.ts';
import { worldPassword, worldSignIns } from '../world/write-world.ts';
import { createFolder } from './installation.ts';
import { figure, median } from './measure.ts';
import type { Table } from './table.ts';

const rounds = 5;
const size = { participants: 2_000, opportunities: 500 };

async function timed<T extends { stop(): Promise<void> }>(start: () => Promise<T>): Promise<number> {
  const begun = performance.now();
  const server = await start();
  const ms = performance.now() - begun;
  await server.stop();
  return ms;
}

/** How long the built server takes to say that it is ready. */
export async function run(): Promise<Table> {
  const full = await createFolder(size);
  const first = await full.start();
  await untilIdle(await signIn(first.url, worldSignIns[2].email, worldPassword), 1_800_000, 200);
  await first.stop();
  const empty: number[] = [];
  const demo: number[] = [];
  const filled: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Each on a folder of its own, which it removes.
    empty.push(await timed(() => startServer({ env: { DEMO: 'off' } })));
    demo.push(await timed(() => startServer()));
    filled.push(await timed(full.start));
  }
  rmSync(full.dataDir, { recursive: true, force: true });
  const base = median(empty);
  const row = (name: string, times: readonly number[]) => [
    name,
    figure(median(times)),
    figure(Math.max(...times)),
    `${figure(median(times) / base)}×`,
  ];
  return {
    title: 'Time to ready',
    about: `From starting the built server's process to its line "Stepwell is ready". Medians of ${rounds} rounds in turns. The full store holds the made-up world of ${figure(size.participants)} participants and ${figure(size.opportunities)} opportunities, scored.`,
    columns: ['store', 'ms, median', 'ms, slowest', 'against empty'],
    rows: [row('empty', empty), row('empty, with the demo loaded', demo), row('full', filled)],
  };
}
