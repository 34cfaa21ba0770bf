import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';

/** As config/posting-rules.ts has them. Patterns are matched on one sentence in lower case with plain apostrophes. */
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

/**
 * Throws Problem `invalid` at `path` when a text asks what no posting may ask: quotes the sentence, names the rule (and the
 * law behind it in this country) and wording that would pass.
 */
export function checkPostingText(
  rules: readonly TextRule[],
  country: string,
  path: string,
  posting: string | undefined,
): void {
  for (const text of posting?.split(/(?<=[.!?])\s+|[\n\r]+/) ?? []) {
    const plain = text.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ');
    const broken = rules.find(
      ({ patterns, unless = [] }) =>
        patterns.some((pattern) => pattern.test(plain)) && !unless.some((pattern) => pattern.test(plain)),
    );
    if (broken === undefined) continue;
    const law = lawOf(broken, country);
    const { rule, instead } = broken;
    const quote = text.trim().slice(0, 200);
    const said =
      law === undefined
        ? sentence('posting_breaks_rule', { quote, rule, instead })
        : sentence('posting_breaks_law', { quote, rule, law, instead });
    throw new Problem('invalid', said, { errors: [{ path, sentence: said }] });
  }
}

function lawOf({ law = {} }: TextRule, country: string): string | undefined {
  return Object.hasOwn(law, country) ? law[country] : law['*'];
}
