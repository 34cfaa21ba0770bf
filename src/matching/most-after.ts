import type { Blocker } from '../domain/evaluation.ts';
import { type NeedCode, needGroups } from '../domain/values/support-need.ts';
import type { Bare } from './bare.ts';
import type { Pair } from './pair.ts';
import { type LogisticsMatter, logisticsAtMost } from './parts/logistics.ts';
import { preferenceAtMost } from './parts/preference.ts';
import { supportAtMost } from './parts/support.ts';
import { settingNeed } from './settings.ts';
import { scoreOf } from './weigh.ts';

/** What the changes that lift a blocker may raise; all else stays as it is. */
interface Raised {
  /** Needs that may be met better. */
  readonly needs?: readonly NeedCode[] | undefined;
  readonly logistics?: readonly LogisticsMatter[] | undefined;
  /** How the hours of the week lie to those that are wished. */
  readonly wishedHours?: boolean | undefined;
}

/** What a longer or another way may raise: a licence, help with the way, work from home. */
const byTheWay: Raised = { needs: [...needGroups.travel, 'remote_possible'], logistics: ['travel'] };

/** Other hours: the night and the bus hang on them, and what a week's pay comes to in the hour. */
const byHours: Raised = {
  needs: [...needGroups.time, ...needGroups.travel],
  logistics: ['hours', 'travel', 'wage'],
  wishedHours: true,
};

function raisedBy({ rule, need, cause }: Blocker): Raised | undefined {
  switch (rule) {
    case 'too_far':
    case 'licence_missing':
      return byTheWay;
    case 'wage_below_floor':
      return { logistics: ['wage'] };
    // A law on young workers has no need of its kind, so that its going raises nothing but the blocker.
    case 'working_age':
    case 'setting_avoided': {
      const code = settingNeed({ need, cause });
      return { needs: code === undefined ? [] : [code] };
    }
    case 'no_common_hours':
      return need === undefined ? byHours : { needs: [need, 'phased_hours'] };
    default:
      return undefined;
  }
}

/**
 * The most that a pair could score after a change that lifts what blocks it: with all that the change may raise at its best.
 * Undefined where nothing is known of what it may raise.
 */
export function mostAfter(pair: Pair, blocker: Blocker, { values }: Bare): number | undefined {
  const raised = raisedBy(blocker);
  if (raised === undefined) return undefined;
  const { needs = [], logistics = [], wishedHours = false } = raised;
  return scoreOf(values, pair.conditions.weights, {
    support: supportAtMost(pair, new Set(needs)),
    logistics: logisticsAtMost(pair, new Set(logistics)),
    preference: preferenceAtMost(pair, wishedHours),
  });
}
