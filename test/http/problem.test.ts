import { expect } from 'chai';
import express from 'express';
import { pino } from 'pino';
import { z } from 'zod';
import { type ErrorCode, errorCodes, Problem, stale } from '../../src/domain/problem.ts';
import { sentence } from '../../src/domain/sentence.ts';
import { answerErrors, nothingHere } from '../../src/http/answer/errors.ts';
import { presentPage } from '../../src/http/answer/page.ts';
import { asProblem, problemAnswer } from '../../src/http/answer/problem.ts';
import { visible } from '../../src/http/answer/visible.ts';
import { sentenceOfIssue } from '../../src/http/ask/issue.ts';
import { asMessage, fromMessage } from '../../src/http/ask/message.ts';
import { requestId } from '../../src/http/middleware/request-id.ts';
import { saySentence } from '../../src/words/problem.ts';
import { clientOf } from '../support/http-client.ts';
import { whileServed } from '../support/serve.ts';
import { spoken, words } from '../support/words.ts';

/** Written by hand: clients rely on them. */
const statuses: Readonly<Record<ErrorCode, number>> = {
  malformed_request: 400,
  unauthenticated: 401,
  second_factor: 401,
  forbidden: 403,
  step_up: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  stale_version: 412,
  too_large: 413,
  unsupported_media_type: 415,
  invalid: 422,
  version_required: 428,
  rate_limited: 429,
  unavailable: 503,
};

describe('a problem document', () => {
  const answerOf = (problem: Problem) => {
    const { status, headers, body } = problemAnswer(problem, 'named', words);
    return { status, headers, document: JSON.parse(body) };
  };
  const plain = (code: ErrorCode, extras = {}) =>
    answerOf(new Problem(code, sentence('as_given', { text: 'Do this.' }), extras));

  it('has the status of its code, and the headers that belong to it', () => {
    for (const code of errorCodes) {
      const { status, headers, document } = plain(code);
      expect(status, code).to.equal(statuses[code]);
      const { title, ...rest } = document;
      expect(title).to.be.a('string').that.is.not.empty;
      expect(rest).to.deep.equal({
        type: `/api/problems/${code}`,
        status,
        detail: 'Do this.',
        code,
        requestId: 'named',
        errors: [],
      });
      const wait = code === 'rate_limited' || code === 'unavailable' ? { 'retry-after': '5' } : {};
      const scheme = statuses[code] === 401 ? { 'www-authenticate': 'Bearer realm="stepwell"' } : {};
      expect(headers, code).to.deep.equal({
        'content-language': 'en',
        'content-type': 'application/problem+json; charset=utf-8',
        ...wait,
        ...scheme,
      });
    }
  });

  it('says in whole seconds, and at least one, when to come back', () => {
    const after = (retryAfter: number) => plain('unavailable', { retryAfter }).headers['retry-after'];
    expect([0, 0.2, 1, 1.2, 30].map(after)).to.deep.equal(['1', '1', '1', '2', '30']);
  });

  it('names the version that stands where another was meant, and only there', () => {
    expect(answerOf(stale(7)).document.currentVersion).to.equal(7);
    expect(answerOf(stale(0)).document.currentVersion).to.equal(0);
    expect(plain('conflict', { currentVersion: 7 }).document).to.not.have.property('currentVersion');
  });

  it('names each wrong place with a sentence', () => {
    const errors = [{ path: 'a.0', sentence: sentence('as_given', { text: 'Not so.' }) }];
    expect(plain('invalid', { errors }).document.errors).to.deep.equal([{ path: 'a.0', message: 'Not so.' }]);
  });
});

describe('what was thrown', () => {
  const codeOf = (error: unknown) => asProblem(error)?.code;
  const withStatus = (status: unknown) => Object.assign(new Error('quoted'), { status });

  it('is a problem when it is one, or when Express says that the request was at fault', () => {
    const own = new Problem('conflict', 'id_taken');
    expect(asProblem(own)).to.equal(own);
    expect(codeOf(new URIError('x'))).to.equal('not_found');
    expect([404, 413, 400, 401, 499].map((status) => codeOf(withStatus(status)))).to.deep.equal([
      'not_found',
      'too_large',
      'malformed_request',
      'malformed_request',
      'malformed_request',
    ]);
  });

  it('is a fault of ours in every other case', () => {
    const others = [
      new Error('x'),
      withStatus(399),
      withStatus(500),
      withStatus('404'),
      { status: 404 },
      'x',
      null,
    ];
    for (const other of [...others, undefined]) expect(asProblem(other)).to.equal(undefined);
  });
});

describe('the answer to an error', () => {
  /** What is answered, and logged, when a handler behaves like that. */
  async function whenThrown(handler: express.RequestHandler) {
    const lines: string[] = [];
    const app = express();
    app.use(requestId);
    app.get('/thing', handler);
    app.use(
      nothingHere,
      answerErrors(pino({ base: null }, { write: (line: string) => lines.push(line) }), spoken),
    );
    return await whileServed(app, async (url) => {
      const ask = clientOf(url, { 'x-request-id': 'named' });
      const reply = await ask('/root/thing').catch(() => undefined);
      return { reply, elsewhere: await ask('/root/elsewhere'), log: lines.map((line) => JSON.parse(line)) };
    });
  }

  it('is kept by no cache and stands for no version', async () => {
    const { reply, elsewhere, log } = await whenThrown((_request, response) => {
      response.set({ etag: '"v1"', 'cache-control': 'max-age=60' });
      throw new Problem('conflict', 'id_taken');
    });
    expect([reply?.status, reply?.body.requestId]).to.deep.equal([409, 'named']);
    expect([reply?.headers.get('etag'), reply?.headers.get('cache-control')]).to.deep.equal([
      null,
      'no-store',
    ]);
    expect([elsewhere.status, elsewhere.body.code]).to.deep.equal([404, 'not_found']);
    expect(log).to.deep.equal([]);
  });

  it('of ours tells the log where it was, in eight steps, and nothing of what it said', async () => {
    const { reply, log } = await whenThrown((request) => {
      request.routePath = '/thing';
      const deep = (left: number): never => {
        if (left > 0) return deep(left - 1);
        throw new RangeError('canary\n  at canary');
      };
      deep(20);
    });
    expect([reply?.status, reply?.body.code]).to.deep.equal([503, 'unavailable']);
    const [{ at, error, event, requestId: name, route, level }] = log;
    expect({ error, event, name, route, level }).to.deep.equal({
      error: 'RangeError',
      event: 'http.unexpected',
      name: 'named',
      route: '/thing',
      level: 50,
    });
    expect(at).to.have.length(8);
    expect(JSON.stringify(log) + reply?.text).to.not.include('canary');
    expect(at[1]).to.match(/^at .*deep/);
  });

  it('is made of whatever was thrown', async () => {
    const { reply, log } = await whenThrown(() => {
      throw 'a text';
    });
    expect(reply?.status).to.equal(503);
    expect(log[0]).to.deep.include({ error: 'string', at: [] });
  });

  it('breaks off where an answer is on its way already', async () => {
    const { reply, log } = await whenThrown((_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half');
      throw new Error('too late');
    });
    expect(reply).to.equal(undefined);
    expect(log).to.deep.equal([]);
  });
});

describe('what is shown', () => {
  it('is what may be seen, by its name or by that of which it is made', () => {
    const shown = { name: 'n', secret: 's', label: 'l', hint: undefined };
    const fields = new Set(['name', 'occupation', 'hint']);
    expect(visible(fields, shown)).to.deep.equal({ name: 'n', hint: undefined });
    expect(visible(fields, shown, { label: 'occupation', name: 'secret' })).to.deep.equal({
      label: 'l',
      hint: undefined,
    });
    expect(visible(new Set<string>(), shown)).to.deep.equal({});
  });

  it('of a page is each of its things, and where to go on', () => {
    expect(presentPage({ items: [1, 2], nextCursor: 'c' }, (one) => one * 10)).to.deep.equal({
      items: [10, 20],
      nextCursor: 'c',
    });
    expect(presentPage({ items: [], nextCursor: null }, String)).to.deep.equal({
      items: [],
      nextCursor: null,
    });
  });
});

describe('a sentence as the message of a schema', () => {
  it('comes back as it was, and what the library itself says as it stands', () => {
    const said = sentence('too_long_for_key', { bytes: 400 });
    expect(fromMessage(asMessage(said))).to.deep.equal(said);
    expect(fromMessage(asMessage('field_unknown'))).to.deep.equal({ key: 'field_unknown', data: {} });
    for (const text of ['Invalid input', 'a sentence:{}', ''])
      expect(fromMessage(text)).to.deep.equal({ key: 'as_given', data: { text } });
  });
});

describe('what a schema finds wrong', () => {
  const found = (schema: z.ZodType, value: unknown) =>
    (schema.safeParse(value).error?.issues ?? []).map((issue) => saySentence(words, sentenceOfIssue(issue)));

  it('is said in words of ours: what is missing, what is of another kind, what is too short', () => {
    const shape = z.object({
      ...{
        name: z.string().min(1),
        code: z.string().min(4),
        count: z.int(),
        tags: z.array(z.string()).min(1),
      },
    });
    expect(found(shape, {})).to.deep.equal(Array(4).fill('This field is needed.'));
    expect(found(shape, { name: '', code: 'x', count: 'two', tags: [] })).to.deep.equal([
      ...['This field is needed.', 'Write at least 4 characters.'],
      ...['Give a value of the JSON type number.', 'Give at least 1.'],
    ]);
    expect(found(shape, { name: 'a', code: 'long', count: 1.5, tags: ['b'] })).to.deep.equal([
      'Give a whole number.',
    ]);
    expect(found(shape, { name: 5, code: 7, count: {}, tags: 'one' })).to.deep.equal([
      ...['Give a value of the JSON type string.', 'Give a value of the JSON type string.'],
      ...['Give a value of the JSON type number.', 'Give a value of the JSON type array.'],
    ]);
  });
});
