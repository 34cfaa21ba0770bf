import type { EmployerReason } from '../../src/domain/release.ts';
import { say } from './words.ts';

/** Why an employer may not go on with somebody, in the order of the choice. */
export const reasons = [
  'role_filled',
  'hours',
  'skills',
  'other',
] as const satisfies readonly EmployerReason[];

/** Why an employer does not go on with somebody, in words. */
export const reasonWords = (reason: EmployerReason): string =>
  say(reason === 'other' ? 'reason_else' : `reason_${reason}`);
