import type * as en from '../en/changes.ts';
import type { Translation } from '../translation.ts';

export const changes: Translation<typeof en.changes> = {
  unblocked: 'Wenn {{condition}}, wäre die Bewertung {{score}}.',
  'blocked#one': 'Wenn {{condition}}, wäre die Bewertung {{score}}, und {{count}} Hindernis bliebe.',
  'blocked#other': 'Wenn {{condition}}, wäre die Bewertung {{score}}, und {{count}} Hindernisse blieben.',
};

export const conditions: Translation<typeof en.conditions> = {
  stance: '{{employer}} zusagt ({{need}})',
  stance_policy: '{{employer}} eine feste Regel daraus macht ({{need}})',
  hours_flexible: '{{employer}} die Stunden verschieben würde',
  hours_fewer: '{{employer}} jemanden für {{hours}} Stunden pro Woche nähme',
  later_start: '{{employer}} um {{to}} statt um {{from}} anfinge ({{hours}} statt {{before}} Std.)',
  earlier_end: '{{employer}} um {{to}} statt um {{from}} aufhörte ({{hours}} statt {{before}} Std.)',
  hours_left: '{{employer}} nur {{left}} verlangte ({{hours}} statt {{before}} Std.)',
  wage_raised: '{{employer}} {{wage}} {{period}} zahlte',
  remote: 'die ganze Arbeit von zu Hause möglich wäre',
  training_given: '{{employer}} anlernen würde',
  hours_freed: '{{who}} alle Stunden frei machen könnte',
  old_enough: 'der Geburtsmonat zeigt, dass {{who}} bis dahin alt genug ist',
  skill_gained: '{{who}} „{{skill}}“ lernte ({{level}})',
  licence_gained: '{{who}} das bekäme: {{licence}}',
  travel_extended: '{{who}} zu {{minutes}} Minuten Weg bereit wäre',
  setting_accepted: 'das für {{who}} in Ordnung wäre: {{setting}}',
};
