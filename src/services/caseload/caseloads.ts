import { isRunning } from '../../domain/cover.ts';
import { type Clock, type Instant, type LocalDate, localDate } from '../../domain/values/time.ts';
import { namesOf } from '../history/names-of.ts';
import type { Context } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import type { Organisations } from '../people/organisations.ts';
import type { Users } from '../people/users.ts';
import { everybody, keeps, type PersonFacts, type PersonFactsDeps } from './person-facts.ts';
import type { StandIns } from './stand-ins.ts';

/** What one coach has in their care, in numbers; of nobody's people `coachId` is absent. */
export interface CaseloadSum {
  readonly coachId?: string | undefined;
  readonly coachName?: string | undefined;
  readonly people: number;
  /** People with a job to decide or a question to answer, and jobs that wait for a decision. */
  readonly waiting: number;
  readonly decisions: number;
  /** Answers that are late. */
  readonly answers: number;
  readonly stale: number;
  readonly paused: number;
  readonly withoutJob: number;
  /** Since when the first decision waits. */
  readonly waitingSince?: Instant | undefined;
  /** Who stands in today, and until when. */
  readonly coveredBy?: { readonly id: string; readonly name: string; readonly until: LocalDate } | undefined;
}

export interface Caseloads {
  /** Side by side, who has a decision that has waited longest first; whoever has nobody in their care is there, too. */
  readonly compare: UseCase<[], readonly CaseloadSum[]>;
}

export interface CaseloadsDeps extends PersonFactsDeps {
  readonly clock: Clock;
  readonly organisations: Pick<Organisations, 'get'>;
  readonly users: Pick<Users, 'coaches'>;
  readonly standIns: StandIns;
}

/** How the work is spread over the coaches, for whoever leads them. */
export function createCaseloads(deps: CaseloadsDeps): Caseloads {
  const { store, clock, organisations, users, standIns } = deps;

  async function coveredBy(ctx: Context, today: LocalDate) {
    const running = (await standIns.standing(ctx)).filter((cover) => isRunning(cover, today));
    const nameOf = await namesOf(
      store,
      ctx,
      running.map(({ by }) => by),
    );
    return (coachId: string | undefined) => {
      const cover = running.find((one) => one.coachId === coachId);
      return cover && { id: cover.by, name: nameOf(cover.by) ?? '', until: cover.until };
    };
  }

  return {
    compare: withPermission('caseload:compare', async (ctx) => {
      const organisation = await organisations.get(ctx.scope.organisationId);
      const now = clock();
      const byCoach = new Map<string | undefined, PersonFacts[]>();
      const coaches = await users.coaches(ctx);
      for (const { id, role } of coaches) if (role === 'coach') byCoach.set(id, []);
      for (const person of await everybody(deps, ctx, organisation, now))
        byCoach.set(person.coachId, [...(byCoach.get(person.coachId) ?? []), person]);
      const cover = await coveredBy(ctx, localDate(now, organisation.zone));
      const nameOf = await namesOf(store, ctx, [...byCoach.keys()]);
      return [...byCoach]
        .map(([coachId, people]): CaseloadSum => {
          const names = { coachId, coachName: nameOf(coachId), coveredBy: cover(coachId) };
          return { ...names, ...sumOf(people) };
        })
        .sort((a, b) => ((a.waitingSince ?? '9') < (b.waitingSince ?? '9') ? -1 : 1));
    }),
  };
}

function sumOf(people: readonly PersonFacts[]): Omit<CaseloadSum, 'coachId'> {
  const count = (keep: (person: PersonFacts) => boolean) => people.filter(keep).length;
  const active = people.filter(({ stage }) => stage !== 'paused');
  const sum = (of: (person: PersonFacts) => number) => active.reduce((all, one) => all + of(one), 0);
  return {
    people: people.length,
    waiting: count(keeps.waiting),
    decisions: sum(({ jobs }) => jobs),
    answers: sum(({ lateAnswers }) => lateAnswers),
    stale: count(keeps.stale),
    paused: count(keeps.paused),
    withoutJob: count(keeps.without_job),
    waitingSince: active.flatMap(({ waitingSince }) => waitingSince ?? []).sort()[0],
  };
}
