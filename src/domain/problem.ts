import { type PlainKey, type Sentence, sentence, sentenceOf } from './sentence.ts';

/** The closed list of error codes; http/problem.ts maps each to one status. */
export const errorCodes = [
  'malformed_request',
  'unauthenticated',
  'second_factor',
  'forbidden',
  'step_up',
  'not_found',
  'method_not_allowed',
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

/** Why a partner is refused what partners may: its programs do something else about each. */
export const partnerRefusals = ['not_consented', 'cut_off'] as const;
export type PartnerRefusal = (typeof partnerRefusals)[number];

/** One wrong place in the input, as a dotted path, and what is wrong with it. */
export interface FieldError {
  readonly path: string;
  readonly sentence: Sentence;
}

export interface ProblemExtras {
  readonly errors?: readonly FieldError[];
  /** Seconds after which a retry may work (`rate_limited`, `unavailable`). */
  readonly retryAfter?: number;
  /** Which of the reasons for which a partner is refused (`forbidden`). */
  readonly reason?: PartnerRefusal;
  /** The version that now stands (`stale_version`). */
  readonly currentVersion?: number;
  /** The unique path that was taken (`conflict` raised by a store). */
  readonly uniquePath?: string;
}

/** The one error a request or a job may end in on purpose. Its sentence says what to do and holds no personal data. */
export class Problem extends Error {
  readonly code: ErrorCode;
  readonly sentence: Sentence;
  readonly extras: ProblemExtras;

  constructor(code: ErrorCode, given: Sentence | PlainKey, extras: ProblemExtras = {}) {
    const said = sentenceOf(given);
    super(`${code}: ${said.key}`);
    this.name = 'Problem';
    this.code = code;
    this.sentence = said;
    this.extras = extras;
  }
}

/** Whatever has a `no_such_…` sentence. */
export type Noun = PlainKey extends infer K ? (K extends `no_such_${infer N}` ? N : never) : never;

/** Missing and out of scope look alike. */
export function notFound(noun: Noun): Problem {
  return new Problem('not_found', `no_such_${noun}`);
}

/** Another version stands than the one that was read. */
export function stale(currentVersion: number): Problem {
  const said = sentence('changed_meanwhile', { version: currentVersion });
  return new Problem('stale_version', said, { currentVersion });
}

/** A stop with an `invalid` problem about one field. */
export function invalid(path: string, given: Sentence | PlainKey): Problem {
  const fault = sentenceOf(given);
  return new Problem('invalid', sentence('at_field', { path, fault }), {
    errors: [{ path, sentence: fault }],
  });
}

/** A row, written or only checked, does not stand any more as it was read. */
export function isStale(error: unknown): boolean {
  return error instanceof Problem && error.code === 'stale_version';
}

/** Somebody else wrote first: what was read is no longer so, or what was to be made is there. Reading anew may help. */
export function isOvertaken(error: unknown): boolean {
  if (error instanceof Unreadable) return false;
  return isStale(error) || (error instanceof Problem && error.code === 'conflict');
}

/** A record that is there and cannot be read, because what is kept of it, or its key, is damaged. `record` names it by collection and id. */
export class Unreadable extends Problem {
  readonly record: string;

  constructor(record: string) {
    super('conflict', sentence('record_unreadable', { record }));
    this.name = 'Unreadable';
    this.record = record;
  }
}

/** For a `catch`: what cannot be read counts as not there. */
export function unlessUnreadable(error: unknown): undefined {
  if (!(error instanceof Unreadable)) throw error;
}

/** A worker lost its lease: what it was about to commit is refused, another worker has the work. */
export class LeaseLost extends Error {
  constructor(workId: string) {
    super(`The lease on ${workId} has passed to another worker.`);
    this.name = 'LeaseLost';
  }
}
