import type { Blocker, GateRule } from '../../domain/evaluation.ts';
import { gateRules } from '../../domain/evaluation.ts';
import type { Pair } from '../pair.ts';
import { hoursFree } from './hours.ts';
import { statutoryBars, workingAge } from './law.ts';
import { licencesHeld } from './licences.ts';
import { needsNotRefused } from './needs.ts';
import { opportunityOpen, wageOverFloor, withinReach } from './postings.ts';
import { safePlace } from './safety.ts';
import { settingsBearable } from './settings.ts';

/** Each rule and the gate that keeps it; complete by type. */
export const gates: Readonly<Record<GateRule, (pair: Pair) => readonly Blocker[]>> = {
  opportunity_not_open: opportunityOpen,
  need_refused: needsNotRefused,
  setting_avoided: settingsBearable,
  licence_missing: licencesHeld,
  no_common_hours: hoursFree,
  too_far: withinReach,
  wage_below_floor: wageOverFloor,
  working_age: workingAge,
  safety_list: safePlace,
  statutory_bar: statutoryBars,
};

const inOrder = gateRules.map((rule) => gates[rule]);

/**
 * The same of a pair that may be near: nothing, or one thing in reach. Undefined of any other, as soon as that shows: of most pairs of
 * a sweep no more is looked at.
 */
export function blockersIfNear(pair: Pair): readonly Blocker[] | undefined {
  let only: Blocker | undefined;
  for (const gate of inOrder)
    for (const blocker of gate(pair)) {
      if (blocker.cause === only?.cause) continue;
      if (only !== undefined || !blocker.inReach) return undefined;
      only = blocker;
    }
  return only === undefined ? [] : [only];
}

/** All that keeps a pair from being suggested, in the order of the rules; of several with one cause the first. */
export function blockersOf(pair: Pair): readonly Blocker[] {
  const byCause = new Map<string, Blocker>();
  for (const gate of inOrder) {
    for (const blocker of gate(pair)) if (!byCause.has(blocker.cause)) byCause.set(blocker.cause, blocker);
  }
  return [...byCause.values()];
}
