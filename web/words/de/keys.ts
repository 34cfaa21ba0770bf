import type { keys as english } from '../en/keys.ts';
import type { Translation } from '../translation.ts';

export const keys: Translation<typeof english> = {
  title: 'Alle Tasten',
  off_now: 'Einzelne Tasten sind ausgeschaltet.',
  change: 'Tasten ändern oder ausschalten',
  does_search: 'Überall suchen',
  does_shortlist: 'Vormerken',
  does_later: 'Später, dann die Nummer eines Tages',
  does_decline: 'Diese nicht, dann die Nummer des Grundes',
  does_undo: 'Rückgängig, zurück bis zu Ihrer Anmeldung',
  does_ask:
    'Die offene Person fragen, was zu fragen ist, sonst das Erste, was der offene Vorschlag zeigt; unter Fragen das mit dem Fokus',
  does_show_score: 'Punkte zeigen, wo die Gründe zuerst kommen',
  does_next: 'Nächste Person, nächster Vorschlag oder nächste Frage einer Liste',
  does_previous: 'Zurück zur vorigen Person',
  jobs: 'Zwischen den Stellen einer Person',
  does_yes: 'Beim Beantworten einer Frage: ja',
  does_no: 'Beim Beantworten einer Frage: nein',
  does_partly: 'Beim Beantworten einer Frage: nur zum Teil',
  does_not_reached: 'Beim Beantworten einer Frage: nicht erreicht',
  does_all_keys: 'Diese Tasten',
  heading: 'Tasten',
  what: 'Eine einzelne Taste tut, was ein Knopf tut. Wer mit dem Computer spricht oder Tasten aus Versehen trifft, schaltet sie aus oder wählt andere.',
  use: 'Einzelne Tasten',
  on: 'An',
  off: 'Aus',
  one_sign: 'Ein Buchstabe oder Zeichen; leer für keine Taste.',
  same: '{{key}} tut schon etwas anderes: {{other}}.',
  save: 'Tasten speichern',
  usual: 'Alle wie üblich',
  saved: 'Gespeichert.',
};
