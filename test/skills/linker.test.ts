import { expect } from 'chai';
import fc from 'fast-check';
import { createLinker } from '../../src/skills/linker.ts';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { often } from '../support/few-or-many.ts';
import { smallTaxonomy, uriOf } from './small-taxonomy.ts';

const data = loadTaxonomy('config/taxonomy');
const linker = createLinker(data.skills, data.occupations);
const text = `Two years in a café kitchen: I cleaned kitchen equipment, prepared bread products and gave good customer service.
Before that I operated a forklift – and I’ve done first aid.`;

describe('the skill linker', () => {
  it('finds the skills somebody speaks of, in whatever form of the word', () => {
    const found = linker.link(text).map((skill) => skill.label);
    expect(found).to.include.members([
      'clean kitchen equipment',
      'prepare bread products',
      'customer service',
      'operate forklift',
    ]);
  });

  it('shows the words each came from, at their true place', () => {
    const found = linker.link(text);
    for (const skill of found) expect(text.slice(skill.start, skill.end)).to.equal(skill.words);
    expect(found.find((skill) => skill.label === 'operate forklift')?.words).to.equal('operated a forklift');
  });

  it('suggests each skill once, from words of its own, best first, fifteen at most', () => {
    const long = data.skills
      .slice(0, 60)
      .map((skill) => skill.label)
      .join('. ');
    for (const input of [text, `${text}\n${text}`, long]) {
      const found = linker.link(input);
      expect(found.length).to.be.within(1, 15);
      expect(new Set(found.map((skill) => skill.uri)).size).to.equal(found.length);
      const placed = [...found].sort((a, b) => a.start - b.start);
      placed.forEach((skill, at) => {
        if (at > 0) expect(skill.start).to.be.at.least(placed[at - 1]!.end);
      });
      found.forEach((skill, at) => {
        if (at > 0) expect(skill.confidence).to.be.at.most(found[at - 1]!.confidence);
      });
    }
  });

  it('does not read a skill across the end of a sentence', () => {
    const small = createLinker(smallTaxonomy.skills);
    expect(small.link('I like to bake bread').map((skill) => skill.uri)).to.deep.equal([uriOf('bake bread')]);
    expect(linker.link('I clean kitchen equipment')[0]?.words).to.equal('clean kitchen equipment');
    const parted = linker.link('I clean. Kitchen equipment is sold next door.').map((skill) => skill.words);
    expect(parted.filter((words) => words.includes('.'))).to.deep.equal([]);
  });

  it('takes any text: offsets stay true and nothing throws', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'clean kitchen equipment',
        'İstanbul ﬁrst aid ',
        'operate forklift',
        '\n',
        '. ',
        '__proto__',
        '𝒃ake bread',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const input = pieces.join(' ');
        for (const skill of linker.link(input)) {
          expect(input.slice(skill.start, skill.end)).to.equal(skill.words);
          expect(skill.confidence).to.be.within(0, 1);
        }
      }),
      { numRuns: often(300), seed: 20_261_124 },
    );
    expect(linker.link('')).to.deep.equal([]);
  });
});
