import type * as en from '../en/people-problems.ts';
import type { Translation } from '../translation.ts';

export const peopleProblems: Translation<typeof en.peopleProblems> = {
  not_an_email_to_sign_in:
    'Geben Sie eine E-Mail-Adresse ohne Umlaute und andere besondere Buchstaben an, wie name@example.org.',
  password_too_short: 'Nehmen Sie mindestens {{least}} Zeichen.',
  password_too_long: 'Nehmen Sie höchstens {{most}} Zeichen.',
  password_repeats:
    'Das wiederholt sich oder hat nur wenige verschiedene Zeichen. Nehmen Sie lieber mehrere Wörter.',
  password_too_common:
    'Das wäre bald erraten: Es ist ein häufiges Passwort, ein Name, eine Reihe von Tasten, oder wenig mehr. Nehmen Sie mehrere Wörter, die nichts miteinander und nichts mit Ihnen zu tun haben.',
  not_current_password: 'Das ist nicht Ihr jetziges Passwort.',
  token_has_no_password: 'Ein Zugangsschlüssel hat kein Passwort. Melden Sie sich als Person an.',
  token_has_no_mailbox: 'Ein Zugangsschlüssel bekommt keine Mail. Melden Sie sich als Person an.',
  token_has_no_preferences: 'Ein Zugangsschlüssel hat keine Einstellungen. Melden Sie sich als Person an.',
  too_many_keys: 'Wählen Sie höchstens 60 Tasten.',
  link_no_good:
    'Dieser Link lässt sich nicht verwenden. Er gilt einmal und begrenzte Zeit; bitten Sie um einen neuen.',
  wrong_code: 'Prüfen Sie die Adresse und den Code. In einer neueren Mail steht ein neuerer Code.',
  address_not_tried:
    'Ihre erste Stelle öffnet, sobald wir wissen, dass Mails Sie erreichen. Bitten Sie um eine Mail, öffnen Sie den Link darin, drücken Sie dort auf den Knopf, und öffnen Sie dann die Stelle.',
  question_not_for_mail: 'Nur eine offene Frage an einen Arbeitgeber wird per Mail gestellt.',
  address_not_of_employer: 'Wählen Sie die Adresse eines Kontakts des Arbeitgebers.',
  employer_has_no_address:
    'Von diesem Arbeitgeber ist keine Adresse bekannt. Schreiben Sie zuerst einen Kontakt mit einer auf.',
  enquiry_over: 'Diese Frage ist beantwortet oder wird nicht mehr gestellt.',
  answered_in_posting: 'Das wird in der Stelle selbst beantwortet.',
  not_a_page: 'Nennen Sie eine Seite dieses Dienstes, wie /opportunities.',
  not_a_name: 'Geben Sie einen Namen von 1 bis 200 Zeichen an.',
  last_administrator:
    'Das ist die letzte Person in der Verwaltung, die sich anmelden kann. Machen Sie zuerst jemand anderen dazu.',
  role_sees_more_than_yours:
    'Ein Zugangsschlüssel dieser Rolle sähe mehr, als Sie dürfen. Lassen Sie ihn auf der Befehlszeile von denen machen, die den Server betreiben.',
  outlives_its_maker:
    'Ein Zugangsschlüssel, der mit einem anderen gemacht wird, endet nicht später als dieser.',
  part2_in_us_alone: '42 CFR Part 2 bindet nur Programme in den USA. Lassen Sie es aus.',
  later_after_days: 'Geben Sie ganze Tage von {{min}} bis {{max}} an.',
  organisation_name_taken:
    'Eine Organisation mit diesem Namen gibt es schon. Ergänzen Sie etwas, das beide unterscheidet.',
  organisation_ambiguous: 'Mehrere Organisationen heißen so. Nennen Sie eine mit ihrer Kennung: {{known}}.',
  user_disabled: 'Der Zugang ist gesperrt. Geben Sie ihn zuerst frei.',
  user_unknown: 'In dieser Organisation meldet sich niemand mit dieser Adresse oder Kennung an.',
  employer_of_user_missing: 'Nennen Sie den Arbeitgeber, für den diese Person spricht.',
  participant_without_record:
    'Wer teilnimmt, ist hier als Person angelegt. Laden Sie sie ein (POST /invitations), dann wird sie gefunden oder angelegt, oder lassen Sie einen Jobcoach einen Code für sie machen.',
  second_factor_needed:
    'Senden Sie den Code aus Ihrer App oder einen Ihrer Notfallcodes als code mit, oder melden Sie sich mit einem Passkey an.',
  second_factor_by_password:
    'Melden Sie sich mit Passwort und Code an: Sie haben einen zweiten Faktor eingerichtet.',
  password_before_factor: 'Wählen Sie zuerst ein Passwort: Ein zweiter Faktor steht neben ihm.',
  wrong_factor_code:
    'Dieser Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten und versuchen Sie es noch einmal.',
  step_up_needed:
    'Bestätigen Sie noch einmal, wer Sie sind (POST /session/step-up), und versuchen Sie es dann erneut.',
  too_many_factors: 'Sie haben schon fünf Apps. Entfernen Sie zuerst eine.',
  erasure_asked_already: 'Das wurde schon beantragt. Jemand anderes muss ja oder nein sagen.',
  erasure_decided: 'Das ist schon entschieden.',
  erasure_needs_another:
    'Sie haben das selbst beantragt, oder es wurde mit einem Code von Ihnen beantragt: Jemand anderes muss ja sagen.',
  nobody_else_to_say_yes:
    'Niemand sonst hier könnte ja sagen. Lassen Sie die Verwaltung zuerst eine zweite Teamleitung oder Verwaltung einladen.',
  nobody_to_complain_to:
    'Niemand hier außer der eigenen Begleitung könnte sich darum kümmern. Lassen Sie die Verwaltung zuerst eine weitere Teamleitung einladen.',
  kept_too_short:
    'Das ist mindestens {{months}} Monate aufzubewahren: {{citation}}. Setzen Sie so viele oder mehr.',
  kept_too_long:
    'Das muss nach höchstens {{months}} Monaten gehen: {{citation}}. Setzen Sie so viele oder weniger.',
  not_months:
    'Geben Sie ganze Monate von {{min}} bis {{max}} an, oder null, damit es bleibt, bis jemand entscheidet.',
  clearance_open:
    'Eine ist schon beantragt oder läuft. Warten Sie sie ab, oder sagen Sie vorher nein zu ihr.',
  clearance_not_prepared: 'Sie ist noch nicht bereit, oder schon beantragt. Sehen Sie noch einmal nach.',
  clearance_decided: 'Das ist schon entschieden, oder niemand hat es beantragt.',
  clearance_empty: 'Nichts ist lange genug aufbewahrt, also gibt es nichts zu beantragen.',
  clearance_needs_another: 'Das haben Sie selbst beantragt: Jemand anderes aus der Verwaltung muss ja sagen.',
  no_second_administrator:
    'Sie verwalten hier allein, und eine zweite Person aus der Verwaltung muss ja sagen. Laden Sie unter „Personen“ erst jemanden dazu ein.',
  nobody_to_tell: 'Es gibt keine Teamleitung, die davon erfahren könnte. Laden Sie zuerst eine ein.',
  glass_broken_already:
    'Sie sehen schon Fälle, bis die halbe Stunde vorbei ist. Danach können Sie es mit einem Grund dafür noch einmal verlangen.',
  glass_needs_another: 'Sie haben selbst hineingesehen: Jemand anderes prüft es.',
  glass_reviewed: 'Das ist schon geprüft.',
  not_by_a_code:
    'Die Datei gibt Ihnen jemand anderes als die Person, die Ihren Code gemacht hat. Fragen Sie auf Ihrer Seite danach.',
  not_by_a_portal: 'Kommen Sie dafür mit einem Code Ihrer Begleitung herein.',
  too_many_passkeys: 'Sie haben schon zehn Passkeys. Entfernen Sie zuerst einen.',
  passkeys_not_here:
    'Passkeys gibt es unter dieser Adresse nicht: Sie gehören zu einem Namen, unter dem der Dienst mit TLS erreicht wird.',
  passkey_not_made:
    'Dafür wurde kein Passkey angelegt, oder es hat zu lange gedauert. Beginnen Sie noch einmal.',
  wrong_passkey:
    'Dieser Passkey ist hier nicht bekannt oder wurde nicht hierfür benutzt. Versuchen Sie es noch einmal, oder melden Sie sich anders an.',
  no_passkey_yet: 'Sie haben noch keinen Passkey.',
  codes_just_renewed:
    'In diesem Augenblick wurde ein anderes Blatt gemacht. Nehmen Sie dieses, oder machen Sie noch eines.',
  factor_confirmed: 'Das ist schon eingerichtet.',
  no_factor_yet: 'Notfallcodes gibt es zu einer App oder einem Passkey. Fügen Sie zuerst eines davon hinzu.',
  scoring_stopped_already: 'Die Bewertung ist schon angehalten.',
  scoring_runs_already: 'Die Bewertung läuft schon.',
  delivery_on_its_way:
    'Sie ist angekommen oder unterwegs. Noch einmal geschickt wird nur, was nicht gut ausging.',
  too_many_streams: 'Zu viele Seiten folgen gleichzeitig. Schließen Sie eine davon.',
  employer_of_token_missing: 'Nennen Sie den Arbeitgeber, für den dieser Zugangsschlüssel spricht.',
  not_a_zone: 'Geben Sie eine Zeitzone der IANA an, wie Europe/Berlin.',
  not_a_country: 'Geben Sie ein Land mit zwei Großbuchstaben an (ISO 3166-1), wie DE.',
  not_a_currency: 'Geben Sie eine Währung mit drei Großbuchstaben an (ISO 4217), wie EUR.',
};
