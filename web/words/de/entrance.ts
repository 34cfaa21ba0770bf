import type { entrance as english } from '../en/entrance.ts';
import type { Translation } from '../translation.ts';

export const entrance: Translation<typeof english> = {
  brand: 'Stepwell',
  title: 'Anmelden',
  email: 'E-Mail',
  password: 'Passwort',
  sign_in: 'Anmelden',
  signing_in: 'Anmeldung läuft …',
  forgot: 'Passwort vergessen?',
  forgot_beside: 'Passwort vergessen? (in einem anderen Tab)',
  no_match:
    'E-Mail und Passwort passen nicht zusammen. Prüfen Sie beides und versuchen Sie es noch einmal; nach mehreren Fehlversuchen wartet die Anmeldung eine Weile.',
  too_many_one:
    'Zu viele Fehlversuche. Versuchen Sie es in {{count}} Minute noch einmal oder fragen Sie Ihre Verwaltung.',
  too_many_other:
    'Zu viele Fehlversuche. Versuchen Sie es in {{count}} Minuten noch einmal oder fragen Sie Ihre Verwaltung.',
  again: 'Noch einmal anmelden',
  again_why:
    'Ihre Anmeldung ist zu Ende. Die Seite ist, wie Sie sie verlassen haben, und geht weiter, sobald {{name}} sich anmeldet.',
  leave: 'Diese Seite verlassen',
  forgot_title: 'Ein neues Passwort',
  forgot_what:
    'Sagen Sie, mit welcher Adresse Sie sich anmelden. Mit einem Link, der dorthin geht, wählen Sie ein neues Passwort.',
  forgot_send: 'Link schicken',
  forgot_sending: 'Wird geschickt …',
  forgot_sent:
    'Falls sich jemand mit dieser Adresse anmeldet und hier E-Mail eingerichtet ist, ist ein Link dorthin unterwegs. Er gilt einmal, einen Tag lang. Wir sagen das bei jeder Adresse.',
  forgot_nothing: 'Es kommt nichts? Fragen Sie Ihre Verwaltung: Sie kann Ihnen sofort einen Link geben.',
  back: 'Zurück zur Anmeldung',
  code: 'Code aus Ihrer App',
  code_hint: 'Die sechs Ziffern, die Ihre Authenticator-App gerade zeigt, oder einer Ihrer Notfallcodes.',
  wrong_code:
    'Dieser Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten und versuchen Sie es noch einmal.',
  code_or_passkey_hint:
    'Die sechs Ziffern, die Ihre Authenticator-App gerade zeigt, oder einer Ihrer Notfallcodes. Oder benutzen Sie unten Ihren Passkey.',
  recovery_code: 'Notfallcode',
  recovery_hint: 'Einer der Codes, die Sie ausgedruckt oder aufgeschrieben haben.',
  by_passkey: 'Mit einem Passkey anmelden',
  use_passkey: 'Passkey benutzen',
  passkey_left:
    'Es wurde kein Passkey benutzt: Der Dialog des Browsers wurde geschlossen, oder es hat zu lange gedauert. Versuchen Sie es noch einmal, oder gehen Sie einen anderen Weg.',
  again_who: 'Bestätigen Sie noch einmal, wer Sie sind',
  again_who_why:
    'Was Sie vorhaben, zeigt oder ändert mehr als sonst. In den nächsten 15 Minuten werden Sie nicht noch einmal gefragt.',
  go_on: 'Weiter',
  not_now: 'Jetzt nicht',
  by_mail: 'Kein Passwort? Link per Mail',
  with_password: 'Ein Passwort verwenden',
  mail_what:
    'Für Arbeitgeber: Wir schicken Ihnen einen Link und einen Code, die 30 Minuten gelten. Ein Passwort brauchen Sie nicht.',
  mail_me: 'Link schicken',
  mail_sent:
    'Meldet sich ein Arbeitgeber mit {{email}} an, ist eine Mail unterwegs. Öffnen Sie den Link darin, oder tippen Sie hier den Code.',
  mail_code: 'Code aus der Mail',
  mail_code_hint: 'Acht Zeichen; Groß- und Kleinschreibung und Leerzeichen zählen nicht.',
  mail_again: 'Noch eine Mail schicken',
};
