import { type AddressInfo, connect } from 'node:net';
import { expect } from 'chai';
import express from 'express';
import { createHttpServer, timeLimits } from '../../src/http/server.ts';
import { words } from '../support/words.ts';

/** The answers on a connection, as status and body. */
function answersIn(heard: string): readonly { status: number; body: string }[] {
  return heard
    .split(/(?=HTTP\/1\.1 \d{3} )/)
    .filter((text) => text !== '')
    .map((text) => ({ status: Number(text.slice(9, 12)), body: text.slice(text.indexOf('\r\n\r\n') + 4) }));
}

describe('a connection', () => {
  /** What comes back for these bytes until the server closes. The client keeps its own side open, as one does that goes on asking. */
  async function heardFor(bytes: string, limits = timeLimits, production = false): Promise<string> {
    const app = express();
    app.get(
      '/slow',
      (_request, response) => void setImmediate(() => setImmediate(() => response.end('slow'))),
    );
    app.post('/early', (_request, response) => void response.end('early'));
    app.post('/body', (request, response) => {
      request.on('data', () => undefined).on('end', () => response.end('body'));
    });
    app.use((_request, response) => void response.end('ok'));
    const server = createHttpServer(app, words, () => 'from-the-parser', limits, production);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      return await new Promise<string>((resolve, reject) => {
        let text = '';
        const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
        socket.on('data', (chunk) => {
          text += chunk.toString();
        });
        socket.on('close', () => resolve(text)).on('error', reject);
      });
    } finally {
      server.close();
      server.closeAllConnections();
    }
  }
  const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${more}\r\n`;
  const close = 'Connection: close\r\n';
  const codeOf = (body = '') => {
    const { code, status } = JSON.parse(body);
    return [status, code];
  };

  it('that was used before is told, too, what could not be read', async () => {
    for (const before of [get('/'), get('/slow'), get('/') + get('/slow')]) {
      const answers = answersIn(await heardFor(`${before}not HTTP\r\n\r\n`));
      const good = before.split('GET ').length - 1;
      expect(answers.map(({ status }) => status)).to.deep.equal([...Array(good).fill(200), 400]);
      expect(codeOf(answers.at(-1)?.body)).to.deep.equal([400, 'malformed_request']);
    }
  });

  it('is told once, and closed', async () => {
    const answers = answersIn(await heardFor(`${get('/')}bad\r\n\r\nbad again\r\n\r\n${get('/')}`));
    expect(answers.map(({ status }) => status)).to.deep.equal([200, 400]);
  });

  it('is told that its body cannot be read, unless it was answered already', async () => {
    const chunked = (path: string) =>
      `POST ${path} HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`;
    for (const before of ['', get('/slow')]) {
      const answers = answersIn(await heardFor(before + chunked('/body')));
      expect(answers.at(-1)?.status).to.equal(400);
      expect(answers).to.have.length(before === '' ? 1 : 2);
    }
    const early = answersIn(await heardFor(chunked('/early')));
    expect(early.length).to.be.at.most(1);
  });

  it('is told that its headers are too large or too many', async () => {
    const large = [
      `X-Long: ${'x'.repeat(20_000)}\r\n`,
      Array.from({ length: 101 }, (_, at) => `X-${at}: 1\r\n`).join(''),
    ];
    for (const headers of large) {
      const [answer] = answersIn(await heardFor(get('/', headers + close)));
      expect(answer?.status).to.equal(431);
      expect(codeOf(answer?.body)).to.deep.equal([431, 'too_large']);
    }
    const many = Array.from({ length: 90 }, (_, at) => `X-${at}: 1\r\n`).join('');
    expect(answersIn(await heardFor(get('/', many + close)))[0]?.status).to.equal(200);
  });

  it('is never told in a way that a browser may guess at, keep or frame', async () => {
    for (const bytes of [
      'not HTTP\r\n\r\n',
      get('/', `X-Long: ${'x'.repeat(20_000)}\r\n`),
      get('*', close),
    ]) {
      const heard = await heardFor(bytes);
      expect(heard, bytes).to.match(/^x-content-type-options: nosniff\r$/im);
      expect(heard, bytes).to.match(/^content-security-policy: .*frame-ancestors 'none'\r$/im);
      expect(heard, bytes).to.match(/^cache-control: no-store\r$/im);
      expect(heard, bytes).not.to.match(/strict-transport-security/i);
      const inProduction = await heardFor(bytes, timeLimits, true);
      expect(inProduction).to.match(/^strict-transport-security: max-age=31536000; includeSubDomains\r$/im);
    }
  });

  it('names one host, once, and one of what only one can hold', async () => {
    const odd = [
      'GET / HTTP/1.1\r\nConnection: close\r\n\r\n',
      get('/', `Host: localhost\r\n${close}`),
      get('/', `Authorization: Bearer a\r\nAuthorization: Bearer b\r\n${close}`),
      get('/', `Content-Type: text/csv\r\nContent-Type: application/json\r\n${close}`),
      get('http://localhost/', close),
      get('*', close),
    ];
    for (const bytes of odd) {
      const [answer] = answersIn(await heardFor(bytes));
      expect(answer?.status, bytes).to.equal(400);
      expect(codeOf(answer?.body), bytes).to.deep.equal([400, 'malformed_request']);
    }
  });

  it('expects what it may expect', async () => {
    const post = (expected: string) =>
      `POST /body HTTP/1.1\r\nHost: localhost\r\nExpect: ${expected}\r\nContent-Length: 2\r\n${close}\r\n{}`;
    expect(answersIn(await heardFor(post('a miracle')))[0]?.status).to.equal(417);
    expect(answersIn(await heardFor(post('100-continue'))).map(({ status }) => status)).to.deep.equal([
      100, 200,
    ]);
  });

  it('is let go when it does not send its headers, or its body, in time, and told so', async () => {
    const short = { headers: 100, request: 200, keepAlive: 100, lookEvery: 20 };
    const body = 'POST /body HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{';
    for (const begun of ['GET / HT', 'GET / HTTP/1.1\r\nHost: local', body]) {
      const [answer] = answersIn(await heardFor(begun, short));
      expect(answer?.status, begun).to.equal(408);
      expect(codeOf(answer?.body)).to.deep.equal([408, 'malformed_request']);
    }
    // As it runs, what is late is looked for far more often than Node would by itself.
    expect(timeLimits.lookEvery).to.be.at.most(timeLimits.headers / 5);
  });
});
