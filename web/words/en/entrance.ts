export const entrance = {
  brand: 'Stepwell',
  title: 'Sign in',
  email: 'Email',
  password: 'Password',
  sign_in: 'Sign in',
  signing_in: 'Signing in…',
  forgot: 'Forgot the password?',
  no_match:
    'That email and password do not go together. Check both and try again; after several failures the sign-in waits a while.',
  too_many_one: 'Too many failed sign-ins. Try again in {{count}} minute, or ask your administrator.',
  too_many_other: 'Too many failed sign-ins. Try again in {{count}} minutes, or ask your administrator.',
  again: 'Sign in again',
  again_why:
    'You were signed out because nothing was done for a while. The page is as you left it, and goes on when {{name}} signs in.',
  leave: 'Leave this page',
  forgot_title: 'A new password',
  forgot_what: 'Say with which address you sign in. By a link that goes to it you choose a new password.',
  forgot_send: 'Send the link',
  forgot_sending: 'Sending…',
  forgot_sent:
    'If somebody signs in with this address, and mail is set up here, a link is on its way to it. It is good once, for a day. We say the same of every address.',
  forgot_nothing: 'Nothing comes? Ask your administrator: they can hand you a link at once.',
  back: 'Back to the sign-in',
  code: 'Code from your app',
  code_hint: 'The six figures that your authenticator app shows now, or one of your recovery codes.',
  wrong_code: 'This code is not right, or was used before. Wait for the next one and try again.',
  again_who: 'Say once more who you are',
  again_who_why:
    'What you are about to do shows or changes more than usual. For the next 15 minutes you are not asked again.',
  go_on: 'Go on',
  not_now: 'Not now',
} as const;
