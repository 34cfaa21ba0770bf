import type { search as english } from '../en/search.ts';
import type { Translation } from '../translation.ts';

export const search: Translation<typeof english> = {
  title: 'Suchen',
  label: 'Menschen, Arbeitgeber und Stellen suchen',
  label_employer: 'Ihre Stellen suchen',
  what: 'Menschen nach Namen oder Telefonnummer, Arbeitgeber nach Namen oder Ansprechperson, Stellen nach Titel, Arbeitgeber oder Beruf. Wortanfänge genügen, in beliebiger Reihenfolge: „Hugo T“, „hafen bäck“.',
  what_employer: 'Ihre Stellen nach Titel oder Beruf. Wortanfänge genügen, in beliebiger Reihenfolge.',
  recent: 'Von hier aus schon geöffnet',
  participant: 'Menschen',
  employer: 'Arbeitgeber',
  opportunity: 'Stellen',
  looking: 'Wird gesucht …',
  found_one: '{{count}} gefunden. Pfeiltasten wählen, Eingabe öffnet.',
  found_other: '{{count}} gefunden. Pfeiltasten wählen, Eingabe öffnet.',
  none: 'Hier heißt nichts „{{typed}}“. Versuchen Sie weniger Buchstaben oder ein anderes Wort des Namens.',
};
