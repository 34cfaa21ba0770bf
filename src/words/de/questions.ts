import type * as en from '../en/questions.ts';
import type { Translation } from '../translation.ts';

export const questions: Translation<typeof en.questions> = {
  accommodation: 'Wäre das bei {{employer}} für die Stelle {{role}} möglich: {{need}}?',
  accommodation_anywhere: 'Wäre das bei {{employer}} möglich: {{need}}?',
  skills: 'Womit haben Sie schon gearbeitet, und was haben Sie gelernt?',
  person_background: 'Was haben Sie bisher gemacht, und was würden Sie gern machen?',
  person_supportNeeds: 'Was brauchen Sie, damit eine Arbeit für Sie gut geht?',
  person_birthMonth: 'In welchem Monat sind Sie geboren?',
  person_avoided: 'Wäre das bei der Arbeit für Sie in Ordnung: {{setting}}?',
  hours_availability: 'An welchen Tagen und zu welchen Zeiten könnten Sie arbeiten?',
  hours_besides: 'Könnten Sie auch zu anderen Zeiten arbeiten, und zu welchen?',
  hours_schedule:
    'Zu welchen Zeiten wird in der Stelle {{role}} gearbeitet, und wie viele Stunden pro Woche?',
  hours_flexible: 'Ließen sich die Stunden der Stelle {{role}} verschieben?',
  hours_fewer: 'Ginge die Stelle {{role}} auch mit weniger Stunden pro Woche?',
  later_start:
    'Könnte die Stelle {{role}} um {{to}} statt um {{from}} beginnen ({{hours}} statt {{before}} Std. pro Woche)?',
  earlier_end:
    'Könnte die Stelle {{role}} um {{to}} statt um {{from}} enden ({{hours}} statt {{before}} Std. pro Woche)?',
  hours_left:
    'Könnten die Stunden der Stelle {{role}} nur {{left}} sein ({{hours}} statt {{before}} Std. pro Woche)?',
  hours_contract: 'Welche Art von Vertrag gehört zur Stelle {{role}}?',
  place_participant: 'Von wo würden Sie zur Arbeit gehen?',
  place_employer: 'Wo wird in der Stelle {{role}} gearbeitet?',
  place_remote: 'Ließe sich die Stelle {{role}} ganz von zu Hause machen?',
  place_setting: 'Gehört das zur Stelle {{role}} bei {{employer}}: {{setting}}?',
  travel: 'Dürfte Ihr Weg zur Arbeit länger sein, und wie lang höchstens?',
  first_bus: 'Fährt rechtzeitig zum Beginn ein Bus oder Zug nach {{place}}?',
  last_bus: 'Fährt nach dem Ende ein Bus oder Zug von {{place}} zurück?',
  wage: 'Was zahlt die Stelle {{role}}?',
  wage_higher: 'Könnte die Stelle {{role}} besser bezahlt werden als jetzt, und wie hoch?',
  start: 'Wann beginnt die Stelle {{role}}?',
  occupation: 'Welcher Beruf ist die Stelle {{role}}?',
  training: 'Wird in der Stelle {{role}} angelernt?',
  licence: 'Haben Sie das, oder könnten Sie es bekommen: {{licence}}?',
};
