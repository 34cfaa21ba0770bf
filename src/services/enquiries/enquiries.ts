import { firstContact } from '../../domain/employer.ts';
import { type Enquiry, formOf } from '../../domain/enquiry.ts';
import { preferred } from '../../domain/preferences.ts';
import { invalid, notFound, Problem } from '../../domain/problem.ts';
import type { NewId } from '../../domain/values/ids.ts';
import { type Clock, plusSeconds } from '../../domain/values/time.ts';
import type { Secrets } from '../../security/port.ts';
import {
  deliveries,
  employers,
  enquiries,
  opportunities,
  preferences,
  questions,
  users,
} from '../../store/collections/index.ts';
import { type Page, type Store, walk } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import { enquiryDelivery } from '../deliveries/link-mails.ts';
import { dueFact } from '../deliveries/planning.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { guard } from '../kit/guard.ts';
import { type PageAsked, pageOfEach } from '../kit/lists.ts';
import { given } from '../kit/patches.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import type { AnswerOf, EnquiryAnswers } from './answers.ts';

/** How long the address in the mail is good. */
const goodForSeconds = 14 * 86_400;

/** An enquiry with the names that its words are made with. */
export interface NamedEnquiry extends Enquiry {
  readonly employerName: string;
  readonly title: string | undefined;
}

export interface Enquiries {
  /**
   * Puts an open question to an employer by a mail, to the contact who is asked first or to another that is named; the mail before it
   * is good no more. Throws Problem `not_found`, and `conflict` for one that is no question to an employer or where no address is known.
   */
  readonly put: UseCase<[questionId: string, email: string | undefined], NamedEnquiry>;
  /** Those of an employer, which an employer's own user sees of itself alone: open ones first. */
  readonly list: UseCase<
    [
      asked: PageAsked & {
        readonly employerId?: string | undefined;
        readonly state?: Enquiry['state'] | undefined;
      },
    ],
    Page<NamedEnquiry>
  >;
  /** The answer of somebody of the employer who is signed in. Throws Problem `conflict` for one that was answered. */
  readonly answer: UseCase<[id: string, said: AnswerOf], NamedEnquiry>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly secrets: Secrets;
  readonly answers: EnquiryAnswers;
}

/** Questions that coaches put to employers by mail, and what these say. */
export function createEnquiries({ store, clock, newId, secrets, answers }: Deps): Enquiries {
  async function named(ctx: Context, rows: readonly Enquiry[]): Promise<readonly NamedEnquiry[]> {
    const [companies, roles] = await Promise.all([
      store.getMany(ctx.scope, employers, [...new Set(rows.map((row) => row.employerId))], { unseal: false }),
      store.getMany(ctx.scope, opportunities, [...new Set(rows.flatMap((row) => row.opportunityId ?? []))], {
        unseal: false,
      }),
    ]);
    return rows.map((row) => ({
      ...row,
      employerName: companies.find(({ id }) => id === row.employerId)?.name ?? '',
      title: roles.find(({ id }) => id === row.opportunityId)?.title,
    }));
  }
  async function namedOne(ctx: Context, row: Enquiry): Promise<NamedEnquiry> {
    const [one] = await named(ctx, [row]);
    if (one === undefined) throw new Error('An enquiry has no view.');
    return one;
  }

  /** Whose employer's question it is, and one of its addresses. */
  async function addressee(ctx: Context, questionId: string, email: string | undefined) {
    const question = await store.get(ctx.scope, questions, questionId);
    if (question === undefined) throw notFound('question');
    if (question.asking.to !== 'employer' || question.state !== 'open')
      throw new Problem('conflict', 'question_not_for_mail');
    const posting =
      question.opportunityId === undefined
        ? undefined
        : await store.get(ctx.scope, opportunities, question.opportunityId, { unseal: false });
    const employer = await store.get(ctx.scope, employers, question.employerId ?? posting?.employerId ?? '');
    if (employer === undefined) throw notFound('employer');
    const known = employer.contacts.flatMap((one) => one.email ?? []);
    if (email !== undefined && !known.includes(email)) throw invalid('email', 'address_not_of_employer');
    const to = email ?? firstContact(employer)?.email ?? known[0] ?? (await signsInFor(ctx, employer.id));
    if (to === undefined) throw new Problem('conflict', 'employer_has_no_address');
    return { question, employer, to };
  }
  async function signsInFor(ctx: Context, employerId: string): Promise<string | undefined> {
    for await (const user of walk(store, ctx.scope, users, 'byEmployer', { key: [employerId] }))
      if (user.disabledAt === undefined && user.mailRefused === undefined) return user.email;
    return undefined;
  }

  /** What was put to an employer of this question and waits for an answer. */
  async function standing(
    ctx: Context,
    employerId: string,
    questionId: string,
  ): Promise<Enquiry | undefined> {
    for await (const row of walk(store, ctx.scope, enquiries, 'byEmployer', { key: [employerId, 'open'] }))
      if (row.questionId === questionId) return row;
    return undefined;
  }

  return {
    put: withPermission('enquiry:put', (ctx, questionId, email) =>
      untilFresh(async () => {
        const { question, employer, to } = await addressee(ctx, questionId, email);
        const now = clock();
        const old = await standing(ctx, employer.id, questionId);
        const secret = secrets.random();
        const { language } = preferred(await store.get(ctx.scope, preferences, ctx.scope.actor.id));
        const told = {
          secretDigest: secrets.digest(secret),
          expiresAt: plusSeconds(now, goodForSeconds),
          ...{ email: to, language, by: ctx.scope.actor.id, asking: question.asking },
        };
        const row: Enquiry =
          old === undefined
            ? {
                ...first(newId('enquiry'), ctx.scope.organisationId, now),
                ...{ employerId: employer.id, questionId, state: 'open', ...told },
                ...given({ opportunityId: question.opportunityId }),
              }
            : next(old, now, told);
        const mail = enquiryDelivery(newId('delivery'), row, secret);
        const unit = {
          puts: [put(enquiries, row, old?.version ?? 0), put(deliveries, mail, 0)],
          facts: [dueFact(mail)],
          audit: [done('put', 'question', questionId)],
        };
        return commit({ store, clock }, ctx, unit, await namedOne(ctx, row));
      }),
    ),
    list: withPermission('enquiry:read', async (ctx, { employerId: wanted, state, ...asked }) => {
      const { actor } = ctx.scope;
      const own = 'role' in actor && actor.role === 'employer';
      const employerId = own ? actor.employerId : wanted;
      if (employerId === undefined || (own && wanted !== undefined && wanted !== employerId))
        return { items: [], nextCursor: null };
      const states = state === undefined ? (['open', 'answered'] as const) : [state];
      const now = clock();
      // One whose question nobody answered by mail in time is asked no more.
      const keep = (row: Enquiry) => row.state === 'answered' || row.expiresAt > now;
      const readings = states.map((one) => ({ path: 'byEmployer', key: [employerId, one], keep }) as const);
      const page = await pageOfEach(store, ctx.scope, enquiries, readings, asked);
      return { ...page, items: await named(ctx, page.items) };
    }),
    answer: withPermission('enquiry:answer', async (ctx, id, said) => {
      const row = await store.get(ctx.scope, enquiries, id);
      if (row === undefined) throw notFound('question');
      const { organisationId, employerId } = row;
      guard(ctx, 'enquiry:answer', { organisationId, employerId }, 'question');
      if (formOf(row.asking) === 'posting') throw new Problem('conflict', 'answered_in_posting');
      return namedOne(ctx, await answers.take(row, said, ctx.scope.actor.id));
    }),
  };
}
