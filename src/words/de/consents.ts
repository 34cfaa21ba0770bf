import type * as en from '../en/consents.ts';
import type { Translation } from '../translation.ts';

export const consentTitles: Translation<typeof en.consentTitles> = {
  'consent-partner/2': 'Wer die Stellen sehen darf, die mein Jobcoach mir anbietet',
  'consent-partner/1': 'Wer die Stellen sehen darf, die mein Jobcoach mir anbietet',
  'consent-employer/1': 'Was ein Betrieb über mich erfahren darf',
  'consent-other/1': 'Wer etwas über mich erfahren darf',
};

/** Not reviewed yet: shown beside the English one, never signed (`signedLanguages`). */
export const consentTexts: Translation<typeof en.consentTexts> = {
  'consent-partner/2': `Ich bin {{who}}.
{{discloser}} darf {{recipient}} das über mich zeigen: {{fields}}. Sonst nichts.
Bei jeder Stelle steht, warum sie passen könnte: was ich kann, welche Arbeit, Zeiten, welcher Beginn und Lohn mir passen, und wie lange mein Weg ungefähr ist.
Damit kann ich meine Stellen auf den Seiten von {{recipient}} sehen und beantworten.
Das gilt bis: {{until}}.
Ich muss nicht unterschreiben. Tue ich es nicht, hilft mir mein Jobcoach wie bisher.`,
  'consent-partner/1': `Ich bin {{who}}.
{{discloser}} darf {{recipient}} das über mich zeigen: {{fields}}. Sonst nichts.
Damit kann ich meine Stellen auf den Seiten von {{recipient}} sehen und beantworten.
Das gilt bis: {{until}}.
Ich muss nicht unterschreiben. Tue ich es nicht, hilft mir mein Jobcoach wie bisher.`,
  'consent-employer/1': `Ich bin {{who}}.
{{discloser}} darf {{recipient}} das über mich zeigen: {{fields}}. Sonst nichts.
Damit kann {{recipient}} überlegen, ob eine Stelle zu mir passt.
Vor jeder Stelle wähle ich wieder, was sie sehen. Nichts geht hinaus, bevor ich dazu Ja sage.
Das gilt bis: {{until}}.
Ich muss nicht unterschreiben. Tue ich es nicht, hilft mir mein Jobcoach wie bisher.`,
  'consent-other/1': `Ich bin {{who}}.
{{discloser}} darf {{recipient}} das über mich zeigen: {{fields}}. Sonst nichts.
Es ist für das, was ich mit meinem Jobcoach besprochen habe.
Das gilt bis: {{until}}.
Ich muss nicht unterschreiben. Tue ich es nicht, hilft mir mein Jobcoach wie bisher.`,
};

export const revocationTexts: Translation<typeof en.revocationTexts> = {
  'revocation/1': `Ich kann das jederzeit zurücknehmen. Ich sage es meinem Jobcoach oder irgendwem bei {{discloser}}: persönlich, am Telefon oder schriftlich.
Von da an wird nichts mehr gezeigt. Was schon gesehen wurde, bleibt gesehen.`,
};

export const consentFields: Translation<typeof en.consentFields> = {
  offers: 'die Stellen, die mein Jobcoach mir anbietet',
  answers: 'was ich darauf antworte',
  displayName: 'meinen Namen',
  phone: 'meine Telefonnummer',
  email: 'meine E-Mail-Adresse',
  skills: 'was ich kann',
  pastWork: 'wo ich gearbeitet habe',
  availability: 'wann ich arbeiten kann',
  message: 'eine Nachricht von mir',
  arrangements: 'was mir bei der Arbeit helfen würde',
};

export const consentEvents: Translation<typeof en.consentEvents> = {
  placement_ended: 'Ende der Stelle',
  service_ended: 'Ende der Begleitung',
  link_ended: 'Ende der Verknüpfung mit diesen Seiten',
};

export const consentStates: Translation<typeof en.consentStates> = {
  live: 'Sie gilt.',
  waiting_for_evidence: 'Sie gilt noch nicht: Das unterschriebene Blatt ist nicht angehängt.',
  expired: 'Sie ist abgelaufen.',
  revoked: 'Sie ist beendet.',
};

export const consentEndings: Translation<typeof en.consentEndings> = {
  withdrawn: 'Zurückgenommen am {{day}}.',
  recorded_by_mistake: 'Irrtümlich aufgeschrieben; am {{day}} richtiggestellt.',
};

export const consentLines: Translation<typeof en.consentLines> = {
  paper: 'Auf Papier unterschrieben am {{day}}.',
  on_screen: 'Am Bildschirm unterschrieben am {{day}}.',
  witness: '{{witness}} hat es gesehen.',
  portal: 'Angemeldet über die Seiten von {{portal}}.',
  code: 'Angemeldet mit einem Code von {{from}}.',
};
