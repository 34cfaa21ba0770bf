import type { NoticeKind } from '../../src/domain/notice.ts';
import type { Contract, OpportunityState, Remote, Training } from '../../src/domain/opportunity.ts';
import type { AskedMatter } from '../../src/domain/participant.ts';
import type { Role } from '../../src/domain/user.ts';
import type { PastWorkKind } from '../../src/domain/values/past-work.ts';
import type { TravelMode } from '../../src/domain/values/place.ts';
import type { ScheduleKind } from '../../src/domain/values/schedule.ts';
import type { Licence, RecordConstraintCode, Setting } from '../../src/domain/values/setting.ts';
import type { SkillLevel } from '../../src/domain/values/skill.ts';
import type { LanguageLevel } from '../../src/domain/values/spoken-language.ts';
import type { Stage } from '../../src/domain/values/stage.ts';

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
  free_soon: 'Free soon',
  more_matches: 'More today',
  lists_moved: 'Worked out anew',
  employer_answer: 'Employer answered',
  participant_answer: 'Participant answered',
  facts_changed: 'Facts changed',
  posting_closing: 'Posting closes soon',
  stale_profile: 'Profile to look over',
  pause_digest: 'After the pause',
  handed_over: 'Handed over to you',
  cover_given: 'You stand in',
  workers_stopped: 'Background work stopped',
};

export const levelWords: Record<SkillLevel, string> = {
  basic: 'basic',
  working: 'working level',
  skilled: 'skilled',
  expert: 'expert',
};

export const contractWords: Record<Contract, string> = {
  permanent: 'permanent',
  fixed_term: 'fixed term',
  temporary: 'temporary',
  apprenticeship: 'apprenticeship',
  work_trial: 'work trial',
};

export const trainingWords: Record<Training, string> = {
  given: 'taught on the job, no experience needed',
  some: 'some of it is taught',
  none: 'nothing is taught',
  not_said: 'not said',
};

/** What the hours of a posting mean. */
export const scheduleWords: Record<ScheduleKind, string> = {
  fixed: 'these hours are the job',
  pool: 'shifts are picked from these hours',
  flexible: 'hours are agreed with the person',
};

export const pastWorkWords: Record<PastWorkKind, string> = {
  paid: 'paid',
  unpaid: 'unpaid',
  inside: 'inside',
  family: 'for the family',
};

export const languageLevelWords: Record<LanguageLevel, string> = {
  basic: 'a little',
  conversational: 'in conversation',
  fluent: 'fluently',
  native: 'as a first language',
};

export const askedWords: Record<AskedMatter, string> = {
  supportNeeds: 'Needs',
  pastWork: 'Past work',
  availability: 'Free hours',
  place: 'Where they live',
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
