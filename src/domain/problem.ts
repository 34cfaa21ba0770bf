/** The closed list of error codes; http/problem.ts maps each to one status. */
export const errorCodes = [
  'malformed_request',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'stale_version',
  'too_large',
  'unsupported_media_type',
  'invalid',
  'version_required',
  'rate_limited',
  'unavailable',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** One wrong place in the input, as a dotted path and a sentence. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

export interface ProblemExtras {
  readonly errors?: readonly FieldError[];
  /** Seconds after which a retry may work (`rate_limited`, `unavailable`). */
  readonly retryAfter?: number;
  /** The version that now stands (`stale_version`). */
  readonly currentVersion?: number;
  /** The unique path that was taken (`conflict` raised by a store). */
  readonly uniquePath?: string;
}

/** The one error a request or a job may end in on purpose. `detail` says what to do and holds no personal data. */
export class Problem extends Error {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly extras: ProblemExtras;

  constructor(code: ErrorCode, detail: string, extras: ProblemExtras = {}) {
    super(`${code}: ${detail}`);
    this.name = 'Problem';
    this.code = code;
    this.detail = detail;
    this.extras = extras;
  }
}

/** Missing and out of scope look alike. */
export function notFound(noun: string): Problem {
  return new Problem('not_found', `There is no such ${noun}. Check the id.`);
}

/** Another version stands than the one that was read. */
export function stale(currentVersion: number): Problem {
  return new Problem(
    'stale_version',
    `It has changed: version ${currentVersion} stands now. Read it again, then repeat your change.`,
    { currentVersion },
  );
}

/** A stop with an `invalid` problem about one field. */
export function invalid(path: string, message: string): Problem {
  return new Problem('invalid', `${path}: ${message}`, { errors: [{ path, message }] });
}

/** Somebody else wrote first: what was read is no longer so, or what was to be made is there. Reading anew may help. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof Problem && (error.code === 'stale_version' || error.code === 'conflict');
}

/** A worker lost its lease: what it was about to commit is refused, another worker has the work. */
export class LeaseLost extends Error {
  constructor(workId: string) {
    super(`The lease on ${workId} has passed to another worker.`);
    this.name = 'LeaseLost';
  }
}
