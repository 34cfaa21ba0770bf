import type { Blocker, GateRule } from '../../domain/evaluation.ts';
import { gateRules } from '../../domain/evaluation.ts';
import type { Pair } from '../pair.ts';
import { statutoryBars, workingAge } from './law.ts';
import { needsNotRefused, settingsBearable } from './needs.ts';
import { licencesHeld, opportunityOpen, wageOverFloor } from './postings.ts';
import { commonHours, withinReach } from './reach.ts';
import { safePlace } from './safety.ts';

/** Each rule and the gate that keeps it; complete by type. */
export const gates: Readonly<Record<GateRule, (pair: Pair) => readonly Blocker[]>> = {
  opportunity_not_open: opportunityOpen,
  need_refused: needsNotRefused,
  setting_avoided: settingsBearable,
  licence_missing: licencesHeld,
  no_common_hours: commonHours,
  too_far: withinReach,
  wage_below_floor: wageOverFloor,
  working_age: workingAge,
  safety_list: safePlace,
  statutory_bar: statutoryBars,
};

const inOrder = gateRules.map((rule) => gates[rule]);

/** All that keeps a pair from being suggested, in the order of the rules. */
export function blockersOf(pair: Pair): readonly Blocker[] {
  const blockers: Blocker[] = [];
  for (const gate of inOrder) blockers.push(...gate(pair));
  return blockers;
}
