import type { offerProblems as en } from '../en/offer-problems.ts';
import type { Translation } from '../translation.ts';

export const offerProblems: Translation<typeof en> = {
  answer_not_open: 'Darauf lässt sich jetzt nicht antworten. Sehen Sie sich die Stelle noch einmal an.',
  offer_changed: 'An dieser Stelle hat sich etwas geändert. Der Coach sieht sie sich zuerst an.',
  question_empty: 'Schreiben Sie auf, was Sie wissen möchten.',
  question_too_long: 'Höchstens 1000 Zeichen.',
};
