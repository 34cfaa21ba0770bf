/** Why a pair is not suggested: a sentence a rule, some in several forms. For coaches; none of it is for employers. */
export const blockers = {
  opportunity_not_open: 'The posting takes no applications now.',
  need_refused: '{{employer}} says it cannot offer {{need}}, which {{who}} must have.',
  setting_avoided: 'The work involves {{settings}}, which {{who}} avoids.',
  setting_against_need: 'The work involves {{settings}}; {{who}} must have {{need}}.',
  licence_missing: 'The role asks for {{licence}}, which {{who}} does not hold.',
  licence_obtainable:
    'The role asks for {{licence}}, which {{who}} does not hold; getting it takes about {{days}} days.',
  no_common_hours: 'Of the {{required}} hours a week asked for only {{free}} are hours {{who}} has free.',
  no_free_hours: '{{who}} has none of the {{required}} hours a week free that are asked for.',
  hours_in_window:
    '{{clash}} of the {{required}} hours a week fall into hours that {{who}} must keep free; {{employer}} has not said yes to {{need}}.',
  hours_in_windows:
    'Beside the hours that {{who}} must keep free only {{free}} hours a week are left of the {{required}} asked for; {{employer}} has not said yes to {{need}}.',
  day_too_long:
    'The longest day has {{day}} hours; {{who}} must have at most {{dayLimit}}, and {{employer}} has not said yes to {{need}}.',
  too_far: 'The way takes about {{minutes}} minutes {{mode}}, over the limit of {{limit}}.',
  too_far_assumed: 'The way takes about {{minutes}} minutes {{mode}}, over the assumed limit of {{limit}}.',
  wage_below_floor: 'The pay is at most {{highest}} an hour, under the floor of {{floor}}.',
  working_age: 'Young workers may not do work with {{setting}} ({{citation}}).',
  working_age_day:
    'A day of {{hours}} hours is over the {{most}} that the law on young workers allows ({{citation}}).',
  working_age_week:
    'A week of {{hours}} hours is over the {{most}} that the law on young workers allows ({{citation}}).',
  working_age_rest: 'Some of the hours are ones in which young workers may not work ({{citation}}).',
  working_age_few:
    'Only {{hours}} hours a week can lawfully be worked by young workers, of at least {{asked}} asked for ({{citation}}).',
  working_age_open: 'The month of birth tells whether this still holds on the first day.',
  safety_list: 'The place is on {{who}}’s list of people and places to stay away from. Do not share this.',
  safety_list_employer:
    'The employer is on {{who}}’s list of people and places to stay away from. Do not share this.',
  statutory_bar: 'A legal bar applies to {{settings}} ({{citation}}). It is lifted by: {{liftedBy}}.',
};
