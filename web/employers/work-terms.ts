import type { NeedCode } from '../../src/domain/values/support-need.ts';
import type { WorkTerm } from '../../src/domain/values/work-term.ts';

/** What each need is called towards an employer, as src/domain/values/work-term.ts has it. */
const terms: Readonly<Record<NeedCode, WorkTerm>> = {
  treatment_sessions: 'regular_hours_off',
  dosing_window: 'daily_hours_kept_free',
  mutual_aid_times: 'evenings_kept_free',
  court_or_probation: 'office_hours_off',
  childcare_hours: 'school_hours',
  curfew: 'set_end_of_day',
  shift_limit: 'shifts_as_agreed',
  phased_hours: 'gradual_start',
  public_transport: 'near_a_stop',
  max_travel_minutes: 'nearest_site',
  no_driving: 'others_drive',
  transport_help: 'help_with_way',
  alcohol_free_site: 'dry_site',
  no_alcohol_service: 'others_serve_drinks',
  no_controlled_substances: 'others_keep_the_stock',
  no_cash_initially: 'others_take_cash',
  low_noise: 'quiet_place',
  private_space: 'room_of_own',
  written_instructions: 'written_tasks',
  step_by_step_tasks: 'one_task_at_a_time',
  self_paced: 'own_pace',
  frequent_breaks: 'more_breaks',
  physical_limit: 'lighter_work',
  trained_supervisor: 'trained_lead',
  mentor_or_peer: 'colleague_to_ask',
  coach_on_site: 'coach_visits',
  coach_contact_line: 'coach_may_ring',
  regular_check_in: 'weekly_talk',
  job_held_during_treatment: 'job_kept_open',
  return_to_work_plan: 'plan_for_coming_back',
  setback_is_not_dismissal: 'talk_before_deciding',
  language_support: 'help_with_language',
  literacy_support: 'help_with_reading',
  digital_help: 'help_with_computers',
  tools_or_uniform: 'clothes_and_tools',
  wage_advance: 'early_first_pay',
  remote_possible: 'work_from_home',
  childcare_help: 'help_with_childcare',
  fair_chance_process: 'hired_by_ability',
  prescribed_medication_accepted: 'doctor_reads_tests',
};

const needs = new Map(Object.entries(terms).map(([need, term]) => [term, need as NeedCode]));

/** A need as an employer's pages name it. */
export const termOf = (code: NeedCode): WorkTerm => terms[code];

/** What an answer calls a need or a thing at work, as the need. */
export const needOf = (said: NeedCode | WorkTerm): NeedCode =>
  needs.get(said as WorkTerm) ?? (said as NeedCode);
