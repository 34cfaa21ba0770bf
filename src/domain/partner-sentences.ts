/** What problems say of partners, their links and what is typed off paper: part of sentence.ts. */
export const partnerSentenceFields = {
  no_such_partner: [],
  no_such_partner_link: [],
  partner_name_taken: [],
  not_a_partner_token: [],
  not_for_partners: [],
  partner_cut_off: [],
  not_an_origin: [],
  not_a_webhook_url: [],
  webhook_url_private: [],
  no_webhook: [],
  code_no_good: [],
  too_many_wrong_codes: ['minutes'],
  consent_not_to_partner: [],
  consent_not_live: [],
  field_not_permitted: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
