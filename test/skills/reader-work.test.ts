import { expect } from 'chai';
import { createSlices } from '../../src/services/kit/slices.ts';
import { createPlainVoice, loadPlainWords } from '../../src/skills/plain-voice.ts';
import { shippedTaxonomy } from '../support/shipped-taxonomy.ts';

const words = loadPlainWords('config');
const voice = createPlainVoice(shippedTaxonomy, () => words);

/** Of the name of a group, one of its words. */
const memberOf = (part: string): string => {
  if (!part.startsWith('#')) return part;
  const group = words.everyday.find(({ kind, concept }) => kind === 'group' && concept === part.slice(1));
  return group?.words[0] ?? part;
};

/** Phrases of the table that begin alike are looked into together: the words that most of them begin with come first. */
const beginnings = (() => {
  const counts = new Map<string, number>();
  for (const phrase of words.everyday.flatMap((row) => row.words)) {
    const [first = ''] = phrase.split(' ').map(memberOf);
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
})();

const full = (piece: string) => piece.repeat(Math.ceil(10_000 / piece.length)).slice(0, 10_000);
/** Words of letters by a fixed rule, none of which anybody knows. */
function unknownWords(letters: number): string {
  let seed = 1;
  const letter = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return String.fromCharCode(97 + (seed % 26));
  };
  const word = () => Array.from({ length: letters }, letter).join('');
  return Array.from({ length: Math.ceil(10_000 / (letters + 1)) }, word).join(' ');
}

const worst: Readonly<Record<string, string>> = {
  'ten thousand letters and no blank': full('x'),
  'parts of two letters between hyphens': full('ab-'),
  'five thousand words of one letter': full('b '),
  'words of one letter, all different': unknownWords(1),
  'words that nobody knows, each looked for as a slip of the pen': unknownWords(9),
  'one letter with ten thousand marks': `e${full('\u0301').slice(1)}`,
  'letters with a mark each': full('c\u0301o\u0301o\u0301k '),
  'nothing but refusals of family': full('my mum was not never in jail for '),
  'one word that begins most phrases': full(`${beginnings[0]} `),
  'the thirty that begin most': full(`${beginnings.slice(0, 30).join(' ')} `),
  'the same with small words between': full(`${beginnings.slice(0, 30).join(' the ')} the `),
  'a phrase with no mark': full('looked after my nan '),
  'refusals and nothing to refuse': full('never again. '),
  'a licence in each of two thousand clauses': full('cscs, '),
  'what is done, again and again, before what it is done to': full(
    words.everyday
      .filter(({ kind }) => kind === 'group')
      .flatMap((row) => row.words.slice(0, 3))
      .join(' '),
  ),
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

  it('lets others go after every slice of it, however long it is', async () => {
    const atOnce = 60_000;
    for (const name of [
      'words of one letter, all different',
      'letters with a mark each',
      'a phrase with no mark',
    ]) {
      let all = 0;
      let turns = 0;
      const steps = voice.readInSteps(worst[name]!);
      const counted: Iterator<number, unknown> = {
        next: () => {
          const step = steps.next();
          if (!step.done) all += step.value;
          return step;
        },
      };
      await createSlices(atOnce, async () => {
        turns += 1;
      })(counted);
      // A slice ends with the step that fills it, and no step is longer than the most of one.
      expect(turns, name).to.be.at.least(1 + Math.floor(all / (atOnce + mostInStep)));
      expect(turns, name).to.be.above(1);
    }
  });
});
