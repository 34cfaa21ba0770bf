import { expect } from 'chai';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { createTaxonomy } from '../../src/skills/taxonomy.ts';
import type { Occupation } from '../../src/skills/taxonomy-data.ts';
import { createWorkOdds } from '../../src/skills/work-odds.ts';

const taxonomy = createTaxonomy(loadTaxonomy('config/taxonomy'));
const held = (...labels: string[]) => labels.map((label) => taxonomy.skillByLabel(label)!);
const work = (...labels: string[]) => taxonomy.workFor(held(...labels), 10).map(({ label }) => label);

describe('the work that skills are usual for', () => {
  it('is what the skills together come from, with those of them that it takes', () => {
    expect(work('lay bricks', 'finish mortar joints', 'mix concrete')[0]).to.equal('bricklayer');
    expect(work('wash the laundry', 'iron textiles')).to.include('laundry worker');
    const [first] = taxonomy.workFor(
      held('lay bricks', 'finish mortar joints', 'speak different languages'),
      1,
    );
    expect(first?.skills.map(({ label }) => label)).to.have.members(['lay bricks', 'finish mortar joints']);
  });

  it('heeds what few take before what all take', () => {
    const telling = work(
      'lay bricks',
      'work in teams',
      'create solutions to problems',
      'communicate with customers',
    );
    expect(telling.slice(0, 5)).to.include('bricklayer');
  });

  it('is likelier the more of its skills are held, and none where nothing is usual in any', () => {
    expect(taxonomy.workFor([], 10)).to.deep.equal([]);
    expect(taxonomy.workFor(['http://example.org/no-skill'], 10)).to.deep.equal([]);
    const twice = held('lay bricks', 'lay bricks');
    expect(taxonomy.workFor(twice, 5)).to.deep.equal(taxonomy.workFor(held('lay bricks'), 5));
  });

  it('is told by work that is near, for a list that was not learned from', () => {
    const occupation = (uri: string, essential: string[]): Occupation => ({
      ...{ uri, label: uri, alt: [], isco: '', essential, optional: [] },
    });
    const known = [
      occupation('baker', ['knead', 'bake', 'weigh', 'ice']),
      occupation('mason', ['lay', 'point', 'cut', 'lift']),
      occupation('clerk', ['file', 'type', 'post', 'phone']),
    ];
    // Neither list names icing; bakers, who are near to the first, do it.
    const odds = createWorkOdds(known, [
      ['knead', 'bake'],
      ['lay', 'point'],
    ]);
    const [confectioner, waller] = odds(['ice']);
    expect(confectioner).to.be.greaterThan(0);
    expect(waller).to.equal(0);
  });
});
