import type * as en from '../en/consent-problems.ts';
import type { Translation } from '../translation.ts';

export const consentProblems: Translation<typeof en.consentProblems> = {
  no_such_consent: 'Diese Einwilligung gibt es nicht. Prüfen Sie die Kennung.',
  no_such_evidence:
    'Zu dieser Einwilligung ist noch kein unterschriebenes Blatt angehängt. Hängen Sie es zuerst an.',
  discloser_not_yours: 'Nennen Sie Ihre eigene Organisation: Sie ist es, die etwas weitergibt.',
  recipient_of_other_kind:
    'Dieser Zweck braucht einen Empfänger der Art {{kind}}. Nennen Sie einen, oder wählen Sie einen anderen Zweck.',
  unknown_partner: 'Kein Partner dieser Organisation hat diese Kennung. Prüfen Sie sie.',
  unknown_witness:
    'Niemand in dieser Organisation hat diese Kennung. Nennen Sie, wer die Unterschrift gesehen hat.',
  consent_already_over: 'Dieser Tag ist vorbei. Nennen Sie heute oder einen späteren.',
  no_link_to_employers:
    'Betriebe sind nicht verknüpft. Nennen Sie einen Tag oder das Ende der Stelle oder der Begleitung.',
  text_of_other_purpose: 'Das ist der Text zu einem anderen Zweck. Lassen Sie {{version}} unterschreiben.',
  text_not_reviewed:
    'Den Text in dieser Sprache hat noch niemand geprüft. Unterschrieben wird er in {{languages}}; zeigen Sie die Übersetzung daneben.',
  signed_in_future: 'Das liegt in der Zukunft. Sagen Sie, wann unterschrieben wurde.',
  not_a_last_day:
    'Geben Sie den letzten Tag an, etwa 2026-11-24, oder was es beendet, etwa { "event": "service_ended" }.',
  consent_ended: 'Diese Einwilligung ist beendet. Lassen Sie eine neue unterschreiben.',
  consent_has_evidence:
    'Das unterschriebene Blatt ist schon angehängt. Für ein anderes lassen Sie eine neue Einwilligung unterschreiben.',
  evidence_too_large: 'Eine Datei darf höchstens 5 MB haben. Machen Sie ein kleineres Bild des Blatts.',
  evidence_of_other_type: 'Schicken Sie eine Datei in PDF, PNG oder JPEG.',
  evidence_named_otherwise:
    'Der Name der Datei sagt etwas anderes, als darin ist. Er muss auf .pdf, .png oder .jpg enden, wie sie ist.',
  not_base64: 'Schicken Sie die Bytes der Datei in Base64.',
};
