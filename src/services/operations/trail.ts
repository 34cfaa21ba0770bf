import type { AuditRow } from '../../domain/audit.ts';
import type { Role } from '../../domain/user.ts';
import type { Instant } from '../../domain/values/time.ts';
import { tokens, audit as trail, users } from '../../store/collections/index.ts';
import type { Page, Store } from '../../store/port.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { filteredPage, type PageAsked } from '../kit/lists.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';

/** An entry with who acted: a name of staff and of machines, of nobody else. */
export interface TrailEntry extends AuditRow {
  readonly role?: Role | undefined;
  readonly actorName?: string | undefined;
}

export interface TrailFilter extends PageAsked {
  /** The id of who acted. */
  readonly by?: string | undefined;
  /** The id of what was acted on; an entry about several names each. */
  readonly subjectId?: string | undefined;
  readonly action?: string | undefined;
  readonly noun?: string | undefined;
  readonly outcome?: AuditRow['outcome'] | undefined;
  /** From this moment on. */
  readonly from?: Instant | undefined;
  /** Before this moment. */
  readonly until?: Instant | undefined;
}

export interface Trail {
  /** Who did what to what, the newest first. No entry holds a value. */
  readonly list: UseCase<[filter: TrailFilter], Page<TrailEntry>>;
}

/** Whose names an auditor may read: those who work here. An employer and a participant are an id. */
const staff: readonly Role[] = ['coach', 'supervisor', 'auditor', 'administrator'];

/** The trail, to be read. */
export function createTrail({ store, audit }: { readonly store: Store; readonly audit: AuditBuffer }): Trail {
  async function actorsOf(ctx: Context, rows: readonly AuditRow[]) {
    const idsOf = (kind: string) => [
      ...new Set(rows.filter(({ actorKind }) => actorKind === kind).map(({ actorId }) => actorId)),
    ];
    const people = await store.getMany(ctx.scope, users, idsOf('user'));
    const machines = await store.getMany(ctx.scope, tokens, idsOf('token'));
    return new Map<string, Pick<TrailEntry, 'role' | 'actorName'>>([
      ...people.map(({ id, role, displayName, closedAt }) => {
        const named = staff.includes(role) && closedAt === undefined;
        return [id, { role, actorName: named ? displayName : undefined }] as const;
      }),
      ...machines.map(({ id, role, label }) => [id, { role, actorName: label }] as const),
    ]);
  }

  return {
    list: withPermission('audit:read', async (ctx, { limit, cursor, ...filter }) => {
      const keep = (row: AuditRow) => fits(row, filter);
      const reading = { path: 'bySequence', descending: true, keep } as const;
      const page = await filteredPage(store, ctx.scope, trail, reading, { limit, cursor });
      const actors = await actorsOf(ctx, page.items);
      audit.note(ctx.scope, done('list', 'audit', `count:${page.items.length}`));
      return { ...page, items: page.items.map((row) => ({ ...row, ...actors.get(row.actorId) })) };
    }),
  };
}

function fits(row: AuditRow, { by, subjectId, action, noun, outcome, from, until }: TrailFilter): boolean {
  return (
    (by === undefined || row.actorId === by) &&
    (subjectId === undefined || row.subjectId.split(' ').includes(subjectId)) &&
    (action === undefined || row.action === action) &&
    (noun === undefined || row.noun === noun) &&
    (outcome === undefined || row.outcome === outcome) &&
    (from === undefined || row.createdAt >= from) &&
    (until === undefined || row.createdAt < until)
  );
}
