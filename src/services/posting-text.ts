import { Problem } from '../domain/errors.ts';

/** As config/posting-rules.ts has them. */
export interface TextRule {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly instead: string;
}

/** Refuses a text that asks what no posting may ask: quotes the sentence, names the rule and wording that would pass. */
export function checkPostingText(rules: readonly TextRule[], path: string, text: string | undefined): void {
  for (const sentence of text?.split(/(?<=[.!?])\s+|\n+/) ?? []) {
    const broken = rules.find(({ pattern }) => pattern.test(sentence.toLowerCase()));
    if (broken === undefined) continue;
    const message = `“${sentence.trim().slice(0, 200)}” breaks the rule “${broken.rule}”. Wording that would pass: “${broken.instead}”`;
    throw new Problem('invalid', message, { errors: [{ path, message }] });
  }
}
