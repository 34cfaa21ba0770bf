import { createServer, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Express } from 'express';
import { Problem } from '../domain/problem.ts';
import type { Words } from '../words/words.ts';
import { problemAnswer } from './answer/problem.ts';
import { tlsOnly } from './middleware/headers.ts';
import { faultOf, headerLimits, type Unread, unreadOf } from './unread-request.ts';

/** How long a client may take, and how often that is looked at, in milliseconds. A slow or silent one is let go. */
export const timeLimits = { headers: 10_000, request: 60_000, keepAlive: 10_000, lookEvery: 1000 };

/** What the app says on its own answers, as far as it means anything here (OWASP ASVS 5.0, 3.4.4 and 3.4.6). */
const inert = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
};

/** An HTTP server for the app, with limits on time, and a problem document for what never gets as far as the app. */
export function createHttpServer(
  app: Express,
  words: Words,
  newRequestId: () => string,
  limits: typeof timeLimits = timeLimits,
  production = false,
): Server {
  const server = createServer({
    headersTimeout: limits.headers,
    requestTimeout: limits.request,
    keepAliveTimeout: limits.keepAlive,
    connectionsCheckingInterval: limits.lookEvery,
    maxHeaderSize: headerLimits.bytes,
    // Answered below, with a sentence.
    requireHostHeader: false,
  });
  // All are read, and too many refused: Node would leave out those above its limit without a word.
  server.maxHeadersCount = 0;
  /** Answers under way, by connection: requests may come one after the other without waiting. */
  const underWay = new WeakMap<Socket, Set<ServerResponse>>();
  const refused = new WeakSet<Socket>();

  function answerOf({ problem, status }: Unread) {
    const requestId = newRequestId();
    const answer = problemAnswer(problem, requestId, words, status);
    const length = String(Buffer.byteLength(answer.body));
    const more = { 'x-request-id': requestId, 'content-length': length, connection: 'close' };
    const headers = { ...answer.headers, ...inert, ...(production && tlsOnly), ...more };
    return { ...answer, headers };
  }

  function refuse(response: ServerResponse, unread: Unread): void {
    const { status, headers, body } = answerOf(unread);
    response.writeHead(status, headers).end(body);
    response.req.resume();
  }

  function refuseOn(socket: Socket, unread: Unread): void {
    const { status, headers, body } = answerOf(unread);
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines].join('\r\n');
    if (socket.writable) socket.end(`${head}\r\n\r\n${body}`);
  }

  server.on('request', (request, response) => {
    const answers = underWay.get(request.socket) ?? new Set();
    underWay.set(request.socket, answers.add(response));
    response.once('close', () => answers.delete(response));
    const fault = faultOf(request);
    if (fault === undefined) app(request, response);
    else refuse(response, fault);
  });
  server.on('checkExpectation', (_request, response: ServerResponse) => {
    refuse(response, { problem: new Problem('malformed_request', 'request_unreadable'), status: 417 });
  });

  server.on('clientError', (error: NodeJS.ErrnoException, duplex) => {
    const socket = duplex as Socket;
    const answers = [...(underWay.get(socket) ?? [])];
    // Of several requests the last alone can be cut: what could not be read is its body, or what comes after it.
    const cut = answers.find(({ req }) => !req.complete);
    const gone = error.code === 'ECONNRESET' || !socket.writable;
    if (gone || cut?.headersSent) {
      socket.destroy();
      return;
    }
    // What comes after the first fault is none of its own: its answer is on the way.
    if (refused.has(socket)) return;
    refused.add(socket);
    // Answers to the requests before come first, or the client would take this for one of theirs.
    const before = answers.filter((answer) => answer !== cut);
    const closed = before.map((answer) => new Promise((done) => answer.once('close', done)));
    void Promise.all(closed).then(() => refuseOn(socket, unreadOf(error)));
  });
  return server;
}
