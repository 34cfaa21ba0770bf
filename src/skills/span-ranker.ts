import { createLabelStems, namesOf } from './label-stems.ts';
import { countUses } from './nearness.ts';
import { createPhraseFeatures, phraseFeatures } from './phrase-features.ts';
import type { SkillNames } from './said-skills.ts';
import { skillOrder, sureness } from './skill-order.ts';
import { createSpelling } from './spelling.ts';
import type { Term } from './stems.ts';
import { allLight, textOf } from './stems.ts';
import type { Occupation, SkillConcept } from './taxonomy-data.ts';

export interface RankedConcept {
  readonly concept: SkillConcept;
  /** Likeness of the phrase to the best labels of the concept and how common the concept is, in [0,1]; for order only. */
  readonly confidence: number;
}

/** The spans that begin at one word of a text, each a word longer than the one before. */
export interface GrowingSpan {
  /** Takes one more word in. */
  add(term: Term): void;
  /** How like the words so far are to the label that is most like them, by stems. */
  likeness(): number;
  /** Labels looked at since the span began. */
  looks(): number;
  /** Must be called before another span begins. */
  end(): void;
}

/** A skill that a phrase may mean, with what is known of the two together, in the order of `phraseFeatures`. */
export interface Candidate extends RankedConcept {
  readonly features: readonly number[];
}

export interface SpanRanker extends SkillNames {
  /** The skills that a phrase most likely means, best first. */
  rank(terms: readonly Term[], limit: number): RankedConcept[];
  /** The skills most like a phrase by their labels, likest first: what `rank` puts in order. */
  candidates(terms: readonly Term[]): Candidate[];
  /** The skill that a phrase most likely means, with the learned chance that it does. */
  surest(terms: readonly Term[]): { readonly found: RankedConcept | undefined; readonly looks: number };
  grow(): GrowingSpan;
  /** Whether any label has a word with this stem. */
  knows(stem: string): boolean;
}

// Found on the validation phrases of Decorte et al. (2022); scripts/bench/linking.ts measures them.
const altFactor = 0.97;
const stemShare = 0.7;
const commonness = 0.03;
/** How many of the likest by stems are compared by spelling too, and put in order. */
const phraseDepth = 50;

/** Comparing a label in full, spelling and features, takes about as long as looking at so many by their stems. */
const looksForLabel = 300;

/** What each feature counts for, in the order of `phraseFeatures`. */
const orderWeights = phraseFeatures.map((name) => skillOrder[name]);

/**
 * Ranks skills for a phrase. First by the cosine between phrase and label as bags of stems weighted by inverse document
 * frequency (a stem is the rarer the fewer skills have it in any label), best label of each skill; then the likest
 * ones by spelling as well (the same cosine over letter trigrams, for compounds and other forms), and by the number
 * of occupations that need the skill: of two alike, the common one is meant more often. A phrase's likest are then put in order by a few
 * features of phrase and skill, weighed as scripts/fit-skill-order.ts found.
 */
export function createSpanRanker(
  skills: readonly SkillConcept[],
  occupations: readonly Occupation[],
): SpanRanker {
  const labels = createLabelStems(skills, altFactor);
  const common = commonnessOf(skills, occupations);
  const spelling = createSpelling(skills);
  const featuresOf = createPhraseFeatures(skills, occupations, labels);

  const places = new Map(skills.map(({ uri }, place) => [uri, place]));
  const lettersOf = (terms: readonly Term[]) => spelling.lettersOf(textOf(terms));

  function speltLike(owner: number, letters: ReturnType<typeof lettersOf>): number {
    return namesOf(skills[owner]!).reduce(
      (most, name, at) => Math.max(most, (at === 0 ? 1 : altFactor) * spelling.likeness(letters, name)),
      0,
    );
  }

  const scoreOf = (owner: number, byStems: number, spelt: number) =>
    (stemShare * byStems + (1 - stemShare) * spelt) * common[owner]!;

  const ranked = (owner: number, score: number): RankedConcept => ({
    concept: skills[owner]!,
    confidence: Math.round(Math.min(1, score) * 1000) / 1000,
  });

  /** The terms, with those written together taken apart. */
  const apart = (terms: readonly Term[]): Term[] =>
    terms.flatMap((term) => labels.partsOf(term.stem).map((stem) => ({ ...term, stem })));

  /** Labels that the last candidates were compared with in full. */
  let compared = 0;

  function candidates(phrase: readonly Term[]): Candidate[] {
    const terms = apart(phrase);
    const light = allLight(terms);
    const letters = lettersOf(phrase);
    const features = featuresOf(terms, textOf(phrase));
    labels.clear();
    compared = 0;
    for (const term of terms) labels.add(term.stem, light ? 1 : term.weight);
    return labels
      .likest(phraseDepth)
      .map(({ owner, likeness }) => {
        compared += 1 + skills[owner]!.alt.length;
        const spelt = speltLike(owner, letters);
        return { owner, spelt, score: scoreOf(owner, likeness, spelt) };
      })
      .sort((a, b) => b.score - a.score || a.owner - b.owner)
      .map(({ owner, score, spelt }) => ({
        ...ranked(owner, score),
        features: features(owner, score, spelt),
      }));
  }

  const inOrder = (terms: readonly Term[]) =>
    candidates(terms)
      .map(({ concept, confidence, features }, place) => ({
        ...{ concept, confidence, place },
        worth: worthBy(orderWeights, features),
      }))
      .sort((a, b) => b.worth - a.worth || a.place - b.place);

  return {
    candidates,
    knows: labels.has,
    stemsOf: (uri) => {
      const place = places.get(uri);
      return place === undefined ? [] : labels.labelsOf(place);
    },
    rarityOf: labels.rarityOf,
    rank: (terms, limit) =>
      inOrder(terms)
        .slice(0, limit)
        .map(({ concept, confidence }) => ({ concept, confidence })),
    surest(terms) {
      const [first] = inOrder(terms);
      const found = first && { concept: first.concept, confidence: chanceOf(first.worth) };
      return { found, looks: labels.looks() + compared * looksForLabel };
    },
    grow() {
      labels.clear();
      return {
        add(term) {
          for (const { stem, weight } of apart([term])) labels.add(stem, weight);
        },
        likeness: labels.most,
        looks: labels.looks,
        end: labels.clear,
      };
    },
  };
}

/** What features are worth under some weights. */
export const worthBy = (weights: readonly number[], features: readonly number[]): number =>
  features.reduce((sum, value, at) => sum + value * weights[at]!, 0);

/** How often people meant the first of the order when it was worth so much, in thousandths. */
const chanceOf = (worth: number) =>
  Math.round(1000 / (1 + Math.exp((sureness.middle - worth) / sureness.spread))) / 1000;

/** A factor for each skill, 1 for the one that most occupations need, a little less for rarer ones. */
function commonnessOf(skills: readonly SkillConcept[], occupations: readonly Occupation[]): Float64Array {
  const uses = countUses({ skills, occupations });
  const factors = Float64Array.from(skills, ({ uri }) => 1 + commonness * Math.log(1 + (uses.get(uri) ?? 0)));
  const most = factors.reduce((a, b) => Math.max(a, b), 1);
  return factors.map((factor) => factor / most);
}
