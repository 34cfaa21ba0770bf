import { expect } from 'chai';
import { createPlainVoice, loadPlainWords } from '../../src/skills/plain-voice.ts';
import { shippedTaxonomy } from '../support/shipped-taxonomy.ts';

const words = loadPlainWords('config');
const voice = createPlainVoice(shippedTaxonomy, () => words);

/** Phrases of the table that begin alike are looked into together: the words that most of them begin with come first. */
const beginnings = (() => {
  const counts = new Map<string, number>();
  for (const phrase of words.everyday.flatMap((row) => row.words)) {
    const [first = ''] = phrase.split(' ');
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
})();

const full = (piece: string) => piece.repeat(Math.ceil(10_000 / piece.length)).slice(0, 10_000);
const worst: Readonly<Record<string, string>> = {
  'one word that begins most phrases': full(`${beginnings[0]} `),
  'the thirty that begin most': full(`${beginnings.slice(0, 30).join(' ')} `),
  'the same with small words between': full(`${beginnings.slice(0, 30).join(' the ')} the `),
  'a phrase with no mark': full('looked after my nan '),
  'refusals and nothing to refuse': full('never again. '),
  'a licence in each of two thousand clauses': full('cscs, '),
  'all phrases of the table': words.everyday
    .flatMap((row) => row.words)
    .join(' ')
    .slice(0, 10_000),
};

/** As docs/adr/0131 has it for the linker: looks between two steps. */
const mostInStep = 200_000;

describe('the work of reading a text', function () {
  this.timeout(30_000);
  for (const [name, text] of Object.entries(worst)) {
    it(`comes in steps, and ends with what was found: ${name}`, () => {
      const steps = voice.readInSteps(text);
      let all = 0;
      let most = 0;
      let step = steps.next();
      for (; !step.done; step = steps.next()) {
        all += step.value;
        most = Math.max(most, step.value);
      }
      expect(most).to.be.within(1, mostInStep);
      expect(all).to.be.below(19_000_000);
      expect(step.value.skills.length).to.be.at.most(15);
      expect(step.value.occupations.length).to.be.at.most(6);
    });
  }
});
