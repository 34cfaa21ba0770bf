import type * as en from '../en/partner-problems.ts';
import type { Translation } from '../translation.ts';

export const partnerProblems: Translation<typeof en.partnerProblems> = {
  no_such_partner: 'Diesen Partner gibt es nicht. Prüfen Sie die Kennung.',
  no_such_partner_link:
    'Eine solche Verknüpfung haben Sie nicht, oder sie ist beendet. Vergessen Sie diese linkId; soll es weitergehen, gibt die Person einen neuen Code ein, den sie beim Jobcoach bekommt.',
  no_such_offer:
    'Diese Stelle ist der Person nicht oder nicht mehr angeboten. Lesen Sie /opportunities noch einmal und beantworten Sie, was dort steht.',
  partner_name_taken:
    'Einen Partner dieses Namens gibt es schon. Fügen Sie etwas hinzu, das sie unterscheidet.',
  not_a_partner_token:
    'Das ist für den Zugangsschlüssel eines Partners. Eine Administratorin legt ihn unter /partners an.',
  not_for_partners:
    'Der Zugangsschlüssel eines Partners gilt nur unter /api/v1/partner. Was dort angenommen wird, steht unter /api/docs.',
  partner_cut_off:
    'Dieser Partner ist zurzeit ausgesperrt. Seine Verknüpfungen bestehen weiter: Behalten Sie sie, und fragen Sie die Verwaltung, wann er wieder zugelassen wird.',
  not_an_origin: 'Geben Sie eine Adresse ohne Pfad an, etwa https://portal.example.',
  not_a_webhook_url:
    'Geben Sie eine Adresse an, die mit https:// beginnt und weder Namen noch Passwort enthält, etwa https://portal.example/told.',
  webhook_url_private:
    'Diese Adresse führt in ein privates Netz; dorthin wird nie etwas gemeldet. Geben Sie eine mit https an, die das ganze Internet erreicht.',
  webhook_url_loopback:
    'Diese Adresse führt auf den Rechner, auf dem Stepwell läuft. Geben Sie eine mit https an, die das ganze Internet erreicht. Zum Ausprobieren auf einem eigenen Rechner starten Sie Stepwell mit WEBHOOKS_TO_LOOPBACK=on.',
  no_webhook: 'Dieser Partner hat keinen Webhook. Geben Sie zuerst dessen Adresse an.',
  code_no_good:
    'Dieser Code kann nicht verwendet werden. Er gilt einmal und sieben Tage lang. Bitten Sie um einen neuen.',
  too_many_wrong_codes:
    'Zu viele falsche Codes. Warten Sie {{minutes}} Minuten und versuchen Sie es dann erneut.',
  consent_not_to_partner:
    'Das ist keine Einwilligung dieser Person gegenüber diesem Partner. Nennen Sie die unterschriebene.',
  consent_not_live:
    'Diese Einwilligung gilt nicht: Sie ist beendet, oder das unterschriebene Papier fehlt. Lassen Sie eine unterschreiben.',
  offers_not_consented:
    'Die Einwilligung dieser Person umfasst „offers“ nicht. Zeigen Sie ihr keine Stellen; dafür unterschreibt sie beim Jobcoach eine, die es tut, und gibt den Code ein, der dazugehört.',
  answers_not_consented:
    'Die Einwilligung dieser Person umfasst „offers“ und „answers“ nicht beide. Nehmen Sie keine Antwort entgegen: Die Person gibt sie dem Jobcoach, oder sie unterschreibt eine für beides und gibt den Code ein, der dazugehört.',
  pages_not_consented:
    'Die eigenen Seiten zeigen, was jemand geantwortet hat, und nehmen Antworten entgegen: Dafür braucht es eine Einwilligung zu „offers“ und „answers“. Zeigen Sie, was /opportunities gibt, oder lassen Sie eine unterschreiben und den Code eingeben, der dazugehört.',
  no_origins:
    'Keine Seite darf diesen Rahmen zeigen, denn keine Adresse Ihres Portals ist hier hinterlegt. Lassen Sie sie von der Verwaltung unter Partner eintragen (etwa https://portal.example), oder fragen Sie nach „alone“.',
};
