import { once } from 'node:events';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect } from 'chai';
import express, { type Request } from 'express';
import { z } from 'zod';
import { Problem } from '../../src/domain/problem.ts';
import { pageQuery } from '../../src/http/api/shapes/schema.ts';
import { bodyLimits, parseJson, readBytes } from '../../src/http/ask/body.ts';
import { readCsvBody } from '../../src/http/ask/csv-body.ts';
import { read, readParams, readQuery } from '../../src/http/ask/read.ts';
import { neverStands, versionOf } from '../../src/http/ask/versions.ts';
import { refusal } from '../services/use-cases.ts';

/** What something is refused with; undefined when it is taken. */
function problemOf(work: () => unknown): Problem | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
const pathsOf = (problem: Problem | undefined) => problem?.extras.errors?.map(({ path }) => path);

/** A request as the server hands it over, with a body in pieces. */
function requestWith(headers: Readonly<Record<string, string>>, pieces: readonly string[] = []): Request {
  const message = new IncomingMessage(new Socket());
  Object.assign(message.headers, headers);
  for (const piece of pieces) message.push(Buffer.from(piece));
  message.push(null);
  const response = Object.setPrototypeOf(new ServerResponse(message), express.response);
  return Object.assign(Object.setPrototypeOf(message, express.request), { res: response });
}

describe('the bytes of a body', () => {
  const json = { 'content-type': 'application/json' };
  const bytesOf = async (headers: Readonly<Record<string, string>>, pieces: readonly string[], limit = 10) =>
    Buffer.from(await readBytes(requestWith(headers, pieces), ['application/json'], limit)).toString();
  const codeOf = async (...asked: Parameters<typeof bytesOf>) => (await refusal(bytesOf(...asked))).code;

  it('are put together from however many pieces', async () => {
    expect(await bytesOf(json, [])).to.equal('');
    expect(await bytesOf(json, ['{"a', '":1', '}'])).to.equal('{"a":1}');
  });

  it('are as many as the limit, and not one more, whether the length was told or not', async () => {
    expect(await bytesOf(json, ['12345', '67890'])).to.equal('1234567890');
    expect(await bytesOf({ ...json, 'content-length': '10' }, ['1234567890'])).to.equal('1234567890');
    expect(await codeOf(json, ['12345', '678901'])).to.equal('too_large');
    expect(await codeOf({ ...json, 'content-length': '11' }, [])).to.equal('too_large');
    expect(bodyLimits).to.deep.equal({
      json: 262_144,
      file: 7_340_032,
      csv: 10_485_760,
      depth: 20,
      keys: 2000,
    });
  });

  it('that are too many let the client hear so before the connection is closed', async () => {
    for (const headers of [json, { ...json, 'content-length': '11' }]) {
      const request = requestWith(headers, ['12345678901', 'and more', 'and more']);
      const ended = once(request, 'end');
      await refusal(readBytes(request, ['application/json'], 10));
      expect(request.res?.get('connection')).to.equal('close');
      await ended;
    }
  });

  it('that break off are no body', async () => {
    const message = requestWith(json);
    message.destroy(new Error('reset'));
    expect((await refusal(readBytes(message, ['application/json'], 10))).code).to.equal('malformed_request');
  });

  it('are of the type that is read, in UTF-8, and not compressed', async () => {
    for (const type of [
      'application/json',
      'Application/JSON',
      'application/json; charset=utf-8',
      'application/json;charset="UTF-8"',
      'application/json; charset=utf8 ; x=y',
      'application/json; x=y',
      'application/json; x=y; charset=utf-8',
    ])
      expect(await bytesOf({ 'content-type': type }, ['1']), type).to.equal('1');
    expect(await bytesOf({ ...json, 'content-encoding': 'identity' }, ['1'])).to.equal('1');
    const refused: readonly Readonly<Record<string, string>>[] = [
      {},
      { 'content-type': '' },
      { 'content-type': 'text/json' },
      { 'content-type': 'application/json5' },
      { 'content-type': 'application/json; charset=latin1' },
      { 'content-type': 'application/json; charset=utf-16' },
      { 'content-type': 'application/json; x=y; charset=latin1' },
      { ...json, 'content-encoding': 'gzip' },
    ];
    for (const headers of refused)
      expect(await codeOf(headers, ['1']), JSON.stringify(headers)).to.equal('unsupported_media_type');
    // A spreadsheet may be in any encoding: its reader finds out.
    const csv = requestWith({ 'content-type': 'text/csv; charset=latin1' }, ['a']);
    expect(await readCsvBody(csv)).to.deep.equal({ bytes: Buffer.from('a'), charset: 'latin1' });
  });

  it('are those of a CSV file by whatever name browsers and spreadsheets call one', async () => {
    const types = [
      'text/csv',
      'TEXT/CSV',
      'application/vnd.ms-excel',
      'application/csv',
      'text/plain',
      'text/comma-separated-values',
      'application/octet-stream',
      'text/x-csv',
      '',
    ];
    for (const type of types) {
      const headers = type === '' ? {} : { 'content-type': `${type}; charset="UTF-8"` };
      const { bytes } = await readCsvBody(requestWith(headers, ['a']));
      expect(Buffer.from(bytes).toString(), type).to.equal('a');
    }
    const refusedBy = async (type: string) =>
      (await refusal(readCsvBody(requestWith({ 'content-type': type }, ['a'])))).sentence.key;
    const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    expect(await refusedBy(office)).to.equal('file_is_workbook');
    expect(await refusedBy('application/vnd.oasis.opendocument.spreadsheet')).to.equal('file_is_workbook');
    expect(await refusedBy('application/pdf')).to.equal('file_is_document');
    expect(await refusedBy('application/zip')).to.equal('file_is_packed');
    for (const type of ['application/json', 'multipart/form-data', 'image/png', 'text/html'])
      expect(await refusedBy(type)).to.equal('body_of_other_type');
  });
});

describe('the shape of a JSON body', () => {
  const parse = (value: unknown) => problemOf(() => parseJson(Buffer.from(JSON.stringify(value))))?.code;

  it('has at most two thousand values, counted over all of it', () => {
    expect(parse(Array(2000).fill(0))).to.equal(undefined);
    expect(parse(Array(2001).fill(0))).to.equal('invalid');
    // Each list of nine is ten values, with its own place.
    expect(parse(Array(200).fill(Array(9).fill(0)))).to.equal(undefined);
    expect(parse([...Array(200).fill(Array(9).fill(0)), 0])).to.equal('invalid');
  });

  it('is refused with the place of a field that reaches into prototypes', () => {
    const text = '{"a":[{"b":{"constructor":1}}]}';
    expect(pathsOf(problemOf(() => parseJson(Buffer.from(text))))).to.deep.equal(['a.0.b.constructor']);
  });
});

describe('what was sent', () => {
  const schema = z.strictObject({ name: z.string(), inner: z.strictObject({ at: z.number() }).optional() });

  it('is read by its schema, or every wrong place is named', () => {
    expect(read(schema, { name: 'a', inner: { at: 1 } })).to.deep.equal({ name: 'a', inner: { at: 1 } });
    const problem = problemOf(() =>
      read(schema, { name: 1, inner: { at: 'x', more: 1 }, 'a b': 2, other: 3 }),
    );
    expect(problem?.code).to.equal('invalid');
    expect([...(pathsOf(problem) ?? [])].sort()).to.deep.equal([
      'a b',
      'inner.at',
      'inner.more',
      'name',
      'other',
    ]);
    expect(pathsOf(problemOf(() => read(z.array(z.number()), [1, 'x'])))).to.deep.equal(['1']);
    expect(pathsOf(problemOf(() => read(schema, null)))).to.deep.equal(['']);
  });

  it('is quoted nowhere, and its names only so far; at most fifty places are told', () => {
    const secret = { name: 7, inner: { at: 'a secret' }, ['x'.repeat(101)]: 1 };
    const problem = problemOf(() => read(schema, secret));
    expect(JSON.stringify(problem?.extras)).to.not.include('a secret');
    expect(pathsOf(problem)).to.include('x'.repeat(100)).and.not.to.include('x'.repeat(101));
    const many = Array.from({ length: 51 }, () => 'x');
    expect(pathsOf(problemOf(() => read(z.array(z.number()), many)))).to.have.length(50);
    expect(pathsOf(problemOf(() => read(z.array(z.number()), many.slice(1))))).to.have.length(50);
    expect(pathsOf(problemOf(() => read(z.array(z.number()), many.slice(2))))).to.have.length(49);
  });

  it('as an id that can be none is not there', () => {
    const params = z.object({ matchId: z.string().regex(/^mat_/) });
    const request = (matchId: string) => Object.assign(requestWith({}), { params: { matchId } });
    expect(readParams(params, request('mat_1'))).to.deep.equal({ matchId: 'mat_1' });
    expect(problemOf(() => readParams(params, request('opp_1')))?.code).to.equal('not_found');
  });

  it('twice in a query is refused by name', () => {
    const query = z.strictObject({ q: z.string().optional(), limit: z.coerce.number().optional() });
    const asked = (search: string) => {
      const values: Record<string, string | string[]> = {};
      for (const name of new Set(new URLSearchParams(search).keys())) {
        const all = new URLSearchParams(search).getAll(name);
        values[name] = all.length > 1 ? all : (all[0] ?? '');
      }
      return Object.defineProperty(requestWith({}), 'query', { value: values });
    };
    expect(readQuery(query, asked('q=a&limit=2'))).to.deep.equal({ q: 'a', limit: 2 });
    const problem = problemOf(() => readQuery(query, asked('q=a&q=b&limit=1&limit=2')));
    expect([problem?.code, pathsOf(problem)]).to.deep.equal(['invalid', ['q', 'limit']]);
    expect(pathsOf(problemOf(() => readQuery(query, asked('x=1'))))).to.deep.equal(['x']);
    // Also where the schema would take anything.
    const any = z.object({ q: z.unknown() });
    expect(pathsOf(problemOf(() => readQuery(any, asked('q=a&q=b'))))).to.deep.equal(['q']);
  });

  it('as the length of a page is 1 to 200, and as a place to go on from some text', () => {
    const query = z.strictObject(pageQuery);
    const limitOf = (limit: string) =>
      problemOf(() => read(query, { limit })) === undefined ? read(query, { limit }).limit : 'refused';
    expect(['1', '50', '199', '200', '007'].map(limitOf)).to.deep.equal([1, 50, 199, 200, 7]);
    for (const wrong of ['0', '201', '999', '1000', '-1', '1.5', '1e2', '', ' 5', 'all'])
      expect(limitOf(wrong), wrong).to.equal('refused');
    expect(read(query, {})).to.deep.equal({});
    expect(read(query, { cursor: 'x'.repeat(4000) }).cursor).to.have.length(4000);
    for (const cursor of ['', 'x'.repeat(4001)])
      expect(pathsOf(problemOf(() => read(query, { cursor })))).to.deep.equal(['cursor']);
  });
});

describe('the version in If-Match', () => {
  it('is fifteen digits at most, and one that can stand', () => {
    expect(versionOf('"v999999999999999"', 'required')).to.equal(999_999_999_999_999);
    for (const header of [
      '"v1000000000000000"',
      '"v0"',
      '"v-1"',
      '"1.5/6"',
      '"1.a"b"',
      '".a"',
      '"01"',
      '"v1"x',
      'x"v1"',
      '"v1',
      '"w1"',
      '""',
    ])
      expect(versionOf(header, 'required'), header).to.equal(neverStands);
    expect(versionOf('"1.5"', 'required')).to.equal(1);
    expect(() => versionOf('', 'required'))
      .to.throw(Problem)
      .with.property('code', 'version_required');
    expect(versionOf(' "v3" ', 'optional')).to.equal(3);
    expect(problemOf(() => versionOf(' * ', 'optional'))?.code).to.equal('version_required');
  });

  it('is not looked at where the route asks for none', () => {
    expect(versionOf('"v3"', undefined)).to.equal(undefined);
    expect(versionOf('*', undefined)).to.equal(undefined);
  });
});
