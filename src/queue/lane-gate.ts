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
   * of the organisation wait in the lane as it holds. `dropped` is called when the gate closes before the turn has come.
   */
  enter(key: string, wake: Wake, work: () => Promise<void>, dropped?: () => void): boolean;
  counts(): { readonly waiting: number; readonly running: number };
  /** Lets nobody in any more, and waits for those inside, at most `withinMs`. */
  close(withinMs: number): Promise<void>;
}

interface Deps {
  readonly laneOf: (job: string) => Lane;
  /** How many of one organisation may wait in one lane. */
  readonly mostInLane: number;
}

/** How many of higher lanes pass a lower lane that waits before one of it goes first: less urgent is not never. */
const mostPassing = 10;

/**
 * Lets the wakes of a higher lane in before those of a lower one, and within a lane the organisations in turn, so that no
 * import delays somebody else's notice. A lower lane has its turn now and then, however much comes above it; and it leaves
 * as many places free as lanes are above it, as far as there are so many: what takes long cannot fill them all.
 */
export function createLaneGate({ laneOf, mostInLane }: Deps): LaneGate {
  const lines = new Map<Lane, Line>(lanes.map((lane) => [lane, new Map()]));
  const lineOf = (wake: Wake) => lines.get(laneOf(wake.job)) as Line;
  const runningIn = new Map<Lane, number>(lanes.map((lane) => [lane, 0]));
  const passed = new Map<Lane, number>();
  let places = 0;
  let running = 0;
  let closed = false;
  let emptied = () => {};

  /** Whether one of a lane may go in: each lane and those below it leave room for the lanes above. */
  function isFree(lane: Lane): boolean {
    const leavesRoom = (at: number) =>
      lanes.slice(at).reduce((sum, one) => sum + (runningIn.get(one) ?? 0), 0) < Math.max(1, places - at);
    return running < places && lanes.every((_, at) => at > lanes.indexOf(lane) || leavesRoom(at));
  }

  /** The lane whose turn is next: the highest that waits, unless it has passed another too often. */
  function nextLane(): Lane | undefined {
    const ready = lanes.filter((lane) => lines.get(lane)?.size && isFree(lane));
    return ready.find((lane) => (passed.get(lane) ?? 0) >= mostPassing) ?? ready[0];
  }

  /** Counts, for the lanes that wait below, that another went before them. */
  function countPassing(lane: Lane): void {
    passed.delete(lane);
    for (const lower of lanes.slice(lanes.indexOf(lane) + 1))
      if (lines.get(lower)?.size) passed.set(lower, (passed.get(lower) ?? 0) + 1);
  }

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
    for (let lane = nextLane(); !closed && lane !== undefined; lane = nextLane()) {
      const next = take(lines.get(lane) as Line);
      if (next === undefined) return;
      countPassing(lane);
      void pass(lane, next);
    }
  }

  async function pass(lane: Lane, { work }: Waiting): Promise<void> {
    const count = (change: 1 | -1) => {
      running += change;
      runningIn.set(lane, (runningIn.get(lane) ?? 0) + change);
    };
    count(1);
    try {
      await work();
    } catch {
      // The affair of whoever came in.
    } finally {
      count(-1);
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
      if (closed || (!own.has(key) && own.size >= mostInLane)) return false;
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
