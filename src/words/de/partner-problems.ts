import type * as en from '../en/partner-problems.ts';
import type { Translation } from '../translation.ts';

export const partnerProblems: Translation<typeof en.partnerProblems> = {
  no_such_partner: 'Diesen Partner gibt es nicht. Prüfen Sie die Kennung.',
  no_such_partner_link:
    'Diese Verknüpfung gibt es nicht, oder sie ist beendet. Bitten Sie um einen neuen Code.',
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
    'Geben Sie eine Adresse an, die mit https:// beginnt und weder Namen noch Passwort enthält.',
  webhook_url_private:
    'Diese Adresse liegt in einem Netz bei uns. Geben Sie eine an, die für alle erreichbar ist.',
  no_webhook: 'Dieser Partner hat keinen Webhook. Geben Sie zuerst dessen Adresse an.',
  code_no_good:
    'Dieser Code kann nicht verwendet werden. Er gilt einmal und sieben Tage lang. Bitten Sie um einen neuen.',
  too_many_wrong_codes:
    'Zu viele falsche Codes. Warten Sie {{minutes}} Minuten und versuchen Sie es dann erneut.',
  consent_not_to_partner:
    'Das ist keine Einwilligung dieser Person gegenüber diesem Partner. Nennen Sie die unterschriebene.',
  consent_not_live:
    'Diese Einwilligung gilt nicht: Sie ist beendet, oder das unterschriebene Papier fehlt. Lassen Sie eine unterschreiben.',
  field_not_permitted: 'Die Einwilligung dieser Person umfasst das nicht. Bitten Sie um eine, die es tut.',
};
