import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadTaxonomy } from '../src/skills/load.ts';
import { phraseFeatures } from '../src/skills/phrase-features.ts';
import { createSpanRanker } from '../src/skills/span-ranker.ts';
import { termsOf } from '../src/skills/stems.ts';
import { annotationSets, readAnnotationHalves } from './bench/annotations.ts';
import { type Choice, learnWeights } from './learn/choices.ts';

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

/** Phrases whose skill is among the likest: of the others nothing can be learned. */
const choices = annotationSets.flatMap((set) =>
  readAnnotationHalves(folder, set).tuning.flatMap(({ phrase, label }): Choice[] => {
    const candidates = ranker.candidates(termsOf(phrase));
    const meant = candidates.findIndex(({ concept }) => concept.label.toLowerCase() === label.toLowerCase());
    return meant < 0 ? [] : [{ candidates: candidates.map(({ features }) => features), meant }];
  }),
);

const weights = learnWeights(choices, heldBack);
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
`,
);
