/** What stands on the plain pages that are made here and need no script. */
export const pages = {
  reset: 'Choose a new password',
  invitation: 'Choose a password',
  passwordLabel: 'Password',
  passwordHint:
    'At least {{least}} characters. Several words that have nothing to do with each other are best.',
  address: 'You sign in with',
  tooShort: 'Too short: # more',
  fewSigns: 'Too few different characters',
  enough: 'Long enough, if nobody would guess it',
  good: 'Good',
  strong: 'Strong',
  save: 'Save it',
  saved: 'Your password is set',
  signInNext: 'Sign in',
  noGood: 'This link cannot be used',
  otherReset: 'Ask for another link',
  otherInvitation: 'Ask whoever invited you for another link. If you chose a password already, sign in.',
};
