import type { SkillConcept, TaxonomyData } from '../../src/skills/taxonomy-data.ts';

/** A skill of the small world; its URI is its label with dashes. */
function skill(label: string, more: Partial<Omit<SkillConcept, 'uri' | 'label'>> = {}): SkillConcept {
  return { uri: uriOf(label), label, alt: [], broader: [], essential: [], optional: [], ...more };
}

export function uriOf(label: string): string {
  return `skill:${label.replaceAll(' ', '-')}`;
}

const baking = 'skill:group-baking';
const food = 'skill:group-food';
const everything = 'skill:group-everything';

/** Baking and driving under one root: small enough to work every closeness out by hand. */
export const smallTaxonomy: TaxonomyData = {
  name: 'small',
  version: '1',
  language: 'en',
  attribution: 'Made up for tests.',
  skills: [
    skill('bake goods', { alt: ['baking', 'bake goods for sale'], broader: [baking] }),
    skill('bake bread', { alt: ['baking bread', 'make loaves'], broader: [uriOf('bake goods')] }),
    skill('bake rye bread', { broader: [uriOf('bake bread')], essential: [uriOf('mix dough')] }),
    skill('mix dough', { broader: [baking], optional: [uriOf('weigh ingredients')] }),
    skill('weigh ingredients', { broader: [food] }),
    skill('drive forklift', { alt: ['operate fork-lift truck'], broader: [everything] }),
    skill('drive van', { alt: ['van driving'], broader: [everything] }),
  ],
  groups: [
    { uri: baking, label: 'baking', broader: [food] },
    { uri: food, label: 'food', broader: [everything] },
    { uri: everything, label: 'everything', broader: [] },
  ],
  occupations: [
    {
      uri: 'occupation:baker',
      label: 'baker',
      alt: ['bread maker'],
      isco: '7512',
      essential: [uriOf('bake bread'), uriOf('mix dough')],
      optional: [uriOf('weigh ingredients')],
    },
  ],
};
