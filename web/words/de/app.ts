import type { app as english } from '../en/app.ts';
import type { Translation } from '../translation.ts';

export const app: Translation<typeof english> = {
  review: 'Sichtung',
  questions: 'Fragen',
  // With a soft hyphen: the rail is narrower than the word.
  participants: 'Teil\u00ADnehmende',
  employers: 'Arbeitgeber',
  opportunities: 'Stellen',
  notices: 'Hinweise',
  users: 'Personen',
  tokens: 'Schlüssel',
  trail: 'Protokoll',
  operations: 'Arbeit',
  main: 'Hauptbereiche',
  count_notices: 'ungelesen',
  count_review: 'Personen warten',
  count_questions: 'zu fragen',
  whose: 'Wessen',
  mine: 'Meine',
  all: 'Alle',
  not_found: 'Nicht gefunden',
  no_page: 'Diese Seite gibt es nicht',
  mistyped: 'Vielleicht ist die Adresse vertippt, oder die Seite gehört zu einer anderen Rolle.',
  first_page: 'Zu Ihrer ersten Seite',
  signed_in: 'Angemeldet',
  you_are: 'Sie sind angemeldet, {{name}}',
  nothing_here:
    'Für die Rolle {{role}} gibt es hier noch nichts. Ihre Anmeldung funktioniert; die Seiten dafür kommen später.',
  not_loaded: 'Nicht geladen',
  skip: 'Zum Inhalt springen',
  opening: 'Wird geöffnet',
};
