import type { forms as english } from '../en/forms.ts';
import type { Translation } from '../translation.ts';

export const forms: Translation<typeof english> = {
  nothing: 'nichts',
  conflict:
    'Jemand anderes hat dasselbe geändert, während Sie geschrieben haben. Von Ihrem Text ist nichts verloren: Wählen Sie, was bleibt.',
  before: 'Vorher',
  yours: 'Ihres',
  theirs: 'Das andere',
  use_yours: 'Ihres nehmen: {{field}}',
  use_theirs: 'Das andere nehmen: {{field}}',
  save: 'Speichern',
  cancel: 'Abbrechen',
  only_typed: 'Wählen Sie aus der Liste, oder leeren Sie das Feld: was nur getippt ist, wird nicht behalten.',
  way_past: 'Daran vorbei',
  tick_any: 'Bitte mindestens eines ankreuzen.',
  remove: 'Entfernen',
  remove_item: '{{name}} entfernen',
  not_listed: 'nicht mehr verzeichnet',
  place_hint: 'Postleitzahl oder Name eingeben. Aus der Liste gewählt, lässt sich der Weg berechnen.',
  place_typed:
    'Wird behalten wie eingegeben. Der Weg ist nicht bekannt, bis ein Ort aus der Liste gewählt ist.',
  place_known: 'Der Weg lässt sich berechnen.',
  place_not_listed: 'Nicht in der Liste. Es bleibt stehen, wie es ist.',
  looking: 'Wird gesucht …',
  none_called: 'So heißt nichts. Versuchen Sie ein anderes Wort.',
  currency: 'Währung',
  each: 'Zeitraum',
  leave_title: 'Ohne Speichern verlassen?',
  leave_part_words:
    'Was Sie zuletzt geschrieben haben, ließ sich nicht speichern. Wenn Sie gehen, ist dieser Teil weg; was vorher gespeichert wurde, bleibt.',
  leave_words:
    'Was Sie auf dieser Seite eingegeben haben, ist noch nicht gespeichert. Wenn Sie gehen, ist es weg.',
  stay: 'Bleiben und weitermachen',
  leave: 'Ohne Speichern verlassen',
  faults_one: 'Noch nicht gespeichert: eine Angabe ist zu berichtigen.',
  faults_other: 'Noch nicht gespeichert: {{count}} Angaben sind zu berichtigen.',
};
