import { bareLabel, type LabelStems } from './label-stems.ts';
import { countUses } from './nearness.ts';
import { allLight, type Term, termsOf, textOf } from './stems.ts';
import type { Occupation, SkillConcept } from './taxonomy-data.ts';

/** What is looked at when the skills likest to a phrase are put in order; each a number, all of them simple. */
export const phraseFeatures = [
  /** Likeness as the span ranker has it. */
  'likeness',
  /** ln(1 + occupations that take the skill). */
  'uses',
  'transversal',
  'cross-sector',
  'sector-specific',
  'knowledge',
  /** The label that shares most with the phrase, all by rarity of stems: shared of both, of the phrase, of the label. */
  'shared',
  'phrase covered',
  'label covered',
  /** Whether that label is the preferred one. */
  'preferred',
  /** Shared of the preferred label. */
  'preferred covered',
  /** Labels of which enough is shared. */
  'labels alike',
  /** Two stems in a row that a label has as well, of those that the phrase has. */
  'pairs',
  /** Whether the phrase is the preferred label, but for what stands in brackets. */
  'same',
  /** Likeness by letters. */
  'spelling',
] as const;

/** The least share of phrase and label together for a label to be alike. */
const alikeFrom = 0.3;

export type PhraseFeatures = (owner: number, likeness: number, spelling: number) => number[];

/** Gives, for a phrase (its stems, and its words that carry meaning as they stand), the features of a skill (by its place) as numbers in the order of `phraseFeatures`. */
export function createPhraseFeatures(
  skills: readonly SkillConcept[],
  occupations: readonly Occupation[],
  labels: Pick<LabelStems, 'labelsOf' | 'rarityOf'>,
): (terms: readonly Term[], text: string) => PhraseFeatures {
  const uses = countUses({ skills, occupations });
  const { labelsOf, rarityOf } = labels;
  const weigh = (stems: Iterable<string>) => {
    let sum = 0;
    for (const stem of stems) sum += rarityOf(stem);
    return sum || 1;
  };

  return (terms, text) => {
    const light = allLight(terms);
    const phrase = new Map(
      terms.map(({ stem, weight }) => [stem, (light ? 1 : weight) * rarityOf(stem)] as const),
    );
    const whole = [...phrase.values()].reduce((sum, weight) => sum + weight, 0) || 1;
    const sharedWith = (stems: readonly string[]) =>
      stems.reduce((sum, stem) => sum + (phrase.get(stem) ?? 0), 0);
    const pairs = new Set(pairsOf([...phrase.keys()]));

    return (owner, likeness, spelling) => {
      const { uri, label, reuse, knowledge } = skills[owner]!;
      const own = labelsOf(owner);
      const preferred = own[0]!;
      let best = { stems: preferred, shared: 0, share: -1 };
      let alike = 0;
      let mostPairs = 0;
      for (const stems of own) {
        const shared = sharedWith(stems);
        if (shared === 0) continue;
        const unshared = stems.reduce((sum, stem) => sum + (phrase.has(stem) ? 0 : rarityOf(stem)), 0);
        const share = shared / (whole + unshared);
        if (share > best.share) best = { stems, shared, share };
        if (share > alikeFrom) alike += 1;
        mostPairs = Math.max(mostPairs, pairsOf(stems).filter((pair) => pairs.has(pair)).length);
      }
      return [
        likeness,
        Math.log(1 + (uses.get(uri) ?? 0)),
        Number(reuse === 'transversal'),
        Number(reuse === 'cross-sector'),
        Number(reuse === 'sector-specific'),
        Number(knowledge === true),
        Math.max(0, best.share),
        best.shared / whole,
        best.shared / weigh(best.stems),
        Number(best.stems === preferred),
        sharedWith(preferred) / weigh(preferred),
        alike,
        mostPairs / Math.max(1, pairs.size),
        Number(wordsIn(bareLabel(label)) === text),
        spelling,
      ];
    };
  };
}

const pairsOf = (stems: readonly string[]) => stems.slice(1).map((stem, at) => `${stems[at]} ${stem}`);

const wordsIn = (label: string) => textOf(termsOf(label));
