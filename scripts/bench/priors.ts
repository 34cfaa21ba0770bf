import type { OpportunityFindings, PreparedOpportunity } from '../../src/matching/index.ts';
import { scorePair } from '../../src/matching/index.ts';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { createTaxonomy } from '../../src/skills/taxonomy.ts';
import { judgeOf } from './judge.ts';
import { madeUpRows } from './judged-rows.ts';
import type { Table } from './table.ts';

const people = 100;
const postings = 300;

type Stripped = Partial<OpportunityFindings>;

/** What a posting no longer says, by matter. */
const matters: Readonly<Record<string, (said: OpportunityFindings) => Stripped>> = {
  'skills and occupation': () => ({
    skills: { required: [], desired: [] },
    occupation: undefined,
    training: 'not_said',
  }),
  'skills, occupation known': () => ({ skills: { required: [], desired: [] } }),
  accommodations: () => ({ accommodations: [] }),
  hours: () => ({ schedule: { kind: 'fixed', blocks: [] } }),
  place: () => ({ place: undefined, employerPostcode: undefined }),
  wage: () => ({ wage: undefined }),
  start: () => ({ startDate: undefined }),
  contract: () => ({ contract: undefined }),
};

/** Per cent of some scores that lie under one, those that equal it counting half. */
function percentile(score: number, scores: readonly number[]): number {
  const under = scores.filter((one) => one < score).length;
  const level = scores.filter((one) => one === score).length;
  return (100 * (under + level / 2)) / scores.length;
}

const mean = (figures: readonly number[]) => figures.reduce((sum, one) => sum + one, 0) / figures.length;

/**
 * Where a posting comes to stand when it says nothing on a matter: among everything else the same person could have, and among
 * itself saying what the others say on it.
 */
export async function run(): Promise<Table> {
  const taxonomy = createTaxonomy(loadTaxonomy('config/taxonomy'));
  const rows = madeUpRows(taxonomy, { seed: 2, participants: people, opportunities: postings });
  const engine = judgeOf(rows, taxonomy);
  const stripped = Object.fromEntries(
    Object.entries(matters).map(([name, strip]) => [
      name,
      engine.postings.map(({ findings }) => engine.prepare({ ...findings, ...strip(findings) })),
    ]),
  );
  const found = Object.fromEntries(
    Object.keys(matters).map((name) => [name, { among: [] as number[], itself: [] as number[] }]),
  );
  rows.people.forEach((row, number) => {
    const person = engine.participant(row);
    const scoreOf = (posting: PreparedOpportunity) => {
      const { score, blockers, later } = scorePair(person, posting, engine.conditions);
      return blockers.length > 0 || later ? undefined : score;
    };
    const scores = engine.postings.map(scoreOf);
    const described = scores.filter((score) => score !== undefined);
    if (described.length < 10) return;
    for (const [name, strip] of Object.entries(matters)) {
      const among: number[] = [];
      scores.forEach((score, at) => {
        const silent = score === undefined ? undefined : scoreOf(stripped[name]![at]!);
        if (silent !== undefined) among.push(percentile(silent, described));
      });
      found[name]!.among.push(mean(among));
      const at = scores.findIndex((score, place) => place >= number % 50 && score !== undefined);
      if (at < 0) continue;
      const base = engine.postings[at]!.findings;
      const others = engine.postings.slice(0, 100).flatMap(({ findings }) => {
        const said = Object.fromEntries(
          Object.keys(strip(base)).map((field) => [field, findings[field as keyof OpportunityFindings]]),
        );
        return scoreOf(engine.prepare({ ...base, ...said })) ?? [];
      });
      const silent = scoreOf(stripped[name]![at]!);
      if (silent !== undefined && others.length > 0) found[name]!.itself.push(percentile(silent, others));
    }
  });
  return {
    title: 'What silence is worth',
    about: `A made-up world of ${people} people and ${postings} postings (seed 2). Each posting without a blocker is stripped of what it says on one matter and scored again. First figure: its percentile among all described postings without a blocker for the same person. Second: its percentile among itself saying on the matter what each of a hundred others says. Means over people; 50 is the middle, and the aim for the first is 40 to 60.`,
    columns: ['silent on', 'percentile among the described', 'among what others say on it'],
    rows: Object.entries(found).map(([name, { among, itself }]) => [
      name,
      mean(among).toFixed(1),
      mean(itself).toFixed(1),
    ]),
  };
}
