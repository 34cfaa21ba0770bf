import { sentence } from '../../../domain/sentence.ts';
import { quoted, type Reading } from './reading.ts';

/** Case, blanks, dashes and underscores are nothing in a code. */
export const codeKey = (text: string): string =>
  text.length > 200
    ? text
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** A code of a list, however it is spaced and spelt large or small. */
export function readCode<Code extends string>(
  text: string,
  codes: readonly Code[],
  synonyms: Readonly<Record<string, Code>> = {},
): Reading<Code> {
  const key = codeKey(text);
  const code =
    codes.find((one) => codeKey(one) === key) ?? (Object.hasOwn(synonyms, key) ? synonyms[key] : undefined);
  return code === undefined
    ? { fault: sentence('cell_not_a_code', { cell: quoted(text), codes }) }
    : { value: code };
}
