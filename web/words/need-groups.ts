import type { NeedCode, NeedGroup } from '../../src/domain/values/support-need.ts';
import { tables } from './tables.ts';

/** Needs as they are offered, group by group. A code that is new in the domain does not compile until it stands in one. */
export const needGroupWords: Readonly<Record<NeedGroup, string>> = tables.needGroups;

/** The group of each need. */
export const groupOfNeed: Readonly<Record<NeedCode, NeedGroup>> = {
  treatment_sessions: 'time',
  dosing_window: 'time',
  mutual_aid_times: 'time',
  court_or_probation: 'time',
  childcare_hours: 'time',
  curfew: 'time',
  shift_limit: 'time',
  phased_hours: 'time',
  public_transport: 'travel',
  max_travel_minutes: 'travel',
  no_driving: 'travel',
  transport_help: 'travel',
  alcohol_free_site: 'setting',
  no_alcohol_service: 'setting',
  no_controlled_substances: 'setting',
  no_cash_initially: 'setting',
  low_noise: 'setting',
  private_space: 'setting',
  written_instructions: 'task',
  step_by_step_tasks: 'task',
  self_paced: 'task',
  frequent_breaks: 'task',
  physical_limit: 'task',
  trained_supervisor: 'people',
  mentor_or_peer: 'people',
  coach_on_site: 'people',
  coach_contact_line: 'people',
  regular_check_in: 'people',
  job_held_during_treatment: 'continuity',
  return_to_work_plan: 'continuity',
  setback_is_not_dismissal: 'continuity',
  language_support: 'access',
  literacy_support: 'access',
  digital_help: 'access',
  tools_or_uniform: 'access',
  wage_advance: 'access',
  remote_possible: 'access',
  childcare_help: 'access',
  fair_chance_process: 'hiring',
  prescribed_medication_accepted: 'hiring',
};

/** Needs that say hours of the week, and what those hours are. */
export const windowWords: Partial<Record<NeedCode, string>> = tables.windows;

/** Needs that say minutes, and what those are. */
export const minuteWords: Partial<Record<NeedCode, string>> = tables.minutes;
