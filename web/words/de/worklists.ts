import type { worklists as english } from '../en/worklists.ts';
import type { Translation } from '../translation.ts';

export const worklists: Translation<typeof english> = {
  title: 'Wartet',
  way: 'Was wartet',
  way_count: 'Was wartet: {{count, number}}',
  none: 'nichts',
  since: 'seit {{day}}',
  ends: 'endet {{day}}',
  waiting_answers: 'Fällige Antworten',
  waiting_answers_words:
    'Seit fünf Arbeitstagen oder länger ist die Person oder der Arbeitgeber am Zug. Ein Anruf kann helfen.',
  unassigned: 'Niemand zuständig',
  unassigned_words: 'Diese Personen haben noch keinen Jobcoach.',
  paused: 'In der Pause',
  paused_words: 'Seit wann. In der Pause hören sie von hier nichts; ein Wort von Ihnen kann willkommen sein.',
  stale_profiles: 'Profile zum Durchsehen',
  stale_profiles_words: 'Bei diesen Personen hat seit 90 Tagen niemand etwas geändert.',
  expiring_consents: 'Einwilligungen, die bald ablaufen',
  expiring_consents_words:
    'Ihr letzter Tag kommt innerhalb eines Monats. Sprechen Sie rechtzeitig über eine neue.',
  closing_postings: 'Stellen, die bald enden',
  closing_postings_words: 'Sie enden innerhalb von sieben Tagen. Fragen Sie, ob die Stelle noch frei ist.',
  not_scored: 'Noch nicht berechnet',
  not_scored_words:
    'Seit sich etwas geändert hat, sind ihre Stellen nicht neu berechnet worden, oder sie möchten keine Vorschläge. Bleibt es so, ohne dass sie darum baten, sagen Sie es der Verwaltung.',
  coach_for: 'Jobcoach für {{name}}',
  choose: 'Jobcoach wählen',
  take_over: 'Übernehmen',
  put_in_charge: 'Zuständig machen',
};
