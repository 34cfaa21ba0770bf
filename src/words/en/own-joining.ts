/** What somebody reads who is invited by mail to pages of their own: nothing in it says what they are for. */
export const joining = {
  subject: 'A link for you',
  mail: 'You can sign in here. Open this link within 7 days and press the button:',
  unasked: 'The link works once. If you do not know what it is, do nothing.',
  title: 'Welcome',
  address: 'Your e-mail',
  passwordNotNeeded: 'You can leave this empty. Then your coach gives you a code when you want to come back.',
  passwordIfLiked: 'A password, if you like one',
  passwordHint: 'Use {{least}} letters or more. A few words that do not go together are best.',
  tooShort: 'Too short: # more',
  fewSigns: 'Use more letters that differ',
  enough: 'Long enough, if no one would guess it',
  good: 'Good',
  strong: 'Strong',
  goOn: 'Go on',
  guessed: 'This one is too short, or too easy to guess. Choose another one.',
} as const;
