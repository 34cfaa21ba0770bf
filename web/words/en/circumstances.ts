import { licenceNames, needs, settings, stances, weights } from '../../../src/words/en/labels.ts';

/**
 * What a person needs and what a workplace is, in words, a table a kind. What reasons, questions and notices say as well is theirs, so
 * that no two sentences of one screen call it differently.
 */
export const circumstances = {
  settings,
  licences: licenceNames,
  constraints: {
    no_work_with_children: 'no work with children',
    no_work_with_vulnerable_adults: 'no work with vulnerable adults',
    no_security_licence: 'no security licence',
    no_driving_for_work: 'no driving for work',
    no_controlled_substances_handling: 'no handling of controlled substances',
    no_cash_handling: 'no cash handling',
  },
  weights,
  stances,
  evidence: {
    declared: 'said so',
    evidenced: 'shown',
    proven_by_placement: 'proven in a job',
  },
  needs,
  windows: {
    treatment_sessions: 'Hours to keep free',
    dosing_window: 'Hours to keep free',
    mutual_aid_times: 'Hours to keep free',
    court_or_probation: 'Hours to keep free',
    childcare_hours: 'Hours with the children',
    curfew: 'Hours to be at home',
  },
  minutes: {
    max_travel_minutes: 'Minutes one way, at most',
    shift_limit: 'Minutes of work a day, at most',
    frequent_breaks: 'Minutes between breaks',
  },
};
