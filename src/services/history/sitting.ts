import type { CoachAction, DecisionAction, MatchState } from '../../domain/match.ts';
import type { Answer } from '../../domain/question.ts';
import type { Instant } from '../../domain/values/time.ts';
import {
  contactsMade,
  decisions,
  matches,
  opportunities,
  participants,
  questions,
  sessions,
} from '../../store/collections/index.ts';
import type { Page, Store } from '../../store/port.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { type PageAsked, pageWith } from '../kit/lists.ts';
import { orderOf, type SortedBy, sortedPage } from '../kit/sorted-page.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';

/** Something that somebody decided or wrote down since they signed in. */
export type SittingAct = { readonly id: string; readonly at: Instant } & (
  | {
      readonly kind: 'decision';
      readonly matchId: string;
      readonly participantId: string;
      readonly displayName: string;
      readonly title: string;
      readonly action: DecisionAction;
      readonly reasonCode?: string | undefined;
      readonly until?: Instant | undefined;
      readonly to: MatchState;
      /** It was taken back since. */
      readonly isUndone: boolean;
    }
  | { readonly kind: 'answer'; readonly questionId: string; readonly answer: Answer }
  /** A question to somebody that was put off, and stands so. */
  | {
      readonly kind: 'deferral';
      readonly questionId: string;
      readonly participantId: string;
      readonly displayName: string;
      readonly until: Instant;
    }
);

export interface Sittings {
  /** What one decided and put off, and which answers one wrote down, since the session began, the newest first; nothing where there is no session. */
  readonly list: UseCase<[sessionId: string | undefined, page: PageAsked], Page<SittingAct>>;
}

interface Deps {
  readonly store: Store;
  readonly audit: AuditBuffer;
}

/** Of each kind, at most: more than anybody decides in a day. */
const mostOfEach = 500;

const takingBack: readonly DecisionAction[] = [
  'undo',
  'recorded_by_mistake',
] satisfies readonly CoachAction[];

/** The acts of a sitting, for the page that was loaded again. */
export function createSittings({ store, audit }: Deps): Sittings {
  async function decided({ scope }: Context, since: Instant): Promise<readonly SittingAct[]> {
    const closed = { unseal: false } as const;
    const newest = { key: [scope.actor.id], descending: true, limit: mostOfEach } as const;
    const { items } = await store.list(scope, decisions, 'byMaker', newest);
    const made = items.filter(({ createdAt }) => createdAt >= since);
    const backed = made.flatMap(({ action, previousId }) =>
      takingBack.includes(action) ? [previousId] : [],
    );
    const kept = made.filter(({ action }) => !takingBack.includes(action));
    const pairs = await store.getMany(scope, matches, [...new Set(kept.map((one) => one.matchId))], closed);
    const jobIds = [...new Set(pairs.map(({ opportunityId }) => opportunityId))];
    const jobs = await store.getMany(scope, opportunities, jobIds, closed);
    // Names are sealed. Whoever one may not see is left out, with what was decided about them.
    const people = await store.getMany(scope, participants, [
      ...new Set(pairs.map(({ participantId }) => participantId)),
    ]);
    return kept.flatMap(({ id, createdAt: at, matchId, action, reasonCode, until, to }) => {
      const pair = pairs.find((one) => one.id === matchId);
      const job = jobs.find((one) => one.id === pair?.opportunityId);
      const person = people.find((one) => one.id === pair?.participantId);
      if (job === undefined || person === undefined) return [];
      const about = { participantId: person.id, displayName: person.displayName, title: job.title };
      const isUndone = backed.includes(id);
      return [{ id, at, kind: 'decision', matchId, ...about, action, reasonCode, until, to, isUndone }];
    });
  }

  async function answered({ scope }: Context, since: Instant): Promise<readonly SittingAct[]> {
    const newest = { key: [scope.actor.id], descending: true, limit: mostOfEach } as const;
    const { items } = await store.list(scope, contactsMade, 'byMaker', newest);
    return items.flatMap(({ id, createdAt: at, questionId, answer }) =>
      at < since || questionId === undefined || answer === undefined
        ? []
        : [{ id, at, kind: 'answer', questionId, answer }],
    );
  }

  async function putOff({ scope }: Context, since: Instant): Promise<readonly SittingAct[]> {
    const newest = { key: [scope.actor.id], descending: true, limit: mostOfEach } as const;
    const { items } = await store.list(scope, questions, 'byDeferrer', newest);
    const ids = new Set(items.flatMap(({ participantId }) => participantId ?? []));
    const people = await store.getMany(scope, participants, [...ids]);
    return items.flatMap(({ id, deferredAt: at, deferredUntil: until, participantId }) => {
      const person = people.find((one) => one.id === participantId);
      if (at === undefined || at < since || until === undefined || person === undefined) return [];
      const { displayName } = person;
      return [{ id, at, kind: 'deferral', questionId: id, participantId: person.id, displayName, until }];
    });
  }

  return {
    list: withPermission('decision:read', async (ctx, sessionId, page) => {
      const session = sessionId === undefined ? undefined : await store.get(ctx.scope, sessions, sessionId);
      if (session?.userId !== ctx.scope.actor.id) return pageWith([], null, []);
      const acts = [
        ...(await decided(ctx, session.createdAt)),
        ...(await answered(ctx, session.createdAt)),
        ...(await putOff(ctx, session.createdAt)),
      ].sort(orderOf(byTime));
      const { items, nextCursor } = sortedPage(acts, byTime, page);
      audit.note(ctx.scope, done('list', 'decision', `count:${items.length}`));
      return pageWith(items, nextCursor, []);
    }),
  };
}

const byTime: SortedBy<SittingAct, readonly [time: number, id: string]> = {
  placeOf: ({ at, id }) => [-Date.parse(at), id],
  kinds: ['number', 'string'],
};
