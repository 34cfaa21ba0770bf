import type { Evidence, Stance } from '../../src/domain/values/accommodation.ts';
import type { NeedCode, NeedWeight } from '../../src/domain/values/support-need.ts';

export const weightWords: Record<NeedWeight, string> = {
  must: 'must',
  prefer: 'prefers',
  nice: 'nice to have',
};

export const stanceWords: Record<Stance, string> = {
  policy: 'always, by policy',
  has_done: 'has done it before',
  willing: 'willing',
  case_by_case: 'case by case',
  unknown: 'not known',
  cannot: 'cannot',
};

export const evidenceWords: Record<Evidence, string> = {
  declared: 'said so',
  evidenced: 'shown',
  proven_by_placement: 'proven in a job',
};

export const needWords: Record<NeedCode, string> = {
  treatment_sessions: 'Treatment sessions',
  dosing_window: 'Dosing window',
  mutual_aid_times: 'Mutual-aid times',
  court_or_probation: 'Court or probation',
  childcare_hours: 'Childcare hours',
  curfew: 'Curfew',
  shift_limit: 'Shift limit',
  phased_hours: 'Phased hours',
  public_transport: 'Reachable by public transport',
  max_travel_minutes: 'Longest travel',
  no_driving: 'No driving',
  transport_help: 'Help with transport',
  alcohol_free_site: 'Alcohol-free site',
  no_alcohol_service: 'No serving of alcohol',
  no_controlled_substances: 'No controlled substances',
  no_cash_initially: 'No cash at first',
  low_noise: 'Low noise',
  private_space: 'Private space',
  written_instructions: 'Written instructions',
  step_by_step_tasks: 'Step-by-step tasks',
  self_paced: 'Own pace',
  frequent_breaks: 'Frequent breaks',
  physical_limit: 'Physical limit',
  trained_supervisor: 'Trained supervisor',
  mentor_or_peer: 'Mentor or peer',
  coach_on_site: 'Coach on site',
  coach_contact_line: 'Line to the coach',
  regular_check_in: 'Regular check-in',
  job_held_during_treatment: 'Job held during treatment',
  return_to_work_plan: 'Return-to-work plan',
  setback_is_not_dismissal: 'A setback is not dismissal',
  language_support: 'Language support',
  literacy_support: 'Literacy support',
  digital_help: 'Digital help',
  tools_or_uniform: 'Tools or uniform',
  wage_advance: 'Wage advance',
  remote_possible: 'Remote work possible',
  childcare_help: 'Help with childcare',
  fair_chance_process: 'Fair-chance process',
  prescribed_medication_accepted: 'Prescribed medication accepted',
};
