import { type Lane, lanes } from './lanes.ts';
import type { Wake } from './port.ts';

interface Waiting {
  readonly job: string;
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
  /** Whether anybody waits in the lane of a wake. */
  isWaitedFor(wake: Pick<Wake, 'job' | 'lane'>): boolean;
  /** Lets nobody in any more, and waits for those inside, at most `withinMs`. */
  close(withinMs: number): Promise<void>;
}

interface Deps {
  readonly laneOf: (job: string) => Lane;
  /** Whether of the work of a job one at a time is done for an organisation: the next would take a place only to wait in it. */
  readonly isSerial: (job: string) => boolean;
  /** How many of one organisation may wait in one lane. */
  readonly mostInLane: number;
}

/** How many of higher lanes pass a lower lane that waits before one of it goes first: less urgent is not never. */
const mostPassing = 10;

/**
 * Lets the wakes of a higher lane in before those of a lower one, and within a lane the organisations in turn, so that no
 * import delays somebody else's notice. Where there are as many places as lanes, each lane has one of its own: nothing ever
 * waits for another lane. Where there are fewer, a lower lane has its turn now and then, however much comes above it, and
 * leaves as many places free as lanes are above it, as far as there are so many: what takes long cannot fill them all.
 */
export function createLaneGate({ laneOf, isSerial, mostInLane }: Deps): LaneGate {
  const lines = new Map<Lane, Line>(lanes.map((lane) => [lane, new Map()]));
  const lineOf = ({ job, lane = laneOf(job) }: Pick<Wake, 'job' | 'lane'>) => lines.get(lane) as Line;
  /** Organisations of which work is inside that others of theirs wait for. */
  const busy = new Set<string>();
  const runningIn = new Map<Lane, number>(lanes.map((lane) => [lane, 0]));
  const passed = new Map<Lane, number>();
  let places = 0;
  let running = 0;
  let closed = false;
  let emptied = () => {};

  /** Whether one of a lane may go in: into the lane's own place, or into one that is nobody's own. */
  function isFree(lane: Lane): boolean {
    if (places < lanes.length) return isFreeOfFew(lane);
    const empty = lanes.filter((one) => one !== lane && runningIn.get(one) === 0).length;
    return places - running > (runningIn.get(lane) === 0 ? 0 : empty);
  }

  /** The same of places that are fewer than lanes: each lane and those below it leave room for the lanes above. */
  function isFreeOfFew(lane: Lane): boolean {
    const leavesRoom = (at: number) =>
      lanes.slice(at).reduce((sum, one) => sum + (runningIn.get(one) ?? 0), 0) < Math.max(1, places - at);
    return running < places && lanes.every((_, at) => at > lanes.indexOf(lane) || leavesRoom(at));
  }

  /** The lanes that may go in, in the order of their turn: the highest first, unless it has passed another too often. */
  function inTurn(): readonly Lane[] {
    const ready = lanes.filter((lane) => lines.get(lane)?.size && isFree(lane));
    const isPassed = (lane: Lane) => (passed.get(lane) ?? 0) >= mostPassing;
    return [...ready.filter(isPassed), ...ready.filter((lane) => !isPassed(lane))];
  }

  /** Counts, for the lanes that wait below, that another went before them. */
  function countPassing(lane: Lane): void {
    passed.delete(lane);
    for (const lower of lanes.slice(lanes.indexOf(lane) + 1))
      if (lines.get(lower)?.size) passed.set(lower, (passed.get(lower) ?? 0) + 1);
  }

  /** Takes who is next and need not wait for another of its organisation, which then goes to the end of its line. */
  function take(line: Line): { readonly next: Waiting; readonly organisationId: string } | undefined {
    for (const [organisationId, own] of line) {
      const [first] = own;
      if (first === undefined) continue;
      const [key, next] = first;
      if (isSerial(next.job) && busy.has(organisationId)) continue;
      own.delete(key);
      line.delete(organisationId);
      if (own.size > 0) line.set(organisationId, own);
      return { next, organisationId };
    }
    return undefined;
  }

  /** Lets one in. False when nobody may go in now. */
  function admitOne(): boolean {
    for (const lane of inTurn()) {
      const taken = take(lines.get(lane) as Line);
      if (taken === undefined) continue;
      countPassing(lane);
      void pass(lane, taken.next, taken.organisationId);
      return true;
    }
    return false;
  }

  function admit(): void {
    while (!closed && admitOne());
  }

  async function pass(lane: Lane, { job, work }: Waiting, organisationId: string): Promise<void> {
    const count = (change: 1 | -1) => {
      running += change;
      runningIn.set(lane, (runningIn.get(lane) ?? 0) + change);
    };
    count(1);
    const alone = isSerial(job);
    if (alone) busy.add(organisationId);
    try {
      await work();
    } catch {
      // The affair of whoever came in.
    } finally {
      count(-1);
      if (alone) busy.delete(organisationId);
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
      own.set(key, { job: wake.job, work, dropped });
      line.set(wake.organisationId, own);
      // On a turn of its own, so that whoever asked is done first.
      setImmediate(admit);
      return true;
    },
    counts: () => ({ waiting: [...lines.values()].reduce((sum, line) => sum + sizeOf(line), 0), running }),
    isWaitedFor: (wake) => lineOf(wake).size > 0,
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
