import { isolated } from '../../src/words/direction.ts';
import { addSheet, i18n, type Sheet } from './language.ts';

type Plural = '_one' | '_other';

/** A key without its plural form. */
type KeyOf<English> =
  Extract<keyof English, string> extends infer K ? (K extends `${infer Base}${Plural}` ? Base : K) : never;

/** What a text names: `who` of `{{who}} is free`, `count` of `{{count, number}} matches`. */
type Named<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? (Name extends `${infer Bare},${string}` ? Bare : Name) | Named<Rest>
  : never;

type TextOf<English, K extends string> = K extends keyof English
  ? English[K]
  : English[Extract<keyof English, `${K}${Plural}`>];

type Data<Names extends string> = [Names] extends [never]
  ? readonly []
  : readonly [data: Readonly<Record<Names, string | number>>];

/** Says a sentence of one sheet in the language that is spoken now. `count` chooses between its forms. */
export type Say<English> = <K extends KeyOf<English> & string>(
  key: K,
  ...data: Data<Named<TextOf<English, K>> | (K extends keyof English ? never : 'count')>
) => string;

/**
 * The sentences of a folder: its English ones, which are there at once, and those of the language that is spoken. To be called where
 * something is shown, not where a module begins: the language may change in between.
 */
export function catalogue<const English extends Readonly<Record<string, string>>>(
  sheet: Sheet,
  english: English,
): Say<English> {
  addSheet(sheet, english);
  return (key, ...[data]) => i18n.t(key, { ns: sheet, replace: isolatedIn(data), ...countIn(data) });
}

const isolatedIn = (data: Readonly<Record<string, string | number>> = {}) =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, typeof value === 'string' ? isolated(value) : value]),
  );

const countIn = (data: Readonly<Record<string, unknown>> | undefined) =>
  typeof data?.count === 'number' ? { count: data.count } : {};

/** The same tables of codes and words, each word in the language that is spoken when it is read. */
export function codeTables<const English extends Readonly<Record<string, Readonly<Record<string, string>>>>>(
  sheet: Sheet,
  english: English,
): { readonly [Table in keyof English]: { readonly [Code in keyof English[Table]]: string } } {
  addSheet(sheet, english);
  const tables = Object.entries(english).map(([table, codes]) => [
    table,
    Object.defineProperties(
      {},
      Object.fromEntries(
        Object.keys(codes).map((code) => [
          code,
          { enumerable: true, get: () => i18n.t(`${table}.${code}`, { ns: sheet }) },
        ]),
      ),
    ),
  ]);
  return Object.fromEntries(tables);
}
