import { hoursOf, mergeOverlaps, type WeeklyBlock } from './week.ts';

/** What a grid of hours says: these hours are the job; shifts are drawn from them, so many a week; hours are agreed. */
export const scheduleKinds = ['fixed', 'pool', 'flexible'] as const;
export type ScheduleKind = (typeof scheduleKinds)[number];

export interface Schedule {
  readonly kind: ScheduleKind;
  readonly blocks: readonly WeeklyBlock[];
  readonly hoursPerWeek?:
    | { readonly min?: number | undefined; readonly max?: number | undefined }
    | undefined;
}

/** A schedule as it is said: version 1 knew no kind, but whether the employer would move hours. */
export type SaidSchedule = Omit<Schedule, 'kind'> & {
  readonly kind?: ScheduleKind | undefined;
  readonly flexible?: boolean | undefined;
};

/**
 * A schedule with its kind, and no hour of it said twice. Where none is said: `flexible` when the employer would move hours; `pool` when the grid is longer than
 * the most hours a week (or than the fewest, where only those are given), for then nobody works all of it; else `fixed`.
 */
export function scheduleOf({ flexible = false, kind, blocks, hoursPerWeek }: SaidSchedule): Schedule {
  const hours = hoursPerWeek?.max ?? hoursPerWeek?.min;
  const drawn = hours !== undefined && hoursOf(blocks) > hours ? 'pool' : 'fixed';
  return {
    kind: kind ?? (flexible ? 'flexible' : drawn),
    blocks: mergeOverlaps(blocks),
    ...(hoursPerWeek === undefined ? {} : { hoursPerWeek }),
  };
}

/** The same hours a week at times that are agreed: what a fixed schedule becomes when its employer would move the hours. */
export function movedSchedule(schedule: Schedule): Schedule {
  const grid = hoursOf(schedule.blocks);
  const asMany = schedule.kind === 'fixed' && grid > 0 ? { min: grid, max: grid } : undefined;
  const hoursPerWeek = asMany ?? schedule.hoursPerWeek;
  return { ...schedule, kind: 'flexible', ...(hoursPerWeek === undefined ? {} : { hoursPerWeek }) };
}

/** Fixed hours cut to some of theirs. Hours a week that were said beside the grid were those of the longer one. */
export function cutSchedule(schedule: Schedule, blocks: readonly WeeklyBlock[]): Schedule {
  const { hoursPerWeek: _, ...rest } = schedule;
  return { ...rest, blocks };
}
