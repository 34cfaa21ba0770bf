import { createEvaluations, type Evaluations } from './evaluations.ts';
import { createNeedCostings, type NeedCostings } from './need-costs.ts';
import { createWorthAskings, type WorthAskings } from './worth-asking.ts';

/** What is worked out when somebody asks: one pair, what needs cost, whom to ask once somebody is free. */
export interface EvaluationServices {
  readonly evaluations: Evaluations;
  readonly needCostings: NeedCostings;
  readonly worthAskings: WorthAskings;
}

export function createEvaluationServices(
  deps: Parameters<typeof createEvaluations>[0] &
    Parameters<typeof createNeedCostings>[0] &
    Parameters<typeof createWorthAskings>[0],
): EvaluationServices {
  return {
    evaluations: createEvaluations(deps),
    needCostings: createNeedCostings(deps),
    worthAskings: createWorthAskings(deps),
  };
}
