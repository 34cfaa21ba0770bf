export const notices = {
  heading: 'Notices',
  all_read: 'Mark all as read',
  none: 'No notices',
  none_what: 'Strong matches, near misses worth a call and changes under live matches are told here.',
  unread: 'Unread',
  mark: 'Mark as read',
  mark_of: 'Mark as read: {{subject}}',
  today: 'today',
  this_week: 'this week',
  to_know: 'to know',
  choose: 'Which are mailed, and when',
} as const;
