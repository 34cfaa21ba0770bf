import type { LocalDate } from './time.ts';
import type { WeeklyBlock } from './week.ts';

/** Support needs by group; the same codes name the employer's accommodations. */
export const needGroups = {
  time: [
    'treatment_sessions',
    'dosing_window',
    'mutual_aid_times',
    'court_or_probation',
    'childcare_hours',
    'curfew',
    'shift_limit',
    'phased_hours',
  ],
  travel: ['public_transport', 'max_travel_minutes', 'no_driving', 'transport_help'],
  setting: [
    'alcohol_free_site',
    'no_alcohol_service',
    'no_controlled_substances',
    'no_cash_initially',
    'low_noise',
    'private_space',
  ],
  task: ['written_instructions', 'step_by_step_tasks', 'self_paced', 'frequent_breaks', 'physical_limit'],
  people: ['trained_supervisor', 'mentor_or_peer', 'coach_on_site', 'coach_contact_line', 'regular_check_in'],
  continuity: ['job_held_during_treatment', 'return_to_work_plan', 'setback_is_not_dismissal'],
  access: [
    'language_support',
    'literacy_support',
    'digital_help',
    'tools_or_uniform',
    'wage_advance',
    'remote_possible',
    'childcare_help',
  ],
  hiring: ['fair_chance_process', 'prescribed_medication_accepted'],
} as const;

export type NeedGroup = keyof typeof needGroups;
export type NeedCode = (typeof needGroups)[NeedGroup][number];
export const needCodes = Object.values(needGroups).flat() as readonly NeedCode[];

/** Only `must` can block. */
export const needWeights = ['must', 'prefer', 'nice'] as const;
export type NeedWeight = (typeof needWeights)[number];

/** Something a participant needs so that work holds. */
export interface SupportNeed {
  readonly code: NeedCode;
  readonly weight: NeedWeight;
  /** Time needs: the hours that must stay free (for `curfew`, the hours to be at home; for `childcare_hours`, the hours with the children). */
  readonly windows?: readonly WeeklyBlock[] | undefined;
  /** `max_travel_minutes`: one way. `shift_limit`: most minutes of work in one day. `frequent_breaks`: minutes between breaks. */
  readonly minutes?: number | undefined;
  /** First day it holds. */
  readonly from?: LocalDate | undefined;
  /** Last day it holds. */
  readonly until?: LocalDate | undefined;
  /** Sealed; for the coach, never for the scorer. */
  readonly note?: string | undefined;
}
