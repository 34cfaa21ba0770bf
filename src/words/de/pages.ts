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
    'Bitten Sie die Person, die Sie eingeladen hat, um einen neuen Link. Wenn Sie ihn schon benutzt haben, melden Sie sich an.',
  ownCode: 'Kommen Sie mit einem Code auf Papier herein? Dann bitten Sie um einen neuen.',
  call: '{{phone}} anrufen',
  newCode: 'Um einen neuen Code bitten',
  noGood: 'Dieser Link lässt sich nicht verwenden',
  signInTitle: 'Anmelden',
  signInText: 'Noch ist nichts geschehen. Haben Sie darum gebeten, sich anzumelden?',
  signInNo: 'Nein, oder nicht jetzt',
  signInYes: 'Ja, melden Sie mich an',
  signInGone:
    'Er ist verwendet, eine neuere Mail ist an seine Stelle getreten, oder seine halbe Stunde ist um. Eine neue ist schnell geschickt.',
  signInAgain: 'Schicken Sie mir eine neue',
  passwordIfLiked: 'Ein Passwort, wenn Sie eines möchten',
  passwordNotNeeded:
    'Sie können dies leer lassen: Wann immer Sie sich anmelden möchten, schicken wir Ihnen einen Link.',
  goOn: 'Weiter',
};
