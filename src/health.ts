import type { DiskState } from './disk.ts';
import { acrossOrganisations } from './domain/access/scope.ts';
import type { Health } from './http/health.ts';
import type { Queue } from './queue/port.ts';
import { schedules } from './store/collections/index.ts';
import type { Store } from './store/port.ts';

export interface HealthWatch {
  /** How the process was when it was last looked at. */
  current(): Health;
  /** What it is made of is there: it looks at once, and every few seconds from now on. */
  ready(parts: {
    readonly store: Store;
    readonly queue: Queue;
    readonly worker: () => string;
    /** How the disk is; absent where the store is not on one of ours. */
    readonly disk: (() => Promise<DiskState>) | undefined;
  }): Promise<void>;
  /** It takes no more, and finishes what it has. */
  draining(): void;
}

const everyMs = 2000;
const patienceMs = 3000;

/**
 * Watches over what a process needs. Without its store, or with a disk that keeps nothing, it is broken, and ready again when that
 * is well; without Redis it is ready all the same, and says so.
 */
export function createHealthWatch(): HealthWatch {
  const scope = acrossOrganisations('health');
  let health: Health = { status: 'starting', checks: {} };
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;

  async function reads(store: Store): Promise<boolean> {
    const late = new Promise<false>((done) => setTimeout(done, patienceMs, false).unref());
    const read = store.get(scope, schedules, 'health').then(
      () => true,
      () => false,
    );
    return Promise.race([read, late]);
  }

  return {
    current: () => health,
    async ready({ store, queue, worker, disk }) {
      const look = async () => {
        const [open, state, room] = await Promise.all([reads(store), queue.state(), disk?.()]);
        if (stopping) return;
        const checks = {
          store: open ? 'open' : 'cannot be reached',
          queue: state,
          worker: worker(),
          ...(room === undefined ? {} : { disk: room.said }),
        };
        health = { status: open && room?.takesWrites !== false ? 'ready' : 'broken', checks };
        timer = setTimeout(() => void look(), everyMs);
        timer.unref();
      };
      await look();
    },
    draining() {
      stopping = true;
      clearTimeout(timer);
      health = { status: 'draining', checks: {} };
    },
  };
}
