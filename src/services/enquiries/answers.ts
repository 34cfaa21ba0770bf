import { acrossOrganisations, scopeOf } from '../../domain/access/scope.ts';
import { type Enquiry, formOf } from '../../domain/enquiry.ts';
import { Problem } from '../../domain/problem.ts';
import type { ContactMade } from '../../domain/question.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Secrets } from '../../security/port.ts';
import {
  contactsMade,
  employers,
  enquiries,
  opportunities,
  organisations,
  questions,
  users,
} from '../../store/collections/index.ts';
import type { Put, Store } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { given } from '../kit/patches.ts';
import { untilFresh } from '../kit/versions.ts';
import { noticePut } from '../notices/new-notice.ts';
import type { Questions } from '../questions/questions.ts';

/** What an employer says to an enquiry. */
export interface AnswerOf {
  readonly answer: 'yes' | 'no' | 'partly';
  readonly value?: unknown;
  readonly detail?: string | undefined;
}

/** An enquiry as whoever has the mail reads it. */
export interface ReadEnquiry {
  readonly enquiry: Enquiry;
  readonly employerName: string;
  readonly title: string | undefined;
  readonly asking: Enquiry['asking'];
  /** Who asks, and for which organisation. */
  readonly coach: string;
  readonly organisation: string;
  /** Its time is over. */
  readonly isOver: boolean;
}

export interface EnquiryAnswers {
  /** By the address in the mail; changes nothing. Undefined for a wrong one. An answered or old one is given as it is. */
  readonly read: (secret: string) => Promise<ReadEnquiry | undefined>;
  /** Answers by the address in the mail, which needs no sign-in and answers that question alone. Throws as `take` does. */
  readonly answer: (secret: string, said: AnswerOf) => Promise<Enquiry>;
  /** Brings an answer into the fact that was asked about, as the employer's. Throws Problem `conflict` for one that was answered, `invalid`. */
  readonly take: (row: Enquiry, said: AnswerOf, by: string) => Promise<Enquiry>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly secrets: Pick<Secrets, 'digest'>;
  readonly questions: Pick<Questions, 'answer'>;
}

/** Who acts for whoever has the mail. */
const byMail = 'answer-by-mail';

/** Answers that employers give themselves: by the address in a mail, or signed in. */
export function createEnquiryAnswers({
  store,
  clock,
  newId,
  secrets,
  questions: asked,
}: Deps): EnquiryAnswers {
  const everywhere = acrossOrganisations('sign-in');
  const contextOf = ({ organisationId }: Enquiry): Context => ({
    scope: scopeOf({
      kind: 'job',
      id: byMail,
      organisationId,
      // What an answer takes: the question, and the fact that it is about.
      rights: ['question:answer', 'employer:write', 'opportunity:write'],
    }),
    said: 'employer',
  });

  async function find(secret: string): Promise<Enquiry | undefined> {
    return store.find(everywhere, enquiries, 'bySecret', [secrets.digest(secret)]);
  }

  const isGood = ({ state, expiresAt }: Enquiry) => state === 'open' && expiresAt > clock();

  /** Whoever asked hears of it at once: what they waited for is there. */
  const told = (ctx: Context, { id, employerId, opportunityId, by }: Enquiry): Put =>
    noticePut({ clock, newId }, ctx, by, {
      ...{ kind: 'employer_answer', importance: 'now', cause: [id], data: { asked: true, employerId } },
      ...given({ opportunityId }),
    });

  const take: EnquiryAnswers['take'] = (row, said, by) =>
    untilFresh(async () => {
      const ctx = contextOf(row);
      const now = clock();
      const standing = await store.get(ctx.scope, enquiries, row.id);
      if (standing === undefined || !isGood(standing)) throw new Problem('conflict', 'enquiry_over');
      const { answer, detail, value } = said;
      const answered = next(standing, now, {
        state: 'answered',
        given: { answer, at: now, ...given({ detail }) },
      });
      const kept = put(enquiries, answered, standing.version);
      const question = await store.get(ctx.scope, questions, row.questionId);
      if (question !== undefined) {
        const contact = { channel: 'email', at: now } as const;
        await asked.answer(ctx, question.id, question.version, {
          answer,
          detail,
          value,
          contact,
          by,
          also: [kept, told(ctx, standing)],
        });
        return answered;
      }
      // Nothing waits for it any more; that it was said stays in the log.
      const made: ContactMade = {
        ...first(newId('contact'), row.organisationId, now),
        ...given({ opportunityId: row.opportunityId, note: detail }),
        ...{ employerId: row.employerId, questionId: row.questionId, channel: 'email', at: now, answer, by },
      };
      const unit = {
        puts: [kept, put(contactsMade, made, 0), told(ctx, standing)],
        audit: [done('answer', 'question', row.questionId)],
      };
      return commit({ store, clock }, ctx, unit, answered);
    });

  return {
    async read(secret) {
      const enquiry = await find(secret);
      if (enquiry === undefined) return undefined;
      const { scope } = contextOf(enquiry);
      const [employer, posting, coach, organisation] = await Promise.all([
        store.get(scope, employers, enquiry.employerId, { unseal: false }),
        enquiry.opportunityId && store.get(scope, opportunities, enquiry.opportunityId, { unseal: false }),
        store.get(scope, users, enquiry.by),
        store.get(scope, organisations, enquiry.organisationId),
      ]);
      return {
        ...{ enquiry, asking: enquiry.asking, isOver: enquiry.expiresAt <= clock() },
        ...{ employerName: employer?.name ?? '', title: posting ? posting.title : undefined },
        ...{ coach: coach?.displayName ?? '', organisation: organisation?.name ?? '' },
      };
    },
    async answer(secret, said) {
      const row = await find(secret);
      if (row === undefined || formOf(row.asking) === 'posting')
        throw new Problem('not_found', 'link_no_good');
      return take(row, said, byMail);
    },
    take,
  };
}
