import type { GateRule, LiftableBy, PartName } from '../../src/domain/evaluation.ts';
import type { DeclineReason, MatchState } from '../../src/domain/match.ts';
import type { NoticeKind } from '../../src/domain/notice.ts';
import type { Contract, OpportunityState, Remote } from '../../src/domain/opportunity.ts';
import type { Role } from '../../src/domain/user.ts';
import type { Evidence, Stance } from '../../src/domain/values/accommodation.ts';
import type { TravelMode } from '../../src/domain/values/place.ts';
import type { Licence, RecordConstraintCode, Setting } from '../../src/domain/values/setting.ts';
import type { SkillLevel } from '../../src/domain/values/skill.ts';
import type { Stage } from '../../src/domain/values/stage.ts';
import type { NeedCode, NeedWeight } from '../../src/domain/values/support-need.ts';

/** The codes of a table with their words, in its order, as a choice offers them. */
export function choicesOf<Code extends string>(
  words: Readonly<Record<Code, string>>,
): readonly (readonly [Code, string])[] {
  // A table declared for its codes holds these and no others.
  return Object.entries(words) as [Code, string][];
}

/** The words for a code that may be newer than this page: then the code itself. */
export function codeWords(words: Readonly<Record<string, string>>, code: string): string {
  return (Object.hasOwn(words, code) ? words[code] : undefined) ?? code;
}

export const roleWords: Record<Role, string> = {
  coach: 'Job coach',
  supervisor: 'Supervisor',
  employer: 'Employer',
  participant: 'Participant',
  partner: 'Partner',
  auditor: 'Auditor',
  administrator: 'Administrator',
};

export const stageWords: Record<Stage, string> = {
  exploring: 'exploring',
  stabilising: 'stabilising',
  ready_to_try_work: 'ready to try work',
  working_with_support: 'working with support',
  working_independently: 'working independently',
  paused: 'paused',
};

export const partWords: Record<PartName, string> = {
  skills: 'Skills',
  support: 'Support',
  logistics: 'Logistics',
  preference: 'Preference',
  track: 'Track record',
};

export const gateWords: Record<GateRule, string> = {
  opportunity_not_open: 'Posting not open',
  need_refused: 'Need refused',
  setting_avoided: 'Setting to avoid',
  licence_missing: 'Licence missing',
  no_common_hours: 'No common hours',
  too_far: 'Too far',
  wage_below_floor: 'Wage under the floor',
  working_age: 'Working age',
  safety_list: 'Safety list',
  statutory_bar: 'Bar by law',
};

export const lifterWords: Record<LiftableBy, string> = {
  employer: 'The employer could lift it',
  participant: 'The participant could lift it',
  coach: 'You could lift it',
  nobody: 'Nobody can lift it',
};

export const matchStateWords: Record<MatchState, string> = {
  suggested: 'suggested',
  blocked: 'near miss',
  shortlisted: 'shortlisted',
  offered_to_participant: 'with the participant',
  interested: 'participant interested',
  released_to_employer: 'released to the employer',
  interviewing: 'interviewing',
  offered: 'job offered',
  placed: 'placed',
  declined_by_coach: 'not this one',
  declined_by_participant: 'declined by the participant',
  declined_by_employer: 'declined by the employer',
  withdrawn: 'withdrawn',
  superseded: 'no longer fits',
  deferred: 'later',
};

export const declineWords: Record<DeclineReason, string> = {
  hours_do_not_fit: 'The hours do not fit',
  too_far: 'Too far',
  wage_too_low: 'The wage is too low',
  skills_do_not_fit: 'The skills do not fit',
  setting_not_right: 'The setting is not right',
  supports_missing: 'Supports are missing',
  participant_prefers_other: 'The participant prefers something else',
  not_now: 'Not now',
  employer_not_suitable: 'The employer is not suitable',
  already_in_touch: 'Already in touch',
  other: 'Another reason',
};

export const opportunityStateWords: Record<OpportunityState, string> = {
  draft: 'draft',
  open: 'open',
  paused: 'paused',
  filled: 'filled',
  expired: 'expired',
  withdrawn: 'withdrawn',
};

export const noticeKindWords: Record<NoticeKind, string> = {
  strong_match: 'Strong match',
  near_miss: 'Near miss',
  employer_answer: 'Employer answered',
  participant_answer: 'Participant answered',
  facts_changed: 'Facts changed',
  posting_closing: 'Posting closes soon',
  stale_profile: 'Profile to look over',
  pause_digest: 'After the pause',
  workers_stopped: 'Background work stopped',
};

export const levelWords: Record<SkillLevel, string> = {
  basic: 'basic',
  working: 'working level',
  skilled: 'skilled',
  expert: 'expert',
};

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

export const contractWords: Record<Contract, string> = {
  permanent: 'permanent',
  fixed_term: 'fixed term',
  temporary: 'temporary',
  apprenticeship: 'apprenticeship',
  work_trial: 'work trial',
};

export const remoteWords: Record<Remote, string> = {
  no: 'on site',
  partly: 'partly remote',
  fully: 'fully remote',
};

export const modeWords: Record<TravelMode, string> = {
  walk: 'on foot',
  bicycle: 'by bicycle',
  public_transport: 'by public transport',
  car: 'by car',
  lift: 'with a lift',
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

export const settingWords: Record<Setting, string> = {
  alcohol_on_site: 'alcohol on site',
  alcohol_served: 'alcohol served',
  controlled_substances: 'controlled substances',
  cash_handling: 'cash handling',
  night_work: 'night work',
  on_call: 'on call',
  driving: 'driving',
  lone_work: 'lone work',
  noise: 'noise',
  no_private_space: 'no private space',
  heavy_lifting: 'heavy lifting',
  standing_long: 'long standing',
  heights: 'heights',
  customer_facing: 'work with customers',
  work_with_children: 'work with children',
  work_with_vulnerable_adults: 'work with vulnerable adults',
  security_work: 'security work',
};

export const licenceWords: Record<Licence, string> = {
  driving_car: 'driving, car',
  driving_van: 'driving, van',
  driving_lorry: 'driving, lorry',
  driving_bus: 'driving, bus',
  forklift: 'forklift',
  food_hygiene: 'food hygiene',
  construction_site_card: 'construction site card',
  first_aid: 'first aid',
  security_guard: 'security guard',
  electrician: 'electrician',
  gas_fitter: 'gas fitter',
  care_certificate: 'care certificate',
};

export const constraintWords: Record<RecordConstraintCode, string> = {
  no_work_with_children: 'no work with children',
  no_work_with_vulnerable_adults: 'no work with vulnerable adults',
  no_security_licence: 'no security licence',
  no_driving_for_work: 'no driving for work',
  no_controlled_substances_handling: 'no handling of controlled substances',
  no_cash_handling: 'no cash handling',
};
