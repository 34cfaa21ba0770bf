import type { SpokenHere } from '../../domain/preferences.ts';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { plainWriting, readingsOf } from './plain-writing.ts';
import { sentencesOf } from './posting-sentences.ts';

/** As config/posting-rules.ts has them. Patterns are matched on one sentence in plain writing. */
export interface TextRule {
  /** A code: what the rule is called, and wording that would pass, stand in src/words. */
  readonly rule: string;
  /** The language whose sentences it reads. */
  readonly language: SpokenHere;
  /** What is asked of a person; any of them breaks the rule. */
  readonly patterns: readonly RegExp[];
  /** What makes a sentence that fits harmless. */
  readonly unless?: readonly RegExp[] | undefined;
  /** The law behind it, by country; '*' elsewhere. */
  readonly law?: Readonly<Record<string, string>> | undefined;
}

/** A sentence that asks for something has at least so many letters. */
const leastLetters = 3;
const longestQuote = 200;

/** A sentence that asks what no posting may ask: where it stands in the text, the rule, its language and the law behind it. */
export interface BrokenRule {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly language: SpokenHere;
  readonly law?: string | undefined;
}

/**
 * The sentences of a text that ask what no posting may ask, however they are written, by the law of a country: one for each rule that
 * a sentence breaks, so that no fault hides behind another; undefined for each sentence that passes.
 */
export function* readPostingText(
  rules: readonly TextRule[],
  country: string,
  text: string,
): Generator<BrokenRule | undefined> {
  let from = 0;
  for (const written of sentencesOf(text)) {
    const begin = text.indexOf(written, from);
    from = begin + written.length;
    const start = begin + (written.length - written.trimStart().length);
    const broken = rulesBroken(rules, written);
    if (broken.length === 0) yield undefined;
    for (const one of broken) {
      const { rule, language } = one;
      const place = { quote: quoteOf(written, one), start, end: start + written.trim().length };
      yield { ...place, rule, language, law: lawOf(one, country) };
    }
  }
}

/** Throws Problem `invalid` at `path` at the first sentence of a text that asks what no posting may ask. */
export function checkPostingText(
  rules: readonly TextRule[],
  country: string,
  path: string,
  text: string | undefined,
): void {
  for (const broken of readPostingText(rules, country, text ?? '')) {
    if (broken === undefined) continue;
    const { quote, rule, law } = broken;
    const named = {
      quote,
      rule: { list: 'postingRules', code: rule },
      instead: { list: 'postingWordings', code: rule },
    } as const;
    const said =
      law === undefined
        ? sentence('posting_breaks_rule', named)
        : sentence('posting_breaks_law', { ...named, law: { list: 'laws', code: law } });
    throw new Problem('invalid', said, { errors: [{ path, sentence: said }] });
  }
}

/** The rules that a sentence breaks, each once by its name. */
function rulesBroken(rules: readonly TextRule[], written: string): readonly TextRule[] {
  if ((plainWriting(written).match(/\p{L}/gu)?.length ?? 0) < leastLetters) return [];
  const readings = readingsOf(written);
  const broken: TextRule[] = [];
  for (const rule of rules) {
    if (broken.some((one) => one.rule === rule.rule)) continue;
    const { patterns, unless = [] } = rule;
    const breaks = (reading: string) =>
      patterns.some((pattern) => pattern.test(reading)) && !unless.some((pattern) => pattern.test(reading));
    if (readings.some(breaks)) broken.push(rule);
  }
  return broken;
}

/** The sentence as it is written; of a long one what leads up to the word with which it breaks the rule. */
function quoteOf(written: string, rule: TextRule): string {
  const whole = written.trim();
  if (whole.length <= longestQuote) return whole;
  const words = [...whole.matchAll(/\S+/gu)].map((found) => ({ word: found[0], start: found.index }));
  const upTo = (at: number) => {
    const { word = '', start = 0 } = words[at] ?? {};
    return whole.slice(0, start + word.length);
  };
  let [low, high] = [0, words.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rulesBroken([rule], upTo(middle)).length === 0) low = middle + 1;
    else high = middle;
  }
  const last = words[high]?.word ?? '';
  if (last.length > longestQuote) return last.slice(0, longestQuote);
  const quote = upTo(high);
  return quote.length <= longestQuote ? quote : quote.slice(-longestQuote).replace(/^\S*\s+/u, '');
}

function lawOf({ law = {} }: TextRule, country: string): string | undefined {
  return Object.hasOwn(law, country) ? law[country] : law['*'];
}
