import { numberFormat } from './formats.ts';

/** The signs of the language that is spoken. */
function signs(): { readonly decimal: string; readonly group: string } {
  const parts = numberFormat({ useGrouping: true }).formatToParts(12_345.6);
  const of = (type: Intl.NumberFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return { decimal: of('decimal'), group: of('group') };
}

/** A number as one types it: `12.5`, in German `12,5`; empty where there is none. */
export const typedNumber = (value: number | undefined): string =>
  value === undefined ? '' : numberFormat({ useGrouping: false, maximumFractionDigits: 10 }).format(value);

/**
 * A typed number, read as the language that is spoken writes it; undefined for what is none. `12,5` and `12.5` are the same in
 * every language. `1,250` is read by the language, unless a number that is `most` at most has no thousands.
 */
export function readNumber(typed: string, most = Number.POSITIVE_INFINITY): number | undefined {
  const { decimal, group } = signs();
  // People put blanks between thousands everywhere, and a minus has two signs.
  const plain = typed
    .trim()
    .replaceAll('−', '-')
    .replace(/(?<=\d)[\s’'](?=\d{3}(?!\d))/g, '');
  const other = group === ',' ? ',' : '.';
  const isGrouped =
    most >= 1000 && new RegExp(`^[+-]?\\d{1,3}(\\${other}\\d{3})+(\\${decimal}\\d+)?$`).test(plain);
  const read = isGrouped ? plain.replaceAll(other, '').replace(decimal, '.') : plain.replace(/[.,]/, '.');
  return /^[+-]?(\d*\.)?\d+$/.test(read) ? Number(read) : undefined;
}
