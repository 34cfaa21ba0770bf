import { invalid } from '../../domain/problem.ts';
import type { ContactChannel, ContactMade } from '../../domain/question.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock, Instant } from '../../domain/values/time.ts';
import { contactsMade, employers, opportunities } from '../../store/collections/index.ts';
import type { Page, Store } from '../../store/port.ts';
import { first, put } from '../../store/rows.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { readNoted } from '../kit/guard.ts';
import { filteredPage, type PageAsked } from '../kit/lists.ts';
import { given } from '../kit/patches.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';

/** What was said to an employer, written down by hand. */
export interface ContactInput {
  readonly channel: ContactChannel;
  readonly at: Instant;
  readonly note: string;
  readonly opportunityId?: string | undefined;
}

export interface EmployerContacts {
  /** What was said with an employer, newest first: by hand and with the answers to questions. */
  readonly list: UseCase<[employerId: string, page: PageAsked], Page<ContactMade>>;
  /** Throws Problem `invalid` for a posting of somebody else. */
  readonly add: UseCase<[employerId: string, input: ContactInput], ContactMade>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly audit: AuditBuffer;
}

/** The log of what was said with employers. It is the coaches' own. */
export function createEmployerContacts({ store, clock, newId, audit }: Deps): EmployerContacts {
  const checkThere = (ctx: Context, id: string) =>
    readNoted(audit, ctx, { noun: 'employer', id }, () => store.get(ctx.scope, employers, id));

  return {
    list: withPermission('contact:read', async (ctx, employerId, page) => {
      await checkThere(ctx, employerId);
      const reading = { path: 'byEmployer', key: [employerId], descending: true } as const;
      const found = await filteredPage(store, ctx.scope, contactsMade, reading, page);
      audit.note(ctx.scope, done('list', 'contact', `count:${found.items.length}`));
      return found;
    }),
    add: withPermission('contact:write', async (ctx, employerId, { opportunityId, ...input }) => {
      await checkThere(ctx, employerId);
      if (opportunityId !== undefined) {
        const posting = await store.get(ctx.scope, opportunities, opportunityId);
        if (posting?.employerId !== employerId) throw invalid('opportunityId', 'posting_of_other_employer');
      }
      const row: ContactMade = {
        ...first(newId('contact'), ctx.scope.organisationId, clock()),
        ...{ employerId, ...input, ...given({ opportunityId }), by: ctx.scope.actor.id },
      };
      const unit = { puts: [put(contactsMade, row, 0)], audit: [done('create', 'contact', row.id)] };
      return commit({ store, clock }, ctx, unit, row);
    }),
  };
}
