import { type Sentence, sentence, sentenceOf } from '../../../domain/sentence.ts';
import { shownLine } from '../../../domain/visible-text.ts';
import { quoted, type Reading } from './reading.ts';

/** A blank that Braille has, which looks like none. */
const blank = /\u2800/g;
const widths = /[\u00a0\u2007\u202f]/g;

/** A cell as it was meant: without letters that nobody sees, and without the `'` that our own files put before = + - @, blanks and all. */
export function plain(cell: string): string {
  const text = shownLine(cell).replaceAll(blank, '').replaceAll(widths, ' ').trim();
  return /^'\s*[=+\-@＝＋－＠]/.test(text) ? text.slice(1).trim() : text;
}

/** What spreadsheets and the programs around them write where a value is lost; some of them in other languages, or without its end. */
const lost = [
  /^#{2,}$/,
  /^#(?:N\/A|N\/D|NV|NA)\b/i,
  /^#[\p{Lu}¡!][\p{Lu}\d/_]{1,20} ?[!?]$/u,
  /^#¡?\p{Lu}{1,12}\/[\p{Lu}\d]{1,8}$/u,
  /^#¡?(?:REF|NAME|VALUE|NUM|NULL|SPILL|CALC|FIELD|BLOCKED|CONNECT|BUSY|UNKNOWN|ERROR|GETTING_DATA)$/,
  /^#¡?(?:BEZUG|WERT|ZAHL|NOM|NOMBRE|VALEUR|VALOR|NULO|NUL|YOK|ADR|ARG|NAZWA|LICZBA|HODNOTA|SAKNAS|PUUTTUU|HIÁNYZIK)$/,
  /^Err:\d{3}$/i,
  /^(?:NaN|NaT|NULL|<NA>|\(null\)|undefined|\[object Object\]|\\N)$/i,
] as const;
const shortened =
  /^[+-]?(?:\d(?:[.,]\d{1,15})?E[+-]\d{1,3}|\d[.,]\d{1,15}E\d{1,3}|\d{1,15}(?:[.,]\d{1,15})?E\+\d{1,3})$/i;
/** References, sums and functions; `+44 113` is a phone number, and `= mc²` is text. */
const formulas = [
  /^=\s*[+-]?\$?[A-Z]{1,20}\$?\d*\s*[(:!+\-*/,)&^<>=]/i,
  /^[=+-]\$?[A-Z]{1,3}\$?\d{1,7}(?:$|\s*[:+\-*/&^<>=])/i,
  /^=["'({[]/,
  /^=(?=.*\d[%) ]{0,9}[+\-*/^&<>=])[\d.,\s()%+\-*/^&<>=]+$/,
  /^=\s*[\d.,]{1,40}\s*[+\-*/^&<>=]\s*\$?[A-Z]{1,3}\$?\d/i,
  /^[+-]\d{1,15}(?:[.,]\d{1,15})?(?:[+*^][\d.,]{1,15}){1,20}$/,
  /^[@+-][A-Z][A-Z\d.]{1,20}\(/i,
] as const;
/** A whole number that a program has made a decimal of. */
const decimal = /^[+-]?(?:\d{1,40}[.,]|\d{1,3}(?:[,'’ ]\d{3}){1,12}\.|\d{1,3}(?:[.'’ ]\d{3}){1,12},)0{1,10}$/;
/** Longer text is no number, and no sign of a lost value but `####`. */
const longestNumber = 100;

/** What is wrong with a cell of any column: a value that is lost, shortened, or hidden; undefined for one that can be read on. */
export function spoiled(text: string): Sentence | undefined {
  if (text === '') return sentenceOf('cell_invisible');
  const cell = quoted(text);
  const bare = text.length > longestNumber ? text : text.normalize('NFKC');
  if (lost.some((pattern) => pattern.test(bare))) return sentence('cell_lost', { cell });
  if (shortened.test(bare)) return sentence('cell_shortened', { cell });
  return formulas.some((pattern) => pattern.test(bare)) ? sentence('cell_formula', { cell }) : undefined;
}

/** Text, an id, a phone number: a number that has become `12345.0` is none. */
export function readText(text: string): Reading<string> {
  return text.length <= longestNumber && decimal.test(text.normalize('NFKC'))
    ? { fault: sentence('cell_made_decimal', { cell: quoted(text) }) }
    : { value: text };
}
