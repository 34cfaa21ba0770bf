/** Questions that would settle what is not known. One to an employer names the role, never the person. */
export const questions = {
  need: 'Could {{employer}} offer {{need}} in the role {{role}}?',
  skill: 'Have you worked with {{skill}}, or learned it?',
  free_hours: 'On which days and at what hours could you work?',
  role_hours: 'At which hours is the role {{role}} worked?',
  starting_point: 'Where would you set out for work from?',
  role_place: 'Where is the role {{role}} worked?',
  wage: 'What does the role {{role}} pay, and in which currency?',
  occupation: 'Which occupation is the role {{role}}?',
  weekly_hours: 'How many hours a week is the role {{role}}?',
  contract: 'Which kind of contract goes with the role {{role}}?',
};
