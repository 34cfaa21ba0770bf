import type { Question, Subject } from '../../src/domain/question.ts';
import { canonical } from '../../src/domain/values/canonical.ts';
import type { Row } from '../../src/domain/values/row.ts';
import { createJobContext, type JobContext } from '../../src/queue/job-context.ts';
import type { Work } from '../../src/queue/work.ts';
import type { ParticipantInput } from '../../src/services/participants/participants.ts';
import type { ParticipantPatch } from '../../src/services/participants/redrafting.ts';
import { askedBy, subjectOf, waitingStates } from '../../src/services/questions/asked-by.ts';
import { eachFreshPair, evaluateForQuestions } from '../../src/services/questions/fresh-pairs.ts';
import type { Collection } from '../../src/store/collection.ts';
import {
  matches,
  opportunities,
  participants,
  questions,
  waitingMatches,
} from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { openUseCases } from './use-cases.ts';

export type QuestionBench = Awaited<ReturnType<typeof openQuestionBench>>;

/** `employer accommodation low_noise`, `employer wage wage`: whom, what, and the code or else the field. */
export const keyOf = ({ asking: { to, about, field } }: Pick<Question, 'asking'>) =>
  [to, about.kind, about.code ?? field].join(' ');

const exactKey = (
  { to, about, field }: Question['asking'],
  { employerId, opportunityId, participantId }: Subject,
): string => canonical({ to, about, field, employerId, opportunityId, participantId });

const preferences = {
  ...{ occupations: [], avoidOccupations: [], sectors: [], contracts: [] },
  wageFloor: { amountMinor: 1250, currency: 'GBP', per: 'hour' as const },
};

/** One employer and a coach, with work done when a test says so: every list anew, then every question. */
export async function openQuestionBench() {
  const useCases = await openUseCases();
  const here = await useCases.organisation();
  const coach = here.as('coach', { id: (await here.user('coach')).id });
  const { id: employerId } = await useCases.employers.create(here.command, { name: 'Harbour Bakery' });
  const { store } = useCases;
  const { composed } = useCases;
  let made = 0;
  let seen = 0;

  async function all<R extends Row>(collection: Collection<R>): Promise<R[]> {
    const rows: R[] = [];
    for await (const row of walk(
      store,
      here.command.scope,
      collection as Collection<R, { all: { fields: [] } }>,
      'all',
    ))
      rows.push(row);
    return rows;
  }
  const ids = async (collection: Collection) => (await all(collection)).map(({ id }) => id);

  /** Scores everybody against everything. */
  async function score(): Promise<void> {
    await useCases.scoring.score(here.command, {
      ...{ participantIds: await ids(participants), opportunityIds: [], cause: 'test' },
    });
  }
  async function run(name: string, payload: Work['payload']): Promise<void> {
    const { jobs, workerDeps } = composed;
    const rights = ['match:keep', 'question:keep'] as const;
    const actor = { kind: 'job', id: name, organisationId: here.organisationId, rights } as const;
    const { fence: _, ...ctx } = createJobContext(actor, { workId: name, epoch: 1 });
    await jobs.find(name)?.run(workerDeps)(ctx as JobContext, payload);
  }
  const keep = async () =>
    useCases.questionKeeping.keep(here.command, {
      ...{ participantIds: await ids(participants), matchIds: [] },
    });

  return {
    useCases,
    here,
    coach,
    employerId,
    all,
    score,
    keep,
    settle: async () => {
      await score();
      await keep();
    },
    /** Does what the facts since the last time ask of the jobs that score and of the one that keeps questions. */
    settleByFacts: async () => {
      for (;;) {
        const fresh = (await here.facts()).slice(seen);
        if (fresh.length === 0) return;
        seen += fresh.length;
        const works = fresh.flatMap((fact, at) => composed.jobs.askedBy({ id: `out_${seen}_${at}`, fact }));
        // What scores goes first, as it may: what it finds is a fact again.
        for (const name of ['score-participant', 'score-opportunity', 'keep-questions'])
          for (const { job, payload } of works) if (job === name) await run(name, payload);
      }
    },
    person: (more: Partial<ParticipantInput> = {}) => {
      made += 1;
      return useCases.participants.create(here.command, {
        displayName: `Person ${made}`,
        skills: [{ uri: 'skill:a', level: 'skilled' }],
        preferences,
        ...more,
      });
    },
    role: (more: object = {}) => {
      made += 1;
      return useCases.opportunities.create(here.command, {
        ...{ employerId, title: `Role ${made}`, schedule: { blocks: [], flexible: true } },
        skills: { required: [{ uri: 'skill:a', level: 'working' }], desired: [] },
        ...more,
      });
    },
    change: async (id: string, patch: ParticipantPatch) => {
      const { version } = await useCases.participants.get(here.command, id);
      return useCases.participants.update(here.command, id, version, patch);
    },
    changeRole: async (id: string, patch: object) => {
      const { version } = await useCases.opportunities.get(here.command, id);
      return useCases.opportunities.update(here.command, id, version, patch);
    },
    roles: () => ids(opportunities),
    people: () => ids(participants),
    /** Open questions, by whom and what. */
    open: async () => (await all(questions)).filter(({ state }) => state === 'open').map(keyOf),
    one: async (key: string) => {
      const { items } = await useCases.questions.list(coach, { limit: 200 });
      const found = items.find((row) => keyOf(row) === key);
      if (found === undefined) throw new Error(`No question ${key} among ${items.map(keyOf).join(', ')}.`);
      return found;
    },
    exactly: (row: Question) => exactKey(row.asking, row),
    /** The same, with the very employer, posting or person. */
    openExactly: async () =>
      (await all(questions))
        .filter(({ state }) => state === 'open')
        .map((row) => exactKey(row.asking, row))
        .sort(),
    rows: async () => [await all(questions), await all(waitingMatches)],
    /** What the kept matches ask, worked out from nothing but the facts. */
    derived: async () => {
      const rows = (await all(matches)).filter(({ state }) => waitingStates.includes(state));
      const { clock, organisations } = useCases;
      const deps = { store, clock, organisations, engine: composed.engine };
      const found = new Set<string>();
      const pairs = eachFreshPair(deps, here.command, rows, { evaluate: evaluateForQuestions });
      for await (const { match, opportunity, evaluation } of pairs)
        for (const { asking } of askedBy(evaluation))
          found.add(exactKey(asking, subjectOf(asking, match, opportunity.employerId)));
      return [...found].sort();
    },
    close: () => useCases.close(),
  };
}
