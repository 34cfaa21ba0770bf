import type { Blocker } from '../../domain/evaluation.ts';
import { capacity, drawable, lawful, minutesByDay, outside, workable } from '../hours.ts';
import type { PreparedNeed } from '../needs-in-force.ts';
import type { Pair } from '../pair.ts';
import { full, isYes } from '../stances.ts';
import { intersect, type Minutes, sharedMinutes, subtract, union } from '../week.ts';

/**
 * `no_common_hours`: what the role takes does not lie in the hours that are free. Fixed hours are blocked by any minute in the
 * window of a `must` on which the employer has not said yes, by a longer day than a `must` allows, and by more than the tolerance a
 * day outside plain availability; drawn and agreed ones when fewer are free than the fewest asked.
 */
export function hoursFree(pair: Pair): readonly Blocker[] {
  const { kind, gridLength } = pair.opportunity.hours;
  if (kind === 'fixed' && gridLength > 0) return [...windowClashes(pair), ...tooLong(pair), ...notFree(pair)];
  return tooFew(pair);
}

function blocker(
  fields: Pick<Blocker, 'liftableBy' | 'inReach' | 'data'> & { readonly need?: PreparedNeed | undefined },
): Blocker {
  const { need, ...rest } = fields;
  return {
    rule: 'no_common_hours',
    side: 'participant',
    cause: need?.findings.code ?? 'hours',
    ...(need === undefined ? {} : { need: need.findings.code }),
    ...rest,
  };
}

/** At least so much of the grid is free that the rest may be worth a call. */
function halfFree({ opportunity, hours, conditions }: Pair): boolean {
  const { grid, gridLength } = opportunity.hours;
  const free = subtract(hours.plain, union(...hours.open.map(({ minutes }) => minutes)));
  return sharedMinutes(grid, free) * full >= gridLength * conditions.rules.reach.hours;
}

function windowClashes(pair: Pair): readonly Blocker[] {
  const { grid, gridLength } = pair.opportunity.hours;
  return pair.hours.open
    .map((need) => ({ need, minutes: sharedMinutes(grid, need.minutes) }))
    .filter(({ minutes }) => minutes > 0)
    .map(({ need, minutes }) =>
      blocker({
        need,
        liftableBy: 'employer',
        inReach: halfFree(pair),
        data: { by: 'window', clashMinutes: minutes, requiredMinutes: gridLength },
      }),
    );
}

function tooLong({ opportunity, hours, conditions }: Pair): readonly Blocker[] {
  const { day, gridLength } = opportunity.hours;
  const limit = hours.dayLimit;
  if (limit === undefined || day <= limit.minutes) return [];
  return [
    blocker({
      need: limit.need,
      liftableBy: 'employer',
      inReach: limit.minutes * full >= day * conditions.rules.reach.hours,
      data: { by: 'day', dayMinutes: day, limitMinutes: limit.minutes, requiredMinutes: gridLength },
    }),
  ];
}

/** Plain availability; what lies in the windows of `must` needs is told there. */
function notFree(pair: Pair): readonly Blocker[] {
  const { opportunity, hours, conditions, participant } = pair;
  const { toleranceMinutes } = conditions.rules.hours;
  const missing = subtract(outside(opportunity.hours, hours.plain), hours.windows);
  if (minutesByDay(missing).every((minutes) => minutes <= toleranceMinutes)) return [];
  const { grid, gridLength } = opportunity.hours;
  const none = participant.availability?.length === 0;
  return [
    blocker({
      liftableBy: none ? 'participant' : 'employer',
      inReach: halfFree(pair),
      data: {
        by: 'availability',
        requiredMinutes: gridLength,
        freeMinutes: sharedMinutes(grid, hours.plain),
      },
    }),
  ];
}

/** Shifts that are drawn, or agreed: fewer hours free than the fewest asked. */
function tooFew(pair: Pair): readonly Blocker[] {
  const { opportunity, hours, conditions, youth } = pair;
  const role = opportunity.hours;
  const asked = leastAsked(pair);
  if (asked === undefined) return [];
  const enough = enoughOf(pair, asked);
  const withoutGrid = role.kind !== 'flexible' && role.gridLength === 0;
  const where = { ...role, kind: withoutGrid ? ('flexible' as const) : role.kind };
  const day = hours.dayLimit?.minutes;
  const drawn = (free: Minutes, cap: number | undefined) => drawable(where, free, { day: cap });
  const windows = union(...hours.open.map(({ minutes }) => minutes));
  const beside = subtract(hours.plain, windows);
  const byNeeds = drawn(beside, day);
  // Where neither the law nor the needs alone leave too little, the two together may; what leaves too little alone is told as that.
  const lawfulOf = (free: Minutes, cap: number | undefined) =>
    youth === undefined || (role.kind !== 'flexible' && role.gridLength === 0)
      ? drawn(free, cap)
      : lawful(intersect(workable(where), free), youth, cap);
  if (byNeeds >= enough && lawfulOf(hours.plain, undefined) < enough) return [];
  const left = byNeeds < enough ? byNeeds : lawfulOf(beside, day);
  if (left >= enough) return [];
  const inReach = left * full >= asked * conditions.rules.reach.hours;
  const data = { requiredMinutes: asked, freeMinutes: left };
  const plain = drawn(hours.plain, undefined);
  if (plain < enough) {
    const none = capacity(hours.plain) === 0;
    return [
      blocker({
        liftableBy: none ? 'participant' : 'employer',
        inReach,
        data: { by: 'availability', ...data },
      }),
    ];
  }
  const need = takesMost(pair, where);
  return [blocker({ need, liftableBy: 'employer', inReach, data: { by: 'needs', ...data } })];
}

/** Who would let somebody begin with fewer hours needs no more than a short shift at first. */
export function enoughOf({ opportunity, conditions }: Pair, asked: number): number {
  const phased = isYes(opportunity.standings.get('phased_hours') ?? { stance: 'unknown' });
  return phased ? Math.min(asked, conditions.rules.hours.fewestMinutes) : asked;
}

/** The fewest minutes a week that the role would settle for: of agreed ones any, where none is said; undefined where its hours are not known at all. */
function leastAsked({ opportunity, conditions }: Pair): number | undefined {
  const { kind, gridLength, fewest } = opportunity.hours;
  if (kind === 'flexible') return fewest ?? 1;
  return gridLength === 0 ? fewest : (fewest ?? conditions.rules.hours.fewestMinutes);
}

/** The `must` that leaves most hours when it is lifted: the one to ask about. */
function takesMost({ hours }: Pair, role: Parameters<typeof workable>[0]): PreparedNeed | undefined {
  const where = intersect(workable(role), hours.plain);
  const limit = hours.dayLimit;
  const candidates = limit === undefined ? hours.open : [...hours.open, limit.need];
  const leftWithout = (lifted: PreparedNeed) => {
    const others = hours.open.filter((need) => need.findings.code !== lifted.findings.code);
    const day = limit?.need.findings.code === lifted.findings.code ? undefined : limit?.minutes;
    return capacity(subtract(where, union(...others.map(({ minutes }) => minutes))), { day });
  };
  const ranked = candidates.map((need) => ({ need, left: leftWithout(need) }));
  return ranked.reduce<(typeof ranked)[number] | undefined>(
    (best, one) => (best === undefined || one.left > best.left ? one : best),
    undefined,
  )?.need;
}
