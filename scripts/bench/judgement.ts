import { scoreRules } from '../../config/score.ts';
import type { Participant } from '../../src/domain/participant.ts';
import type { SupportNeed } from '../../src/domain/values/support-need.ts';
import { rankPairs, scorePair } from '../../src/matching/index.ts';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { createTaxonomy, type Taxonomy } from '../../src/skills/taxonomy.ts';
import { type JudgedRows, judgeOf } from './judge.ts';
import { demoRows, madeUpRows } from './judged-rows.ts';
import type { Table } from './table.ts';

const people = 60;
const postings = 200;
const told = [0, 1, 2, 4, 8];

/** What one person's list comes to. */
interface Counts {
  readonly unblocked: number;
  readonly worth: number;
  readonly strong: number;
  readonly near: number;
  readonly nearListed: number;
  readonly later: number;
}

/** The needs of a person and, where those are too few, of the people after them, each code once. */
function needsOf(rows: readonly Participant[], at: number, count: number): readonly SupportNeed[] {
  const needs = new Map<string, SupportNeed>();
  for (let step = 0; needs.size < count && step < rows.length; step += 1) {
    for (const need of rows[(at + step) % rows.length]!.supportNeeds) {
      if (needs.size < count && !needs.has(need.code)) needs.set(need.code, need);
    }
  }
  return [...needs.values()];
}

/** Everybody's list over all open postings. */
function judge(rows: JudgedRows, taxonomy: Taxonomy): readonly Counts[] {
  const engine = judgeOf(rows, taxonomy);
  return rows.people.map((row) => {
    const person = engine.participant(row);
    const listed = engine.postings.map((posting) => {
      // Without the explanation, which takes ten times as long.
      const { score, confidence, blockers, nearMiss, lifted, later, merits } = scorePair(
        person,
        posting,
        engine.conditions,
      );
      const pair = { score, confidence, nearMiss, lifted, later, merits };
      return { ...pair, id: posting.findings.id, blocked: blockers.length > 0, postedAt: rows.now };
    });
    const ranks = rankPairs(listed, scoreRules, rows.now);
    const count = (holds: (pair: (typeof listed)[number]) => boolean) => listed.filter(holds).length;
    return {
      unblocked: count(({ blocked, later }) => !blocked && !later),
      worth: count(({ id, blocked }) => !blocked && ranks.get(id)!.worth),
      strong: count(({ id }) => ranks.get(id)!.strong),
      near: count(({ nearMiss }) => nearMiss),
      nearListed: count(({ id, nearMiss }) => nearMiss && ranks.get(id)!.worth),
      later: count(({ blocked, later }) => !blocked && later),
    };
  });
}

const mean = (figures: readonly number[]) => figures.reduce((sum, one) => sum + one, 0) / figures.length;

/** How suggestions are spread over people: in the demo, in a made-up world, and there by how many needs the same people told. */
export async function run(): Promise<Table> {
  const taxonomy = createTaxonomy(loadTaxonomy('config/taxonomy'));
  const world = madeUpRows(taxonomy, { seed: 1, participants: people, opportunities: postings });
  const { people: persons } = world;
  const telling = (needs: (at: number) => Pick<Participant, 'supportNeeds' | 'asked'>): JudgedRows => ({
    ...world,
    people: persons.map((row, at) => ({ ...row, ...needs(at) })),
  });
  const asked = (at: number, yes: boolean) => ({
    ...persons[at]!.asked,
    supportNeeds: yes ? '2026-11-01' : undefined,
  });
  const worlds: readonly (readonly [string, JudgedRows])[] = [
    ['the demo', await demoRows()],
    ['a made-up world', world],
    ['  needs not asked', telling((at) => ({ supportNeeds: [], asked: asked(at, false) }))],
    ...told.map((count): readonly [string, JudgedRows] => [
      count === 0 ? '  asked: none' : `  ${count} told`,
      telling((at) => ({ supportNeeds: needsOf(persons, at, count), asked: asked(at, true) })),
    ]),
  ];
  return {
    title: 'Judgement',
    about: `Every person of the demo, and of a made-up world of ${people} people and ${postings} postings (seed 1), against every open posting. Rows below the world: the same people, had they told so many needs (their own, and where those are too few those of the next). Strong and near misses may raise a notice; near misses count where they would be worth a look after their change. Means a person.`,
    columns: [
      'who',
      'people',
      'without a blocker',
      'with a job worth a look, %',
      'worth a look',
      'strong',
      'near misses within reach',
      'of them worth a look',
      'later',
    ],
    rows: worlds.map(([name, rows]) => {
      const all = judge(rows, taxonomy);
      const of = (key: keyof Counts) => mean(all.map((one) => one[key])).toFixed(2);
      const withOne = all.filter(({ worth }) => worth > 0).length / all.length;
      return [
        name,
        all.length,
        of('unblocked'),
        (100 * withOne).toFixed(0),
        of('worth'),
        of('strong'),
        of('near'),
        of('nearListed'),
        of('later'),
      ];
    }),
  };
}
