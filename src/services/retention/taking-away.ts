import type { AuditNoun } from '../../domain/access/audit-act.ts';
import type { Employer } from '../../domain/employer.ts';
import type { Opportunity } from '../../domain/opportunity.ts';
import type { Clearance } from '../../domain/retention.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Row } from '../../domain/values/row.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Blind } from '../../security/port.ts';
import {
  deliveries,
  employers,
  erasures,
  notices,
  opportunities,
  participants,
  questions,
} from '../../store/collections/index.ts';
import { type Removal, type Store, type Unit, walk } from '../../store/port.ts';
import { next, put, removal } from '../../store/rows.ts';
import { employerSubject } from '../imports/undo/employer-subject.ts';
import { opportunitySubject } from '../imports/undo/opportunity-subject.ts';
import type { Subject } from '../imports/undo/subject.ts';
import { withHistory } from '../imports/undo/with-history.ts';
import { done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { createErasureBeginning } from '../rights/erasure-beginning.ts';
import type { Sight } from './sight.ts';
import type { RetentionSource } from './sources.ts';

/** What is committed for a record that goes. */
export type Away = Pick<Unit, 'puts' | 'removals' | 'facts' | 'audit'>;

export interface TakingAwayDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly blind: Blind;
}

export type TakingAway = ReturnType<typeof createTakingAway>;

/** What goes with a record whose time is over, of each kind; `undefined` where something that stays names it. */
export function createTakingAway(deps: TakingAwayDeps) {
  const { store, clock } = deps;
  const erasing = createErasureBeginning(deps);
  const posting: Subject<Opportunity> = opportunitySubject(deps);
  const employer: Subject<Employer> = employerSubject(deps);

  /** All that was kept of the person goes as at anybody's word, with a certificate of its own. */
  async function person(ctx: Context, { id }: Row, { askedBy, decidedBy, ...clearance }: Clearance) {
    const now = clock();
    const said = { clearanceId: clearance.id, decidedBy, decidedAt: now };
    const asked = await erasing.standing(ctx, id);
    const row =
      asked?.state === 'asked'
        ? next(asked, now, { state: 'begun', ...said })
        : erasing.newErasure(ctx, id, { state: 'begun', own: false, by: askedBy ?? clearance.by, ...said });
    const begun = await erasing.begin(ctx, id);
    return {
      puts: [put(erasures, row, row.version - 1), ...begun.puts],
      removals: begun.removals,
      facts: [{ type: 'erasure.begun', erasureId: row.id } as const, ...begun.facts],
      audit: [done('begin', 'erasure', row.id), ...begun.audit],
    };
  }

  /** Questions to an employer about one posting. */
  async function questionsOf(ctx: Context, { id, employerId }: Opportunity): Promise<readonly Removal[]> {
    const removals: Removal[] = [];
    const key = { key: [employerId], unseal: false } as const;
    for await (const row of walk(store, ctx.scope, questions, 'byEmployer', key))
      if (row.opportunityId === id) removals.push(removal(questions, row, row.version));
    return removals;
  }

  async function side<R extends Row>(
    ctx: Context,
    subject: Subject<R>,
    row: R,
    noun: AuditNoun,
    sight: Sight,
  ) {
    const gone = await subject.takeAway(ctx, row, { going: new Set(), named: sight.named });
    if ('why' in gone) return undefined;
    const own = await withHistory(store, ctx, subject.collection, row);
    return {
      facts: gone.facts ?? [],
      removals: [...(gone.removals ?? []), ...own],
      audit: [done('forget', noun, row.id)],
    };
  }

  return {
    async of(
      ctx: Context,
      { collection }: RetentionSource,
      row: Row,
      { sight, clearance }: { readonly sight: Sight; readonly clearance: Clearance },
    ): Promise<Away | undefined> {
      switch (collection.name) {
        case participants.name:
          return person(ctx, row, clearance);
        case opportunities.name: {
          const gone = await side(ctx, posting, row as Opportunity, 'opportunity', sight);
          return (
            gone && { ...gone, removals: [...gone.removals, ...(await questionsOf(ctx, row as Opportunity))] }
          );
        }
        case employers.name:
          return side(ctx, employer, row as Employer, 'employer', sight);
        case notices.name: {
          const mail = await store.find(ctx.scope, deliveries, 'byNotice', [row.id]);
          const own = removal(notices, row, row.version);
          return { removals: mail === undefined ? [own] : [own, removal(deliveries, mail)] };
        }
        default:
          return { removals: [removal(collection, row, row.version)] };
      }
    },

    /** Whether something that stays names it, as far as that can be told beforehand. */
    async isNamed(ctx: Context, { collection }: RetentionSource, row: Row, sight: Sight): Promise<boolean> {
      const asked = { going: new Set<string>(), named: sight.named };
      if (collection.name === opportunities.name)
        return 'why' in (await posting.takeAway(ctx, row as Opportunity, asked));
      if (collection.name === employers.name)
        return 'why' in (await employer.takeAway(ctx, row as Employer, asked));
      return false;
    },
  };
}
