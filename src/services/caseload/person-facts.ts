import type { CaseloadShow, NextStep } from '../../domain/caseload.ts';
import type { MatchState } from '../../domain/match.ts';
import { liveStates } from '../../domain/match-moves.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Participant } from '../../domain/participant.ts';
import type { Stage } from '../../domain/values/stage.ts';
import { type Instant, localDate, plusSeconds, startOfDay } from '../../domain/values/time.ts';
import { workingDaysBefore } from '../../domain/values/working-days.ts';
import { matches, participants, questions } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { isDue } from '../questions/deferral.ts';

/** A person as far as it can be told without opening anything: what lists over many are counted and sorted by. */
export interface PersonFacts {
  readonly id: string;
  readonly coachId: string | undefined;
  readonly stage: Stage;
  readonly nameKeys: readonly string[];
  readonly addedAt: Instant;
  readonly changedAt: Instant;
  /** Jobs worth a look that nobody has decided about, and since when the first of them waits. */
  readonly jobs: number;
  readonly waitingSince: Instant | undefined;
  readonly underWay: number;
  /** Of those under way: answers that are late. */
  readonly lateAnswers: number;
  /** When the first job comes back that somebody put off. */
  readonly putOffUntil: Instant | undefined;
  /** Whether they have a question to answer. */
  readonly asked: boolean;
  readonly stale: boolean;
}

export interface PersonFactsDeps {
  readonly store: Store;
  readonly limits: { readonly staleProfileDays: number };
}

const daySeconds = 86_400;
const answerDays = 5;
/** Behind every instant. */
const never = '9';
/** Where somebody else has the word. */
const answering: readonly MatchState[] = ['offered_to_participant', 'released_to_employer'];

interface Tally {
  jobs: number;
  since: Instant | undefined;
  underWay: number;
  late: number;
  putOffUntil: Instant | undefined;
  asked: boolean;
}

const noTally: Tally = {
  ...{ jobs: 0, since: undefined, underWay: 0, late: 0, putOffUntil: undefined, asked: false },
};

/** Everybody of the organisation, in order of id. Nothing is opened for it, so a thousand people are looked through in moments. */
export async function everybody(
  { store, limits }: PersonFactsDeps,
  { scope }: Context,
  { zone }: Pick<Organisation, 'zone'>,
  now: Instant,
): Promise<readonly PersonFacts[]> {
  const closed = { unseal: false } as const;
  const tallies = new Map<string, Tally>();
  const of = (id: string): Tally => {
    const found = tallies.get(id) ?? { ...noTally };
    tallies.set(id, found);
    return found;
  };
  for await (const row of walk(store, scope, matches, 'byWaiting', closed)) {
    const tally = of(row.participantId);
    tally.jobs += 1;
    // The longest waiting come first.
    tally.since ??= row.waitingSince;
  }
  const late = startOfDay(workingDaysBefore(localDate(now, zone), answerDays), zone);
  for (const state of liveStates)
    for await (const row of walk(store, scope, matches, 'byState', { ...closed, key: [state] })) {
      const tally = of(row.participantId);
      tally.underWay += 1;
      if (answering.includes(state) && (row.decidedAt ?? row.updatedAt) < late) tally.late += 1;
    }
  for await (const row of walk(store, scope, matches, 'byState', { ...closed, key: ['deferred'] })) {
    const tally = of(row.participantId);
    if ((row.deferredUntil ?? never) < (tally.putOffUntil ?? never)) tally.putOffUntil = row.deferredUntil;
  }
  for await (const row of walk(store, scope, questions, 'byAskedPerson', { ...closed, key: ['open'] }))
    if (row.participantId !== undefined && isDue(row, now)) of(row.participantId).asked = true;
  const stale = plusSeconds(now, -limits.staleProfileDays * daySeconds);
  const people: PersonFacts[] = [];
  for await (const row of walk(store, scope, participants, 'all', closed))
    people.push(factsOf(row, tallies.get(row.id), stale));
  return people;
}

function factsOf(row: Participant, tally: Tally | undefined, stale: Instant): PersonFacts {
  const { id, coachId, stage, nameKeys, createdAt, updatedAt } = row;
  const { jobs, since, underWay, late, putOffUntil, asked } = tally ?? noTally;
  return {
    ...{ id, coachId, stage, nameKeys, addedAt: createdAt, changedAt: updatedAt },
    ...{
      jobs,
      waitingSince: since,
      underWay,
      lateAnswers: late,
      putOffUntil,
      asked,
      stale: updatedAt < stale,
    },
  };
}

/** Which people each narrowing keeps. Who is paused waits for nobody but the end of the pause. */
export const keeps: Readonly<Record<CaseloadShow, (person: PersonFacts) => boolean>> = {
  waiting: ({ stage, jobs, asked }) => stage !== 'paused' && (jobs > 0 || asked),
  answers: ({ lateAnswers }) => lateAnswers > 0,
  paused: ({ stage }) => stage === 'paused',
  stale: ({ stage, stale }) => stage !== 'paused' && stale,
  without_job: ({ stage, jobs, underWay, putOffUntil }) =>
    stage !== 'paused' && jobs === 0 && underWay === 0 && putOffUntil === undefined,
};

/** The most pressing thing that there is to do with somebody. */
export function nextStepOf(person: PersonFacts): NextStep {
  if (person.stage === 'paused') return 'await_pause';
  if (person.lateAnswers > 0) return 'hear_answer';
  if (person.jobs > 0) return 'decide';
  if (person.asked) return 'ask';
  if (person.stale) return 'look_over';
  if (person.underWay > 0) return 'go_on';
  if (person.putOffUntil !== undefined) return 'await_day';
  return 'look_for_jobs';
}
