/** What stands on the plain pages that are made here and need no script. */
export const pages = {
  reset: 'Choose a new password',
  invitation: 'Choose a password',
  passwordLabel: 'Password',
  passwordHint:
    'At least {{least}} characters. Several words that have nothing to do with each other are best.',
  save: 'Save it',
  saved: 'Your password is set',
  signInNext: 'Sign in',
  noGood: 'This link cannot be used',
};
