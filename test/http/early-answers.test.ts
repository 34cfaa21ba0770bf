import { type AddressInfo, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import express from 'express';
import pino from 'pino';
import { Problem } from '../../src/domain/problem.ts';
import { answerErrors } from '../../src/http/answer/errors.ts';
import { createHttpServer } from '../../src/http/server.ts';
import { spoken, words } from '../support/words.ts';

describe('an answer that comes before the body', () => {
  /** What a client hears that goes on sending its body, a piece at a time, whatever was answered. */
  async function heardWhileSending(headers: string, pieces: number): Promise<string> {
    const app = express();
    app.use(() => {
      throw new Problem('unauthenticated', 'not_signed_in');
    });
    app.use(answerErrors(pino({ level: 'silent' }), spoken));
    const server = createHttpServer(app, words, () => 'from-the-parser');
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const piece = 'x'.repeat(50_000);
    try {
      return await new Promise<string>((resolve, reject) => {
        let heard = '';
        let sent = false;
        const socket = connect(port, '127.0.0.1', async () => {
          const length = pieces * piece.length;
          socket.write(`POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${length}\r\n${headers}\r\n`);
          for (let at = 0; at < pieces; at += 1) {
            await wait(10);
            socket.write(piece);
          }
          sent = true;
          endWhenDone();
        });
        socket.on('data', (chunk) => {
          heard += chunk;
          endWhenDone();
        });
        /** Ends a connection that is kept once all is sent and the answer is whole, whichever came first. */
        function endWhenDone(): void {
          if (!headers.includes('close') && sent && heard.endsWith('}')) socket.end();
        }
        socket.on('close', () => resolve(heard)).on('error', reject);
      });
    } finally {
      server.close();
      server.closeAllConnections();
    }
  }

  it('is read by a client whose connection ends with it', async () => {
    const heard = await heardWhileSending('Connection: close\r\n', 5);
    expect(heard).to.match(/^HTTP\/1\.1 401 /);
    expect(heard).to.match(/"code":"unauthenticated".*}$/);
  });

  it('is read by a client that keeps its connection', async () => {
    expect(await heardWhileSending('', 5)).to.match(/^HTTP\/1\.1 401 .*"code":"unauthenticated".*}$/s);
  });
});
