/** What a change would give. Scores are said as on the screens, 0 to 100. */
export const changes = {
  unblocked: 'If {{condition}}, the score would be {{score}}.',
  'blocked#one': 'If {{condition}}, the score would be {{score}}, with {{count}} obstacle left.',
  'blocked#other': 'If {{condition}}, the score would be {{score}}, with {{count}} obstacles left.',
};

/** What would have to change, within those sentences. */
export const conditions = {
  stance: '{{employer}} confirmed {{need}}',
  stance_policy: '{{employer}} made {{need}} a policy',
  hours_flexible: '{{employer}} were willing to move the hours',
  hours_fewer: '{{employer}} took somebody for {{hours}} hours a week',
  later_start: '{{employer}} started at {{to}} instead of {{from}} ({{hours}} h instead of {{before}} h)',
  earlier_end: '{{employer}} ended at {{to}} instead of {{from}} ({{hours}} h instead of {{before}} h)',
  hours_left: '{{employer}} asked for {{left}} alone ({{hours}} h instead of {{before}} h)',
  wage_raised: '{{employer}} paid {{wage}} {{period}}',
  remote: 'all of the work could be done from home',
  training_given: '{{employer}} taught the work',
  hours_freed: '{{who}} could free all of the hours',
  old_enough: 'the month of birth showed that {{who}} is old enough by then',
  skill_gained: '{{who}} learned “{{skill}}” ({{level}})',
  licence_gained: '{{who}} gained {{licence}}',
  travel_extended: '{{who}} were willing to travel {{minutes}} minutes',
  setting_accepted: '{{who}} were at ease with {{setting}}',
};
