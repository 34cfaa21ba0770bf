import type * as en from '../en/problems.ts';
import type { Translation } from '../translation.ts';
import { caseloadProblems } from './caseload-problems.ts';
import { consentProblems } from './consent-problems.ts';
import { fileProblems } from './file-problems.ts';
import { folderProblems } from './folder-problems.ts';
import { offerProblems } from './offer-problems.ts';
import { partnerProblems } from './partner-problems.ts';
import { peopleProblems } from './people-problems.ts';
import { problemsAtStart } from './problems-at-start.ts';
import { releaseProblems } from './release-problems.ts';

export const problems: Translation<typeof en.problems> = {
  ...peopleProblems,
  ...caseloadProblems,
  ...consentProblems,
  ...partnerProblems,
  ...releaseProblems,
  ...offerProblems,

  // Found and not found.
  nothing_at_address: 'Unter dieser Adresse ist nichts.',
  nothing_at_address_but_docs:
    'Unter dieser Adresse ist nichts. Die Schnittstelle ist unter /api/docs beschrieben.',
  method_not_here: 'Diese Adresse nimmt {{methods}}. Nehmen Sie eines davon.',
  nothing_with_id: 'Mit dieser Kennung gibt es nichts. Prüfen Sie sie.',
  no_such_participant: 'Diese Person gibt es nicht. Prüfen Sie die Kennung.',
  no_such_employer: 'Diesen Arbeitgeber gibt es nicht. Prüfen Sie die Kennung.',
  no_such_opportunity: 'Diese Stelle gibt es nicht. Prüfen Sie die Kennung.',
  no_such_match: 'Diesen Vorschlag gibt es nicht. Prüfen Sie die Kennung.',
  no_such_question: 'Diese Frage gibt es nicht. Vielleicht wartet nichts mehr darauf.',
  no_such_notice: 'Diesen Hinweis gibt es nicht. Prüfen Sie die Kennung.',
  no_such_import: 'Diesen Import gibt es nicht. Prüfen Sie die Kennung.',
  no_such_user: 'Diesen Zugang gibt es nicht. Prüfen Sie die Kennung.',
  no_such_token: 'Diesen Zugangsschlüssel gibt es nicht. Prüfen Sie die Kennung.',
  no_such_invitation: 'Diese Einladung gibt es nicht. Vielleicht ist sie benutzt worden oder abgelaufen.',
  no_such_session: 'Diese Anmeldung haben Sie nicht. Vielleicht ist sie schon beendet.',
  no_such_erasure: 'Diese Löschung gibt es nicht. Prüfen Sie die Kennung.',
  no_such_clearance: 'Diese Bereinigung gibt es nicht. Prüfen Sie die Kennung.',
  no_such_glass: 'So etwas wurde nicht eingesehen. Prüfen Sie die Kennung.',
  no_such_factor: 'Eine solche App haben Sie nicht. Sehen Sie noch einmal in die Liste.',
  no_such_organisation: 'Diese Organisation gibt es nicht. Prüfen Sie die Kennung.',
  no_such_dead_letter: 'Diese liegen gebliebene Arbeit gibt es nicht. Prüfen Sie die Kennung.',
  no_such_job: 'Diese Aufgabe gibt es nicht. Prüfen Sie die Kennung.',
  no_such_delivery: 'Diese Zustellung gibt es nicht. Prüfen Sie die Kennung.',
  no_such_record: 'Diesen Eintrag gibt es nicht. Prüfen Sie die Kennung.',

  // Who asks.
  token_no_good:
    'Schicken Sie „Authorization: Bearer“ und den ganzen Zugangsschlüssel. Einer, der abgelaufen ist oder ersetzt wurde, öffnet nichts: Die Verwaltung legt einen neuen an.',
  not_signed_in: 'Melden Sie sich an, oder schicken Sie einen Zugangsschlüssel, der nicht abgelaufen ist.',
  other_user_here: 'In diesem Browser ist jetzt jemand anderes angemeldet. Es ist nichts geschehen.',
  no_user_here: 'Melden Sie sich zuerst an.',
  wrong_password: 'Prüfen Sie die E-Mail-Adresse und das Passwort.',
  too_many_wrong_passwords:
    'Zu viele falsche Versuche. Warten Sie {{minutes}} Minuten, und versuchen Sie es dann noch einmal.',
  not_for_your_role: 'Ihre Rolle darf das nicht. Fragen Sie Ihre Verwaltung, wenn sie es dürfen sollte.',
  not_your_people:
    'Das sind Teilnehmende eines anderen Jobcoachs. Dieser kann es tun, die Vertretung oder die Teamleitung.',
  cause_may_not_act: 'Wer darum gebeten hat, darf nicht mehr handeln. Bitten Sie jemanden, der es darf.',
  asked_from_elsewhere:
    'Fragen Sie von einer Seite dieses Dienstes aus oder mit einem Zugangsschlüssel: Andere Seiten dürfen hier nichts tun.',
  asked_at_other_address:
    'Fragen Sie unter der Adresse dieses Dienstes. Ist das seine Adresse, nennt die Verwaltung sie in PUBLIC_URL.',
  asked_too_often: 'Warten Sie so lange, wie Retry-After sagt, und fragen Sie dann noch einmal.',

  // How it is asked.
  request_unreadable: 'Berichtigen Sie die Anfrage: Sie ließ sich nicht lesen.',
  request_not_http: 'Schicken Sie eine Anfrage nach HTTP/1.1.',
  request_too_slow: 'Schicken Sie die Anfrage schneller: Sie kam nicht rechtzeitig an.',
  headers_too_large: 'Schicken Sie höchstens {{kilobytes}} kB Kopfzeilen und höchstens {{headers}} davon.',
  body_too_large: 'Schicken Sie höchstens {{kilobytes}} kB auf einmal.',
  request_too_large: 'Schicken Sie weniger auf einmal.',
  body_broke_off: 'Schicken Sie den ganzen Inhalt: Er brach ab.',
  body_not_utf8: 'Schicken Sie den Inhalt als UTF-8.',
  body_missing: 'Schicken Sie ein JSON-Objekt als Inhalt.',
  body_not_json: 'Schicken Sie gültiges JSON als Inhalt.',
  keys_repeated: 'Geben Sie jedes Feld einmal an.',
  body_of_other_type: 'Schicken Sie den Inhalt als {{type}} in UTF-8, nicht komprimiert.',
  body_too_deep: 'Verschachteln Sie den Inhalt höchstens {{depth}} tief.',
  body_too_wide: 'Schicken Sie höchstens {{values}} Werte auf einmal.',
  body_not_asked: 'Schicken Sie keinen Inhalt, oder {}.',
  version_missing: 'Schicken Sie If-Match mit dem ETag, den Sie gelesen haben, wie "3".',
  version_of_all:
    'Nennen Sie in If-Match eine Fassung, wie "3"; * würde ungesehene Änderungen überschreiben.',
  key_of_other_request: 'Schicken Sie einen anderen Idempotency-Key: Dieser gehört zu einer anderen Anfrage.',
  answer_of_who_is_gone:
    'Das ist schon geschehen. Worum es ging, gibt es nicht mehr; getan wurde nichts noch einmal.',
  key_answered:
    'Eine Anfrage mit diesem Idempotency-Key ist schon beantwortet. Schicken Sie sie noch einmal, um die Antwort zu hören.',
  key_unprintable: 'Schicken Sie 1 bis 255 druckbare ASCII-Zeichen ohne Leerzeichen.',
  cursor_of_other_list: 'Nehmen Sie den nextCursor der Seite davor, mit denselben Filtern.',

  // Fields.
  at_field: '{{path}}: {{fault}}',
  fields_wrong: 'Berichtigen Sie die Angaben, die unter errors stehen.',
  fields_unknown: 'Entfernen Sie die Felder, die unter errors stehen.',
  fields_repeated: 'Geben Sie jedes Feld der Abfrage einmal an.',
  field_unknown: 'Dieses Feld gibt es nicht. Entfernen Sie es.',
  field_missing: 'Dieses Feld wird gebraucht.',
  field_not_whole: 'Geben Sie eine ganze Zahl an.',
  field_of_other_type: 'Geben Sie einen Wert vom JSON-Typ {{type}} an.',
  text_too_short: 'Schreiben Sie mindestens {{least}} Zeichen.',
  field_repeated: 'Geben Sie das einmal an.',
  query_repeated: 'Geben Sie das einmal an; wo mehreres erlaubt ist, durch Kommas getrennt.',
  field_not_asked: 'Danach ist nicht gefragt. Entfernen Sie es.',
  as_given: '{{text}}',
  none_of_codes: 'Geben Sie eines davon an: {{codes}}.',
  text_too_long: 'Schreiben Sie höchstens {{most}} Zeichen.',
  more_than_most: 'Geben Sie höchstens {{most}} an.',
  less_than_least: 'Geben Sie mindestens {{least}} an.',
  not_an_id:
    'Geben Sie die ganze Kennung an, wie Sie sie bekommen haben: {{prefix}}_ und 26 Buchstaben und Ziffern.',
  control_characters: 'Lassen Sie Steuerzeichen weg.',
  blank: 'Schreiben Sie etwas Sichtbares, oder lassen Sie das Feld weg.',
  not_a_uri: 'Geben Sie die URI eines Begriffs an.',
  not_a_date: 'Geben Sie ein Datum wie 2026-11-24 an.',
  not_an_instant: 'Geben Sie einen Zeitpunkt in UTC wie 2026-11-24T09:30:00Z an.',
  not_a_start: 'Geben Sie eine Zeit von 00:00 bis 23:59 an.',
  not_an_end: 'Geben Sie eine Zeit von 00:00 bis 24:00 an.',
  not_a_country_code: 'Geben Sie ein Land nach ISO 3166-1 an, wie DE.',
  unknown_country: 'Dieses Land gibt es nicht.',
  not_a_currency_code: 'Geben Sie eine Währung nach ISO 4217 an, wie EUR.',
  unknown_currency: 'Diese Währung gibt es nicht.',
  not_an_email: 'Geben Sie eine ganze E-Mail-Adresse an, wie name@example.org.',
  not_a_phone_number: 'Geben Sie eine Telefonnummer an, wie +49 30 901820.',
  not_a_language: 'Geben Sie eine Sprache nach BCP 47 an, wie de oder pt-BR.',
  not_an_isco_code: 'Geben Sie einen ISCO-08-Code mit einer bis vier Ziffern an.',
  not_a_limit: 'Geben Sie eine ganze Zahl von 1 bis 200 an.',
  not_a_score: 'Geben Sie eine ganze Zahl von 0 bis 10000 an.',
  name_or_skills: 'Fragen Sie nach einem Namen oder nach Können: Geben Sie eines von beiden an.',
  code_repeated: 'Nennen Sie jeden Code einmal.',
  address_of_a_participant:
    'Die Adresse, mit der sich Teilnehmende anmelden, wird hier nicht geändert. Schließen Sie das Konto und laden Sie neu ein, sobald der Jobcoach die Adresse berichtigt hat.',
  role_of_a_participant:
    'Wer eigene Seiten hat, bleibt Teilnehmer oder Teilnehmerin. Laden Sie sie für eine andere Rolle mit einer anderen Adresse ein.',
  postcode_covers_nothing:
    'Damit ist kein Ort gemeint. Schreiben Sie die ganze Postleitzahl oder ihre erste Hälfte mit der Ziffer, etwa LS9.',
  preferred_repeated: 'Höchstens eine Ansprechperson kann die erste sein.',
  contact_says_nothing: 'Geben Sie einen Namen, eine Adresse oder eine Telefonnummer an.',
  not_a_year_or_month: 'Geben Sie ein Jahr oder ein Jahr mit Monat an, wie 2019 oder 2019-03.',
  past_work_says_nothing: 'Geben Sie einen Beruf an, oder Worte für die Arbeit.',
  past_work_ends_before_it_begins: 'Das Ende kann nicht vor dem Anfang liegen.',
  answer_needs_value: 'Geben Sie den Wert an: Danach fragt die Frage.',
  answer_needs_detail: 'Sagen Sie, welcher Teil.',
  flexible_and_kind_differ: '`flexible` und `kind` sagen Verschiedenes: Lassen Sie eines weg.',
  wage_most_below_least:
    'Geben Sie den höchsten Lohn in derselben Währung und nicht unter dem niedrigsten an.',
  most_below_least: 'Das Höchste darf nicht unter dem Niedrigsten liegen.',
  most_in_other_currency: 'Geben Sie das Höchste in derselben Währung an wie das Niedrigste.',
  last_day_before_first: 'Der letzte Tag darf nicht vor dem ersten liegen.',
  time_in_past: 'Nennen Sie einen Zeitpunkt in der Zukunft.',
  last_day_over: 'Der letzte Tag ist schon vorbei. Nennen Sie einen späteren.',
  nothing_confirmed:
    'Sagen Sie, was der Arbeitgeber bestätigt hat. Um nur den letzten Tag zu ändern, ändern Sie die Stelle.',
  not_finite: 'Geben Sie eine endliche Zahl an.',
  too_long_for_key: 'Bleiben Sie unter {{bytes}} Bytes.',
  unprintable: 'Nehmen Sie Zeichen, die sich drucken lassen.',
  skill_at_two_levels: 'Dieses Können ist zweimal genannt, jedes Mal anders. Nennen Sie es einmal.',
  unknown_skill: 'Das ist kein Können der Taxonomie. GET /skills?q=… findet eines.',
  unknown_occupation: 'Das ist kein Beruf der Taxonomie. GET /occupations?q=… findet einen.',
  coach_not_for_them:
    'Sie können für diese Person nicht zuständig sein. Wählen Sie jemand anderen, oder fragen Sie die Teamleitung.',
  coach_barred:
    'Wer zuständig ist, kann nicht ausgeschlossen sein. Legen Sie zuerst jemand anderen als zuständig fest.',
  unknown_coach: 'Das ist kein Jobcoach Ihrer Organisation. GET /coaches nennt sie.',
  posting_of_other_employer:
    'Diese Stelle gehört nicht zu diesem Arbeitgeber. Lassen Sie sie weg, oder nennen Sie eine von dort.',
  unknown_employer: 'Diesen Arbeitgeber gibt es nicht. GET /employers?q=… findet einen.',
  employer_missing: 'Nennen Sie den Arbeitgeber. GET /employers?q=… findet ihn.',
  unknown_participant: 'Diese Person gibt es nicht.',

  // What stands.
  changed_meanwhile:
    'Es hat sich geändert: Jetzt gilt Fassung {{version}}. Lesen Sie noch einmal, und wiederholen Sie dann Ihre Änderung.',
  id_taken: 'Das gibt es schon. Lesen Sie es, und ändern Sie dann das.',
  key_taken: 'Mit demselben Schlüssel gibt es schon etwas. Nehmen Sie das, oder einen anderen Schlüssel.',
  employer_external_id_taken:
    'Diese externalId hat ein anderer Arbeitgeber. Ändern Sie diesen, oder nehmen Sie eine andere externalId.',
  employer_name_taken:
    'Einen Arbeitgeber dieses Namens gibt es schon. Nehmen Sie diesen, oder ergänzen Sie den Namen um den Standort.',
  participant_external_id_taken:
    'Diese externalId hat ein anderer Eintrag. Ändern Sie diesen, oder nehmen Sie eine andere externalId.',
  posting_external_id_taken:
    'Diese externalId hat eine andere Stelle. Ändern Sie diese, oder nehmen Sie eine andere externalId.',
  email_taken: 'Mit dieser E-Mail-Adresse meldet sich schon jemand an. Nehmen Sie eine andere.',
  posting_cannot_become: 'Aus {{from}} kann bei einer Stelle nicht {{to}} werden. Möglich ist: {{open}}.',
  posting_is_withdrawn: 'Aus {{from}} kann bei einer Stelle nicht {{to}} werden. Möglich ist nichts mehr.',
  posting_last_day_passed:
    'Der letzte Tag ist vorbei. Geben Sie erst ein späteres expiresAt an, und öffnen Sie sie dann.',
  until_without_pause: 'Nur eine Pause hat ein eigenes Ende. Lassen Sie es weg.',
  posting_breaks_rule: '„{{quote}}“ verstößt gegen die Regel „{{rule}}“. So ginge es: „{{instead}}“',
  posting_breaks_law: '„{{quote}}“ verstößt gegen die Regel „{{rule}}“ ({{law}}). So ginge es: „{{instead}}“',
  match_takes_no_such: 'Bei {{state}} geht {{asked}} nicht. Möglich ist jetzt: {{open}}.',
  match_takes_nothing: 'Bei {{state}} geht {{asked}} nicht. Möglich ist jetzt nichts.',
  match_is_blocked:
    'Was nicht möglich ist, nimmt {{asked}} nicht an. Im Weg steht: {{rules}}. Möglich ist jetzt: {{open}}.',
  match_became_blocked: '{{why}} Darum geht {{asked}} jetzt nicht. Möglich ist: {{open}}.',
  pair_gone: 'Die Person oder die Stelle gibt es nicht mehr.',
  posting_ended: 'Die Stelle ist geschlossen: Ihr letzter Tag war {{day}}.',
  posting_has_closed: 'Die Stelle ist geschlossen.',
  posting_is_draft: 'Die Stelle ist ein Entwurf.',
  posting_is_paused: 'Die Stelle ist pausiert.',
  posting_is_filled: 'Die Stelle ist besetzt.',
  posting_was_withdrawn: 'Die Stelle wurde zurückgezogen.',
  posting_without_opening: 'Die Stelle hat keinen freien Platz mehr.',
  nothing_to_undo: 'Es gibt keine Entscheidung zurückzunehmen.',
  decision_was_heard:
    'Diese Entscheidung ist schon bekannt ({{sides}}), darum lässt sie sich nicht ungeschehen machen. Möglich ist jetzt: {{open}}.',
  answer_missing: 'Sagen Sie, wie die Antwort war.',
  reason_missing: 'Sagen Sie, warum, mit einem der Gründe.',
  until_missing: 'Sagen Sie, bis wann.',
  work_not_dead: 'Diese Arbeit ist {{state}}; nur liegen gebliebene lässt sich noch einmal versuchen.',

  ...fileProblems,

  // What cannot be done just now.
  unforeseen: 'Versuchen Sie es gleich noch einmal. Bleibt es so, nennen Sie Ihrer Verwaltung die requestId.',
  trail_unwritable: 'Das Protokoll lässt sich nicht schreiben. Versuchen Sie es gleich noch einmal.',
  disk_full:
    'Der Speicher ist voll oder lässt sich nicht beschreiben. Schaffen Sie Platz, und schicken Sie es noch einmal; nichts davon wurde behalten.',
  too_much_at_once: 'Hier ändert sich zu viel auf einmal. Schicken Sie es gleich noch einmal.',
  database_in_doubt:
    'Die Datenbank verschwand, bevor sie sagte, ob das behalten wurde. Schicken Sie es mit demselben Idempotency-Key noch einmal, oder lesen Sie erst.',
  database_away:
    'Die Datenbank ist nicht erreichbar. Schicken Sie es gleich noch einmal, mit demselben Idempotency-Key, wenn es einen hatte.',
  record_unreadable:
    'Der Eintrag {{record}} lässt sich nicht lesen: Was davon behalten ist, ist beschädigt. Wer Stepwell betreibt, erfährt mehr mit: npm run stepwell -- verify',
  record_too_large: 'Ein Eintrag darf höchstens 16 MB haben. Schicken Sie weniger auf einmal.',

  ...folderProblems,
  ...problemsAtStart,
};
