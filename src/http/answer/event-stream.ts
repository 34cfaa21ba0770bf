import type { Request, Response } from 'express';
import type { LiveEvent } from '../../services/live/live-events.ts';

/** Begins to follow, from a place on or from now, and gives what stops it. */
export type Follow = (
  after: number | undefined,
  hear: (events: readonly LiveEvent[], place: number) => void,
) => Promise<() => void>;

const beatMs = 15_000;
const checkMs = 5_000;
const drainMs = 1_000;

interface Watch {
  /** Whether whoever asked may still ask: the session stands, and so does the account. */
  readonly isStill: () => Promise<boolean>;
  readonly isDraining: () => boolean;
}

/**
 * Server-sent events, until the browser goes, the session ends or the process does. A comment every fifteen seconds keeps proxies from
 * closing it, and tells a browser that it is alive.
 */
export async function streamEvents(
  request: Request,
  response: Response,
  follow: Follow,
  watch: Watch,
): Promise<void> {
  const place = Number(request.get('last-event-id') ?? Number.NaN);
  let isOpen = true;
  const write = (text: string) => {
    // Whoever does not read what is sent is not waited for: it comes again, and goes on where it was.
    if (response.writableLength > 256 * 1024) end();
    else if (isOpen) response.write(text);
  };
  let stop: () => void = () => {};
  const timers = [
    setInterval(() => write(': still here\n\n'), beatMs),
    setInterval(
      () =>
        watch.isStill().then(
          (still) => still || end(),
          () => {},
        ),
      checkMs,
    ),
    setInterval(() => watch.isDraining() && end(), drainMs),
  ];
  function end(): void {
    isOpen = false;
    for (const timer of timers) clearInterval(timer);
    stop();
    response.end();
  }
  response.on('close', end);
  const early: string[] = [];
  let isStarted = false;
  try {
    stop = await follow(Number.isSafeInteger(place) && place >= 0 ? place : undefined, (events, at) => {
      const text = events
        .map(({ event, data }) => `id: ${at}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
        .join('');
      if (isStarted) write(text);
      else early.push(text);
    });
  } catch (error) {
    // Nothing was sent yet: it is answered as any other refusal.
    response.off('close', end);
    for (const timer of timers) clearInterval(timer);
    throw error;
  }
  // Compressed, events would wait for one another.
  response.status(200).set({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  response.flushHeaders();
  isStarted = true;
  write(`retry: 3000\n\n${early.join('')}`);
  if (!isOpen) stop();
}
