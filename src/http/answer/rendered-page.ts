import type { Fields } from '../../domain/access/decide.ts';
import type { Role } from '../../domain/user.ts';
import type { Answer } from '../../services/kit/context.ts';
import type { Words } from '../../words/words.ts';
import type { Route } from '../route.ts';

/** Items that are presented and written at once: a match with its reasons takes a third of a millisecond. */
const portion = 20;

let turns = Promise.resolve();

/** Lets everything else in the process go first. All pages take turns: one portion falls between two looks at what else waits. */
function turn(): Promise<void> {
  turns = turns.then(() => new Promise((resolve) => setImmediate(resolve)));
  return turns;
}

interface AnyPage {
  readonly items: readonly unknown[];
}

/**
 * The answer to a request for a long page, presented and written in portions with everything else in between: the same bytes as in
 * one go. Undefined for any other result.
 */
export async function renderedPage(
  route: Pick<Route, 'output' | 'present' | 'status' | 'location'>,
  result: unknown,
  fields: Fields,
  words: Words,
  role?: Role,
): Promise<Answer | undefined> {
  if (route.output === undefined || typeof route.output === 'string' || route.location) return undefined;
  if (!isPage(result) || result.items.length <= portion) return undefined;
  const texts: string[] = [];
  let shown: unknown;
  for (let at = 0; at < result.items.length; at += portion) {
    shown = route.present({ ...result, items: result.items.slice(at, at + portion) }, fields, words, role);
    if (!isPage(shown)) return undefined;
    for (const item of shown.items) texts.push(JSON.stringify(item));
    await turn();
  }
  const whole = Object.entries(shown as AnyPage)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const text = name === 'items' ? `[${texts.join(',')}]` : JSON.stringify(value);
      return `${JSON.stringify(name)}:${text}`;
    });
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-language': words.language,
  };
  return { status: route.status, headers, body: `{${whole.join(',')}}` };
}

function isPage(value: unknown): value is AnyPage {
  return typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items);
}
