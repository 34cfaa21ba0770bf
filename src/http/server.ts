import { createServer, type Server, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Express } from 'express';
import { Problem } from '../domain/problem.ts';
import type { Words } from '../words/words.ts';
import { problemAnswer } from './answer/problem.ts';

/** How long a client may take, in milliseconds. A slow or silent one is let go. */
const limits = { headers: 10_000, request: 60_000, keepAlive: 10_000 };

/** An HTTP server for the app, with limits on time, and a problem document for what the parser refuses. */
export function createHttpServer(app: Express, words: Words, newRequestId: () => string): Server {
  const server = createServer(
    {
      headersTimeout: limits.headers,
      requestTimeout: limits.request,
      keepAliveTimeout: limits.keepAlive,
      maxHeaderSize: 16_384,
    },
    app,
  );
  server.maxHeadersCount = 100;
  server.on('clientError', (error: NodeJS.ErrnoException, duplex) => {
    const socket = duplex as Socket;
    // Nobody is listening any more, or bytes of an answer are already on their way.
    if (error.code === 'ECONNRESET' || !socket.writable || socket.bytesWritten > 0) {
      socket.destroy();
      return;
    }
    const requestId = newRequestId();
    const problem = new Problem('malformed_request', 'request_not_http');
    const answer = problemAnswer(problem, requestId, words);
    const headers = {
      ...answer.headers,
      'x-request-id': requestId,
      'content-length': String(Buffer.byteLength(answer.body)),
      connection: 'close',
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    const head = [`HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}`, ...lines].join('\r\n');
    socket.end(`${head}\r\n\r\n${answer.body}`);
  });
  return server;
}
