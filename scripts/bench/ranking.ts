import { scoreRules } from '../../config/score.ts';
import type { SkillLevel } from '../../src/domain/values/skill.ts';
import { creditFor, sourceSkills } from '../../src/matching/skill-credit.ts';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { createTaxonomy } from '../../src/skills/taxonomy.ts';
import { createRandom } from '../world/random.ts';
import type { Table } from './table.ts';
import { taxonomyFolder } from './taxonomy-folder.ts';

const seekers = 200;
const drawn = 12;
const level: SkillLevel = 'working';

/** Where the right one stands when sorted by score; those with the same score count as before it by half. */
function placeOf(right: number, scores: Float64Array): number {
  let before = 0;
  let alike = 0;
  for (const [at, score] of scores.entries()) {
    if (score > scores[right]!) before += 1;
    else if (score === scores[right]! && at !== right) alike += 1;
  }
  return 1 + before + alike / 2;
}

/** Ranks all adverts for made-up seekers by the credit of skills and by cosine of TF-IDF. */
export async function run(): Promise<Table> {
  const taxonomy = createTaxonomy(loadTaxonomy(taxonomyFolder()));
  const skillsOf = taxonomy.occupations.map(({ essential, optional }) => [...essential, ...optional]);
  const adverts = skillsOf.map((skills, at) => createRandom(`advert:${at}`).sample(skills, drawn));
  const uses = new Map<string, number>();
  for (const skills of skillsOf) for (const uri of skills) uses.set(uri, (uses.get(uri) ?? 0) + 1);
  const popular = [...uses]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 100)
    .map(([uri]) => uri);
  const advertised = new Map<string, number>();
  for (const advert of adverts) for (const uri of advert) advertised.set(uri, (advertised.get(uri) ?? 0) + 1);
  const rarity = (uri: string) => Math.log(1 + adverts.length / (advertised.get(uri) ?? 1));
  const norms = adverts.map((advert) => Math.hypot(...advert.map(rarity)));

  const rank = { credit: [] as number[], rare: [] as number[], tfidf: [] as number[] };
  const random = createRandom('seekers');
  for (const right of random.sample(
    [...adverts.keys()].filter((at) => skillsOf[at]!.length >= drawn),
    seekers,
  )) {
    const kept = random.sample(skillsOf[right]!, drawn).filter(() => !random.chance(0.2));
    const held = [...new Set([...kept, ...random.sample(popular, 4)])];
    const sources = sourceSkills(
      held.map((own) => ({ uri: own, level })),
      [],
      { occupations: taxonomy, rules: scoreRules, today: '2026-11-24' },
    );
    const credits = new Map<string, number>();
    const creditOf = (uri: string) => {
      let credit = credits.get(uri);
      if (credit === undefined) {
        credit = creditFor(
          sources,
          { uri, level },
          { closeness: taxonomy.closeness, rules: scoreRules },
        ).credit;
        credits.set(uri, credit);
      }
      return credit;
    };
    const own = new Set(held);
    const scores = (score: (advert: readonly string[], at: number) => number) =>
      Float64Array.from(adverts, score);
    rank.credit.push(
      placeOf(
        right,
        scores((advert) => advert.reduce((sum, uri) => sum + creditOf(uri), 0) / Math.max(1, advert.length)),
      ),
    );
    rank.rare.push(
      placeOf(
        right,
        scores(
          (advert, at) =>
            advert.reduce((sum, uri) => sum + creditOf(uri) * rarity(uri) ** 2, 0) / (norms[at] || 1),
        ),
      ),
    );
    rank.tfidf.push(
      placeOf(
        right,
        scores(
          (advert, at) =>
            advert.reduce((sum, uri) => sum + (own.has(uri) ? rarity(uri) ** 2 : 0), 0) / (norms[at] || 1),
        ),
      ),
    );
  }
  const row = (name: string, places: readonly number[]) => [
    name,
    (places.reduce((sum, place) => sum + 1 / place, 0) / places.length).toFixed(3),
    (places.filter((place) => place <= 10).length / places.length).toFixed(3),
  ];
  return {
    title: 'Ranking by skills',
    about: `An advert is ${drawn} random skills of an occupation; a seeker is ${drawn} drawn independently from one occupation, a fifth dropped, and 4 of the hundred most common skills as noise. Each of ${seekers} seekers ranks the adverts of all ${taxonomy.occupations.length} occupations of the taxonomy; the right one is that of the seeker's own occupation. Skills part: mean credit of the advert's skills, as in the score. Ties count half.`,
    columns: ['ranking', 'MRR', 'recall at 10'],
    rows: [
      row('skills part of the score', rank.credit),
      row('the same credit, weighted by rarity as TF-IDF does', rank.rare),
      row('cosine of TF-IDF', rank.tfidf),
    ],
  };
}
