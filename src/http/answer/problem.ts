import { type ErrorCode, type PartnerRefusal, Problem } from '../../domain/problem.ts';
import type { Answer } from '../../services/kit/context.ts';
import { type SaidProblem, sayProblem } from '../../words/problem.ts';
import type { Words } from '../../words/words.ts';

/** The one map from codes to statuses. */
export const problemStatuses = {
  malformed_request: 400,
  unauthenticated: 401,
  second_factor: 401,
  forbidden: 403,
  step_up: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  stale_version: 412,
  too_large: 413,
  unsupported_media_type: 415,
  invalid: 422,
  version_required: 428,
  rate_limited: 429,
  unavailable: 503,
} as const satisfies Record<ErrorCode, number>;

export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  readonly requestId: string;
  readonly errors: SaidProblem['errors'];
  readonly currentVersion?: number | undefined;
  readonly reason?: PartnerRefusal | undefined;
}

/** Seconds to wait where nothing says how long. */
export const defaultRetryAfter = 5;

/** A problem as RFC 9457 has it, with the headers that belong to it; `status` where the code leaves a choice. */
export function problemAnswer(
  problem: Problem,
  requestId: string,
  words: Words,
  status: number = problemStatuses[problem.code],
): Answer {
  const { title, detail, errors } = sayProblem(words, problem);
  const { currentVersion, reason } = problem.extras;
  const document: ProblemDocument = {
    type: `/api/problems/${problem.code}`,
    title,
    status,
    detail,
    code: problem.code,
    requestId,
    errors,
    ...(problem.code === 'stale_version' && currentVersion !== undefined ? { currentVersion } : {}),
    ...(reason === undefined ? {} : { reason }),
  };
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': words.language,
  };
  if (status === 429 || status === 503) {
    headers['retry-after'] = String(Math.max(1, Math.ceil(problem.extras.retryAfter ?? defaultRetryAfter)));
  }
  if (status === 401) headers['www-authenticate'] = 'Bearer realm="stepwell"';
  return { status, headers, body: JSON.stringify(document) };
}

/** Any thrown value as a problem, or undefined when it is a fault of ours that nobody foresaw. */
export function asProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof URIError) return new Problem('not_found', 'nothing_at_address');
  // Errors of Express and its middleware name a status; their words may quote the request, so they are not passed on.
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (status === 404) return new Problem('not_found', 'nothing_at_address');
  if (status === 413) return new Problem('too_large', 'request_too_large');
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new Problem('malformed_request', 'request_unreadable');
  }
  return undefined;
}
