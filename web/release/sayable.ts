import type { NeedCode } from '../../src/domain/values/support-need.ts';

/** Needs that nobody can speak of at work without saying why: src/domain/arrangement.ts knows no words for them. */
const unsayable: readonly NeedCode[] = [
  'max_travel_minutes',
  'alcohol_free_site',
  'no_alcohol_service',
  'no_controlled_substances',
  'job_held_during_treatment',
  'return_to_work_plan',
  'setback_is_not_dismissal',
  'fair_chance_process',
  'prescribed_medication_accepted',
];

/** Of needs those that can be said at work, each once. */
export const sayableOf = (codes: readonly NeedCode[]): readonly NeedCode[] => [
  ...new Set(codes.filter((code) => !unsayable.includes(code))),
];
