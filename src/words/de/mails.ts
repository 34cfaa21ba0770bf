import type * as en from '../en/mails.ts';
import type { Translation } from '../translation.ts';

export const mailSubjects: Translation<typeof en.mailSubjects> = {
  strong_match: 'Etwas Neues zum Ansehen',
  near_miss: 'Etwas, das einen Anruf lohnt',
  free_soon: 'Ein Termin rückt näher',
  more_matches: 'Mehr zum Ansehen',
  lists_moved: 'Ihre Listen sind neu berechnet',
  employer_answer: 'Eine Antwort ist da',
  participant_answer: 'Eine Antwort ist da',
  facts_changed: 'Etwas, woran Sie arbeiten, hat sich geändert',
  posting_closing: 'Eine Stelle schließt bald',
  stale_profile: 'Etwas ist aufzufrischen',
  consent_expiring: 'Etwas läuft bald ab',
  consent_ended: 'Etwas ist beendet',
  consent_denied: 'Etwas ist zu berichtigen',
  person_asks: 'Jemand bittet Sie um etwas',
  person_to_see: 'Jemand Neues ist zu sehen',
  released_by_person: 'Eine Antwort ist da',
  job_started: 'Neues von einer Stelle',
  job_ended: 'Neues von einer Stelle',
  release_ended: 'Etwas wurde zurückgezogen',
  reader_joined: 'Jemandem ist etwas zu sagen',
  not_said: 'Etwas ist zu berichtigen',
  pause_digest: 'Etwas zum Wiederansehen',
  handed_over: 'Jemand Neues ist bei Ihnen',
  cover_given: 'Sie vertreten jemanden',
  glass_broken: 'Etwas zum Prüfen',
  way_made: 'Etwas zum Prüfen',
  clearance_asked: 'Ein Ja fehlt noch',
  erasure_asked: 'Ein Ja fehlt noch',
  workers_stopped: 'Die Arbeit im Hintergrund steht',
  'digest#one': 'Eines zum Ansehen',
  digest: '{{count}} Dinge zum Ansehen',
};

export const linkSubjects: Translation<typeof en.linkSubjects> = {
  reset: 'Ein neues Passwort wählen',
  invitation: 'Eine Einladung, sich anzumelden',
  sign_in: 'Anmelden',
};

export const linkMails: Translation<typeof en.linkMails> = {
  reset: 'Für diese Adresse wurde ein neues Passwort erbeten. Wählen Sie es hier binnen 24 Stunden:',
  resetUnasked:
    'Der Link gilt einmal, und ein neuerer tritt an seine Stelle. Haben Sie nicht darum gebeten, tun Sie nichts: Ihr Passwort bleibt, wie es ist.',
  invitation:
    '{{organisation}} lädt Sie ein, sich anzumelden. Öffnen Sie binnen 7 Tagen diesen Link; dort steht, was folgt:',
  invitationFree:
    'Ein Passwort ist freiwillig: Wann immer Sie sich anmelden möchten, schicken wir Ihnen gern einen Link.',
  invitationUnasked: 'Der Link gilt einmal. Erwarten Sie ihn nicht, tun Sie nichts.',
  sign_in: 'Sie möchten sich anmelden. Öffnen Sie dies binnen 30 Minuten und drücken Sie dort auf den Knopf:',
  sign_inUnasked:
    'Beides gilt einmal, und Neueres tritt an seine Stelle. Haben Sie nicht darum gebeten, tun Sie nichts: Ohne sie kommt niemand hinein.',
  code: 'Oder tippen Sie diesen Code auf der Seite, auf der Sie darum gebeten haben:',
};

export const mails: Translation<typeof en.mails> = {
  open: 'Melden Sie sich an und sehen Sie nach:',
  why: 'Welche Mails Sie wann bekommen, wählen Sie selbst:',
  stop: 'Keine Mails dieser Art mehr:',
  openTitle: 'Es gibt etwas für Sie zum Ansehen',
  openText: 'Es steht bei Ihren Hinweisen. Nichts geschieht, bevor Sie sich anmelden und wählen.',
  openButton: 'Meine Hinweise öffnen',
  stopTitle: 'Mails dieser Art',
  stopAsk: 'Diese Mails, und keine anderen, lassen sich abbestellen: „{{subject}}“.',
  stopAskDigest: 'Die Mail des Tages lässt sich abbestellen. Alles darin steht weiter bei Ihren Hinweisen.',
  openChoices: 'Wählen, welche Mails ich bekomme',
  keepButton: 'Behalten',
  stopButton: 'Abbestellen',
  stopped: 'Davon kommen keine Mails mehr',
  stoppedText:
    'Es steht weiter bei Ihren Hinweisen. Um die Mails wieder einzuschalten, melden Sie sich an und wählen Sie unter Konto „Hinweise und Mail“.',
  kept: 'Nichts hat sich geändert',
  keptText: 'Sie bekommen diese Mails wie bisher.',
  noGoodText:
    'Dieser Link ist nicht vollständig. Öffnen Sie ihn noch einmal aus der Mail, oder melden Sie sich an und wählen Sie unter Konto „Hinweise und Mail“.',
};
