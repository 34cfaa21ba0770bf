import { type ErrorCode, Problem, type ProblemExtras } from '../../domain/problem.ts';
import type { Answer } from '../../services/kit/context.ts';

/** The one map from codes to statuses and titles. */
export const problemKinds: Readonly<Record<ErrorCode, { readonly status: number; readonly title: string }>> =
  {
    malformed_request: { status: 400, title: 'The request could not be read' },
    unauthenticated: { status: 401, title: 'Sign in first' },
    forbidden: { status: 403, title: 'Not allowed' },
    not_found: { status: 404, title: 'Not found' },
    conflict: { status: 409, title: 'In conflict with what stands' },
    stale_version: { status: 412, title: 'Changed in the meantime' },
    too_large: { status: 413, title: 'Too large' },
    unsupported_media_type: { status: 415, title: 'Not a media type this takes' },
    invalid: { status: 422, title: 'Some fields need correcting' },
    version_required: { status: 428, title: 'Name the version you have' },
    rate_limited: { status: 429, title: 'Too many requests' },
    unavailable: { status: 503, title: 'Not available right now' },
  };

export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  readonly requestId: string;
  readonly errors: NonNullable<ProblemExtras['errors']>;
  readonly currentVersion?: number | undefined;
}

const defaultRetryAfter = 5;

/** A problem as RFC 9457 has it, with the headers that belong to it. */
export function problemAnswer(problem: Problem, requestId: string): Answer {
  const kind = problemKinds[problem.code];
  const { currentVersion } = problem.extras;
  const document: ProblemDocument = {
    type: `/api/problems/${problem.code}`,
    title: kind.title,
    status: kind.status,
    detail: problem.detail,
    code: problem.code,
    requestId,
    errors: problem.extras.errors ?? [],
    ...(problem.code === 'stale_version' && currentVersion !== undefined ? { currentVersion } : {}),
  };
  const headers: Record<string, string> = { 'content-type': 'application/problem+json; charset=utf-8' };
  if (kind.status === 429 || kind.status === 503) {
    headers['retry-after'] = String(Math.max(1, Math.ceil(problem.extras.retryAfter ?? defaultRetryAfter)));
  }
  if (kind.status === 401) headers['www-authenticate'] = 'Bearer realm="stepwell"';
  return { status: kind.status, headers, body: JSON.stringify(document) };
}

/** Any thrown value as a problem, or undefined when it is a fault of ours that nobody foresaw. */
export function asProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof URIError) return new Problem('not_found', 'There is nothing at this address.');
  // Errors of Express and its middleware name a status; their words may quote the request, so they are not passed on.
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (status === 404) return new Problem('not_found', 'There is nothing at this address.');
  if (status === 413) return new Problem('too_large', 'Send less at once.');
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new Problem('malformed_request', 'Correct the request: it could not be read.');
  }
  return undefined;
}
