import { readNumber, typedNumber } from '../words/typed-number.ts';
import { say } from './words.ts';

/** Why a typed number will not be sent; empty where it will. */
export function faultOf(
  typed: string,
  {
    min,
    max,
    isWhole,
  }: { readonly min: number | undefined; readonly max: number | undefined; readonly isWhole: boolean },
): string {
  if (typed.trim() === '') return '';
  const value = readNumber(typed, max);
  if (value === undefined)
    return say('no_number', { example: typedNumber(isWhole ? Math.max(min ?? 0, 12) : 12.5) });
  if (isWhole && !Number.isInteger(value)) return say('no_whole_number');
  if (min !== undefined && value < min) return say('too_little', { limit: typedNumber(min) });
  if (max !== undefined && value > max) return say('too_much', { limit: typedNumber(max) });
  return '';
}
