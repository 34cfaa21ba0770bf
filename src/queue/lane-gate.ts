import { type Lane, lanes } from './lanes.ts';
import type { Wake } from './port.ts';

interface Waiting {
  readonly work: () => Promise<void>;
  readonly dropped: (() => void) | undefined;
}

/** Those of one lane who wait: by organisation, each by a key. The organisation whose turn is next comes first. */
type Line = Map<string, Map<string, Waiting>>;

export interface LaneGate {
  /** Lets at most so many in at once from now on. */
  open(atMost: number): void;
  /**
   * Does the work when its turn comes; a key that waits already is not doubled. False when the gate is closed or as many
   * wait in the lane as it holds. `dropped` is called when the gate closes before the turn has come.
   */
  enter(key: string, wake: Wake, work: () => Promise<void>, dropped?: () => void): boolean;
  counts(): { readonly waiting: number; readonly running: number };
  /** Lets nobody in any more, and waits for those inside, at most `withinMs`. */
  close(withinMs: number): Promise<void>;
}

interface Deps {
  readonly laneOf: (job: string) => Lane;
  /** How many may wait in one lane. */
  readonly mostInLane: number;
}

/**
 * Lets the wakes of a higher lane in before those of a lower one, and within a lane the organisations in turn, so that no
 * import delays somebody else's notice. The last place is kept for answers: what takes long cannot fill them all.
 */
export function createLaneGate({ laneOf, mostInLane }: Deps): LaneGate {
  const lines = new Map<Lane, Line>(lanes.map((lane) => [lane, new Map()]));
  const lineOf = (wake: Wake) => lines.get(laneOf(wake.job)) as Line;
  let places = 0;
  let answering = 0;
  let running = 0;
  let closed = false;
  let emptied = () => {};

  const isFree = (lane: Lane) =>
    running < places && (lane === 'answers' || running - answering < Math.max(1, places - 1));

  /** Takes who is next; its organisation goes to the end of its line. */
  function take(line: Line): Waiting | undefined {
    for (const [organisationId, own] of line) {
      for (const [key, first] of own) {
        own.delete(key);
        line.delete(organisationId);
        if (own.size > 0) line.set(organisationId, own);
        return first;
      }
    }
    return undefined;
  }

  function admit(): void {
    for (const [lane, line] of lines) {
      while (!closed && isFree(lane)) {
        const next = take(line);
        if (next === undefined) break;
        void pass(lane, next);
      }
    }
  }

  async function pass(lane: Lane, { work }: Waiting): Promise<void> {
    const answers = lane === 'answers' ? 1 : 0;
    running += 1;
    answering += answers;
    try {
      await work();
    } catch {
      // The affair of whoever came in.
    } finally {
      running -= 1;
      answering -= answers;
      if (running === 0) emptied();
      admit();
    }
  }

  const sizeOf = (line: Line) => [...line.values()].reduce((sum, own) => sum + own.size, 0);

  return {
    open(atMost) {
      places = atMost;
      admit();
    },
    enter(key, wake, work, dropped) {
      const line = lineOf(wake);
      const own = line.get(wake.organisationId) ?? new Map<string, Waiting>();
      if (closed || (!own.has(key) && sizeOf(line) >= mostInLane)) return false;
      own.set(key, { work, dropped });
      line.set(wake.organisationId, own);
      // On a turn of its own, so that whoever asked is done first.
      setImmediate(admit);
      return true;
    },
    counts: () => ({ waiting: [...lines.values()].reduce((sum, line) => sum + sizeOf(line), 0), running }),
    async close(withinMs) {
      closed = true;
      for (const line of lines.values()) {
        for (const own of line.values()) for (const { dropped } of own.values()) dropped?.();
        line.clear();
      }
      if (running === 0) return;
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((done) => {
        emptied = done;
        timer = setTimeout(done, withinMs);
      });
      clearTimeout(timer);
    },
  };
}
