import type { Employer } from '../../../domain/employer.ts';
import type { Fact } from '../../../domain/fact.ts';
import { sentenceOf } from '../../../domain/sentence.ts';
import {
  consents,
  contactsMade,
  employers,
  enquiries,
  formerDisclosures,
  opportunities,
  questions,
} from '../../../store/collections/index.ts';
import { type Removal, type Store, walk } from '../../../store/port.ts';
import { removal } from '../../../store/rows.ts';
import { guard } from '../../kit/guard.ts';
import type { Subject } from './subject.ts';

/** Employers, of which a file of postings makes some, too: one that still has a posting stays. */
export function employerSubject({ store }: { readonly store: Store }): Subject<Employer> {
  return {
    collection: employers,
    async takeAway(ctx, { id, organisationId }, { going, named }) {
      guard(ctx, 'employer:write', { organisationId, employerId: id }, 'employer');
      const unsealed = { key: [id], unseal: false } as const;
      for await (const posting of walk(store, ctx.scope, opportunities, 'byEmployer', unsealed))
        if (!going.has(posting.id)) return { why: sentenceOf('kept_has_postings') };
      if ((await named()).has(id)) return { why: sentenceOf('kept_named') };
      if ((await store.count(ctx.scope, contactsMade, 'byEmployer', [id], 1)) > 0)
        return { why: sentenceOf('kept_spoken_of') };
      if ((await store.count(ctx.scope, enquiries, 'byEmployer', [id], 1)) > 0)
        return { why: sentenceOf('kept_spoken_of') };
      for await (const { recipientId } of walk(store, ctx.scope, formerDisclosures, 'all'))
        if (recipientId === id) return { why: sentenceOf('kept_named') };
      if ((await store.count(ctx.scope, consents, 'byRecipient', [id], 1)) > 0)
        return { why: sentenceOf('kept_named') };
      const removals: Removal[] = [];
      for await (const row of walk(store, ctx.scope, questions, 'byEmployer', unsealed))
        removals.push(removal(questions, row, row.version));
      return { removals };
    },
    async putBack(ctx, { id, organisationId }) {
      guard(ctx, 'employer:write', { organisationId, employerId: id }, 'employer');
      const facts: Fact[] = [];
      const open = { key: [id, 'open'], unseal: false } as const;
      for await (const posting of walk(store, ctx.scope, opportunities, 'byEmployerAndState', open))
        facts.push({ type: 'opportunity.changed', opportunityId: posting.id });
      return { facts };
    },
  };
}
