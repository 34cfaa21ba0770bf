import { expect } from 'chai';
import { createSlices } from '../../src/services/kit/slices.ts';
import { createLinker } from '../../src/skills/linker.ts';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { wordsOf } from '../../src/skills/words.ts';
import { longestStall } from '../support/stall.ts';

const data = loadTaxonomy('config/taxonomy');
const linker = createLinker(data.skills, data.occupations);

/** The words of all labels, those in the most labels first. */
const words = (() => {
  const labelsWith = new Map<string, number>();
  for (const { label, alt } of data.skills) {
    for (const one of [label, ...alt]) {
      for (const { text } of wordsOf(one)) labelsWith.set(text, (labelsWith.get(text) ?? 0) + 1);
    }
  }
  return [...labelsWith].sort((a, b) => b[1] - a[1]).map(([word]) => word);
})();

/** A text of so many characters without any mark, of words chosen by a fixed rule. */
function textOf(length: number, chosenFrom: readonly string[]): string {
  let text = '';
  let seed = 1;
  while (text.length < length) {
    seed = (seed * 16_807) % 2_147_483_647;
    text += `${chosenFrom[seed % chosenFrom.length]} `;
  }
  return text.slice(0, length);
}

const long = words.filter((word) => word.length > 3);
const worst: Readonly<Record<string, string>> = {
  'eight common words again and again': 'clean bake manage organise prepare serve customer food '.repeat(181),
  'the twenty commonest': textOf(10_000, long.slice(0, 20)),
  'two hundred common ones': textOf(10_000, long.slice(0, 200)),
  'two thousand': textOf(10_000, long.slice(0, 2000)),
  'short ones': textOf(10_000, words.filter((word) => word.length <= 4).slice(0, 60)),
  'labels one after another': textOf(
    10_000,
    data.skills.map(({ label }) => label),
  ),
  'one letter': 'b '.repeat(5000),
  'ten thousand letters without a blank': 'x'.repeat(10_000),
  tickets: 'CSCS, SIA, HGV, FLT, first aid, food hygiene level 2, forklift licence, '.repeat(130),
  'one word of ten thousand letters among others': `bake ${'x'.repeat(9900)} bread clean kitchen equipment`,
};

/** Looks in one step (some ten milliseconds), and what docs/adr/0131 states for one text. */
const mostInStep = 200_000;
const mostForText = 18_000_000;

describe('the work of linking a text', function () {
  this.timeout(30_000);
  for (const [name, text] of Object.entries(worst)) {
    it(`is bounded, in all and from step to step: ${name}`, () => {
      let all = 0;
      let most = 0;
      for (const looks of linker.linkInSteps(text)) {
        all += looks;
        most = Math.max(most, looks);
      }
      expect(most).to.be.within(1, mostInStep);
      expect(all).to.be.at.most(mostForText);
    });
  }

  it('is all done for prose, even without a mark, and for half a hundred times the skills that are shown', () => {
    const prose =
      'when i was young i helped my uncle in his shop and carried boxes to the people who could not walk far later we ' +
      'moved and i cleaned rooms in a hotel by the sea until they closed it for the winter';
    const text = textOf(9950, prose.split(' '));
    expect(linker.link(`${text}. operate forklift`).map(({ label }) => label)).to.include('operate forklift');
    const labels = data.skills.slice(0, 350).map(({ label }) => label);
    let all = 0;
    for (const looks of linker.linkInSteps(labels.join(', '))) all += looks;
    expect(all).to.be.within(1, mostForText - 1_000_000);
  });

  it('over the budget is not done, and what was found before stands', () => {
    const heavy = textOf(20_000, long.slice(0, 50));
    const found = linker.link(`operate forklift. ${heavy}. first aid`).map(({ label }) => label);
    expect(found).to.include('operate forklift');
    const steps = [...linker.linkInSteps(heavy)].length;
    expect(steps).to.be.below(heavy.split(' ').length / 2);
  });

  it('keeps the loop for a small part of the time that it takes in one go', async function () {
    this.timeout(120_000);
    const text = (worst['two thousand'] ?? '').slice(0, 5000);
    /** The longest time that nothing else could go, in milliseconds. */
    const ratios: number[] = [];
    // What else the machine does falls on both; of three rounds the quietest counts.
    for (let round = 0; round < 3; round += 1) {
      const slices = createSlices(60_000);
      const sliced = await longestStall(() => slices(linker.linkInSteps(text)));
      const busy = await longestStall(async () => linker.link(text));
      ratios.push(sliced / busy);
    }
    expect(Math.min(...ratios)).to.be.below(0.25);
  });
});
