import type { values as english } from '../en/values.ts';
import type { Translation } from '../translation.ts';

export const values: Translation<typeof english> = {
  now: 'jetzt',
  minutes: '{{count, number}} Min.',
  hours: '{{count, number}} Std.',
  days: '{{count, number}} T.',
  weeks: '{{count, number}} Wo.',
  tomorrow: 'Morgen',
  next_week: 'Nächste Woche',
  in_a_week: 'In einer Woche',
  in_a_month: 'In einem Monat',
  no_concept: 'nicht mehr verzeichnet',
  wage: '{{amount}} {{per}}',
  wage_range: '{{min}} bis {{max}} {{per}}',
  hours_week_one: '{{count, number}} Stunde pro Woche',
  hours_week_other: '{{count, number}} Stunden pro Woche',
  hours_range: '{{min}} bis {{max}} Stunden pro Woche',
  hours_up_to: 'bis zu {{max}} Stunden pro Woche',
  hours_at_least: 'mindestens {{min}} Stunden pro Woche',
  since: 'seit {{from}}',
  until: 'bis {{until}}',
  from_to: '{{from}} bis {{until}}',
  travel_up_to: 'bis zu {{minutes}} Minuten',
  sector: 'Gruppe {{code}}',
  rather_not: 'lieber nicht {{occupations}}',
  wage_from: 'ab {{wage}}',
};
