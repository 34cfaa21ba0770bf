import type { SentenceKey } from '../../domain/sentence.ts';

/** What problems say of partners, their links and what is typed off paper. */
export const partnerProblems = {
  no_such_partner: 'There is no such partner. Check the id.',
  no_such_partner_link:
    'You have no such link, or it has ended. Drop this linkId; to go on, they type a new code from their coach.',
  no_such_offer:
    'This job is not offered to them, or not any more. Read /opportunities again, and answer what stands there.',
  partner_name_taken: 'There is a partner of this name. Add something that tells them apart.',
  not_a_partner_token: 'This is for the token of a partner. An administrator makes one under /partners.',
  not_for_partners:
    'The token of a partner is good under /api/v1/partner alone. What it takes is described at /api/docs.',
  partner_cut_off:
    'This partner is cut off for now. Its links still stand: keep them, and ask the administrator when it is let in again.',
  not_an_origin: 'Give an address without a path, such as https://portal.example.',
  not_a_webhook_url:
    'Give an address that begins with https:// and has no name or password in it, such as https://portal.example/told.',
  webhook_url_private:
    'This address leads into a private network, where nothing is ever told. Give one by https that the whole internet can reach.',
  webhook_url_loopback:
    'This address leads to the machine that Stepwell runs on. Give one by https that the whole internet can reach. To try it out on a machine of your own, start Stepwell with WEBHOOKS_TO_LOOPBACK=on.',
  no_webhook: 'This partner has no webhook. Give its address first.',
  code_no_good: 'This code cannot be used. It is good once and for seven days. Ask for a new one.',
  too_many_wrong_codes: 'Too many wrong codes. Wait {{minutes}} minutes, then try again.',
  consent_not_to_partner: 'This is no consent of this person to this partner. Name the one they signed.',
  consent_not_live: 'This consent does not hold: it ended, or its signed paper is missing. Have one signed.',
  offers_not_consented:
    'Their consent does not cover “offers”. Show them no jobs; to see them here, they sign a consent with their coach that does, and type the code that comes with it.',
  answers_not_consented:
    'Their consent does not cover “offers” and “answers” both. Take no answer here: they give it to their coach, or sign a consent that covers both and type the code that comes with it.',
  pages_not_consented:
    'Their own pages show what they answered, and take answers: that needs a consent to “offers” and “answers”. Show what /opportunities gives you, or have them sign one with their coach and type the code that comes with it.',
  no_origins:
    'No page may hold this frame, for no origin of yours is kept here. Have the administrator add it under Partners (such as https://portal.example), or ask for “alone”.',
} satisfies Readonly<Partial<Record<SentenceKey, string>>>;
