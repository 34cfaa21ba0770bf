import type { Composition } from '../compose.ts';
import { Problem } from '../domain/problem.ts';
import type { Context } from '../services/kit/context.ts';
import { idempotency } from '../store/collections/index.ts';
import type { TownClock } from './town-clock.ts';
import { createWorkThrough, endDay } from './work-through.ts';

/** Something of the town's weeks to be played. */
export interface Scene {
  /** A name of its own. */
  readonly id: string;
  /** Working days ago. */
  readonly ago: number;
  /** Which of what the workers bring it is about, if any. */
  readonly needs?: 'matches' | 'questions' | undefined;
  /** On whose behalf. */
  readonly scope: () => Context['scope'];
  readonly play: (ctx: Context) => Promise<unknown>;
}

/** Minutes after midnight: the first of a day begins at nine; at five the mail of the day goes, and the day ends a little later. */
const nine = 9 * 60;
const minutesBetween = 11;
const evening = 17 * 60 + 5;

/** Working days of which each has an evening, and mails; before them a week has one. */
const recent = 10;
const weekOf = (ago: number) => (ago > recent ? Math.floor(ago / 5) : -ago);

/**
 * Plays scenes in their order, each at its time and once, whoever plays beside or was cut off: it leaves a key in its unit. What they
 * ask of the workers is done in between, at that time of the town.
 */
export async function playAll(
  composed: Composition,
  clock: TownClock,
  organisationId: string,
  scenes: readonly Scene[],
): Promise<void> {
  const { store } = composed;
  const first = scenes[0];
  if (first === undefined) return;
  const ids = scenes.map(({ id }) => keyOf(id));
  const known = await store.getMany(first.scope(), idempotency, ids, { unseal: false });
  const played = new Set(known.map(({ id }) => id));
  const work = createWorkThrough(composed, organisationId);
  if (played.size > 0) await work.goOn();
  let since = { ago: first.ago, count: 0 };
  /** Whether anything was done that scores follow; a decision is nothing of that kind. */
  let isBehind = true;
  const catchUp = () => work.all(since.ago <= recent);
  async function endOfDay(): Promise<void> {
    clock.moveTo(since.ago, evening);
    await endDay(composed);
    await catchUp();
  }
  for (const scene of scenes) {
    if (weekOf(scene.ago) !== weekOf(since.ago)) await endOfDay();
    if (scene.ago !== since.ago) since = { ago: scene.ago, count: 0 };
    clock.moveTo(scene.ago, nine + since.count * minutesBetween);
    since = { ...since, count: since.count + 1 };
    if (played.has(keyOf(scene.id))) continue;
    if (scene.needs !== undefined && isBehind) {
      await catchUp();
      isBehind = false;
    }
    if (scene.needs === 'questions') await work.questions();
    await playOne(scene);
    isBehind ||= scene.needs !== 'matches';
  }
  await endOfDay();
  await work.questions();
  await catchUp();
}

const keyOf = (id: string) => `demo-${id}`;

async function playOne({ id, scope, play }: Scene): Promise<void> {
  const render = () => ({ status: 201, headers: {}, body: '' });
  try {
    await play({ scope: scope(), idempotency: { id: keyOf(id), requestDigest: 'demo', render } });
  } catch (error) {
    // A move that is not open (any more) is left out: a town lacks a scene rather than that nobody can enter it.
    if (!(error instanceof Problem) || error.code !== 'conflict' || error.extras.uniquePath !== undefined)
      throw error;
  }
}
