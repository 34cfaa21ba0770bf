import type { Token } from './phrases.ts';

/** Words from the first to the one before `to`, with the text they stand in. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** Which sentence it is part of. */
  readonly sentence: number;
  /** Its words, small and parted by single spaces. */
  readonly said: string;
}

const sentenceEnd = /[.!?;\n•]/;
const clauseEnd = /[,:()|–—]|\s-\s/;
/** What begins a clause of its own without a mark (*after* does not in *looked after*). */
const opening = new Set(
  'but so because then though although while when until before after since except whereas however'.split(' '),
);
/** What nobody parts is parted here, so that no clause takes long to read. */
const longestClause = 60;
/** After `and`, these begin a clause of their own: *no qualifications and worked as a roofer*. */
const openingAfterAnd = new Set('i did do worked work then have had can was am now got went'.split(' '));

/** Before these, *just* and *only* begin a clause of their own: *never a nurse just a carer*; not after *not*: *not just a porter*. */
const openingAfterJust = new Set('a an the'.split(' '));
const opensByJust = (before: string, word: string, after: string) =>
  (word === 'just' || word === 'only') && before !== 'not' && openingAfterJust.has(after);

/** After these, *but* excludes and opens nothing: *anything but office work*. */
const excluding = new Set('anything anywhere everything'.split(' '));
const speaking = new Set('i we he she they it that my now mostly mainly'.split(' '));
const excludes = (before: string, word: string, after: string) =>
  word === 'but' && excluding.has(before) && !speaking.has(after);

/** Parts a text where people take breath, so that "not" and "would like" reach no further than they are meant to. */
export function clausesOf(text: string, tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let sentence = 0;
  for (let to = 1; to <= tokens.length; to++) {
    const token = tokens[to];
    const gap = token ? text.slice(tokens[to - 1]!.end, token.start) : '.';
    const ends = sentenceEnd.test(gap);
    const opens =
      token !== undefined &&
      ((opening.has(token.text) &&
        tokens[to - 1]!.form !== 'look' &&
        !excludes(tokens[to - 1]!.text, token.text, tokens[to + 1]?.text ?? '')) ||
        (token.text === 'and' && openingAfterAnd.has(tokens[to + 1]?.text ?? '')) ||
        opensByJust(tokens[to - 1]!.text, token.text, tokens[to + 1]?.text ?? ''));
    const isLong = to - from >= longestClause;
    if (token && !ends && !opens && !isLong && !clauseEnd.test(gap)) continue;
    const said = tokens.slice(from, to).map(({ text: word }) => word);
    clauses.push({ from, to, sentence, said: said.join(' ') });
    from = to;
    if (ends) sentence += 1;
  }
  return clauses;
}
