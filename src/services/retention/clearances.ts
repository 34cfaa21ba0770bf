import type { AuditAction } from '../../domain/access/audit-act.ts';
import { notFound, Problem } from '../../domain/problem.ts';
import {
  type Clearance,
  type ClearanceItem,
  monthsBefore,
  periodsOf,
  type RetentionKind,
  type RetentionLaws,
} from '../../domain/retention.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import { clearanceItems, clearances, participants } from '../../store/collections/index.ts';
import type { Page, Put, Store } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import type { PageAsked } from '../kit/lists.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import type { Recipients } from '../notices/recipients.ts';
import { secondYesNotices } from '../notices/second-yes.ts';
import { ownOrganisation } from './periods.ts';

/** A record of a clearance; of a person the name, for whom may see it. */
export interface ClearanceItemView extends ClearanceItem {
  readonly displayName?: string | undefined;
}

export interface Clearances {
  /**
   * Looks for what has been kept long enough, by the periods of now. Nothing goes. It takes the place of one that nobody asked for.
   * Throws Problem `conflict` while another is asked for or under way.
   */
  readonly prepare: UseCase<[], Clearance>;
  /** Asks for it to go. Throws Problem `conflict` where nothing would, or where no second administrator could say yes. */
  readonly ask: UseCase<[id: string], Clearance>;
  /** Another administrator's yes; or a no, which may be one's own. Throws Problem `conflict` for what was decided, and one's own yes. */
  readonly decide: UseCase<[id: string, yes: boolean], Clearance>;
  readonly list: UseCase<[page: PageAsked], Page<Clearance>>;
  readonly get: UseCase<[id: string], Clearance>;
  /** What it holds of a kind, while it is not over. */
  readonly items: UseCase<[id: string, kind: RetentionKind, page: PageAsked], Page<ClearanceItemView>>;
}

export interface ClearanceDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly lawsOf: (country: string) => RetentionLaws;
  readonly recipients: Pick<Recipients, 'findByRole'>;
}

/** How many records a clearance found. */
const countOf = ({ found }: Clearance): number =>
  Object.values(found).reduce((sum, { count }) => sum + count, 0);

/** What has been kept long enough goes by two people's yes: prepared, looked at, asked for by one, said yes to by another. */
export function createClearances({ store, clock, newId, lawsOf, recipients }: ClearanceDeps): Clearances {
  async function read(ctx: Context, id: string): Promise<Clearance> {
    const row = await store.get(ctx.scope, clearances, id);
    if (row === undefined) throw notFound('clearance');
    return row;
  }

  async function beforeNow(ctx: Context): Promise<Clearance['before']> {
    const { country, retention } = await ownOrganisation(store, ctx);
    const now = clock();
    const before: Partial<Record<RetentionKind, string>> = {};
    for (const { kind, months } of periodsOf(lawsOf(country), retention))
      if (months !== undefined) before[kind] = monthsBefore(now, months);
    return before;
  }

  /** Who could say yes. Throws Problem `conflict` where nobody could. */
  async function others(ctx: Context): Promise<readonly string[]> {
    const all = await recipients.findByRole(ctx, 'administrator');
    const found = all.filter((id) => id !== ctx.scope.actor.id);
    if (found.length === 0) throw new Problem('conflict', 'no_second_administrator');
    return found;
  }

  const moved = (clearanceId: string) => [{ type: 'clearance.moved', clearanceId } as const];

  const change = (
    ctx: Context,
    row: Clearance,
    action: AuditAction,
    changes: Partial<Clearance>,
    told: readonly Put[] = [],
  ): Promise<Clearance> => {
    const changed = next(row, clock(), changes);
    const facts = changed.state === 'asked' ? [] : moved(row.id);
    const audit = [done(action, 'clearance', row.id)];
    return commit(
      { store, clock },
      ctx,
      { puts: [put(clearances, changed, row.version), ...told], facts, audit },
      changed,
    );
  };

  return {
    prepare: withPermission('clearance:prepare', (ctx) =>
      untilFresh(async () => {
        const now = clock();
        const standing = await store.find(ctx.scope, clearances, 'byOpen', [true]);
        if (standing !== undefined && standing.state !== 'prepared')
          throw new Problem('conflict', 'clearance_open');
        const row: Clearance = {
          ...first(newId('clearance'), ctx.scope.organisationId, now),
          ...{ state: 'preparing', open: true, by: ctx.scope.actor.id },
          ...{ before: await beforeNow(ctx), found: {}, named: {}, gone: {}, left: {} },
        };
        const puts: Put[] = [];
        if (standing !== undefined) {
          const replaced = next(standing, now, { state: 'replaced', open: undefined });
          puts.push(put(clearances, replaced, standing.version));
        }
        puts.push(put(clearances, row, 0));
        const facts = [...moved(row.id), ...(standing === undefined ? [] : moved(standing.id))];
        const audit = [done('prepare', 'clearance', row.id)];
        try {
          return await commit({ store, clock }, ctx, { puts, facts, audit }, row);
        } catch (error) {
          if (error instanceof Problem && error.extras.uniquePath === 'clearances.byOpen')
            throw new Problem('conflict', 'clearance_open');
          throw error;
        }
      }),
    ),
    ask: withPermission('clearance:ask', (ctx, id) =>
      untilFresh(async () => {
        const row = await read(ctx, id);
        if (row.state !== 'prepared') throw new Problem('conflict', 'clearance_not_prepared');
        if (countOf(row) === 0) throw new Problem('conflict', 'clearance_empty');
        const told = secondYesNotices({ clock, newId }, ctx, await others(ctx), {
          kind: 'clearance_asked',
          id,
        });
        const asked = { state: 'asked', askedBy: ctx.scope.actor.id, askedAt: clock() } as const;
        return change(ctx, row, 'ask', asked, told);
      }),
    ),
    decide: withPermission('clearance:decide', (ctx, id, yes) =>
      untilFresh(async () => {
        const row = await read(ctx, id);
        if (row.state !== 'asked') throw new Problem('conflict', 'clearance_decided');
        if (yes && row.askedBy === ctx.scope.actor.id)
          throw new Problem('conflict', 'clearance_needs_another');
        const decided = { decidedBy: ctx.scope.actor.id, decidedAt: clock() };
        return yes
          ? change(ctx, row, 'begin', { state: 'begun', ...decided })
          : change(ctx, row, 'refuse', { state: 'refused', open: undefined, ...decided });
      }),
    ),
    list: withPermission('clearance:read', (ctx, { limit, cursor }) =>
      store.list(ctx.scope, clearances, 'all', { limit, cursor, descending: true }),
    ),
    get: withPermission('clearance:read', read),
    items: withPermission('clearance:list', async (ctx, id, kind, { limit, cursor }) => {
      await read(ctx, id);
      const page = await store.list(ctx.scope, clearanceItems, 'byClearance', {
        ...{ key: [id, kind], limit, cursor },
      });
      if (!ctx.fields.has('displayName')) return page;
      const ids = page.items.flatMap(({ participantId }) => participantId ?? []);
      const people = await store.getMany(ctx.scope, participants, ids);
      const names = new Map(people.map((person) => [person.id, person.displayName]));
      const named = (item: ClearanceItem) => ({ ...item, displayName: names.get(item.participantId ?? '') });
      return { ...page, items: page.items.map(named) };
    }),
  };
}
