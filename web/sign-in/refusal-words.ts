import { ApiProblem, sentenceOf } from '../api/client.ts';

/** Why a sign-in failed, and what to do. Never whether the address or the password was wrong. */
export function refusalWords(error: unknown): string {
  if (error instanceof ApiProblem && error.status === 401) {
    return 'That email and password do not go together. Check both and try again; after several failures the sign-in waits a while.';
  }
  if (error instanceof ApiProblem && error.status === 429) {
    const minutes = Math.max(1, Math.ceil((error.retryAfter ?? 900) / 60));
    return `Too many failed sign-ins. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, or ask your administrator.`;
  }
  return sentenceOf(error);
}
