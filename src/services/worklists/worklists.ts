import { consentState, expiringDays } from '../../domain/consent.ts';
import type { MatchState } from '../../domain/match.ts';
import type { Instant } from '../../domain/values/time.ts';
import {
  type Clock,
  endOfDay,
  localDate,
  plusDays,
  plusSeconds,
  startOfDay,
} from '../../domain/values/time.ts';
import { workingDaysBefore } from '../../domain/values/working-days.ts';
import { type WorklistName, worklistNames } from '../../domain/worklist.ts';
import { consents, matches, opportunities, participants, work } from '../../store/collections/index.ts';
import { type Page, type Store, walk } from '../../store/port.ts';
import type { StandIns } from '../caseload/stand-ins.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import type { PageAsked } from '../kit/lists.ts';
import { orderOf, type SortedBy, sortedPage } from '../kit/sorted-page.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import type { Organisations } from '../people/organisations.ts';

/** Something that waits for somebody to look: a person, a posting, or both. */
export interface WorklistItem {
  readonly participantId?: string | undefined;
  readonly opportunityId?: string | undefined;
  readonly matchId?: string | undefined;
  readonly consentId?: string | undefined;
  /** Who or what it is. */
  /** Of whom or what: a person, a posting, or both. */
  readonly names: readonly string[];
  readonly since: Instant;
  readonly coachId?: string | undefined;
}

export interface Worklists {
  /** Every list with how much is on it. */
  readonly counts: UseCase<[], readonly { readonly name: WorklistName; readonly count: number }[]>;
  /** One of them, what has waited longest first. */
  readonly list: UseCase<[name: WorklistName, page: PageAsked], Page<WorklistItem>>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly organisations: Pick<Organisations, 'get'>;
  readonly audit: AuditBuffer;
  readonly standIns: Pick<StandIns, 'caseloadOf'>;
  readonly limits: { readonly staleProfileDays: number };
}

/** An item before its names are read: most of a list is counted and never shown. */
type Entry = Omit<WorklistItem, 'names'>;

const daySeconds = 86_400;
/** Days before its end from which a posting closes soon. */
const closingDays = 7;
/** Working days after which an answer is late. */
const answerDays = 5;
/** Within so long whoever changed is scored when all goes well. */
const scoredWithinSeconds = 900;
/** Where somebody else has the word. */
const waiting: readonly MatchState[] = ['offered_to_participant', 'released_to_employer'];

/**
 * What nobody is told of again and still waits, worked out from the records when it is read. A coach sees their own people, those
 * they stand in for, and those without anybody in charge; a supervisor all.
 */
export function createWorklists({ store, clock, organisations, audit, standIns, limits }: Deps): Worklists {
  const closed = { unseal: false } as const;

  async function isMine(ctx: Context): Promise<(coachId: string | undefined) => boolean> {
    const { actor } = ctx.scope;
    if (!('role' in actor) || actor.role !== 'coach') return () => true;
    const { coachIds } = await standIns.caseloadOf(ctx);
    return (coachId = '') => coachIds.includes(coachId);
  }

  const readings: Readonly<Record<WorklistName, (ctx: Context) => AsyncGenerator<Entry>>> = {
    async *unassigned(ctx) {
      for await (const row of walk(store, ctx.scope, participants, 'all', closed))
        if (row.coachId === undefined) yield { participantId: row.id, since: row.createdAt };
    },
    async *stale_profiles(ctx) {
      const mine = await isMine(ctx);
      const before = plusSeconds(clock(), -limits.staleProfileDays * daySeconds);
      // Who is paused is on a list of their own.
      for await (const { id, coachId, stage, updatedAt } of walk(
        store,
        ctx.scope,
        participants,
        'all',
        closed,
      ))
        if (updatedAt < before && stage !== 'paused' && mine(coachId))
          yield { participantId: id, since: updatedAt, coachId };
    },
    async *waiting_answers(ctx) {
      const mine = await isMine(ctx);
      const { zone } = await organisations.get(ctx.scope.organisationId);
      const late = startOfDay(workingDaysBefore(localDate(clock(), zone), answerDays), zone);
      for (const state of waiting)
        for await (const row of walk(store, ctx.scope, matches, 'byState', { ...closed, key: [state] })) {
          const since = row.decidedAt ?? row.updatedAt;
          if (since >= late || !mine(row.coachId)) continue;
          const { id: matchId, participantId, opportunityId, coachId } = row;
          yield { matchId, participantId, opportunityId, since, coachId };
        }
    },
    async *paused(ctx) {
      const mine = await isMine(ctx);
      for await (const { id, coachId, stageSince } of walk(store, ctx.scope, participants, 'byStage', {
        key: ['paused'],
      }))
        if (mine(coachId)) yield { participantId: id, since: stageSince, coachId };
    },
    async *expiring_consents(ctx) {
      const mine = await isMine(ctx);
      const { zone } = await organisations.get(ctx.scope.organisationId);
      const today = localDate(clock(), zone);
      const soon = { from: today, below: plusDays(today, expiringDays) };
      for await (const row of walk(store, ctx.scope, consents, 'byLastDay', soon)) {
        if (consentState(row, today) !== 'live') continue;
        const { id: consentId, participantId, lastDay = today } = row;
        const person = await store.get(ctx.scope, participants, participantId, closed);
        if (person !== undefined && mine(person.coachId))
          yield { consentId, participantId, since: endOfDay(lastDay, zone), coachId: person.coachId };
      }
    },
    async *closing_postings(ctx) {
      const now = clock();
      const soon = plusSeconds(now, closingDays * daySeconds);
      // What ends first stands first.
      for await (const { id, expiresAt } of walk(store, ctx.scope, opportunities, 'byState', {
        ...{ ...closed, key: ['open'] },
      }))
        if (expiresAt !== undefined && expiresAt <= soon) yield { opportunityId: id, since: expiresAt };
    },
    async *not_scored(ctx) {
      const mine = await isMine(ctx);
      const waiting = await unscored(ctx, plusSeconds(clock(), -scoredWithinSeconds));
      for (const { id, coachId } of await store.getMany(ctx.scope, participants, [...waiting.keys()], closed))
        if (mine(coachId)) yield { participantId: id, since: waiting.get(id) ?? '', coachId };
      // Whoever left the scoring stays before their coach's eyes.
      for await (const { id, coachId, scoringOff } of walk(store, ctx.scope, participants, 'all', closed))
        if (scoringOff !== undefined && mine(coachId) && !waiting.has(id))
          yield { participantId: id, since: scoringOff, coachId };
    },
  };

  /** Whom work to be scored has waited for since before, or has given up; and since when. */
  async function unscored({ scope }: Context, before: Instant): Promise<ReadonlyMap<string, Instant>> {
    const found = new Map<string, Instant>();
    for (const job of ['score-participant', 'score-many'])
      for (const state of ['waiting', 'running', 'dead'] as const)
        for await (const row of walk(store, scope, work, 'byJob', { key: [job, state] })) {
          if (state !== 'dead' && row.createdAt >= before) continue;
          const { participantId = [], participantIds = [] } = row.payload;
          for (const id of [participantId, participantIds].flat())
            if (row.createdAt < (found.get(id) ?? '9')) found.set(id, row.createdAt);
        }
    return found;
  }

  async function named(ctx: Context, entries: readonly Entry[]): Promise<WorklistItem[]> {
    const ids = (field: 'participantId' | 'opportunityId') => [
      ...new Set(entries.flatMap((entry) => entry[field] ?? [])),
    ];
    const people = await store.getMany(ctx.scope, participants, ids('participantId'));
    const postings = await store.getMany(ctx.scope, opportunities, ids('opportunityId'), closed);
    return entries.flatMap((entry) => {
      const name = people.find(({ id }) => id === entry.participantId)?.displayName;
      const posting = postings.find(({ id }) => id === entry.opportunityId)?.title;
      const names = [name, posting].filter((one) => one !== undefined);
      return names.length === 0 ? [] : [{ ...entry, names }];
    });
  }

  return {
    counts: withPermission('worklist:read', async (ctx) => {
      const counts: { name: WorklistName; count: number }[] = [];
      for (const name of worklistNames) {
        let count = 0;
        for await (const _ of readings[name](ctx)) count += 1;
        counts.push({ name, count });
      }
      return counts;
    }),
    list: withPermission('worklist:read', async (ctx, name, page) => {
      const entries: Entry[] = [];
      for await (const entry of readings[name](ctx)) entries.push(entry);
      entries.sort(orderOf(bySince));
      const { items, nextCursor } = sortedPage(entries, bySince, page);
      audit.note(ctx.scope, done('list', 'participant', `count:${items.length}`));
      return { items: await named(ctx, items), nextCursor };
    }),
  };
}

const bySince: SortedBy<Entry, readonly [since: string, id: string]> = {
  placeOf: ({ matchId, participantId, opportunityId, since }) => [
    since,
    matchId ?? participantId ?? opportunityId ?? '',
  ],
  kinds: ['string', 'string'],
};
