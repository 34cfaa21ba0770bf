import type { Question, Subject } from '../../src/domain/question.ts';
import { canonical } from '../../src/domain/values/canonical.ts';
import type { Row } from '../../src/domain/values/row.ts';
import type { ParticipantInput, ParticipantPatch } from '../../src/services/participants/participants.ts';
import { askedBy, subjectOf, waitingStates } from '../../src/services/questions/asked-by.ts';
import { freshPairs } from '../../src/services/questions/fresh-pairs.ts';
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
    for (const id of await ids(participants))
      await useCases.participantScoring.scoreParticipant(here.command, id);
  }
  const keep = async () =>
    useCases.questionKeeping.keep(here.command, {
      ...{ participantIds: await ids(participants), opportunityIds: [], matchIds: [] },
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
    /** The same, but that of the questions only those are looked at that the facts ask for. */
    settleByFacts: async () => {
      await score();
      const facts = await here.facts();
      const fresh = facts.slice(seen);
      seen = facts.length;
      for (const [at, fact] of fresh.entries())
        for (const { job, payload } of composed.jobs.askedBy({ id: `out_${seen}_${at}`, fact }))
          if (job === 'keep-questions') await useCases.questionKeeping.keep(here.command, payload as never);
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
      for (const { match, opportunity, evaluation } of await freshPairs(deps, here.command, rows))
        for (const { asking } of askedBy(evaluation))
          found.add(exactKey(asking, subjectOf(asking, match, opportunity.employerId)));
      return [...found].sort();
    },
    close: () => useCases.close(),
  };
}
