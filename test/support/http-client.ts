import { connect } from 'node:net';
import type { ProblemDocument } from '../../src/http/answer/problem.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined when it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
  readonly body: any;
}

export interface Sent {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Ask = (path: string, sent?: Sent) => Promise<Reply>;

/**
 * A client of a server, with headers it always sends. Paths that start with `/api` or `/root` are taken as they are.
 * Each request has a connection of its own: a kept one may be closed by the server just as the next request is on its way.
 */
export function clientOf(url: string, always: Readonly<Record<string, string>> = {}): Ask {
  return async (path, { method = 'GET', body, headers = {} } = {}) => {
    const isText = typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(
      path.startsWith('/api') || path.startsWith('/root')
        ? url + path.replace(/^\/root/, '')
        : `${url}/api/v1${path}`,
      {
        method,
        headers: {
          connection: 'close',
          ...always,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        redirect: 'manual',
        ...(body === undefined ? {} : { body: isText ? (body as string) : JSON.stringify(body) }),
      },
    );
    // A stream has no end to wait for.
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    if (isStream) await response.body?.cancel();
    const text = isStream ? '' : await response.text();
    return { status: response.status, headers: response.headers, text, body: jsonOf(text) };
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Writes bytes to a socket as they are and gives what came back until the server closed, or `withinMs` went by. */
export function rawAsk(port: number, bytes: string | Uint8Array, withinMs = 2000): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    const done = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(heard);
    };
    const timer = setTimeout(done, withinMs);
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1');
    });
    socket.on('close', done);
    socket.on('error', done);
  });
}

const problemFields = ['type', 'title', 'status', 'detail', 'code', 'requestId', 'errors'] as const;

/** Why a reply is not a complete problem document; undefined when it is. */
export function problemFault(reply: Reply): string | undefined {
  if (!reply.headers.get('content-type')?.startsWith('application/problem+json'))
    return 'not a problem document';
  const document = reply.body as ProblemDocument;
  const missing = problemFields.filter((field) => document[field] === undefined);
  if (missing.length > 0) return `lacks ${missing.join(', ')}`;
  if (document.status !== reply.status) return 'names another status';
  if (document.requestId !== reply.headers.get('x-request-id')) return 'names another request';
  if (/\n\s+at /.test(reply.text)) return 'holds a stack';
  return undefined;
}
