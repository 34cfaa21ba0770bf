import { type Sentence, sentence, sentenceOf } from '../../../domain/sentence.ts';
import { quoted, type Reading } from './reading.ts';

/** Letters that nobody sees: marks of direction, breaks of no width, fillers. Joiners within words stay, for scripts that need them. */
const unseen =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0]/g;
const joiners = /^(?:\u200c|\u200d|\s)*$/;
const widths = /[\u00a0\u2007\u202f]/g;

/** A cell as it was meant: without letters that nobody sees, and without the `'` that our own files put before = + - @. */
export function plain(cell: string): string {
  const text = cell.replaceAll(unseen, '').replaceAll(widths, ' ').trim();
  const bare = /^'[=+\-@]/.test(text) ? text.slice(1) : text;
  return joiners.test(bare) ? '' : bare;
}

/** What spreadsheets and the programs around them write where a value is lost. */
const lost = [
  /^#{2,}$/,
  /^#(?:N\/A|N\/D|NV|NA)\b/i,
  /^#[\p{Lu}¡!][\p{Lu}\d/_]{1,20} ?[!?]$/u,
  /^Err:\d{3}$/i,
  /^(?:NaN|NaT|NULL|<NA>|\(null\)|undefined|\[object Object\]|\\N)$/i,
] as const;
const shortened = /^[+-]?\d(?:E[+-]\d{1,3}|[.,]\d{1,15}E[+-]?\d{1,3})$/i;
const formula = /^=\s*[+-]?\$?[A-Z]{1,20}\$?\d*\s*[(:!+\-*/,)]/i;
/** A whole number that a program has made a decimal of. */
const decimal = /^\d{1,40}[.,]0{1,10}$/;

/** What is wrong with a cell of any column: a value that is lost, shortened, or hidden; undefined for one that can be read on. */
export function spoiled(text: string): Sentence | undefined {
  if (text === '') return sentenceOf('cell_invisible');
  const cell = quoted(text);
  // What is longer is no such thing.
  if (text.length > 60) return undefined;
  if (lost.some((pattern) => pattern.test(text))) return sentence('cell_lost', { cell });
  if (shortened.test(text)) return sentence('cell_shortened', { cell });
  return formula.test(text) ? sentence('cell_formula', { cell }) : undefined;
}

/** Text, an id, a phone number: a number that has become `12345.0` is none. */
export function readText(text: string): Reading<string> {
  return decimal.test(text)
    ? { fault: sentence('cell_made_decimal', { cell: quoted(text) }) }
    : { value: text };
}
