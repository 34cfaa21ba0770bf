import type { ErrorCode } from '../../domain/problem.ts';

/** What each kind of problem is called. */
export const problemTitles: Readonly<Record<ErrorCode, string>> = {
  malformed_request: 'The request could not be read',
  unauthenticated: 'Sign in first',
  second_factor: 'A code is needed',
  step_up: 'Say once more who you are',
  forbidden: 'Not allowed',
  not_found: 'Not found',
  method_not_allowed: 'Not done here',
  conflict: 'In conflict with what stands',
  stale_version: 'Changed in the meantime',
  too_large: 'Too large',
  unsupported_media_type: 'Not a media type this takes',
  invalid: 'Some fields need correcting',
  version_required: 'Name the version you have',
  rate_limited: 'Too many requests',
  unavailable: 'Not available right now',
};
