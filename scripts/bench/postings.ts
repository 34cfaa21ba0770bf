import { setTimeout as wait } from 'node:timers/promises';
import { scoreRules } from '../../config/score.ts';
import { acrossOrganisations } from '../../src/domain/access/scope.ts';
import { outbox, work } from '../../src/store/collections/index.ts';
import type { Store } from '../../src/store/port.ts';
import type { Ask } from '../../test/support/http-client.ts';
import { everything } from '../../test/support/operator.ts';
import { createRandom } from '../world/random.ts';
import { workOf } from './installation.ts';

/** What can be posted again of a posting. */
export type Model = Readonly<Record<string, unknown>>;

const writable = [
  'employerId',
  'title',
  'duties',
  'occupation',
  'skills',
  'licences',
  'schedule',
  'wage',
  'contract',
  'place',
  'remote',
  'openings',
  'settings',
  'expiresAt',
];

/** What can be posted again of an opportunity. */
export async function modelOf(coach: Ask, opportunityId: string): Promise<Model> {
  const { body } = await coach(`/opportunities/${opportunityId}`);
  return Object.fromEntries(writable.filter((field) => field in body).map((field) => [field, body[field]]));
}

/** The opportunity with the most strong matches, for those are told of. */
export function mostWanted(
  matches: readonly { state: string; worth: boolean; rankForPerson: number; opportunity: { id: string } }[],
): string {
  const suggested = new Map<string, number>();
  for (const { state, worth, rankForPerson, opportunity } of matches)
    if (state === 'suggested' && worth && rankForPerson <= scoreRules.strong.best)
      suggested.set(opportunity.id, (suggested.get(opportunity.id) ?? 0) + 1);
  const [wanted] = [...suggested].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (wanted === undefined) throw new Error('Nothing was suggested to anybody.');
  return wanted;
}

/** Some of the opportunities that the world was made with, each as likely as any other, and the same each time. */
export function drawn(
  open: readonly { readonly id: string; readonly externalId?: string }[],
  count: number,
): readonly string[] {
  const ofWorld = open.flatMap(({ id, externalId }) => (externalId === undefined ? [] : { id, externalId }));
  ofWorld.sort((a, b) => (a.externalId < b.externalId ? -1 : 1));
  return createRandom('postings')
    .sample(ofWorld, count)
    .map(({ id }) => id);
}

/** Between two looks, in milliseconds; and how long nothing has to be left until nothing is taken to follow. */
const everyMs = 5;
const quietMs = 40;

/**
 * Waits until no fact of any organisation is to be handed on and no work is left, looking into the store beside the process that
 * works: to be asked for it would be work of that process. Gives when that was first seen, by `performance.now()`. Throws when it is
 * not within `withinMs`. Dead work does not count as left.
 */
export async function untilNothingIsLeft(
  store: Pick<Store, 'list' | 'count'>,
  withinMs: number,
): Promise<number> {
  const scope = acrossOrganisations('bench');
  const isLeft = async () => {
    // Between two of these looks facts may become work, or work leave facts: hence the wait for quiet.
    for (const state of ['waiting', 'running'] as const)
      if ((await store.list(scope, work, 'byDue', { key: [state], limit: 1 })).items.length > 0) return true;
    return (await store.count(scope, outbox, 'byRelayed', [false], 1)) > 0;
  };
  const end = performance.now() + withinMs;
  let since: number | undefined;
  for (;;) {
    if (await isLeft()) since = undefined;
    else since ??= performance.now();
    if (since !== undefined && performance.now() - since >= quietMs) return since;
    if (performance.now() > end) throw new Error(`Work was left after ${withinMs} ms.`);
    await wait(everyMs);
  }
}

/** What came of posting one opportunity. */
export interface Posted {
  /** Milliseconds from the request until all that follows of it is done. */
  readonly ms: number;
  /** Seconds of processor time that the process took for it; not a number where that cannot be told. */
  readonly seconds: number;
  /** Bytes that it wrote for it; not a number where that cannot be told. */
  readonly written: number;
  /** How many notices tell of it: to read these is no part of it. */
  readonly notices: number;
}

/** Posts a copy of an opportunity and waits until all is `done`, which gives when that was seen, by `performance.now()`. */
export async function postOne(
  coach: Ask,
  model: Model,
  at: number,
  done: () => Promise<number>,
  pid?: number,
): Promise<Posted> {
  const workSoFar = () =>
    (pid === undefined ? undefined : workOf(pid)) ?? { seconds: Number.NaN, written: Number.NaN };
  const before = workSoFar();
  const asked = performance.now();
  const made = await coach('/opportunities', {
    method: 'POST',
    body: { ...model, title: `${model.title} ${at}`, state: 'open' },
  });
  if (made.status !== 201) throw new Error(`The opportunity was refused (${made.status}): ${made.text}`);
  const ms = (await done()) - asked;
  const after = workSoFar();
  const notices = (await everything(coach, '/notices')).filter(
    ({ opportunityId }) => opportunityId === made.body.id,
  );
  return {
    ms,
    seconds: after.seconds - before.seconds,
    written: after.written - before.written,
    notices: notices.length,
  };
}
