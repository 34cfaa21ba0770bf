import { expect } from 'chai';
import fc from 'fast-check';
import type { z } from 'zod';
import { createSchema } from 'zod-openapi';
import { shownLine } from '../../src/domain/visible-text.ts';
import { participantCreate } from '../../src/http/api/participants/schema.ts';
import * as common from '../../src/http/api/shapes/schema.ts';
import { keyPattern } from '../../src/http/ask/idempotency.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { often } from '../support/few-or-many.ts';
import { clientOf } from '../support/http-client.ts';

interface Described {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** Whether a text is what a schema describes, as any reader of JSON Schema has it. */
function fits(described: Described, text: string): boolean {
  const length = [...text].length;
  if (length < (described.minLength ?? 0) || length > (described.maxLength ?? Number.POSITIVE_INFINITY))
    return false;
  if (described.enum !== undefined && !described.enum.includes(text)) return false;
  return described.pattern === undefined || new RegExp(described.pattern).test(text);
}

function describedAs(schema: z.ZodType): Described {
  const made = createSchema(schema, { io: 'input' });
  const found = '$ref' in made.schema ? Object.values(made.components)[0] : made.schema;
  return (found ?? {}) as Described;
}

const texts = {
  line: common.line(20),
  prose: common.prose(20),
  conceptUri: common.conceptUri,
  country: common.country,
  currency: common.currency,
  email: common.email,
  phone: common.phone,
  date: common.localDate,
  instant: common.instant,
  id: common.id('user'),
  cursor: common.pageQuery.cursor.unwrap(),
} satisfies Readonly<Record<string, z.ZodType>>;

/** Texts near what is asked for: much of the world's oddest letters, and mutations of what fits. */
const near = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 24 }),
  fc.string({
    unit: fc.constantFrom(
      ' ',
      '\t',
      '\n',
      '\u0000',
      '\u007f',
      '\u0085',
      '\u00a0',
      '\u3000',
      '\ufeff',
      '\u2028',
      '\u200b',
      '\u202e',
      '\u2067',
      '\u3164',
      '\u00ad',
      '\u2800',
      'a',
      '😀',
    ),
    maxLength: 24,
  }),
  fc
    .tuple(
      fc.constantFrom(
        'en',
        'pt-BR',
        'zh-Hant-TW',
        'de-CH-1996',
        'GBP',
        'XTS',
        'GB',
        'ZZ',
        'urn:x:1',
        'http://a.b/c',
        'a@b.example',
        '+44 113 4960',
        '2026-11-24',
        '2027-02-29',
        '2026-11-24T09:30:00Z',
        '2026-11-24T09:30:00.5Z',
        '2026-11-24T09:30:00+01:00',
        'usr_01JDEXAMP0E1TVVHS8YK6PQ8ZT',
        'abc_-09',
      ),
      fc.constantFrom('', ' ', '-', '1', 'é', '\n', '😀'),
      fc.nat(30),
    )
    .map(([text, more, at]) => text.slice(0, at) + more + text.slice(at)),
);

describe('the description of a text', () => {
  for (const [name, schema] of Object.entries<z.ZodType>(texts)) {
    it(`says what the check of a ${name} takes, no more and no less`, () => {
      const described = describedAs(schema);
      fc.assert(
        fc.property(near, (text) => {
          // Half a character cannot be sent as UTF-8, and no pattern without tables can say what is no letter of any kind.
          if (/\p{Cs}|^[^\p{L}\p{N}\p{P}\p{S}]*[\p{M}\p{Cn}\p{Co}\u{10000}-\u{10ffff}]/u.test(text)) return;
          // A number is looked at once what nobody sees of it is taken out (ADR 205): the description has what is seen.
          const looked = name === 'phone' ? shownLine(text) : text;
          expect(schema.safeParse(text).success, JSON.stringify(text)).to.equal(fits(described, looked));
        }),
        { numRuns: often(400) },
      );
    });
  }

  it('says what a language looks like that is known', () => {
    const schema = participantCreate.shape.language.unwrap();
    const described = describedAs(schema);
    for (const tag of ['en', 'pt-BR', 'zh-Hant-TW', 'de-CH-1996', 'ckb', 'es-419']) {
      expect(fits(described, tag), tag).to.equal(true);
      expect(schema.safeParse(tag).success, tag).to.equal(true);
    }
    for (const text of ['', 'english', 'en-', 'en--GB', 'e', 'en GB', 'x'.repeat(36)])
      expect(fits(described, text), text).to.equal(false);
  });

  it('counts characters, not halves of them', () => {
    expect(common.line(3).safeParse('😀😀😀').success).to.equal(true);
    expect(common.line(3).safeParse('😀😀😀😀').success).to.equal(false);
    expect(common.line(3).safeParse('aaaa').success).to.equal(false);
  });
});

describe('the description as a client reads it', () => {
  let app: TestApp;
  // biome-ignore lint/suspicious/noExplicitAny: a document of every shape
  let document: any;

  before(async () => {
    app = await startTestApp();
    document = (await app.anonymous('/api/openapi.json')).body;
  });
  after(() => app.close());

  const parameter = (path: string, method: string, name: string) =>
    document.paths[path][method].parameters.find((one: { name: string }) => one.name === name)?.schema;

  it('has flags and numbers of a query as what they stand for', async () => {
    expect(parameter('/matches', 'get', 'nearMiss')).to.deep.equal({ type: 'boolean' });
    expect(parameter('/notices', 'get', 'unread')).to.deep.equal({ type: 'boolean' });
    expect(parameter('/imports', 'post', 'dryRun')).to.deep.equal({ type: 'boolean' });
    expect(parameter('/matches', 'get', 'limit')).to.include({ type: 'integer', minimum: 1, maximum: 200 });
    for (const flag of [true, false])
      expect((await app.as(app.home, 'coach')(`/matches?nearMiss=${flag}`)).status).to.equal(200);
  });

  it('has patterns that need no flag and no Unicode tables', () => {
    const patterns: string[] = [];
    JSON.stringify(document, (name, value) => {
      if (name === 'pattern') patterns.push(value);
      return value;
    });
    expect(patterns).not.to.have.length(0);
    for (const pattern of patterns) {
      expect(() => new RegExp(pattern), pattern).not.to.throw();
      expect(() => new RegExp(pattern, 'u'), pattern).not.to.throw();
      expect(pattern).not.to.match(/\\p\{/i);
    }
  });

  it('names the key, the tags and the cookie as they are checked', async () => {
    expect(parameter('/participants', 'post', 'Idempotency-Key').pattern).to.equal(keyPattern.source);
    const tag = (await app.as(app.home, 'coach')(`/matches/${app.home.matchId}`)).headers.get('etag') ?? '';
    const { pattern } = parameter('/matches/{matchId}/decisions', 'post', 'If-Match');
    for (const one of [tag, '"12"']) expect(one).to.match(new RegExp(pattern));
    expect(`W/${tag}`).not.to.match(new RegExp(pattern));
    expect(document.components.securitySchemes.session.name).to.equal('stepwell');
    const production = await app.another({ production: true });
    const { body } = await clientOf(production.url)('/api/openapi.json');
    expect(body.components.securitySchemes.session.name).to.equal('__Host-stepwell');
    await production.close();
  });

  it('describes each problem once, and says of a resource that it has not changed', () => {
    const { responses } = document.paths['/employers/{employerId}'].get;
    expect(responses['404']).to.deep.equal({ $ref: '#/components/responses/not_found' });
    expect(responses['304']).to.have.property('description');
    expect(responses['200'].headers).to.have.property('ETag');
    expect(document.components.responses.unavailable.headers).to.have.property('Retry-After');
    expect(document.paths['/evaluations'].get.responses).to.have.property('404');
  });
});
