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
  address: 'Sie melden sich an mit',
  tooShort: 'Zu kurz: noch #',
  fewSigns: 'Zu wenige verschiedene Zeichen',
  enough: 'Lang genug, wenn niemand es erraten würde',
  good: 'Gut',
  strong: 'Stark',
  otherReset: 'Um einen neuen Link bitten',
  otherInvitation:
    'Bitten Sie die Person, die Sie eingeladen hat, um einen neuen Link. Haben Sie schon ein Passwort gewählt, melden Sie sich an.',
  noGood: 'Dieser Link lässt sich nicht verwenden',
};
