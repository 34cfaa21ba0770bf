import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { MatchFilters } from '../api/queries.ts';
import { createDecisions, type Decisions, type LastDecision } from './decisions.ts';
import { useLastDecision } from './last-decision.tsx';

/** The decisions of this screen, and the last of them. */
export function useDecide(on: {
  readonly filters?: MatchFilters | undefined;
  readonly onDecided?: (() => void) | undefined;
  readonly onReturn?: ((id: string) => void) | undefined;
}): Decisions & { readonly last: LastDecision | undefined } {
  const queries = useQueryClient();
  const [last, setLast] = useLastDecision();
  const busy = useRef(new Set<string>());
  const { filters, onDecided, onReturn } = on;
  const decisions = createDecisions({
    queries,
    busy: busy.current,
    last,
    setLast,
    filters,
    onDecided,
    onReturn,
  });
  return { ...decisions, last };
}
