import type { notices as english } from '../en/notices.ts';

export const notices: Readonly<Record<keyof typeof english, string>> = {
  heading: 'Hinweise',
  all_read: 'Alle als gelesen markieren',
  none: 'Keine Hinweise',
  none_what:
    'Starke Vorschläge, Beinahe-Treffer, die einen Anruf wert sind, und Änderungen an laufenden Paarungen stehen hier.',
  none_administration:
    'Aufgegebene Arbeit, und alte Datensätze und Löschungen, die auf Ihr Ja warten, stehen hier.',
  none_employer: 'Wer sich Ihnen zeigt und welche Stelle bald schließt, steht hier.',
  unread: 'Ungelesen',
  mark: 'Als gelesen markieren',
  mark_of: 'Als gelesen markieren: {{subject}}',
  today: 'heute',
  this_week: 'diese Woche',
  to_know: 'zur Kenntnis',
  choose: 'Was per E-Mail kommt und wann',
};
