import type * as en from '../en/pages.ts';
import type { Translation } from '../translation.ts';

export const pages: Translation<typeof en.pages> = {
  reset: 'Wählen Sie ein neues Passwort',
  invitation: 'Wählen Sie ein Passwort',
  passwordLabel: 'Passwort',
  passwordHint:
    'Mindestens {{least}} Zeichen. Am besten sind mehrere Wörter, die nichts miteinander zu tun haben.',
  save: 'Speichern',
  saved: 'Ihr Passwort ist gesetzt',
  signInNext: 'Anmelden',
  noGood: 'Dieser Link lässt sich nicht verwenden',
};
