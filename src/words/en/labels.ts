import type { OwnNoReason } from '../../domain/offer.ts';
import type { OpportunityState } from '../../domain/opportunity.ts';
import type { Stance } from '../../domain/values/accommodation.ts';
import type { Likeness } from '../../domain/values/likeness.ts';
import type { WagePeriod } from '../../domain/values/money.ts';
import type { TravelMode } from '../../domain/values/place.ts';
import type { Licence, Setting } from '../../domain/values/setting.ts';
import type { SkillLevel } from '../../domain/values/skill.ts';
import type { NeedCode, NeedWeight } from '../../domain/values/support-need.ts';
import type { WeekDay } from '../../domain/values/week.ts';

/**
 * A need as the thing that somebody offers: "confirmed …", "needs …". The one wording there is, so it is neutral: what it is needed
 * for is said nowhere. The browser's lists have it too, with a capital.
 */
export const needs: Readonly<Record<NeedCode, string>> = {
  treatment_sessions: 'time off for regular appointments',
  dosing_window: 'hours kept free around a daily appointment',
  mutual_aid_times: 'hours kept free for group meetings',
  court_or_probation: 'time off for official appointments',
  childcare_hours: 'hours kept free for children',
  curfew: 'hours that end before a set time at home',
  shift_limit: 'shifts within agreed limits',
  phased_hours: 'a start with fewer hours that grow',
  public_transport: 'a place that public transport reaches',
  max_travel_minutes: 'a short way to work',
  no_driving: 'work without driving',
  transport_help: 'help with getting to work',
  alcohol_free_site: 'a workplace without alcohol',
  no_alcohol_service: 'tasks without serving alcohol',
  no_controlled_substances: 'tasks without controlled substances',
  no_cash_initially: 'no cash handling at first',
  low_noise: 'a quiet workplace',
  private_space: 'a private room when needed',
  written_instructions: 'written instructions',
  step_by_step_tasks: 'tasks given step by step',
  self_paced: 'work at one’s own pace',
  frequent_breaks: 'short breaks more often',
  physical_limit: 'tasks within physical limits',
  trained_supervisor: 'a supervisor trained in giving support',
  mentor_or_peer: 'a mentor or peer at work',
  coach_on_site: 'visits by the job coach at work',
  coach_contact_line: 'a contact line to the job coach',
  regular_check_in: 'regular check-ins',
  job_held_during_treatment: 'a job kept open during an absence',
  return_to_work_plan: 'a plan for coming back after an absence',
  setback_is_not_dismissal: 'a setback that does not end the job',
  language_support: 'help with language',
  literacy_support: 'help with reading and writing',
  digital_help: 'help with digital tools',
  tools_or_uniform: 'tools or a uniform',
  wage_advance: 'an advance on the first wage',
  remote_possible: 'some work from home',
  childcare_help: 'help with childcare',
  fair_chance_process: 'a fair-chance hiring process',
  prescribed_medication_accepted: 'acceptance of lawful prescriptions',
};

export const settings: Readonly<Record<Setting, string>> = {
  alcohol_on_site: 'alcohol on the site',
  alcohol_served: 'alcohol being served',
  controlled_substances: 'controlled substances',
  cash_handling: 'cash handling',
  night_work: 'night work',
  on_call: 'on-call duty',
  driving: 'driving',
  lone_work: 'working alone',
  noise: 'noise',
  no_private_space: 'no private room',
  heavy_lifting: 'heavy lifting',
  standing_long: 'long standing',
  heights: 'work at heights',
  customer_facing: 'work with customers',
  work_with_children: 'work with children',
  work_with_vulnerable_adults: 'work with vulnerable adults',
  security_work: 'security work',
};

export const licences: Readonly<Record<Licence, string>> = {
  driving_car: 'a car driving licence',
  driving_van: 'a van driving licence',
  driving_lorry: 'a lorry driving licence',
  driving_bus: 'a bus driving licence',
  forklift: 'a forklift licence',
  food_hygiene: 'a food hygiene certificate',
  construction_site_card: 'a construction site card',
  first_aid: 'a first aid certificate',
  security_guard: 'a security guard licence',
  electrician: 'an electrician’s licence',
  gas_fitter: 'a gas fitter’s licence',
  care_certificate: 'a care certificate',
};

/** The same by name, as a list has them. */
export const licenceNames: Readonly<Record<Licence, string>> = {
  driving_car: 'car driving licence',
  driving_van: 'van driving licence',
  driving_lorry: 'lorry driving licence',
  driving_bus: 'bus driving licence',
  forklift: 'forklift licence',
  food_hygiene: 'food hygiene certificate',
  construction_site_card: 'construction site card',
  first_aid: 'first aid certificate',
  security_guard: 'security guard licence',
  electrician: 'electrician’s licence',
  gas_fitter: 'gas fitter’s licence',
  care_certificate: 'care certificate',
};

/** What an employer says of an accommodation: "has … as a policy". */
export const stances: Readonly<Record<Stance, string>> = {
  policy: 'has this as a policy',
  has_done: 'has done this before',
  willing: 'is willing to',
  case_by_case: 'decides case by case',
  unknown: 'has not said',
  cannot: 'says they cannot',
};

export const modes: Readonly<Record<TravelMode, string>> = {
  walk: 'on foot',
  bicycle: 'by bicycle',
  public_transport: 'by public transport',
  car: 'by car',
  lift: 'with a lift',
};

export const levels: Readonly<Record<SkillLevel, string>> = {
  basic: 'basic',
  working: 'working level',
  skilled: 'skilled',
  expert: 'expert',
};

/** How much a need matters. */
export const weights: Readonly<Record<NeedWeight, string>> = {
  must: 'must',
  prefer: 'prefers',
  nice: 'nice to have',
};

/** How much a role asks for a skill. */
export const askedKinds = { required: 'required', desired: 'desired' };

/** After an amount of money. */
export const periods: Readonly<Record<WagePeriod, string>> = {
  hour: 'an hour',
  day: 'a day',
  week: 'a week',
  month: 'a month',
  year: 'a year',
};

/** Who and what, where no name is known. */
export const names = {
  participant: 'this person',
  employer: 'the employer',
  role: 'this role',
  somebody: 'Somebody',
  some_role: 'a role',
  role_at: '{{title}} at {{employer}}',
  some_job: 'A job',
  soon: 'near',
  skill: 'a skill that is listed no more',
  'roles#one': '{{number}} job',
  roles: '{{number}} jobs',
  and: '{{names}} and {{last}}',
  'and_others#one': '{{names}} and one other',
  and_others: '{{names}} and {{count}} others',
};

export const lists = { and: ' and ', comma: ', ', range: '{{first}} to {{last}}' };

export const days: Readonly<Record<WeekDay, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** What speaks for two people being one. */
export const likenesses: Readonly<Record<Likeness, string>> = {
  email: 'the same email address',
  phone: 'the same phone number',
  same_name: 'the same name',
  like_name: 'a name much like it',
  birth_year: 'the same year of birth',
};

/** Beside what a search found. */
export const found = {
  own: 'in your caseload',
  nobodys: 'nobody in charge',
  contact: 'contact {{name}}',
};

/** What no posting may ask. */
export const postingRules = {
  criminal_history: 'no questions about criminal history',
  medication: 'no questions about medication',
  treatment: 'no questions about treatment or recovery',
  health: 'no questions about disability or health',
  person: 'nothing about age, sex, origin, religion or family',
  drug_test: 'no drug tests for applicants',
};

/** Wording that would pass, by the rule that another broke. */
export const postingWordings: Readonly<Record<keyof typeof postingRules, string>> = {
  criminal_history:
    'We judge every applicant on what the role needs; any check the law asks for follows a conditional offer.',
  medication: 'The role includes using machinery; tell us what you need to do this safely.',
  treatment: 'This site follows a written policy on safety at work, the same for everybody.',
  health: 'The role involves lifting up to 15 kg; adjustments can be arranged.',
  person: 'The role needs somebody who can mop floors and read short notes in English.',
  drug_test: 'Where there is any test at work, a doctor reads the result.',
};

/** What stands behind a rule where no law of the country is named. */
export const laws = { fair_chance: 'fair-chance hiring', equal_treatment: 'equal treatment in hiring' };

/** What state a posting is in. */
export const postingStates: Readonly<Record<OpportunityState, string>> = {
  draft: 'draft',
  open: 'open',
  paused: 'paused',
  filled: 'filled',
  expired: 'expired',
  withdrawn: 'withdrawn',
};

/** Why somebody said no to a job, within a sentence to their coach. */
export const noReasons: Readonly<Record<OwnNoReason, string>> = {
  hours_do_not_fit: 'the hours do not fit',
  too_far: 'it is too far',
  wage_too_low: 'the pay is too low',
  setting_not_right: 'the place is not right',
  supports_missing: 'what would help is not there',
  participant_prefers_other: 'they would like other work',
  not_now: 'not now',
  other: 'another reason',
};
