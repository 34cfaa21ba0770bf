import type { Outcome } from '../notify/port.ts';
import type { Post } from '../services/deliveries/sending.ts';

/** What became of mails to an address, where it was not taken at once. */
const outcomes: Readonly<Record<string, Outcome>> = {
  'wilf@demo.example': { became: 'refused', error: '550', address: true },
};

/** The mail of the weeks that were played: it says of each what became of it, and none leaves. */
export const postOfTown = (post: Post): Post => ({
  ...post,
  mailer: {
    goes: post.mailer.goes,
    async send(mail, beforeContent) {
      const outcome = outcomes[mail.to] ?? { became: 'sent' };
      if (outcome.became === 'sent') await beforeContent();
      return outcome;
    },
  },
});
