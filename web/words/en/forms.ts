export const forms = {
  leave_title: 'Leave without saving?',
  leave_words: 'What you typed on this page is not saved yet. If you leave, it is gone.',
  stay: 'Stay and go on',
  leave: 'Leave without saving',
  faults_one: 'Not saved yet: one thing to put right.',
  faults_other: 'Not saved yet: {{count}} things to put right.',
} as const;
