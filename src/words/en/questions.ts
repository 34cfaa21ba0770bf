/** Questions that would settle what is not known. One to an employer names the role, never the person. */
export const questions = {
  accommodation: 'Could {{employer}} offer {{need}} in the role {{role}}?',
  accommodation_anywhere: 'Could {{employer}} offer {{need}}?',
  skills: 'What have you worked with, and what have you learned?',
  person_background: 'What have you done before, and what would you like to do?',
  person_supportNeeds: 'What do you need so that a job works for you?',
  person_birthMonth: 'In which month were you born?',
  person_avoided: 'Would work with {{setting}} be all right for you?',
  hours_availability: 'On which days and at what hours could you work?',
  hours_besides: 'Could you work at other hours, too, and at which?',
  hours_schedule: 'At which hours is the role {{role}} worked, and how many a week?',
  hours_flexible: 'Could the hours of the role {{role}} be moved?',
  hours_fewer: 'Would the role {{role}} do with fewer hours a week?',
  later_start:
    'Could the role {{role}} start at {{to}} instead of {{from}} ({{hours}} h a week instead of {{before}} h)?',
  earlier_end:
    'Could the role {{role}} end at {{to}} instead of {{from}} ({{hours}} h a week instead of {{before}} h)?',
  hours_left:
    'Could the hours of the role {{role}} be {{left}} alone ({{hours}} h a week instead of {{before}} h)?',
  hours_contract: 'Which kind of contract goes with the role {{role}}?',
  place_participant: 'Where would you set out for work from?',
  place_employer: 'Where is the role {{role}} worked?',
  place_remote: 'Could all of the role {{role}} be done from home?',
  place_setting: 'Does the role {{role}} at {{employer}} involve {{setting}}?',
  // Asked only where a longer way would open a job, whether a limit was said or is assumed.
  travel: 'Could your way to work be longer, and how long at most?',
  first_bus: 'Is there a bus or train to {{place}} in time for the start?',
  last_bus: 'Is there a bus or train back from {{place}} after the end?',
  wage: 'What does the role {{role}} pay?',
  wage_higher: 'Could the role {{role}} pay more than it does now, and how much?',
  start: 'When does the role {{role}} start?',
  occupation: 'Which occupation is the role {{role}}?',
  training: 'Is the role {{role}} taught on the job?',
  licence: 'Do you have {{licence}}, or could you get it?',
};
