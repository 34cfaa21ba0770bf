import type { releaseProblems as en } from '../en/release-problems.ts';
import type { Translation } from '../translation.ts';

export const releaseProblems: Translation<typeof en> = {
  no_such_release: 'Hier ist nichts freigegeben. Vielleicht wurde es zurückgezogen.',
  somebody_must_stay: 'Jemand muss bleiben, der helfen kann. Lassen Sie mindestens eine Person weg.',
  no_such_placement: 'Diese Beschäftigung gibt es hier nicht.',
  start_needs_offer: 'Diese Stelle hat noch niemand angeboten: {{state}}. Tragen Sie zuerst das Angebot ein.',
  job_day_in_future: 'Dieser Tag kommt erst noch. Tragen Sie ihn ein, wenn er da ist.',
  job_ends_before_it_starts:
    'Eine Beschäftigung endet am Tag ihres Beginns oder später. Prüfen Sie beide Tage.',
  end_day_missing: 'Nennen Sie auch den letzten Tag.',
  not_a_released_field:
    'Nennen Sie displayName, phone, email, skills, pastWork, pastWork:0 und so weiter, availability, message oder arrangements.',
  no_such_recorded: 'Diesen Eintrag über Sie gibt es nicht. Vielleicht ist er schon berichtigt.',
  consent_permits_nothing:
    'Diese Einwilligung gilt heute nicht oder nicht für diesen Arbeitgeber. Wählen Sie eine, die gilt, oder lassen Sie eine unterschreiben.',
  field_beyond_consent: 'Das erlaubt die Einwilligung nicht. Sie erlaubt {{codes}}.',
  no_such_past_work: 'An dieser Stelle der Liste steht keine frühere Arbeit. Zählen Sie ab 0.',
  message_missing: 'Schreiben Sie die Nachricht, oder lassen Sie sie weg.',
  message_not_named: 'Nehmen Sie message unter das, was gezeigt wird, oder lassen Sie die Nachricht weg.',
  arrangements_missing: 'Nennen Sie die Absprachen, oder lassen Sie sie weg.',
  arrangements_not_named:
    'Nehmen Sie arrangements unter das, was gezeigt wird, oder lassen Sie die Absprachen weg.',
  not_said_at_work:
    'Das lässt sich bei der Arbeit nicht sagen, ohne den Grund zu sagen. Wählen Sie etwas anderes, oder schreiben Sie eine Nachricht.',
  unknown_reader: 'Niemand mit dieser Kennung spricht heute für diesen Arbeitgeber. Prüfen Sie sie.',
  release_stands: 'Der Arbeitgeber sieht schon genau das.',
  release_needs_yes:
    'Die Person hat zu dieser Stelle noch nicht ja gesagt: {{state}}. Geben Sie frei, sobald sie es hat.',
  release_posting_closed: 'Diese Stelle nimmt gerade niemanden, darum wird nichts für sie freigegeben.',
  evidence_at_desk: 'Papiere hängt Ihre Begleitung an. Am Bildschirm unterschreiben Sie am Bildschirm.',
  employer_answered_meanwhile:
    'Jemand von Ihnen hat inzwischen geantwortet: Es steht jetzt bei den Antworten. Sehen Sie es an, dann senden Sie Ihre noch einmal oder brechen ab.',
  employer_answer_not_open: 'Das geht gerade nicht: {{state}}. Laden Sie neu, um zu sehen, was geht.',
  nothing_to_take_back: 'Es gibt keine Antwort von Ihnen, die zurückzunehmen wäre.',
  reason_needed: 'Sagen Sie, warum: eines von {{codes}}.',
  already_denied: 'Das haben Sie schon gesagt. Ihre Begleitung weiß es.',
};
