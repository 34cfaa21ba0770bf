import { ApiProblem, sentenceOf } from '../api/client.ts';
import { PasskeyLeft } from './passkey-browser.ts';
import { say } from './words.ts';

/** Why a sign-in failed, and what to do. Never whether the address or the password was wrong. */
export function refusalWords(error: unknown): string {
  if (error instanceof ApiProblem && error.code === 'second_factor') return say('wrong_code');
  if (error instanceof ApiProblem && error.status === 401) return say('no_match');
  if (error instanceof ApiProblem && error.status === 429)
    return say('too_many', { count: Math.max(1, Math.ceil((error.retryAfter ?? 900) / 60)) });
  return sentenceOf(error);
}

/** The same of a passkey, where nothing was typed. */
export function passkeyWords(error: unknown): string {
  if (error instanceof PasskeyLeft) return say('passkey_left');
  if (error instanceof ApiProblem && error.status === 429) return refusalWords(error);
  return sentenceOf(error);
}
