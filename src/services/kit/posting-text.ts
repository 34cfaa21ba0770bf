import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { readingsOf } from './plain-writing.ts';
import { sentencesOf } from './posting-sentences.ts';

/** As config/posting-rules.ts has them. Patterns are matched on one sentence in plain writing. */
export interface TextRule {
  readonly rule: string;
  /** What is asked of a person; any of them breaks the rule. */
  readonly patterns: readonly RegExp[];
  /** What makes a sentence that fits harmless. */
  readonly unless?: readonly RegExp[] | undefined;
  /** The law behind it, by country; '*' elsewhere. */
  readonly law?: Readonly<Record<string, string>> | undefined;
  readonly instead: string;
}

/** A sentence that asks for something has at least so many letters. */
const leastLetters = /(?:\P{L}*\p{L}){3}/u;
const longestQuote = 200;

/**
 * Throws Problem `invalid` at `path` when a text asks what no posting may ask, however it is written: quotes the sentence, names the
 * rule (and the law behind it in this country) and wording that would pass.
 */
export function checkPostingText(
  rules: readonly TextRule[],
  country: string,
  path: string,
  text: string | undefined,
): void {
  for (const written of sentencesOf(text ?? '')) {
    const broken = ruleBroken(rules, written);
    if (broken === undefined) continue;
    const law = lawOf(broken, country);
    const { rule, instead } = broken;
    const quote = quoteOf(written, broken);
    const said =
      law === undefined
        ? sentence('posting_breaks_rule', { quote, rule, instead })
        : sentence('posting_breaks_law', { quote, rule, law, instead });
    throw new Problem('invalid', said, { errors: [{ path, sentence: said }] });
  }
}

function ruleBroken(rules: readonly TextRule[], written: string): TextRule | undefined {
  if (!leastLetters.test(written)) return undefined;
  const readings = readingsOf(written);
  return rules.find(({ patterns, unless = [] }) =>
    readings.some(
      (reading) =>
        patterns.some((pattern) => pattern.test(reading)) && !unless.some((pattern) => pattern.test(reading)),
    ),
  );
}

/** The sentence as it is written; of a long one what leads up to the word with which it breaks the rule. */
function quoteOf(written: string, rule: TextRule): string {
  const whole = written.trim();
  if (whole.length <= longestQuote) return whole;
  const ends = [...whole.matchAll(/\S(?=\s|$)/gu)].map(({ index }) => index + 1);
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ruleBroken([rule], whole.slice(0, ends[middle])) === undefined) low = middle + 1;
    else high = middle;
  }
  const upTo = whole.slice(0, ends[high]);
  const lastWord = /\S*$/u.exec(upTo)?.[0] ?? '';
  if (lastWord.length > longestQuote) return lastWord.slice(0, longestQuote);
  return upTo.length <= longestQuote ? upTo : upTo.slice(-longestQuote).replace(/^\S*\s+/u, '');
}

function lawOf({ law = {} }: TextRule, country: string): string | undefined {
  return Object.hasOwn(law, country) ? law[country] : law['*'];
}
