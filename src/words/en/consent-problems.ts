import type { SentenceKey } from '../../domain/sentence.ts';

/** What problems say of consents and what is signed with them. */
export const consentProblems = {
  no_such_consent: 'There is no such consent. Check the id.',
  no_such_evidence: 'No signed paper is attached to this consent yet. Attach it first.',
  discloser_not_yours: 'Name your own organisation: it is the one that lets something go.',
  recipient_of_other_kind:
    'This purpose needs a recipient of kind {{kind}}. Name one, or choose another purpose.',
  unknown_partner: 'No partner of this organisation has this id. Check it.',
  unknown_witness: 'Nobody of this organisation has this id. Name who saw it signed.',
  consent_already_over: 'This day has passed. Name today or a later one.',
  no_link_to_employers:
    'Employers are not linked. Name a day, or the end of the placement or of the service.',
  text_of_other_purpose: 'This is the text of another purpose. Have {{version}} signed.',
  text_not_reviewed:
    'Nobody has reviewed the text in this language yet. It is signed in {{languages}}; show the translation beside it.',
  signed_in_future: 'This is in the future. Say when it was signed.',
  not_a_last_day:
    'Give the last day, such as 2026-11-24, or what ends it, such as { "event": "service_ended" }.',
  consent_ended: 'This consent has ended. Have a new one signed.',
  consent_has_evidence: 'The signed paper is attached already. For another paper, have a new consent signed.',
  evidence_too_large: 'A file may have at most 5 MB. Take a smaller picture of the paper.',
  evidence_of_other_type: 'Send a PDF, PNG or JPEG file.',
  evidence_named_otherwise:
    'The name of the file says something else than what it holds. Let it end in .pdf, .png or .jpg, as it is.',
  not_base64: 'Send the bytes of the file in base64.',
} satisfies Readonly<Partial<Record<SentenceKey, string>>>;
