import { setTimeout as wait } from 'node:timers/promises';
import { type Ask, clientOf } from './http-client.ts';

/** A client signed in as a person. Throws when the server does not let it in. */
export async function signIn(url: string, email: string, password: string): Promise<Ask> {
  const reply = await clientOf(url)('/session', { method: 'POST', body: { email, password } });
  if (reply.status !== 200) throw new Error(`${email} was not signed in (${reply.status}): ${reply.text}`);
  return clientOf(url, { cookie: reply.headers.get('set-cookie')?.split(';')[0] ?? '' });
}

interface Queues {
  readonly jobs: readonly { readonly waiting: number; readonly running: number; readonly dead: number }[];
  readonly outbox: { readonly waiting: number };
}

/**
 * Jobs and outbox are not counted at one moment: what goes from the one to the other in between is in neither. So nothing must be
 * left as often as this, one after another.
 */
const quietReadings = 5;

const left = ({ jobs, outbox }: Queues) =>
  jobs.reduce((sum, { waiting, running }) => sum + waiting + running, outbox.waiting);

/**
 * Waits until the background work of an organisation is done, asking as an administrator; gives when that was first seen, by
 * `performance.now()`. Throws when it is not within `withinMs`. Dead work does not count as left.
 */
export async function untilIdle(administrator: Ask, withinMs = 60_000, everyMs = 50): Promise<number> {
  const end = Date.now() + withinMs;
  let since = 0;
  for (let quiet = 0; quiet < quietReadings; ) {
    const reply = await administrator('/operations/queues');
    if (reply.status !== 200) throw new Error(`The queues cannot be read (${reply.status}): ${reply.text}`);
    quiet = left(reply.body) === 0 ? quiet + 1 : 0;
    if (quiet === 1) since = performance.now();
    if (Date.now() > end)
      throw new Error(`Not idle within ${withinMs} ms: ${JSON.stringify(reply.body.outbox)}`);
    if (quiet < quietReadings) await wait(everyMs);
  }
  return since;
}

/** Every item of a list, page after page. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
export async function everything(ask: Ask, path: string): Promise<any[]> {
  const items = [];
  let cursor: string | null = null;
  do {
    const joint = path.includes('?') ? '&' : '?';
    const reply = await ask(
      `${path}${joint}limit=200${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    if (reply.status !== 200) throw new Error(`${path} cannot be read (${reply.status}): ${reply.text}`);
    items.push(...reply.body.items);
    cursor = reply.body.nextCursor;
  } while (cursor !== null);
  return items;
}
