import type { SentenceKey } from '../../domain/sentence.ts';

/** What problems say of partners, their links and what is typed off paper. */
export const partnerProblems = {
  no_such_partner: 'There is no such partner. Check the id.',
  no_such_partner_link: 'There is no such link, or it has ended. Ask for a new code.',
  partner_name_taken: 'There is a partner of this name. Add something that tells them apart.',
  not_a_partner_token: 'This is for the token of a partner. An administrator makes one under /partners.',
  not_for_partners:
    'The token of a partner is good under /api/v1/partner alone. What it takes is described at /api/docs.',
  partner_cut_off:
    'This partner is cut off for now. Its links still stand: keep them, and ask the administrator when it is let in again.',
  not_an_origin: 'Give an address without a path, such as https://portal.example.',
  not_a_webhook_url: 'Give an address that begins with https:// and has no name or password in it.',
  webhook_url_private: 'This address is inside a network of ours. Give one that anybody can reach.',
  no_webhook: 'This partner has no webhook. Give its address first.',
  code_no_good: 'This code cannot be used. It is good once and for seven days. Ask for a new one.',
  too_many_wrong_codes: 'Too many wrong codes. Wait {{minutes}} minutes, then try again.',
  consent_not_to_partner: 'This is no consent of this person to this partner. Name the one they signed.',
  consent_not_live: 'This consent does not hold: it ended, or its signed paper is missing. Have one signed.',
  field_not_permitted: 'The consent of this person does not cover this. Ask them for one that does.',
} satisfies Readonly<Partial<Record<SentenceKey, string>>>;
