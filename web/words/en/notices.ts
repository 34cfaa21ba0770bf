export const notices = {
  heading: 'Notices',
  all_read: 'Mark all as read',
  none: 'No notices',
  none_what: 'Strong matches, near misses worth a call and changes under live matches are told here.',
  none_administration:
    'Work that was given up, and old records and people to be forgotten that wait for your yes, are told here.',
  none_employer: 'Who lets you see them, and which job closes soon, is told here.',
  unread: 'Unread',
  mark: 'Mark as read',
  mark_of: 'Mark as read: {{subject}}',
  today: 'today',
  this_week: 'this week',
  to_know: 'to know',
  choose: 'Which are mailed, and when',
} as const;
