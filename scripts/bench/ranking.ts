import { scoreRules } from '../../config/score.ts';
import type { SkillLevel } from '../../src/domain/values/skill.ts';
import { creditsFor } from '../../src/matching/skill-credit.ts';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { createTaxonomy } from '../../src/skills/taxonomy.ts';
import { createWorkOdds } from '../../src/skills/work-odds.ts';

import { createRandom } from '../world/random.ts';
import type { Table } from './table.ts';
import { taxonomyFolder } from './taxonomy-folder.ts';

const seekers = 600;
/** Credits of skills take long, so fewer are asked. */
const everyForCredit = 12;
const drawn = 12;
const leastSkills = 16;
const folds = 5;
const level: SkillLevel = 'working';

/** What somebody who is sought for sees: the place of the right one, and whether another of its ISCO unit group is among the first ten. */
interface Seen {
  readonly place: number;
  readonly sameGroup: boolean;
}

/** Ranks all adverts for made-up seekers; the occupation sought is in nothing that is learned from. */
export async function run(): Promise<Table> {
  const taxonomy = createTaxonomy(loadTaxonomy(taxonomyFolder()));
  const { occupations } = taxonomy;
  const skillsOf = occupations.map(({ essential, optional }) => [...new Set([...essential, ...optional])]);
  const adverts = skillsOf.map((skills, at) => createRandom(`advert:${at}`).sample(skills, drawn));
  const uses = new Map<string, number>();
  for (const skills of skillsOf) for (const uri of skills) uses.set(uri, (uses.get(uri) ?? 0) + 1);
  const popular = [...uses]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 100)
    .map(([uri]) => uri);
  const random = createRandom('seekers');
  const sought = random.sample(
    [...adverts.keys()].filter((at) => skillsOf[at]!.length >= leastSkills),
    seekers,
  );
  const people = sought.map((right) => {
    const kept = random.sample(skillsOf[right]!, drawn).filter(() => !random.chance(0.2));
    return { right, held: [...new Set([...kept, ...random.sample(popular, 4)])] };
  });

  /** The right one after all that score more and half of those that score the same. */
  function see(right: number, scores: Float64Array): Seen {
    let before = 0;
    let alike = 0;
    for (const [at, score] of scores.entries()) {
      if (score > scores[right]!) before += 1;
      else if (score === scores[right]! && at !== right) alike += 1;
    }
    const others = [...scores.keys()].filter((at) => at !== right);
    const first = others.sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, 10);
    return {
      place: 1 + before + alike / 2,
      sameGroup: first.some((at) => occupations[at]!.isco === occupations[right]!.isco),
    };
  }

  const seen = { credit: [] as Seen[], cosine: [] as Seen[], odds: [] as Seen[] };
  for (let fold = 0; fold < folds; fold++) {
    const known = occupations.filter((_, at) => at % folds !== fold);
    const takers = new Map<string, number>();
    for (const { essential, optional } of known) {
      for (const uri of new Set([...essential, ...optional])) takers.set(uri, (takers.get(uri) ?? 0) + 1);
    }
    const rarity = (uri: string) => Math.log(1 + known.length / (1 + (takers.get(uri) ?? 0)));
    const lengths = adverts.map((advert) => Math.hypot(...advert.map(rarity)) || 1);
    const odds = createWorkOdds(known, adverts);
    for (const [at, { right, held }] of people.entries()) {
      if (right % folds !== fold) continue;
      const own = new Set(held);
      const cosine = (advert: readonly string[], place: number) =>
        advert.reduce((sum, uri) => sum + (own.has(uri) ? rarity(uri) ** 2 : 0), 0) / lengths[place]!;
      seen.cosine.push(see(right, Float64Array.from(adverts, cosine)));
      seen.odds.push(see(right, odds(held)));
      if (at % everyForCredit === 0) seen.credit.push(see(right, byCredit(held)));
    }
  }

  /** As the score weighs asked skills: the best credit of each, by how telling it is. */
  function byCredit(held: readonly string[]): Float64Array {
    const conditions = { today: '2026-11-24', closeness: taxonomy.closeness, rules: scoreRules };
    const skills = held.map((own) => ({ uri: own, level, recency: 10_000 }));
    const credits = new Map<string, number>();
    const creditOf = (uri: string) => {
      let credit = credits.get(uri);
      if (credit === undefined) {
        credit = creditsFor(skills, [{ uri, level }], conditions)[0]?.credit ?? 0;
        credits.set(uri, credit);
      }
      return credit;
    };
    return Float64Array.from(adverts, (advert) => {
      const all = advert.reduce((sum, uri) => sum + taxonomy.telling(uri), 0);
      return advert.reduce((sum, uri) => sum + taxonomy.telling(uri) * creditOf(uri), 0) / Math.max(1, all);
    });
  }

  const share = (places: readonly Seen[], value: (one: Seen) => number) =>
    (places.reduce((sum, one) => sum + value(one), 0) / places.length).toFixed(3);
  const row = (name: string, places: readonly Seen[]) => [
    name,
    places.length,
    share(places, ({ place }) => 1 / place),
    share(places, ({ place }) => Number(place <= 10)),
    share(places, ({ sameGroup }) => Number(sameGroup)),
  ];
  return {
    title: 'Ranking by skills',
    about: `An advert is ${drawn} random skills of an occupation; a seeker is ${drawn} drawn independently from one occupation (of those with ${leastSkills} or more), a fifth dropped, and 4 of the hundred most common skills as noise. Each ranks the adverts of all ${occupations.length} occupations; the right one is that of the seeker's own. Cosine and odds learn from four fifths of the occupations, never those with the seeker's own. Ties count half. Same group: another occupation of the same ISCO-08 unit group is among the first ten. Odds: how much likelier the held skills are in the work of the advert, read through the occupations near to it, than in any work (constants chosen on worlds of another seed). That is how \`GET /occupations?skills=\` finds work, with the usual skills of each occupation in place of an advert; the same function is measured (src/skills/work-odds.ts). The score reads named skills as in the first line, and past work through nearness.`,
    columns: ['ranking', 'seekers', 'MRR', 'recall at 10', 'same group'],
    rows: [
      row('credit of named skills, weighed by how telling they are, as in the score', seen.credit),
      row('cosine of TF-IDF', seen.cosine),
      row('odds, as `GET /occupations?skills=` finds work', seen.odds),
    ],
  };
}
