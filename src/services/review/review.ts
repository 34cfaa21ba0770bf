import type { Match } from '../../domain/match.ts';
import { liveStates } from '../../domain/match-moves.ts';
import type { Participant } from '../../domain/participant.ts';
import type { Question } from '../../domain/question.ts';
import type { Clock, Instant, LocalDate } from '../../domain/values/time.ts';
import { matches, participants, questions, users } from '../../store/collections/index.ts';
import { type Page, type Store, walk } from '../../store/port.ts';
import type { Caseload, StandIns } from '../caseload/stand-ins.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { damagedOf } from '../kit/damaged.ts';
import { type PageAsked, pageWith } from '../kit/lists.ts';
import { sortedPage } from '../kit/sorted-page.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { byRank } from '../matches/filter.ts';
import { createFreshEvaluations } from '../matches/fresh-evaluations.ts';
import { byId } from '../matches/pair-records.ts';
import type { Organisations } from '../people/organisations.ts';
import { isDue } from '../questions/deferral.ts';
import type { NamedQuestion } from '../questions/views.ts';
import type { EngineDeps } from '../scoring/engine.ts';
import { createJobCards, type JobCard } from './cards.ts';
import { byWaiting, type WaitingPerson, waitingPeople } from './waiting-people.ts';

/** A person with something to decide or to ask. */
export interface ReviewRow {
  readonly participant: Named;
  readonly worthCount: number;
  /** Their best jobs that nobody has decided about, at most five. */
  readonly best: readonly JobCard[];
  readonly underWay: readonly JobCard[];
  /** The one worth asking of them. */
  readonly question?: NamedQuestion | undefined;
  readonly waitingSince: Instant;
  readonly pausedSince?: Instant | undefined;
  /** Of whom one has for another coach: for whom, and until when. */
  readonly covered?: Covered | undefined;
}

/** Who it is, with what tells two of one name apart. */
export interface Named extends Pick<Participant, 'id' | 'displayName' | 'birthYear'> {
  /** Where they live, in the words it was told in, else the postcode. */
  readonly where?: string | undefined;
}

/** For whom somebody stands in, and until which day. */
export interface Covered {
  readonly coachId: string;
  readonly coachName: string;
  readonly until: LocalDate;
}

export interface ReviewFilter extends PageAsked {
  readonly whose: 'mine' | 'all';
}

export interface Review {
  /** A row a person, the longest waiting first, paused people at the end; who has nothing to decide and no question that is due is left out. */
  readonly list: UseCase<[filter: ReviewFilter], Page<ReviewRow>>;
  /** How many people of one's own wait, those who are paused apart. */
  readonly count: UseCase<[], number>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly organisations: Organisations;
  readonly engine: EngineDeps;
  readonly audit: AuditBuffer;
  readonly standIns: Pick<StandIns, 'caseloadOf'>;
}

/** Jobs of one person shown in the queue. */
const mostShown = 5;
/** People a page, unless asked otherwise. */
const usualPage = 30;

/** The coach's queue: by person, and it can be finished. */
export function createReview(deps: Deps): Review {
  const { store, clock, audit, standIns } = deps;
  const cardsOf = createJobCards({ ...deps, evaluations: createFreshEvaluations(deps) });

  async function underWayOf(ctx: Context, id: string): Promise<readonly Match[]> {
    const found: Match[] = [];
    for (const state of liveStates)
      for await (const row of walk(store, ctx.scope, matches, 'byParticipantAndState', { key: [id, state] }))
        found.push(row);
    return found.sort(byRank);
  }

  /** The best of what waits for a decision about each. */
  async function bestOf(ctx: Context, people: readonly WaitingPerson[]) {
    const ids = people.flatMap(({ jobs }) => jobs.slice(0, mostShown).map(({ id }) => id));
    const found = byId(await store.getMany(ctx.scope, matches, ids));
    return ({ jobs }: WaitingPerson): readonly Match[] =>
      jobs
        .slice(0, mostShown)
        .flatMap(({ id }) => found.get(id) ?? [])
        .filter(({ waitingSince }) => waitingSince !== undefined);
  }

  async function questionTo(ctx: Context, id: string): Promise<Question | undefined> {
    const now = clock();
    for await (const row of walk(store, ctx.scope, questions, 'byParticipant', { key: [id, 'open'] }))
      if (isDue(row, now)) return row;
    return undefined;
  }

  async function rowsOf(ctx: Context, people: readonly WaitingPerson[], caseload: Caseload) {
    const coveredOf = await namesOfCovered(ctx, people, caseload);
    const named = byId(await store.getMany(ctx.scope, participants, people.map(idOf)));
    const best = await bestOf(ctx, people);
    const found = [];
    for (const person of people) {
      const id = idOf(person);
      const row = named.get(id);
      if (row === undefined) continue;
      const [underWay, question] = [await underWayOf(ctx, id), await questionTo(ctx, id)];
      found.push({ person, row, best: best(person), underWay, question });
    }
    const { items, unreadable } = await cardsOf(
      ctx,
      found.flatMap(({ best, underWay }) => [...best, ...underWay]),
    );
    const shown = byId(items);
    const cards = (rows: readonly Match[]) => rows.flatMap(({ id }) => shown.get(id) ?? []);
    const rows = found.map(({ person, row, best, underWay, question }): ReviewRow => {
      const { id, displayName, birthYear, place, stageSince } = row;
      const names = { participantName: displayName, employerName: undefined, title: undefined };
      return {
        participant: { id, displayName, birthYear, where: place?.label ?? place?.postcode },
        worthCount: person.jobs.length,
        ...{ best: cards(best), underWay: cards(underWay) },
        question: question && { ...question, ...names },
        waitingSince: person.waitingSince,
        pausedSince: person.paused ? stageSince : undefined,
        covered: coveredOf(person),
      };
    });
    const closed = await damagedOf(
      store,
      ctx.scope,
      people.map(idOf).filter((id) => !named.has(id)),
    );
    return { rows, unreadable: [...closed, ...unreadable] };
  }

  /** Of the people of coaches whom one stands in for: which coach, and until when. */
  async function namesOfCovered(ctx: Context, people: readonly WaitingPerson[], caseload: Caseload) {
    const ids = new Set(people.flatMap(({ coachId }) => caseload.coverOf(coachId)?.coachId ?? []));
    const names = byId(ids.size === 0 ? [] : await store.getMany(ctx.scope, users, [...ids]));
    return ({ coachId }: WaitingPerson): Covered | undefined => {
      const cover = caseload.coverOf(coachId);
      if (cover === undefined) return undefined;
      const coachName = names.get(cover.coachId)?.displayName ?? '';
      return { coachId: cover.coachId, coachName, until: cover.until };
    };
  }

  return {
    list: withPermission('review:read', async (ctx, { whose, limit = usualPage, cursor }) => {
      const caseload = await standIns.caseloadOf(ctx);
      const all = await waitingPeople(deps, ctx, whose === 'mine' ? caseload.coachIds : undefined);
      const { items: people, nextCursor } = sortedPage(all, byWaiting, { limit, cursor });
      const { rows, unreadable } = await rowsOf(ctx, people, caseload);
      audit.note(ctx.scope, done('list', 'match', `count:${rows.length}`));
      return pageWith(rows, nextCursor, unreadable);
    }),
    count: withPermission('review:read', async (ctx) => {
      const people = await waitingPeople(deps, ctx, (await standIns.caseloadOf(ctx)).coachIds);
      return people.filter(({ paused }) => !paused).length;
    }),
  };
}

const idOf = ({ participantId }: Pick<WaitingPerson, 'participantId'>): string => participantId;
