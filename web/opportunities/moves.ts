import type { OpportunityState } from '../../src/domain/opportunity.ts';

/** The states that a posting of each state can be given. */
export const opportunityMoves: Readonly<Record<OpportunityState, readonly OpportunityState[]>> = {
  draft: ['open', 'withdrawn'],
  open: ['paused', 'filled', 'expired', 'withdrawn'],
  paused: ['open', 'filled', 'expired', 'withdrawn'],
  filled: ['open', 'withdrawn'],
  expired: ['open', 'withdrawn'],
  withdrawn: [],
};
