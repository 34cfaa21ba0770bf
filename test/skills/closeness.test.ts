import { expect } from 'chai';
import fc from 'fast-check';
import { closenessFactors } from '../../src/skills/closeness.ts';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { createTaxonomy } from '../../src/skills/taxonomy.ts';
import { often } from '../support/few-or-many.ts';
import { shippedTaxonomy } from '../support/shipped-taxonomy.ts';
import { smallTaxonomy, uriOf } from './small-taxonomy.ts';

const { closeness } = createTaxonomy(smallTaxonomy);
const near = (held: string, asked: string) => closeness(uriOf(held), uriOf(asked));

describe('closeness', () => {
  it('is 1 for the same concept, known or not, and 0 when nothing connects', () => {
    expect(near('bake bread', 'bake bread')).to.equal(1);
    expect(closeness('skill:unheard-of', 'skill:unheard-of')).to.equal(1);
    expect(closeness('skill:unheard-of', uriOf('bake bread'))).to.equal(0);
  });

  it('falls step by step, and a special case held counts more than a general skill held', () => {
    const { narrower, broader } = closenessFactors;
    expect(near('bake bread', 'bake goods')).to.equal(narrower.first);
    expect(near('bake rye bread', 'bake goods')).to.be.closeTo(narrower.first * narrower.step, 1e-9);
    expect(near('bake goods', 'bake bread')).to.equal(broader.first);
    expect(near('bake goods', 'bake rye bread')).to.be.closeTo(broader.first * broader.step, 1e-9);
  });

  it('knows what a skill implies and what it builds on', () => {
    expect(near('bake rye bread', 'mix dough')).to.equal(closenessFactors.impliesEssential);
    expect(near('mix dough', 'bake rye bread')).to.equal(closenessFactors.foundationEssential);
    expect(near('mix dough', 'weigh ingredients')).to.equal(closenessFactors.impliesOptional);
    expect(near('weigh ingredients', 'mix dough')).to.equal(closenessFactors.foundationOptional);
  });

  it('weighs a shared heading by how narrow it is', () => {
    // Ten concepts; baking has 4 narrower ones, everything has 9: information 1 − ln 5 / ln 10 = 0.301, and 0.
    // 0.5 × 0.301² is under the least that counts.
    expect(near('bake bread', 'mix dough')).to.equal(0);
    expect(near('drive van', 'drive forklift')).to.equal(0);
    const large = createTaxonomy({ ...smallTaxonomy, wholeSize: 10_000 });
    const information = 1 - Math.log(5) / Math.log(10_000);
    const expected = closenessFactors.sharedAncestor * information ** 2;
    expect(large.closeness(uriOf('bake bread'), uriOf('mix dough'))).to.be.closeTo(expected, 1e-4);
    expect(large.closeness(uriOf('bake bread'), uriOf('mix dough'))).to.be.greaterThan(
      large.closeness(uriOf('bake bread'), uriOf('weigh ingredients')),
    );
  });

  it('gives headings nothing: they are never held', () => {
    expect(closeness('skill:group-baking', uriOf('mix dough'))).to.equal(0);
    expect(closeness(uriOf('mix dough'), 'skill:group-baking')).to.equal(0);
  });

  it('stays in [0,1], is 1 only for the same concept, and does not depend on what was asked before', () => {
    const data = loadTaxonomy('config/taxonomy');
    const one = createTaxonomy(data).closeness;
    const other = createTaxonomy({ ...data, skills: [...data.skills].reverse() }).closeness;
    const some = fc.integer({ min: 0, max: data.skills.length - 1 }).map((at) => data.skills[at]!);
    const pair = fc.oneof(
      fc.tuple(some, some).map(([a, b]) => [a.uri, b.uri] as const),
      some.map((a) => [a.uri, a.broader[0] ?? a.uri] as const),
      some.map((a) => [a.essential[0] ?? a.optional[0] ?? a.uri, a.uri] as const),
    );
    fc.assert(
      fc.property(pair, ([held, asked]) => {
        const value = one(held, asked);
        expect(value).to.be.within(0, 1);
        expect(value === 1).to.equal(held === asked);
        expect(one(held, asked)).to.equal(value);
        expect(other(held, asked)).to.equal(value);
      }),
      { numRuns: often(2000), seed: 20_261_124 },
    );
  });

  it('is never lower for the special case held than for the general one held', () => {
    const { skills, closeness: near } = shippedTaxonomy;
    const known = new Set(skills.map((skill) => skill.uri));
    let looked = 0;
    for (const skill of skills) {
      for (const wider of skill.broader.filter((uri) => known.has(uri))) {
        looked += 1;
        expect(near(skill.uri, wider), skill.label).to.be.at.least(near(wider, skill.uri));
      }
    }
    expect(looked).to.be.greaterThan(500);
  });
});
