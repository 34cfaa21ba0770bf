import type { ErrorCode } from '../../src/domain/problem.ts';
import { dropEarlyAnswers, earlyAnswer } from './early.ts';
import { say } from './words.ts';

/** What is wrong with one field, by its path: `wage.max`. */
interface FieldFault {
  readonly path: string;
  readonly message: string;
}

/** An answer of the API that is not a success. `detail` is a sentence that says what to do. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: ErrorCode | 'unknown';
  readonly detail: string;
  readonly errors: readonly FieldFault[];
  /** Seconds, when the API named them. */
  readonly retryAfter: number | undefined;
  readonly requestId: string | undefined;

  constructor(status: number, body: ProblemBody, retryAfter: number | undefined) {
    const detail = body.detail ?? say('no_answer');
    super(detail);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = body.code ?? 'unknown';
    this.detail = detail;
    this.errors = body.errors ?? [];
    this.retryAfter = retryAfter;
    this.requestId = body.requestId;
  }
}

/** No answer at all: offline, or the server is down. */
export class Unreachable extends Error {
  constructor() {
    super(say('unreachable'));
    this.name = 'Unreachable';
  }
}

/** The code of a page did not come: as above, or the page of before asks for files of a release that is gone. */
export class PageNotFetched extends Unreachable {}

/** Whether the server answers at all. */
export async function isThere(): Promise<boolean> {
  return fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}

interface ProblemBody {
  readonly detail?: string;
  readonly code?: ErrorCode;
  readonly errors?: readonly FieldFault[];
  readonly requestId?: string;
}

type QueryValue = string | number | boolean | undefined;

interface Asked {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly body?: unknown;
  /** A file of rows, in place of a body. */
  readonly csv?: string;
  /** The version that was read: sent as `If-Match`. */
  readonly version?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Of a POST: under which a repeat does nothing twice; one of its own when absent. */
  readonly key?: string | undefined;
  /** The browser sees it through though the page is left meanwhile; of small bodies. */
  readonly outlastsPage?: boolean;
  /** Whether it only looks: that nobody is signed in is an answer, over which nobody is asked to. */
  readonly looksOnly?: boolean;
}

/** Whom this tab shows, so that nothing it asks is done as somebody who signed in beside it (ADR 232). */
let shownTo: string | undefined;

/** Says whom this tab shows, or with undefined that it shows nobody yet. */
export function askAs(userId: string | undefined): void {
  shownTo = userId;
}

/** What to do when the session has run out: whether the same person signed in again, so that it can be asked once more. */
type SignInAgain = () => Promise<boolean>;
let signInAgain: SignInAgain | undefined;

/** Says what is done when a session runs out under a page, or with undefined that nothing is. */
export function onExpiredSession(act: SignInAgain | undefined): void {
  signInAgain = act;
}

/** What to do before an act that asks once more who one is: whether they said so, and it can be asked again. */
let sayAgain: SignInAgain | undefined;

/** Says what is done when an act asks once more who one is, or with undefined that nothing is. */
export function onStepUp(act: SignInAgain | undefined): void {
  sayAgain = act;
}

let writtenAt = 0;

/** Whether this tab changed something a moment ago: what it hears of that it shows already. */
export const isJustWritten = (): boolean => Date.now() - writtenAt < 2500;

/**
 * POSTs that got no answer, by all that they ask, each with its key: the server may have done it before it went away, and who asks the same
 * once more gets that answer. In memory alone, and gone with the page once somebody else signs in.
 */
const unanswered = new Map<string, string>();

/** Asks `/api/v1`. Every POST carries an Idempotency-Key, so that a repeat by the network does nothing twice. */
export async function ask<T>(path: string, asked: Asked = {}): Promise<T> {
  const { method = 'GET', body, csv, version, signal, key, outlastsPage = false, looksOnly = false } = asked;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (csv !== undefined) headers['content-type'] = 'text/csv; charset=utf-8';
  if (version !== undefined) headers['if-match'] = `"${version}"`;
  if (shownTo !== undefined && !looksOnly) headers['stepwell-user'] = shownTo;
  const address = `${path}${queryOf(asked.query)}`;
  const content = csv ?? (body === undefined ? null : JSON.stringify(body));
  const same = JSON.stringify([address, version, content]);
  const keyed = method === 'POST' ? (key ?? unanswered.get(same) ?? freshKey()) : undefined;
  if (keyed !== undefined) headers['idempotency-key'] = keyed;

  const send = async (): Promise<Response> => {
    try {
      return await fetch(`/api/v1${address}`, {
        method,
        headers,
        body: content,
        signal: signal ?? null,
        credentials: 'same-origin',
        keepalive: outlastsPage,
      });
    } catch (error) {
      if (signal?.aborted) throw error;
      if (keyed !== undefined) unanswered.set(same, keyed);
      throw new Unreachable();
    }
  };
  if (method !== 'GET') {
    writtenAt = Date.now();
    dropEarlyAnswers();
  }
  let response = (method === 'GET' ? await earlyAnswer(address) : undefined) ?? (await send());
  // Nothing is lost over an expired session: the same is asked again once the same person is there.
  const isOver = response.status === 401 && !looksOnly && !path.startsWith('/session');
  if (isOver && (await signInAgain?.())) response = await send();
  if ((await asksAgain(response)) && (await sayAgain?.())) response = await send();
  if (response.status < 500) unanswered.delete(same);
  else if (keyed !== undefined) unanswered.set(same, keyed);
  if (!response.ok) throw await problemOf(response);
  // What was taken on, or done, may have nothing to say.
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** Read off a copy: what is not asked again is a problem, as every other. */
async function asksAgain(response: Response): Promise<boolean> {
  if (response.status !== 403 || sayAgain === undefined) return false;
  const { code }: ProblemBody = await response
    .clone()
    .json()
    .catch(() => ({}));
  return code === 'step_up';
}

async function problemOf(response: Response): Promise<ApiProblem | Unreachable> {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  // A proxy answers in place of a server that is away.
  if (!isJson && [502, 503, 504].includes(response.status)) return new Unreachable();
  const body: ProblemBody = isJson ? await response.json().catch(() => ({})) : {};
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new ApiProblem(response.status, body, Number.isFinite(seconds) ? seconds : undefined);
}

function queryOf(query: Asked['query']): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text && `?${text}`;
}

/** A random key. `crypto.randomUUID` exists on secure origins only, and a first trial on a local network is not one. */
function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** Whether the answer says that nobody is signed in. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 401;
}

/** A sentence for a person, whatever went wrong: where single fields are, what is wrong with each. */
export function sentenceOf(error: unknown): string {
  if (error instanceof ApiProblem && error.status === 422 && error.errors.length > 0)
    return [...new Set(error.errors.map(({ message }) => message))].join(' ');
  if (error instanceof ApiProblem || error instanceof Unreachable) return error.message;
  return say('broken');
}
