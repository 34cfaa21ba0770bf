import type { oversight as english } from '../en/oversight.ts';
import type { Translation } from '../translation.ts';

export const oversight: Translation<typeof english> = {
  trail: 'Das Protokoll',
  trail_what:
    'Wer wann was womit getan hat, das Neueste zuerst. Es nennt Felder und nie, was darin steht, und keine Zeile lässt sich unbemerkt ändern oder entfernen.',
  find_name: 'Finden, was bei einer Person, einem Arbeitgeber oder einer Stelle geschah',
  only_about: 'Nur, was {{name}} betraf.',
  about_all: 'Alles zeigen',
  no_id:
    'Das ist keine Kennung und wird nicht gesucht: eine Kennung hat Buchstaben, Ziffern und _, keine Leerzeichen.',
  find: 'Nach einer Kennung suchen',
  find_hint: 'Von der handelnden Person (usr_…, tok_…) oder von dem, worum es ging (par_…, mat_…, org_…).',
  acts: 'Was',
  acts_all: 'Alles',
  acts_disclosed: 'Was Arbeitgebern und Portalen gezeigt wurde',
  outcome: 'Ausgang',
  any: 'Alle',
  allowed: 'Getan',
  denied: 'Verweigert',
  when: 'Wann',
  who: 'Wer',
  what: 'Was',
  about: 'Worum es ging',
  act: '{{action}}: {{noun}}',
  by_job: 'der Dienst: {{name}}',
  by_command: 'die Befehlszeile: {{name}}',
  none: 'Nichts passt dazu',
  none_how:
    'Was Menschen und der Dienst tun, steht hier, sobald es geschieht. Versuchen Sie es mit einer anderen Kennung oder mit allen Ausgängen.',
  several_one: '{{count}} Zeile aus einer Liste',
  several_other: '{{count}} Zeilen aus einer Liste',
  of_lists_one: '{{count}} Zeile aus {{lists}} Listen',
  of_lists_other: '{{count}} Zeilen aus {{lists}} Listen',
  more_of: '{{first}} und {{count}} weitere',
  scoring: 'Bewertung',
  scoring_runs: 'Die Bewertung läuft: Geänderte Angaben stehen nach etwa einer Minute in den Listen.',
  scoring_stops: 'Bewertung anhalten',
  stop_what:
    'Solange sie steht, wird nichts Neues vorgeschlagen und keine Liste neu geordnet; was jemand öffnet, wird aus den Angaben von jetzt berechnet. Entscheidungen, Antworten und Mails gehen weiter, und die Jobcoaches erfahren davon.',
  stop_sure: 'Das hält sie für alle hier an. Jeder Coach sieht, dass die Bewertung steht, und seit wann.',
  stop_reason: 'Grund, den Coaches lesen',
  reason_unsaid: 'Keiner genannt',
  stop_not: 'Laufen lassen',
  resume: 'Bewertung weiterlaufen lassen',
  resume_what: 'Alle werden mit allem, was sich inzwischen geändert hat, neu bewertet.',
  stopped_since: 'Die Bewertung ist seit {{when}} angehalten, von {{who}}.',
  somebody: 'der Verwaltung',
  reasons_and_scores: 'Gründe und Punkte',
  scores_first: 'Jobcoaches sehen die Punkte eines Vorschlags zusammen mit den Gründen.',
  reasons_first:
    'Jobcoaches lesen zuerst die Gründe eines Vorschlags. Die Punkte bleiben zugeklappt, bis sie danach fragen.',
  reasons_first_what:
    'Auf eine Zahl verlässt man sich leicht. Wo die Gründe zuerst kommen, zeigen Listen, Nachrichten und Fragen keine Punkte eines Vorschlags, den niemand gelesen hat.',
  put_reasons_first: 'Gründe zuerst zeigen',
  put_scores_first: 'Punkte gleich zeigen',
};
