import { createContext, use, useState } from 'react';
import type { LastDecision } from './decisions.ts';

type State = readonly [LastDecision | undefined, (last: LastDecision) => void];

const LastDecisionContext = createContext<State>([undefined, () => undefined]);

/** Keeps the last decision, and says it to screen readers from a place that stays while matches come and go. */
export function LastDecisionProvider({ children }: { readonly children: React.ReactNode }) {
  const state = useState<LastDecision>();
  return (
    <LastDecisionContext value={state}>
      <p className="visually-hidden" role="status">
        {state[0]?.said}
      </p>
      {children}
    </LastDecisionContext>
  );
}

export function useLastDecision(): State {
  return use(LastDecisionContext);
}
