import type { Conditions } from '../../../src/matching/findings.ts';

/** A few trades, as a taxonomy would know them: made up, small enough to look at. */
const trades: Readonly<Record<string, { readonly isco: string; readonly skills: readonly string[] }>> = {
  baker: { isco: '7512', skills: ['bread', 'pastry', 'ovens', 'food safety'] },
  'pastry maker': { isco: '7512', skills: ['pastry', 'ovens', 'food safety', 'decorating'] },
  butcher: { isco: '7511', skills: ['cutting meat', 'food safety', 'serving'] },
  tailor: { isco: '7531', skills: ['sewing', 'measuring'] },
  bricklayer: { isco: '7112', skills: ['laying bricks', 'mixing mortar', 'reading plans'] },
  'bus driver': { isco: '8331', skills: ['driving a bus', 'timetables'] },
  'warehouse hand': { isco: '9333', skills: ['lifting', 'picking', 'packing'] },
  'kitchen porter': { isco: '9412', skills: ['washing up', 'floors', 'food safety'] },
  bartender: { isco: '5132', skills: ['mixing drinks', 'serving'] },
  waiter: { isco: '5131', skills: ['serving', 'laying tables'] },
  carpenter: { isco: '7115', skills: ['sawing', 'reading plans'] },
  'van driver': { isco: '8322', skills: ['driving a van', 'loading'] },
  cleaner: { isco: '9112', skills: ['floors', 'windows'] },
};

/** Shared skills of two trades over all of theirs, and a little for the same ISCO group. */
function nearness(one: string, other: string): number {
  if (one === other) return 1;
  const [a, b] = [trades[one], trades[other]];
  if (!a || !b) return 0;
  const shared = a.skills.filter((skill) => b.skills.includes(skill)).length;
  const all = new Set([...a.skills, ...b.skills]).size;
  const group = a.isco === b.isco ? 0.2 : a.isco.slice(0, 3) === b.isco.slice(0, 3) ? 0.1 : 0;
  return Math.round(100 * Math.min(0.95, shared / all + group)) / 100;
}

const related: Readonly<Record<string, number>> = { 'bread pastry': 0.7, 'pastry bread': 0.7 };

export const goldenTrades: Pick<Conditions, 'closeness' | 'occupations'> = {
  closeness: (held, asked) => (held === asked ? 1 : (related[`${held} ${asked}`] ?? 0)),
  occupations: {
    skillsOf: (occupation) => trades[occupation] && { essential: trades[occupation].skills, optional: [] },
    iscoOf: (occupation) => trades[occupation]?.isco,
    nearness,
    /** Everybody is asked to serve; laying bricks says what somebody is. */
    telling: (skill) => (skill === 'serving' || skill === 'food safety' ? 20 : 60),
  },
};
