import type { SignedIn } from '../../domain/access/actor.ts';
import { Problem } from '../../domain/problem.ts';
import type { Clock } from '../../domain/values/time.ts';
import { matches, participants, questions } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { endedReleases } from './ended-releases.ts';
import { hearsOfWork, type LiveEvent, liveEventsOf } from './live-events.ts';

/** Called with what has happened since, and with the place in the feed to go on from. */
export type Hear = (events: readonly LiveEvent[], place: number) => void;

export interface Live {
  /**
   * Follows what happens that concerns whoever asks, from a place of the feed on, or from now; gives what stops it. Whoever is not
   * told of the work itself gets no place of it, which would count what happens: told to go on, they read all anew. Throws
   * Problem `rate_limited` for more streams of one person than anybody has browsers.
   */
  readonly follow: UseCase<[after: number | undefined, hear: Hear], () => void>;
}

interface Deps {
  readonly store: Pick<Store, 'feed' | 'onFacts' | 'getMany'>;
  readonly clock: Clock;
  /** How often the feed is looked at for what other processes commit, in milliseconds. */
  readonly everyMs?: number;
}

const mostStreams = 8;
const batch = 200;
/** What stands for every place to whoever gets none. */
const noPlace = 0;

interface Listener {
  readonly ctx: Context;
  readonly actor: SignedIn;
  readonly hear: Hear;
  place: number;
}

/** All who listen in one organisation: while nothing happens there, one small read a second for all of them together. */
interface Circle {
  readonly ctx: Context;
  readonly listeners: Set<Listener>;
  place: number;
}

/**
 * What happens, for open screens. The feed of facts is the only source, so it is the same whichever process committed: one that
 * commits here is heard at once, and of others the feed is asked every second.
 */
export function createLive({ store, clock, everyMs = 1000 }: Deps): Live {
  const circles = new Map<string, Circle>();
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  let lookAgain = false;

  /** Without what is about people from whom whoever listens is barred: they do not find it. */
  async function toBeHeard({ ctx }: Listener, events: readonly LiveEvent[]): Promise<readonly LiveEvent[]> {
    const found = new Set<string>();
    for (const [event, collection] of [
      ['match', matches],
      ['question', questions],
      ['participant', participants],
    ] as const) {
      const ids = events.filter((one) => one.event === event).map(({ data }) => data.id);
      for (let at = 0; at < ids.length; at += batch)
        for (const { id } of await store.getMany(
          ctx.scope,
          collection as typeof matches,
          ids.slice(at, at + batch),
          {
            unseal: false,
          },
        ))
          found.add(id);
    }
    const isNamed = ({ event }: LiveEvent) => ['match', 'question', 'participant'].includes(event);
    return events.filter((one) => !isNamed(one) || found.has(one.data.id));
  }

  async function advance({ ctx }: Circle, listener: Listener): Promise<void> {
    const events = new Map<string, LiveEvent>();
    for (;;) {
      const { facts, last, gone } = await store.feed(ctx.scope, listener.place, batch);
      listener.place = last;
      if (gone) events.set('all', { event: 'counts', data: { id: listener.actor.id } });
      const happened = facts.flatMap(({ fact }) => liveEventsOf(fact, listener.actor));
      const ended = await endedReleases(
        { store, clock },
        listener.ctx,
        listener.actor,
        facts.map(({ fact }) => fact),
      );
      for (const one of [...happened, ...ended]) events.set(`${one.event} ${one.data.id}`, one);
      if (facts.length < batch) break;
    }
    const heard = await toBeHeard(listener, [...events.values()]);
    if (heard.length > 0) listener.hear(heard, hearsOfWork(listener.actor) ? listener.place : noPlace);
  }

  async function look(): Promise<void> {
    if (isLooking) {
      lookAgain = true;
      return;
    }
    isLooking = true;
    do {
      lookAgain = false;
      for (const circle of circles.values()) {
        // What cannot be read now is read at the next look; nobody misses anything.
        const feed = await store.feed(circle.ctx.scope, circle.place, batch).catch(() => undefined);
        if (feed === undefined || (feed.last === circle.place && !feed.gone)) continue;
        circle.place = feed.last;
        for (const listener of circle.listeners) await advance(circle, listener).catch(() => {});
      }
    } while (lookAgain);
    isLooking = false;
  }

  store.onFacts(() => {
    if (circles.size > 0) void look();
  });

  return {
    follow: withPermission('event:read', async (ctx, after, hear) => {
      const { actor } = ctx.scope;
      if (!('role' in actor)) throw new Problem('unauthenticated', 'no_user_here');
      const { organisationId } = actor;
      const now = (await store.feed(ctx.scope, undefined, 1)).last;
      const circle = circles.get(organisationId) ?? { ctx, listeners: new Set<Listener>(), place: now };
      const own = [...circle.listeners].filter((one) => one.actor.id === actor.id);
      if (own.length >= mostStreams)
        throw new Problem('rate_limited', 'too_many_streams', { retryAfter: 60 });
      const isInside = hearsOfWork(actor);
      const listener: Listener = { ctx, actor, hear, place: isInside ? (after ?? now) : now };
      circle.listeners.add(listener);
      circles.set(organisationId, circle);
      timer ??= setInterval(() => void look(), everyMs).unref();
      // What happened while it was not connected.
      if (after !== undefined && isInside) await advance(circle, listener).catch(() => {});
      else if (after !== undefined) hear([{ event: 'counts', data: { id: actor.id } }], noPlace);
      return () => {
        circle.listeners.delete(listener);
        if (circle.listeners.size === 0) circles.delete(organisationId);
        if (circles.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    }),
  };
}
