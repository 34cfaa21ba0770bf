import type { Scope } from '../../domain/access/scope.ts';
import type { AuditEntry } from '../../domain/audit.ts';
import { Problem } from '../../domain/problem.ts';
import type { Store } from '../../store/port.ts';
import { inEntries } from './commit.ts';

/** Entries that may be written a moment after what they tell of: reads that must stay quick, and refusals. */
export interface AuditBuffer {
  /**
   * Notes what a person or a machine client did. Jobs and commands are not noted: they show nothing to anybody.
   * Throws Problem `unavailable` when so much waits that the trail can no longer be kept.
   */
  note(scope: Scope, entry: AuditEntry): void;
  /** Writes what waits. Throws what the store throws, and keeps what could not be written. */
  flush(): Promise<void>;
}

/** Longest that an entry waits while the store takes writes; what a kill may lose. */
const flushAfterMs = 500;
const mostWaiting = 20_000;

interface Waiting {
  readonly scope: Scope;
  readonly entry: Omit<AuditEntry, 'subjectId'>;
  readonly subjects: string[];
}

/**
 * A buffer in front of the trail. What one actor did alike within half a second becomes one entry that names every subject:
 * a commit is synced to disk, and a read of a match must cost about what a bare read costs (docs/adr/0042).
 */
export function createAuditBuffer({ store }: { readonly store: Store }): AuditBuffer {
  let waiting = new Map<string, Waiting>();
  let count = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function keep(scope: Scope, { subjectId, ...entry }: AuditEntry): void {
    const { organisationId, actor } = scope;
    const key = JSON.stringify([organisationId, actor.kind, actor.id, entry]);
    const alike = waiting.get(key) ?? { scope, entry, subjects: [] };
    waiting.set(key, alike);
    alike.subjects.push(subjectId);
    count += 1;
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const units = byActor(waiting.values());
    waiting = new Map();
    count = 0;
    const failed: unknown[] = [];
    for (const { scope, audit } of units) {
      try {
        await store.commit(scope, { organisationId: scope.organisationId, audit });
      } catch (error) {
        failed.push(error);
        for (const entry of audit) keep(scope, entry);
      }
    }
    if (failed.length > 0) throw failed[0];
  }

  return {
    note(scope, entry) {
      if (!('role' in scope.actor)) return;
      if (count >= mostWaiting) {
        throw new Problem('unavailable', 'trail_unwritable', {
          retryAfter: 30,
        });
      }
      keep(scope, entry);
      if (timer !== undefined) return;
      // What cannot be written waits for the next note; when too much waits, that note says so.
      timer = setTimeout(() => flush().catch(() => undefined), flushAfterMs);
      timer.unref();
    },
    flush,
  };
}

function byActor(waiting: Iterable<Waiting>): { readonly scope: Scope; readonly audit: AuditEntry[] }[] {
  const units = new Map<string, { readonly scope: Scope; readonly audit: AuditEntry[] }>();
  for (const { scope, entry, subjects } of waiting) {
    const key = JSON.stringify([scope.organisationId, scope.actor.kind, scope.actor.id]);
    const unit = units.get(key) ?? { scope, audit: [] };
    units.set(key, unit);
    for (const subjectId of inEntries(subjects)) unit.audit.push({ ...entry, subjectId });
  }
  return [...units.values()];
}
