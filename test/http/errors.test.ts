import { expect } from 'chai';
import express from 'express';
import { pino } from 'pino';
import { errorCodes, Problem } from '../../src/domain/problem.ts';
import { sentence } from '../../src/domain/sentence.ts';
import { answerErrors } from '../../src/http/answer/errors.ts';
import { problemAnswer, problemStatuses } from '../../src/http/answer/problem.ts';
import { requestId } from '../../src/http/middleware/request-id.ts';
import { createHttpServer } from '../../src/http/server.ts';
import { clientOf, problemFault } from '../support/http-client.ts';
import { words } from '../support/words.ts';

describe('errors', () => {
  it('have one status each, and say when to come back where that helps', () => {
    for (const code of errorCodes) {
      const { status, headers, body } = problemAnswer(
        new Problem(code, sentence('as_given', { text: 'Do <this>.' }), { retryAfter: 0.2 }),
        'id',
        words,
      );
      expect(status).to.equal(problemStatuses[code]);
      expect(JSON.parse(body)).to.include({ code, status, detail: 'Do <this>.' });
      expect(headers['retry-after']).to.equal(status === 429 || status === 503 ? '1' : undefined);
    }
  });

  it('that nobody foresaw are logged without their words and tell nothing of the inside', async () => {
    const lines: string[] = [];
    const app = express();
    app.use(requestId);
    app.get('/boom', () => {
      throw new TypeError('canary of Robin Example');
    });
    app.use(answerErrors(pino({}, { write: (line: string) => lines.push(line) }), words));
    const server = createHttpServer(app, words, () => 'id');
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const reply = await clientOf(`http://127.0.0.1:${port}`)('/root/boom');
    server.close();
    server.closeAllConnections();

    expect([reply.status, reply.body.code]).to.deep.equal([503, 'unavailable']);
    expect(problemFault(reply)).to.equal(undefined);
    expect(reply.headers.get('retry-after')).to.equal('5');
    const log = lines.join('');
    expect(log).to.include('http.unexpected').and.include('TypeError').and.include('errors.test.ts');
    expect(log + reply.text).not.to.include('canary');
  });
});
