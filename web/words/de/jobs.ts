import type * as en from '../en/jobs.ts';
import type { Translation } from '../translation.ts';

export const jobs: Translation<typeof en.jobs> = {
  title: 'Die Beschäftigung',
  since: 'Seit {{day}}.',
  was: 'Von {{day}} bis {{until}}.',
  was_why: 'Von {{day}} bis {{until}} ({{why}}).',
  change: 'Sie ist zu Ende, oder die Tage sind andere',
  first_day: 'Erster Tag',
  last_day: 'Letzter Tag',
  last_day_hint:
    'Was bis zum Ende der Stelle erlaubt war, endet damit: Niemand sieht dadurch noch etwas. Ein falscher Tag wird hier berichtigt; die Einwilligung wird dann neu unterschrieben.',
  why: 'Warum sie endete',
  not_said: 'Nicht gesagt',
  save: 'Speichern',
  keep: 'So lassen',
  reason_time_was_up: 'sie war befristet',
  reason_other_job: 'eine andere gefunden',
  reason_not_right: 'sie passte nicht',
  reason_let_go: 'vom Arbeitgeber gekündigt',
  reason_another_reason: 'ein anderer Grund',
};
