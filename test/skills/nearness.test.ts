import { expect } from 'chai';
import fc from 'fast-check';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { createNearness, createTelling, nearnessFactors } from '../../src/skills/nearness.ts';
import type { Occupation } from '../../src/skills/taxonomy-data.ts';
import { smallTaxonomy, uriOf } from './small-taxonomy.ts';

const job = (label: string, isco: string, essential: string[], optional: string[] = []): Occupation => ({
  uri: `occupation:${label}`,
  label,
  alt: [],
  isco,
  essential: essential.map(uriOf),
  optional: optional.map(uriOf),
});

const jobs = [
  job('baker', '7512', ['bake bread', 'mix dough']),
  job('confectioner', '7512', ['bake bread', 'mix dough']),
  job('oven hand', '9412', ['bake bread'], ['mix dough']),
  job('food chemist', '2113', ['bake bread'], ['mix dough']),
  job('van driver', '8322', ['drive van']),
  job('lorry driver', '8332', ['drive forklift']),
];
const world = { ...smallTaxonomy, occupations: jobs };
const nearness = createNearness(world);
const near = (one: string, other: string) => nearness(`occupation:${one}`, `occupation:${other}`);

describe('nearness of occupations', () => {
  it('is 1 for the same, less for one that takes the same skills, 0 for one that is unknown', () => {
    expect(near('baker', 'baker')).to.equal(1);
    expect(near('baker', 'confectioner')).to.equal(nearnessFactors.most);
    expect(near('baker', 'astronaut')).to.equal(0);
  });

  it('counts an optional skill less than an essential one', () => {
    // Six occupations; four take either skill, so both weigh the same: cosine (1 + .5) / (√2 × √1.25).
    expect(near('baker', 'oven hand')).to.equal(nearnessFactors.most);
    const alike = createNearness({
      ...world,
      occupations: [...jobs, job('miller', '8160', ['weigh ingredients'], ['mix dough'])],
    });
    expect(alike('occupation:miller', 'occupation:baker')).to.be.below(
      nearness('occupation:oven hand', 'occupation:baker'),
    );
  });

  it('is halved where two levels of skill lie between', () => {
    expect(near('baker', 'food chemist')).to.be.below(near('baker', 'oven hand'));
    expect(near('baker', 'food chemist')).to.equal(
      Math.round(100 * nearnessFactors.levelsApart * nearnessFactors.skills * (1.5 / Math.sqrt(2.5))) / 100,
    );
  });

  it('goes by the ISCO group where no skill is shared, and forgets what is too little', () => {
    expect(near('van driver', 'lorry driver')).to.equal(0);
    const neighbours = createNearness({
      ...world,
      occupations: [job('one', '8322', ['drive van']), job('two', '8322', ['drive forklift'])],
    });
    expect(neighbours('occupation:one', 'occupation:two')).to.equal(0.2);
  });

  it('tells rare skills from common ones', () => {
    const telling = createTelling(world);
    expect(telling(uriOf('drive van'))).to.equal(100);
    expect(telling(uriOf('bake bread'))).to.equal(Math.round((100 * Math.log(1 + 6 / 4)) / Math.log(7)));
    expect(telling('skill:nobody-takes-it')).to.be.within(1, 100);
  });

  it('is the same both ways, in [0,1] and the same every time, over the taxonomy that ships', () => {
    const data = loadTaxonomy('config/taxonomy');
    const shipped = createNearness(data);
    const again = createNearness(data);
    const any = fc.constantFrom(...data.occupations.map(({ uri }) => uri));
    fc.assert(
      fc.property(any, any, (one, other) => {
        const value = shipped(one, other);
        expect(value).to.be.within(0, 1);
        expect(Math.round(value * 100) / 100).to.equal(value);
        expect(shipped(other, one)).to.equal(value);
        expect(again(one, other)).to.equal(value);
      }),
    );
  });
});
