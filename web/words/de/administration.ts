import type { administration as english } from '../en/administration.ts';
import type { Translation } from '../translation.ts';

export const administration: Translation<typeof english> = {
  users: 'Wer sich anmeldet',
  users_what:
    'Wer hereinkommt, und als was. Von Teilnehmenden steht hier kein Name: Wer sie sind, ist keine Frage der Einstellungen.',
  no_users: 'Noch niemand',
  no_users_how: 'Laden Sie jemanden ein: Das Passwort wählt die Person selbst.',
  name: 'Name',
  email: 'E-Mail',
  role: 'Rolle',
  state: 'Zustand',
  a_participant: 'eine teilnehmende Person',
  active: 'darf sich anmelden',
  disabled_since: 'ausgeschlossen seit {{day}}',
  mail_refused: 'Adresse abgelehnt am {{day}}.',
  mail_refused_what: 'Sie bekommt keine E-Mail, bis sie berichtigt oder etwas noch einmal gesendet wird.',
  correct: 'Adresse berichtigen',
  correct_what:
    'Mit einer anderen Adresse meldet sich diese Person von da an mit ihr an. Alle Sitzungen enden, auch die Links für ein Passwort.',
  resend: 'Abgelehntes noch einmal senden',
  resent_one: '{{count}} E-Mail wird noch einmal gesendet.',
  resent_other: '{{count}} E-Mails werden noch einmal gesendet.',
  act: 'Handeln',
  manage: 'Verwalten',
  manage_of: '{{name}} verwalten',
  role_save: 'Rolle speichern',
  role_what:
    'Mit einer anderen Rolle enden alle Sitzungen, auch die Zugangsschlüssel und Links, die diese Person gemacht hat.',
  disable: 'Ausschließen',
  disable_what:
    'Ausschließen meldet diese Person überall ab und beendet Zugangsschlüssel und Links, die sie gemacht hat. Es lässt sich zurücknehmen.',
  enable: 'Wieder hereinlassen',
  end_sessions: 'Überall abmelden',
  reset: 'Link für ein neues Passwort machen',
  reset_none: 'Kein Link: Niemand, der sich anmelden darf, hat diese Adresse.',
  done: 'Erledigt.',
  invite: 'Jemanden einladen',
  invite_send: 'Einladung machen',
  invite_what:
    'Sie bekommen einen Link, der einmal gilt, sieben Tage lang. Wer ihn öffnet, wählt ein Passwort.',
  name_optional: 'Name (freiwillig)',
  for_employer: 'Für welchen Arbeitgeber',
  chosen_employer: 'Spricht für {{name}}',
  link_once: 'Dieser Link wird nur jetzt gezeigt. Er gilt einmal, bis {{day}}.',
  link_hand:
    'Ein Link geht auch per E-Mail an {{email}}. Wo keine E-Mail ankommt, geben Sie diesen selbst weiter, auf einem Weg, dem Sie trauen.',
  link: 'Link',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  copy_by_hand: 'Markieren und kopieren Sie ihn von Hand.',
  tokens: 'Zugangsschlüssel',
  tokens_what:
    'Ein Zugangsschlüssel lässt ein Programm herein, an Stelle eines Menschen. Es sieht nicht mehr als seine Rolle.',
  no_tokens: 'Keine',
  no_tokens_how: 'Ein Portal oder ein Skript, das etwas liest oder schickt, braucht einen.',
  label: 'Wofür',
  used: 'Zuletzt benutzt',
  never: 'nie',
  good_until: 'Gültig bis',
  expired: 'vorbei',
  revoked: 'widerrufen',
  revoke: 'Widerrufen',
  revoke_of: '{{label}} widerrufen',
  revoke_sure:
    '{{label}} widerrufen? Was ihn benutzt, ist sofort ausgeschlossen und kommt damit nicht wieder herein.',
  keep: 'Behalten',
  make: 'Zugangsschlüssel machen',
  make_save: 'Machen',
  token: 'Zugangsschlüssel',
  token_once:
    'Dieser Schlüssel wird nur jetzt gezeigt. Legen Sie ihn dorthin, wo das Programm ihn liest, und nirgends sonst hin.',
};
