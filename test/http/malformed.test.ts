import { expect } from 'chai';
import fc from 'fast-check';
import { pathFor } from '../access/samples.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { fewOrMany, often } from '../support/few-or-many.ts';
import { problemFault, type Reply, rawAsk } from '../support/http-client.ts';
import { type JsonSchema, near } from './schema-arbitrary.ts';

interface Asked {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

const perRoute = often(fewOrMany(10, 60));

describe('malformed requests', () => {
  let app: TestApp;

  before(async () => {
    app = await startTestApp();
  });
  after(() => app.close());

  function check(reply: Reply, what: string): void {
    expect(reply.status, `${what}: ${reply.text}`).to.be.below(500);
    if (reply.status >= 400) expect(problemFault(reply), `${what}: ${reply.text}`).to.equal(undefined);
  }

  it('made from the description are all answered, none with a 5xx', async () => {
    const description = (await app.anonymous('/api/openapi.json')).body;
    const resolve = (ref: string): JsonSchema => description.components.schemas[ref.split('/').at(-1) ?? ''];
    const statuses = new Map<number, number>();
    let asked = 0;
    for (const route of app.routes.filter(
      ({ path }) => path !== '/session' && !path.includes('{linkSecret}'),
    )) {
      const operation = description.paths[route.path][route.method];
      const role = /^(operations|user|token|invitation)/.test(route.access) ? 'administrator' : 'coach';
      const requests = fc.sample(
        requestsOf(operation, route.method, pathFor(route.path, app.home), resolve),
        {
          numRuns: perRoute,
          seed: 20261124,
        },
      );
      const replies = await Promise.all(
        requests.map(({ path, ...sent }) => app.as(app.home, role)(path, { ...sent, body: sent.body })),
      );
      for (const [index, reply] of replies.entries()) {
        check(reply, JSON.stringify(requests[index]));
        statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
        asked += 1;
      }
    }
    const spread = [...statuses].sort(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`);
    console.log(`      ${asked} requests, 0 of 5xx (${spread.join(', ')})`);
    expect(asked).to.be.at.least(often(1000));
    // A generator that never gets past the first check would prove nothing.
    expect((statuses.get(200) ?? 0) + (statuses.get(201) ?? 0), spread.join()).to.be.above(asked / 20);
  }).timeout(600_000);

  it('written by hand get the code they deserve', async () => {
    const coach = app.as(app.home, 'coach');
    const post = (body: string | Uint8Array, headers: Record<string, string> = {}) =>
      coach('/participants', { method: 'POST', body, headers });
    const cases: readonly (readonly [string, Promise<Reply>, number])[] = [
      ['broken JSON', post('{"displayName":'), 400],
      [
        'no body',
        coach('/participants', { method: 'POST', headers: { 'content-type': 'application/json' } }),
        400,
      ],
      ['invalid UTF-8', post(new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d])), 400],
      ['a field twice', post('{"displayName":"A","displayName":"B"}'), 400],
      ['a field twice, spelt apart', post('{"displayName":"A","display\\u004eame":"A"}'), 400],
      [
        'a field twice, deep',
        post('{"displayName":"A","contact":{"email":"a@b.example","email":null}}'),
        400,
      ],
      ['a list', post('[]'), 422],
      ['null', post('null'), 422],
      ['a form', post('displayName=A', { 'content-type': 'application/x-www-form-urlencoded' }), 415],
      ['another charset', post('{}', { 'content-type': 'application/json; charset=utf-16' }), 415],
      ['compressed', post('{}', { 'content-encoding': 'gzip' }), 415],
      ['too large', post(`{"displayName":"${'x'.repeat(300_000)}"}`), 413],
      ['deep', post(`{"place":${'{"a":'.repeat(50)}1${'}'.repeat(50)}}`), 422],
      ['wide', post(`{${Array.from({ length: 2500 }, (_, n) => `"k${n}":1`).join()}}`), 422],
      ['__proto__', post('{"displayName":"A","__proto__":{"role":"administrator"}}'), 422],
      ['constructor', post('{"displayName":"A","contact":{"constructor":{"prototype":1}}}'), 422],
      ['CSV as JSON', coach('/imports?kind=participants', { method: 'POST', body: '{}' }), 415],
      ['a body where none is asked', coach('/notices/read', { method: 'POST', body: { all: true } }), 422],
      ['no such path', coach('/nothing-here'), 404],
      ['no such path below', coach(`/participants/${app.home.participantId}/diagnosis`), 404],
      ['a path that cannot be decoded', coach('/participants/%E0%A4%A'), 404],
      ['upper case', coach('/PARTICIPANTS'), 404],
      ['a slash more', coach('/participants/'), 404],
      ['another method', coach('/participants', { method: 'PUT', body: {} }), 405],
    ];
    for (const [what, asked, status] of cases) {
      const reply = await asked;
      check(reply, what);
      expect(reply.status, `${what}: ${reply.text}`).to.equal(status);
    }
  });

  it('written to the socket are answered or let go, and the server lives on', async () => {
    const authorization = `Authorization: Bearer ${app.home.tokens.coach}\r\n`;
    const head = (line: string, more = '') =>
      `${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${authorization}${more}\r\n`;
    const json = 'Content-Type: application/json\r\n';
    const raw: readonly (readonly [string, string | Uint8Array])[] = [
      ['not HTTP', 'hello\r\n\r\n'],
      ['nothing', ''],
      ['TLS hello', new Uint8Array([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00])],
      ['no host', 'GET /healthz HTTP/1.1\r\n\r\n'],
      ['unknown method', head('BREW /api/v1/me')],
      ['HTTP/3.7', 'GET / HTTP/3.7\r\n\r\n'],
      ['huge header', head('GET /api/v1/me', `X-Long: ${'x'.repeat(40_000)}\r\n`)],
      [
        'many headers',
        head('GET /api/v1/me', Array.from({ length: 500 }, (_, n) => `X-${n}: 1\r\n`).join('')),
      ],
      ['bad header', head('GET /api/v1/me', 'no colon here\r\n')],
      ['NUL in a header', head('GET /api/v1/me', 'X-A: a\u0000b\r\n')],
      ['odd request id', head('GET /api/v1/me', 'X-Request-Id: <script>\r\n')],
      ['length that is none', head('POST /api/v1/participants', `${json}Content-Length: many\r\n`)],
      ['negative length', head('POST /api/v1/participants', `${json}Content-Length: -5\r\n`)],
      ['two lengths', head('POST /api/v1/participants', `${json}Content-Length: 2\r\nContent-Length: 3\r\n`)],
      [
        'length and chunks',
        head('POST /api/v1/participants', `${json}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n`),
      ],
      [
        'bad chunk',
        `${head('POST /api/v1/participants', `${json}Transfer-Encoding: chunked\r\n`)}zz\r\n{}\r\n0\r\n\r\n`,
      ],
      ['cut body', `${head('POST /api/v1/participants', `${json}Content-Length: 100\r\n`)}{"displayName"`],
      [
        'cut chunks',
        `${head('POST /api/v1/participants', `${json}Transfer-Encoding: chunked\r\n`)}5\r\n{"dis\r\n`,
      ],
      [
        'odd expectation',
        head('POST /api/v1/participants', `${json}Expect: a miracle\r\nContent-Length: 2\r\n`),
      ],
      ['absolute target', head('GET http://elsewhere.example/api/v1/me')],
      ['authority target', head('CONNECT elsewhere.example:443')],
      ['asterisk', head('OPTIONS *')],
      ['dots', head('GET /api/v1/../../../../etc/passwd')],
      ['spaces', head('GET /api/v1/participants/a b')],
      ['bytes over 127', Buffer.from(head('GET /api/v1/participants/\u00ff\u00fe'), 'latin1')],
      ['upgrade', head('GET /api/v1/me', 'Upgrade: websocket\r\n')],
      ['long address', head(`GET /api/v1/participants?q=${'x'.repeat(12_000)}`)],
      [
        'many fields',
        head(`GET /api/v1/participants?${Array.from({ length: 1500 }, (_, n) => `a${n}=1`).join('&')}`),
      ],
    ];
    for (const [what, bytes] of raw) {
      const heard = await rawAsk(app.port, bytes);
      const status = /^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? 'closed';
      expect(status, `${what}: ${heard.slice(0, 300)}`).to.match(/^(closed|[234]\d\d)$/);
      expect(heard, what).not.to.match(/\n\s+at /);
    }
    expect((await app.as(app.home, 'coach')('/me')).status).to.equal(200);
    expect(app.log()).not.to.include('http.unexpected');
    console.log(`      ${raw.length} byte sequences, 0 of 5xx`);
  });
});

interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema: JsonSchema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
}

/** Requests near what an operation describes. */
function requestsOf(
  operation: Operation,
  method: string,
  path: string,
  resolve: (ref: string) => JsonSchema,
): fc.Arbitrary<Asked> {
  const parameters = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
  const query = fc.record(
    Object.fromEntries(parameters.map(({ name, schema }) => [name, near(schema, resolve)])),
    { requiredKeys: [] },
  );
  const wellFormed = (value: unknown) => encodeURIComponent(String(value).replaceAll(/\p{Cs}/gu, ''));
  const search = query.map((fields) => {
    const text = Object.entries(fields).map(([name, value]) => `${name}=${wellFormed(value)}`);
    return text.length === 0 ? '' : `?${text.join('&')}`;
  });
  const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const body =
    content === undefined
      ? fc.constant(undefined)
      : type === 'application/json'
        ? near(content.schema, resolve).map((value) => JSON.stringify(value))
        : fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
  const headers = fc.constantFrom<Readonly<Record<string, string>>>(
    { 'if-match': '"v1"' },
    { 'if-match': 'W/"v2"', 'idempotency-key': 'a-key' },
    { 'if-match': '*' },
    {},
  );
  return fc.record({ search, body, headers }).map((made) => ({
    path: path + made.search,
    method: method.toUpperCase(),
    headers: {
      ...made.headers,
      ...(type === undefined || made.body === undefined ? {} : { 'content-type': type }),
    },
    body: made.body,
  }));
}
