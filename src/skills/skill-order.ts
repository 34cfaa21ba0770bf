/**
 * What each feature of phrase and skill counts for when the skills likest to a phrase are put in order. Made by scripts/fit-skill-order.ts
 * from 123 phrases, the tuning half of the validation sets HOUSE and TECH: Decorte, Van Hautte, Deleu, Develder and Demeester, "Design
 * of negative sampling strategies for distantly supervised skill extraction", RecSys in HR 2022, annotations over SkillSpan (Zhang,
 * Jensen, Sonniks and Plank, NAACL 2022). None of the phrases is kept here. Not edited by hand.
 */
export const skillOrder = {
  likeness: 2.518,
  uses: 0.339,
  transversal: 1.537,
  'cross-sector': -0.015,
  'sector-specific': 0.213,
  knowledge: -0.158,
  shared: 1.963,
  'phrase covered': 0.588,
  'label covered': 1.823,
  preferred: 0.306,
  'preferred covered': 1.736,
  'labels alike': -0.107,
  pairs: 2.867,
  same: 1.972,
  spelling: 2.306,
} as const;

/**
 * How likely the first of the order is meant when it is worth so much: half at `middle`, its odds e times as good for each `spread` more.
 * From 225 phrases of the same half, those without a skill among them.
 */
export const sureness = { middle: 9.61, spread: 1.58 } as const;
