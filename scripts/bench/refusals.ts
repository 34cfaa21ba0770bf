import { openReleases } from '../../test/services/release-bench.ts';
import { refusal } from '../../test/services/use-cases.ts';
import { median } from './measure.ts';
import type { Table } from './table.ts';

const people = 6;
const pairs = 4000;

/** How often a figure of one list is above one of the other, ties halved: 0.5 where nothing tells them apart. */
function toldApart(ones: readonly number[], others: readonly number[]): number {
  const sorted = [...others].sort((a, b) => a - b);
  const below = (value: number, orAt: boolean): number => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const isBelow = orAt ? sorted[middle]! <= value : sorted[middle]! < value;
      if (isBelow) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  const above = ones.map((one) => (below(one, false) + below(one, true)) / 2);
  return above.reduce((sum, one) => sum + one, 0) / (ones.length * sorted.length);
}

/** Whether a clock tells an employer that somebody exists who was not released to them. */
export async function run(): Promise<Table> {
  const bench = await openReleases();
  const scenes = await Promise.all(
    Array.from({ length: people }, async () => {
      const scene = await bench.scene({ contact: { phone: '0113 496 0000' } });
      const consent = await scene.consent();
      const match = await scene.match();
      const { id } = await bench.releases.release(scene.me, match.id, scene.input(consent.id));
      const colleague = scene.readerOf((await scene.here.user('employer', scene.bakery)).id);
      return { id, other: scene.mechanic, colleague };
    }),
  );
  const rows = [];
  for (const who of ['other', 'colleague'] as const) {
    const [there, never, null_]: [number[], number[], number[]] = [[], [], []];
    for (let at = 0; at < pairs; at++) {
      const scene = scenes[at % people]!;
      const asked: [number[], string][] = [
        [there, scene.id],
        [never, bench.newId('release')],
        [null_, bench.newId('release')],
      ];
      // Each comes first, second and last as often as the others, and whatever else the machine does falls on all alike.
      for (let turn = 0; turn < asked.length; turn++) {
        const [taken, id] = asked[(turn + Math.floor(at / people)) % asked.length]!;
        const start = performance.now();
        await refusal(bench.released.get(scene[who], id));
        taken.push(performance.now() - start);
      }
    }
    const beside = (ones: number[], others: number[]) => (median(ones) / median(others)).toFixed(3);
    rows.push([
      who === 'other' ? 'at another employer' : 'a colleague of who may see them',
      ...[beside(there, never), toldApart(there, never).toFixed(3)],
      ...[beside(null_, never), toldApart(null_, never).toFixed(3)],
    ]);
  }
  await bench.close();
  return {
    title: 'What a refusal tells by its time',
    about: `An employer asks for a release that is not theirs to see, and for one that never was; ${pairs} interleaved pairs, and as many of two that never were beside them. The ratio of the medians, and how often the first took longer (0.5: nothing tells them apart).`,
    columns: ['who asks', 'ratio', 'longer', 'ratio of none to none', 'longer'],
    rows,
  };
}
