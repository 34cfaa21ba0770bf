import MiniSearch from 'minisearch';
import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import type { PreparedParticipant } from '../../src/matching/index.ts';
import { prepareParticipant, scorePair } from '../../src/matching/index.ts';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { createTaxonomy } from '../../src/skills/taxonomy.ts';
import { compareSeconds, figure } from './measure.ts';
import type { Table } from './table.ts';
import { prepareWorld } from './world-facts.ts';

const shown = 10;
const queries = 20;
const sizes = [500, 2_000];

/** The ten best of some scores, by score then place. */
function topTen(scores: readonly { readonly at: number; readonly score: number }[]): number[] {
  return [...scores]
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, shown)
    .map(({ at }) => at);
}

/** The reference scorer beside two search libraries that know skills only, on the same made-up world. */
export async function run(): Promise<Table> {
  const taxonomy = createTaxonomy(loadTaxonomy('config/taxonomy'));
  const rows: (string | number)[][] = [];
  for (const size of sizes) {
    const world = prepareWorld(taxonomy, queries, size);
    const skillsOf = (facts: { readonly skills: PreparedParticipant['findings']['skills'] }) =>
      facts.skills.map((skill) => skill.uri);

    const documents = world.opportunities.map(({ findings: facts }, id) => ({
      id,
      skills: [...facts.skills.required, ...facts.skills.desired].map((skill) => skill.uri),
    }));
    const search = new MiniSearch<{ id: number; skills: string[] }>({
      fields: ['skills'],
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term,
      extractField: (document, field) => (field === 'id' ? document.id : document.skills.join(' ')) as string,
    });
    search.addAll(documents);
    const tfidf = new TfIdf();
    for (const { skills } of documents) tfidf.addDocument([...skills]);

    const seconds = compareSeconds({
      // Prepared anew each time, so that nothing remembered about a person helps.
      reference: () => {
        for (const { findings: facts, gate } of world.participants) {
          const person = prepareParticipant(facts, gate, world.scoring);
          const found = world.opportunities.flatMap((opportunity, at) => {
            const { score, blockers } = scorePair(person, opportunity, world.scoring);
            return blockers.length === 0 ? [{ at, score }] : [];
          });
          topTen(found);
        }
      },
      minisearch: () => {
        for (const { findings: facts } of world.participants)
          search.search(skillsOf(facts).join(' ')).slice(0, shown);
      },
      tfidf: () => {
        for (const { findings: facts } of world.participants) {
          topTen(tfidf.tfidfs(skillsOf(facts)).map((score, at) => ({ at, score })));
        }
      },
    });
    const perSecond = (taken: number) => queries / taken;
    const row = (name: string, taken: number) => [
      figure(size),
      name,
      figure(perSecond(taken)),
      figure(perSecond(taken) * size),
      `${figure(seconds.minisearch / taken)}×`,
    ];
    rows.push(
      row('reference scorer: ten gates, five parts', seconds.reference),
      row('MiniSearch: skills only', seconds.minisearch),
      row('natural TfIdf: skills only', seconds.tfidf),
    );
  }
  return {
    title: 'Matching speed',
    about: `The ten best opportunities for each of ${queries} participants, one after the other, in a made-up world (seed 1, the taxonomy that ships). The reference scorer judges every pair in full: all gates, all parts, their reasons; the two libraries only compare lists of skills. Medians of five rounds in turns, one thread.`,
    columns: ['opportunities', 'engine', 'queries/s', 'pairs/s', 'against MiniSearch'],
    rows,
  };
}
