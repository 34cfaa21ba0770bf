import type { NeedCode, NeedGroup } from '../../src/domain/values/support-need.ts';

/** What is asked first: what most often decides, and costs least to answer. */
export const askedMost: readonly NeedCode[] = [
  'phased_hours',
  'treatment_sessions',
  'dosing_window',
  'regular_check_in',
  'mentor_or_peer',
  'coach_contact_line',
  'job_held_during_treatment',
  'fair_chance_process',
];

/** The other questions of a group, in the order of its table. */
export const codesOf = (
  group: NeedGroup,
  groupOf: Readonly<Record<NeedCode, NeedGroup>>,
): readonly NeedCode[] =>
  (Object.keys(groupOf) as NeedCode[]).filter((code) => groupOf[code] === group && !askedMost.includes(code));
