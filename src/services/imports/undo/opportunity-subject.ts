import type { Fact } from '../../../domain/fact.ts';
import type { Opportunity } from '../../../domain/opportunity.ts';
import { sentenceOf } from '../../../domain/sentence.ts';
import {
  contactsMade,
  employers,
  enquiries,
  matches,
  opportunities,
} from '../../../store/collections/index.ts';
import { type Removal, type Store, walk } from '../../../store/port.ts';
import { removal } from '../../../store/rows.ts';
import type { Context } from '../../kit/context.ts';
import { guard } from '../../kit/guard.ts';
import type { Subject, TakingBack } from './subject.ts';

/** Postings: suggestions of them go with them, and a person who loses one has the list worked out again. */
export function opportunitySubject({ store }: { readonly store: Store }): Subject<Opportunity> {
  /** The matches of a posting that is no longer to be had, or undefined where somebody decided about one. */
  async function suggestionsOf(ctx: Context, id: string): Promise<TakingBack | undefined> {
    const removals: Removal[] = [];
    const facts: Fact[] = [];
    for await (const row of walk(store, ctx.scope, matches, 'byOpportunityAndState', { key: [id] })) {
      if (row.actedOn || row.lastDecisionId !== undefined) return undefined;
      removals.push(removal(matches, row, row.version));
      facts.push({ type: 'rescore.asked', participantId: row.participantId });
    }
    return { removals, facts };
  }

  return {
    collection: opportunities,
    async takeAway(ctx, { id, organisationId, employerId }) {
      guard(ctx, 'opportunity:write', { organisationId, employerId }, 'opportunity');
      for await (const contact of walk(store, ctx.scope, contactsMade, 'byEmployer', { key: [employerId] }))
        if (contact.opportunityId === id) return { why: sentenceOf('kept_spoken_of') };
      for await (const enquiry of walk(store, ctx.scope, enquiries, 'byEmployer', { key: [employerId] }))
        if (enquiry.opportunityId === id) return { why: sentenceOf('kept_spoken_of') };
      return (await suggestionsOf(ctx, id)) ?? { why: sentenceOf('kept_decided') };
    },
    async putBack(ctx, { id, organisationId, employerId, state }, before) {
      guard(ctx, 'opportunity:write', { organisationId, employerId }, 'opportunity');
      const employer = await store.get(ctx.scope, employers, before.employerId, { unseal: false });
      if (employer === undefined) return { why: sentenceOf('kept_name_taken') };
      // A draft is scored for nobody, so what was made of it while it was open goes.
      const isDraftAgain = before.state === 'draft' && state !== 'draft';
      const suggestions = isDraftAgain ? await suggestionsOf(ctx, id) : {};
      if (suggestions === undefined) return { why: sentenceOf('kept_decided') };
      const changed = { type: 'opportunity.changed', opportunityId: id } as const;
      return { ...suggestions, facts: [changed, ...(suggestions.facts ?? [])] };
    },
  };
}
