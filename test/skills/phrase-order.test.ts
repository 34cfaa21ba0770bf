import { expect } from 'chai';
import { learnWeights } from '../../scripts/learn/choices.ts';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { phraseFeatures } from '../../src/skills/phrase-features.ts';
import { createSpanRanker } from '../../src/skills/span-ranker.ts';
import { termsOf } from '../../src/skills/stems.ts';
import type { SkillConcept } from '../../src/skills/taxonomy-data.ts';

const skill = (label: string, more: Partial<SkillConcept> = {}): SkillConcept => ({
  ...{ uri: `skill:${label}`, label, alt: [], broader: [], essential: [], optional: [] },
  ...more,
});
const labelsFor = (skills: readonly SkillConcept[], phrase: string) =>
  createSpanRanker(skills, [])
    .rank(termsOf(phrase), 5)
    .map(({ concept }) => concept.label);

describe('the order of skills for a phrase', () => {
  const { skills, occupations } = loadTaxonomy('config/taxonomy');
  const ranker = createSpanRanker(skills, occupations);
  const first = (phrase: string) => ranker.rank(termsOf(phrase), 1)[0]?.concept.label;

  it('has the skill that everybody uses before one of a single trade that is as like', () => {
    const special = skill('work in teams of divers', { reuse: 'occupation-specific', uses: 1 });
    const general = skill('work in teams of people', { reuse: 'transversal', uses: 200 });
    expect(labelsFor([special, general], 'teams')[0]).to.equal(general.label);
    expect(first('work in a large team')).to.equal('work in teams');
  });

  it('has the label itself first, whatever else is like it', () => {
    for (const label of ['bake goods', 'operate forklift', 'work in teams'])
      expect(first(label)).to.equal(label);
  });

  it('takes a label without what it has in brackets for the label', () => {
    const told = [skill('Ruby Ridge'), skill('Ruby (computer programming)')];
    expect(labelsFor(told, 'ruby')[0]).to.equal('Ruby (computer programming)');
  });

  it('reads a word written together as the two words it is made of', () => {
    const told = [skill('clean kitchen equipment'), skill('repair roofs')];
    expect(labelsFor(told, 'kitchenequipment')).to.deep.equal(['clean kitchen equipment']);
  });

  it('looks at every feature it names, each a finite number', () => {
    const [candidate] = ranker.candidates(termsOf('clean the kitchen'));
    expect(candidate?.features).to.have.length(phraseFeatures.length);
    expect(candidate?.features.every(Number.isFinite)).to.equal(true);
  });

  it('is learned from choices: what decides them weighs most, and the same choices give the same weights', () => {
    const choices = Array.from({ length: 20 }, (_, at) => ({
      candidates: [
        [1, at % 3, 7],
        [0, at % 2, 7],
        [0, 2, 7],
      ],
      meant: 0,
    }));
    const weights = learnWeights(choices, 0.1);
    expect(weights[0]).to.be.greaterThan(Math.abs(weights[1]!));
    expect(weights[2]).to.equal(0);
    expect(learnWeights(choices, 0.1)).to.deep.equal(weights);
  });
});
