import type { rights as english } from '../en/rights.ts';
import type { Translation } from '../translation.ts';

export const rights: Translation<typeof english> = {
  section: 'Alles über diese Person',
  file_what:
    'Alles, was über sie aufgehoben wird, um es ihr zu geben. Notizen, die Jobcoaches für sich führen, sind nicht dabei.',
  file: 'Datei sichern',
  file_saved: 'Gesichert. Geben Sie sie der Person und löschen Sie Ihre Kopie.',
  forget_what:
    'Wenn sie vergessen werden möchte: Sie beantragen es, und eine andere Teamleitung oder die Verwaltung sagt ja. Dann findet sie niemand mehr, und nichts von ihr lässt sich lesen, auch nicht in alten Sicherungen.',
  forget: 'Vergessen beantragen',
  forget_sure: 'Beantragen, dass {{name}} vergessen wird?',
  forget_sure_what:
    'Bis jemand anderes ja sagt, bleibt alles, wie es ist. Danach lässt es sich nicht zurücknehmen.',
  forget_ask: 'Beantragen',
  keep: 'Lassen',
  forget_asked:
    'Beantragt. Es steht unter „Vergessene Personen“, bis jemand anderes ja oder nein sagt, oder Sie nein sagen.',
  to_list: 'Vergessene Personen',
  title: 'Vergessene Personen',
  what: 'Wer vergessen werden soll und wer es wurde, mit dem, was ging und was bleiben musste.',
  none: 'Niemand hat darum gebeten',
  none_how:
    'Eine Teamleitung beantragt es auf der Seite einer Person, oder die Person selbst auf ihren Seiten.',
  asked: 'Beantragt',
  state: 'Stand',
  record: 'Bescheinigung',
  about: 'Wessen',
  state_asked: 'wartet auf ein zweites Ja',
  state_refused: 'abgelehnt',
  state_begun: 'wird vergessen',
  state_done: 'vergessen {{when}}',
  gone_one: '{{count}} Eintrag ging',
  gone_other: '{{count}} Einträge gingen',
  kept: 'Was bleiben musste',
  until: '{{why}} Bis {{day}}.',
  yes: 'Ja, vergessen',
  no: 'Nein',
  yes_of: 'Ja, {{id}} vergessen',
  no_of: 'Nein, {{id}} behalten',
  by_time: 'die Frist ist um',
  own: 'auf eigenen Wunsch',
  by_code: 'auf der eigenen Seite, mit einem Code aus dem Team',
  barred: 'Wer sie nicht sehen darf',
  barred_what: 'Frühere Partner, Nachbarn, Verwandte: Sie finden nirgends etwas von dieser Person.',
  barred_save: 'Sichern, wer nicht darf',
  barred_saved: 'Gesichert.',
};
