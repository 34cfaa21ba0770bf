import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadTaxonomy } from '../src/skills/load.ts';
import { phraseFeatures } from '../src/skills/phrase-features.ts';
import { createSpanRanker, worthBy } from '../src/skills/span-ranker.ts';
import { termsOf } from '../src/skills/stems.ts';
import { annotationSets, hasSkill, readAnnotationHalves } from './bench/annotations.ts';
import { type Choice, type Judged, learnSureness, learnWeights } from './learn/choices.ts';

/** How strongly weights are held back: of 0.03 to 0.3, which did alike by turns within the tuning half, the strongest. */
const heldBack = 0.3;

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    phrases: { type: 'string' },
    out: { type: 'string', default: 'src/skills/skill-order.ts' },
  },
});
if (!values.from || !values.phrases)
  throw new Error(
    'Say where the CSV files of ESCO are and where the annotated phrases: --from DIR --phrases DIR',
  );
const folder = values.phrases;
const { skills, occupations } = loadTaxonomy(values.from);
const ranker = createSpanRanker(skills, occupations);

const phrases = annotationSets.flatMap((set) =>
  readAnnotationHalves(folder, set).tuning.map((annotation) => {
    const candidates = ranker.candidates(termsOf(annotation.phrase));
    const isMeant = (label: string) => label.toLowerCase() === annotation.label.toLowerCase();
    const meant = candidates.findIndex(({ concept }) => isMeant(concept.label));
    return { annotation, features: candidates.map(({ features }) => features), meant };
  }),
);
/** Phrases whose skill is among the likest: of the others no order can be learned. */
const choices = phrases.flatMap(({ features, meant }): Choice[] =>
  meant < 0 ? [] : [{ candidates: features, meant }],
);
const weights = learnWeights(choices, heldBack);
const rounded = weights.map((weight) => Number(weight.toFixed(3)));
/** How often the first is meant, of all phrases, those without a skill too. */
const judged = phrases.flatMap(({ annotation, features, meant }): Judged[] => {
  const worths = features.map((row) => worthBy(rounded, row));
  const worth = Math.max(...worths);
  if (features.length === 0) return [];
  return [{ worth, isRight: hasSkill(annotation) && worths.indexOf(worth) === meant }];
});
const { middle, spread } = learnSureness(judged);
const lines = phraseFeatures.map((name, at) => `  '${name}': ${weights[at]!.toFixed(3)},`);
writeFileSync(
  values.out,
  `/**
 * What each feature of phrase and skill counts for when the skills likest to a phrase are put in order. Made by scripts/fit-skill-order.ts
 * from ${choices.length} phrases, the tuning half of the validation sets HOUSE and TECH: Decorte, Van Hautte, Deleu, Develder and Demeester, "Design
 * of negative sampling strategies for distantly supervised skill extraction", RecSys in HR 2022, annotations over SkillSpan (Zhang,
 * Jensen, Sonniks and Plank, NAACL 2022). None of the phrases is kept here. Not edited by hand.
 */
export const skillOrder = {
${lines.join('\n')}
} as const;

/**
 * How likely the first of the order is meant when it is worth so much: half at \`middle\`, its odds e times as good for each \`spread\` more.
 * From ${judged.length} phrases of the same half, those without a skill among them.
 */
export const sureness = { middle: ${middle.toFixed(2)}, spread: ${spread.toFixed(2)} } as const;
`,
);
