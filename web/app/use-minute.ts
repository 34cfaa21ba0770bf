import { useSyncExternalStore } from 'react';

const minuteMs = 60_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One clock for all that show an age: it ticks while anything does. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const hear of listeners) hear();
  }, minuteMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

const minute = () => Math.floor(Date.now() / minuteMs);

/** The minute it is, in milliseconds: whoever asks is drawn again when it is another. */
export const useMinute = (): number => useSyncExternalStore(subscribe, minute) * minuteMs;
