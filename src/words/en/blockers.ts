/** Why a pair is not suggested: a sentence a rule, some in several forms. For coaches; none of it is for employers. */
export const blockers = {
  opportunity_not_open: 'The posting takes no applications now.',
  need_refused: '{{employer}} says it cannot offer {{need}}, which {{who}} must have.',
  setting_avoided: 'The work involves {{settings}}, which {{who}} avoids.',
  setting_against_need: 'The work involves {{settings}}; {{who}} must have {{need}}.',
  licence_missing: 'The role asks for {{licence}}, which {{who}} does not hold.',
  no_common_hours: 'None of the hours asked for are hours {{who}} has free.',
  no_free_hours: '{{who}} has no free hours left beside those that must stay free.',
  too_far: 'The way takes about {{minutes}} minutes {{mode}}, over the limit of {{limit}}.',
  too_far_assumed: 'The way takes about {{minutes}} minutes {{mode}}, over the assumed limit of {{limit}}.',
  wage_below_floor: 'The pay is at most {{highest}} an hour, under the floor of {{floor}}.',
  working_age: 'Young workers may not do work with {{settings}} ({{citation}}).',
  working_age_day:
    'A day of {{hours}} hours is over the {{most}} that the law on young workers allows ({{citation}}).',
  working_age_week:
    'A week of {{hours}} hours is over the {{most}} that the law on young workers allows ({{citation}}).',
  working_age_rest: 'Some of the hours are ones in which young workers may not work ({{citation}}).',
  safety_list: 'The place is on {{who}}’s list of people and places to stay away from. Do not share this.',
  safety_list_employer:
    'The employer is on {{who}}’s list of people and places to stay away from. Do not share this.',
  statutory_bar: 'A legal bar applies to {{settings}} ({{citation}}). It is lifted by: {{liftedBy}}.',
};
