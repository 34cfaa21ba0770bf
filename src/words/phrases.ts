import { minorDigits } from '../domain/values/money.ts';
import type { Words } from './words.ts';

/** Who and what a sentence speaks of. `labelOf` gives the label of a skill or occupation URI. */
export interface Names {
  readonly participantName: string;
  readonly employerName: string;
  readonly title: string;
  readonly labelOf: (uri: string) => string;
}

/** `12.50 GBP`, `1200 JPY`, `1.250 KWD`. */
export function moneyText(amountMinor: unknown, currency: unknown): string {
  const digits = minorDigits(String(currency));
  return `${(Number(amountMinor) / 10 ** digits).toFixed(digits)} ${String(currency)}`;
}

/** `7.5` of 450 minutes, `8` of 480. */
export function hoursText(minutes: unknown): string {
  return String(Math.round(Number(minutes) / 6) / 10);
}

/** `85` of 0.85. */
export function percent(share: unknown): number {
  return Math.round(Number(share) * 100);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `noise and driving`. */
export function settingsText(words: Words, codes: readonly unknown[]): string {
  return codes.map((code) => words.label('settings', code)).join(words.say('lists.and'));
}
