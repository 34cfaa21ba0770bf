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
  /** Likewise of what was acted on, where that was one of them. */
  readonly subjectName?: string | undefined;
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
  /** Users and tokens, those who acted and those acted on. */
  async function knownOf(ctx: Context, rows: readonly AuditRow[]) {
    const ids = new Set(rows.flatMap(({ actorId, subjectId }) => [actorId, subjectId]));
    const idsOf = (prefix: string) => [...ids].filter((id) => id.startsWith(prefix));
    const people = await store.getMany(ctx.scope, users, idsOf('usr_'));
    const machines = await store.getMany(ctx.scope, tokens, idsOf('tok_'));
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
      const known = await knownOf(ctx, page.items);
      audit.note(ctx.scope, done('list', 'audit', `count:${page.items.length}`));
      const items = page.items.map((row) => {
        const subjectName = known.get(row.subjectId)?.actorName;
        return { ...row, ...known.get(row.actorId), subjectName };
      });
      return { ...page, items };
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
