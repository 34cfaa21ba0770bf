import type { LiveEventName } from '../../src/domain/live-event.ts';

/** Each that the service tells: a name that is missing here does not compile. */
const listenedFor: Readonly<Record<LiveEventName, true>> = {
  all: true,
  notice: true,
  counts: true,
  match: true,
  participant: true,
  opportunity: true,
  question: true,
  release: true,
};
const eventNames = Object.keys(listenedFor) as LiveEventName[];

/** That something happened: which, never what. `all`: more than was named, or something may have been missed. */
export interface Happened {
  readonly event: LiveEventName;
  readonly id: string;
}

const pollMs = 30_000;
/** A page that is younger reads everything just now. */
const freshMs = 10_000;

/**
 * Hears what happens, over one stream for all tabs of a browser: one tab holds the lock and the stream, and tells the others; when it
 * goes, the next takes over. Where a browser lacks any of that, or is refused a stream, each tab is told to look every half minute.
 */
export function hearWhatHappens(userId: string, hear: (happened: Happened) => void): () => void {
  const ends = new AbortController();
  const { signal } = ends;
  const look = () => hear({ event: 'all', id: userId });
  const poll = () => {
    const timer = setInterval(look, pollMs);
    const stop = () => clearInterval(timer);
    signal.addEventListener('abort', stop);
    return stop;
  };
  // Locks are for secure origins only, and a first trial on a local network is not one.
  if (
    navigator.locks === undefined ||
    typeof BroadcastChannel === 'undefined' ||
    typeof EventSource === 'undefined'
  ) {
    poll();
    return () => ends.abort();
  }

  const name = `stepwell.live.${userId}`;
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }: MessageEvent<Happened>) => hear(data));
  signal.addEventListener('abort', () => channel.close());

  const lead = () =>
    new Promise<void>((done) => {
      let source: EventSource | undefined;
      let stopPolling: (() => void) | undefined;
      // The first stream of a page begins with what the page reads; a later one where nobody listened.
      let mayMiss = performance.now() > freshMs;
      const open = () => {
        source = new EventSource('/api/v1/events');
        source.addEventListener('open', () => {
          stopPolling?.();
          stopPolling = undefined;
          if (mayMiss) look();
          mayMiss = true;
        });
        for (const event of eventNames)
          source.addEventListener(event, ({ data }: MessageEvent<string>) => {
            const happened: Happened = { event, ...(JSON.parse(data) as { id: string }) };
            hear(happened);
            channel.postMessage(happened);
          });
        source.addEventListener('error', () => {
          stopPolling ??= poll();
          // Refused, not cut off: the browser does not try again by itself.
          if (source?.readyState !== EventSource.CLOSED || signal.aborted) return;
          // Whoever may not come in any more is found out by asking, at once.
          look();
          again = setTimeout(open, pollMs);
        });
      };
      let again: ReturnType<typeof setTimeout> | undefined;
      open();
      signal.addEventListener('abort', () => {
        clearTimeout(again);
        source?.close();
        done();
      });
    });
  navigator.locks.request(name, { signal }, lead).catch(() => {
    // Given up while it waited for its turn.
  });
  return () => ends.abort();
}
