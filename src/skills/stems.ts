import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** Words that carry no skill by themselves. */
const stopWords = new Set(
  (
    'a about above after all also am an and any are as at be because been before being below between both but by can ' +
    'could did do does doing during each etc few for from further had has have having he her here hers him his how i if ' +
    'in into is it its itself just me more most my myself no nor not of on once only or other our out over own per same ' +
    'she should so some such than that the their them then there these they this those through to too under until up us ' +
    'very was we were what when where which while who whom why will with within would you your'
  ).split(' '),
);

const kept = new Map<string, string>();

/** The Porter stem of a folded word, or undefined for a word that carries no skill. `C++` and the like stay whole. */
export function stemOf(word: string): string | undefined {
  if (stopWords.has(word)) return undefined;
  let stem = kept.get(word);
  if (stem === undefined) {
    stem = /^[a-z']{3,}$/.test(word) ? porter.stem(word.replace(/'s?$/, '')) : word;
    if (kept.size < 50_000) kept.set(word, stem);
  }
  return stem;
}
