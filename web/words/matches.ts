import type { GateRule, LiftableBy, PartName } from '../../src/domain/evaluation.ts';
import type { DeclineReason, MatchState } from '../../src/domain/match.ts';

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
  deferred: 'put off',
  later: 'free later',
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
