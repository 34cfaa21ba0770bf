/** What problems say of consents and what is signed with them: part of sentence.ts. */
export const consentSentenceFields = {
  no_such_consent: [],
  no_such_evidence: [],
  discloser_not_yours: [],
  recipient_of_other_kind: ['kind'],
  unknown_partner: [],
  unknown_witness: [],
  consent_already_over: [],
  no_link_to_employers: [],
  text_of_other_purpose: ['version'],
  text_not_reviewed: ['languages'],
  signed_in_future: [],
  consent_ended: [],
  consent_has_evidence: [],
  evidence_too_large: [],
  evidence_of_other_type: [],
  not_base64: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
