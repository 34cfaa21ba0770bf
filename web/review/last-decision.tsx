import { createContext, use, useState } from 'react';
import type { MatchView } from '../api/types.ts';

/** What was decided last on this screen, so that it can be said and taken back after the next match has opened. */
export interface LastDecision {
  readonly match: MatchView;
  readonly said: string;
  /** While the server has not answered: the match as it then stands, or undefined when the answer is no. */
  readonly saving?: Promise<MatchView | undefined>;
  readonly isProblem?: boolean;
  readonly undone?: boolean;
}

type Held = readonly [LastDecision | undefined, (last: LastDecision | undefined) => void];

const LastDecisionContext = createContext<Held>([undefined, () => undefined]);

/** Keeps the last decision, and says it to screen readers from a place that stays while matches come and go. */
export function LastDecisionProvider({ children }: { readonly children: React.ReactNode }) {
  const held = useState<LastDecision>();
  return (
    <LastDecisionContext value={held}>
      <p className="visually-hidden" role="status">
        {held[0]?.said}
      </p>
      {children}
    </LastDecisionContext>
  );
}

export function useLastDecision(): Held {
  return use(LastDecisionContext);
}
