import type { forms as english } from '../en/forms.ts';
import type { Translation } from '../translation.ts';

export const forms: Translation<typeof english> = {
  leave_title: 'Ohne Speichern verlassen?',
  leave_words:
    'Was Sie auf dieser Seite eingegeben haben, ist noch nicht gespeichert. Wenn Sie gehen, ist es weg.',
  stay: 'Bleiben und weitermachen',
  leave: 'Ohne Speichern verlassen',
  faults_one: 'Noch nicht gespeichert: eine Angabe ist zu berichtigen.',
  faults_other: 'Noch nicht gespeichert: {{count}} Angaben sind zu berichtigen.',
};
