import type { Blocker } from '../../domain/evaluation.ts';
import type { YouthLimit } from '../findings.ts';
import { capacity, lawful, workable } from '../hours.ts';
import type { Pair } from '../pair.ts';
import { intersect, minutesOf, sharedMinutes } from '../week.ts';
import { limitIn } from '../youth.ts';
import { enoughOf } from './hours.ts';

/**
 * `working_age`: what the law on young workers, as it stands on the first day, does not allow of the role. One blocker: one fact, the
 * age, is behind all of it. Where the year of birth alone leaves open whether a limit still holds, and what holds for certain allows
 * the role, the month lifts it.
 */
export function workingAge(pair: Pair): readonly Blocker[] {
  const { youth, firstDay, participant, opportunity, conditions } = pair;
  if (youth === undefined) return [];
  const sure = participant.gate.workingAge.find(({ surelyUntil }) => firstDay <= surelyUntil);
  const certain = limitIn(sure, opportunity.findings.occupation, conditions.occupations);
  const brokenForSure = certain === undefined ? [] : brokenLimits(pair, certain);
  if (certain !== undefined && brokenForSure.length > 0) return [blocked(certain, brokenForSure, false)];
  const broken = brokenLimits(pair, youth);
  return broken.length === 0 ? [] : [blocked(youth, broken, firstDay > youth.surelyUntil)];
}

function blocked({ citation, until }: YouthLimit, limits: readonly object[], open: boolean): Blocker {
  return {
    rule: 'working_age',
    side: open ? 'participant' : 'law',
    liftableBy: open ? 'participant' : 'nobody',
    cause: 'working_age',
    inReach: open,
    data: { citation, until, monthOpen: open, limits },
  };
}

/** Which limits a role breaks, each with its figures. */
function brokenLimits(pair: Pair, youth: YouthLimit): readonly object[] {
  const { opportunity, hours, conditions } = pair;
  const role = opportunity.hours;
  const broken: object[] = [];
  const day = youth.maxHoursPerDay * 60;
  const week = youth.maxHoursPerWeek * 60;
  const rest = minutesOf(youth.restWindows);
  if (role.kind === 'fixed') {
    if (role.gridLength > 0 && role.day > day) {
      broken.push({ limit: 'hours_per_day', most: youth.maxHoursPerDay, hours: role.day / 60 });
    }
    const asked = role.fewest ?? 0;
    if (asked > week) {
      broken.push({ limit: 'hours_per_week', most: youth.maxHoursPerWeek, hours: asked / 60 });
    }
    const inRest = sharedMinutes(rest, role.grid);
    if (inRest > 0) broken.push({ limit: 'rest_hours', hours: inRest / 60 });
  } else {
    const asked = enoughOf(pair, role.fewest ?? conditions.rules.hours.fewestMinutes);
    const free = intersect(workable(role), hours.plain);
    const left = lawful(free, youth);
    const known = role.kind === 'flexible' || role.gridLength > 0;
    // Where too little is free anyway, the hours are what is told.
    if (known && left < asked && capacity(free) >= asked) {
      broken.push({ limit: 'lawful_hours', hours: left / 60, asked: asked / 60 });
    }
  }
  for (const setting of [...new Set(youth.settings)].sort()) {
    if (opportunity.settings.sure.has(setting)) broken.push({ limit: 'setting', setting });
  }
  return broken;
}

/** Hours of a pool in which a young worker may not work: said, though other shifts are there. */
export function unlawfulMinutes({ opportunity, youth }: Pair): number {
  if (youth === undefined || opportunity.hours.kind !== 'pool') return 0;
  return sharedMinutes(minutesOf(youth.restWindows), opportunity.hours.grid);
}

/** `statutory_bar`: each bar in law or order that holds on the first day and that the workplace falls under. */
export function statutoryBars({ participant, opportunity, firstDay }: Pair): readonly Blocker[] {
  return participant.gate.bars.flatMap(({ settings, citation, liftedBy, until }): readonly Blocker[] => {
    if (until !== undefined && firstDay > until) return [];
    const hit = settings.filter((setting) => opportunity.settings.sure.has(setting));
    if (hit.length === 0) return [];
    return [
      {
        rule: 'statutory_bar',
        side: 'law',
        liftableBy: 'nobody',
        setting: hit[0],
        cause: `bar ${hit.join(' ')} ${citation} ${liftedBy}`,
        inReach: false,
        data: { citation, liftedBy, settings: hit, until: until ?? null },
      },
    ];
  });
}
