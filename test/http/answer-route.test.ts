import { expect } from 'chai';
import { z } from 'zod';
import type { SignedIn } from '../../src/domain/access/actor.ts';
import { etagOf } from '../../src/http/ask/versions.ts';
import type { Route } from '../../src/http/route.ts';
import { type Reply, rawAsk } from '../support/http-client.ts';
import { coach, served, thing } from './one-route.ts';

const pathsOf = ({ body }: Reply) => body.errors?.map(({ path }: { path: string }) => path);

describe('the answer of a route', () => {
  it('is what is presented, with its version and where it stands', async () => {
    const made = thing({ status: 201, location: ({ id }: { id: string }) => `/things/${id}` });
    const { came } = await served(made, undefined, (ask) => ask('/root/things', { method: 'POST' }));
    expect([came.status, came.text]).to.deep.equal([201, '{"id":"thg_1","version":3}']);
    expect(came.headers.get('etag')).to.match(/^"3\.[\w-]{22}"$/);
    expect(came.headers.get('location')).to.equal('/api/v1/things/thg_1');
    expect(came.headers.get('content-type')).to.equal('application/json; charset=utf-8');
  });

  it('has no version where what is presented has none', async () => {
    for (const given of [{ id: 'x' }, { id: 'x', version: '3' }, [], null, 'text']) {
      const plain = thing({ handler: async () => given });
      const { came } = await served(plain, undefined, (ask) => ask('/root/things', { method: 'POST' }));
      expect([came.text, came.headers.get('etag'), came.headers.get('location')]).to.deep.equal([
        JSON.stringify(given),
        null,
        null,
      ]);
    }
  });

  it('is empty where the route gives nothing', async () => {
    const none = thing({ output: undefined, status: 204 });
    const { came } = await served(none, undefined, (ask) => ask('/root/things', { method: 'POST' }));
    expect([came.status, came.text, came.headers.get('content-type')]).to.deep.equal([204, '', null]);
  });

  it('is not sent again to who has it, and only then', async () => {
    // Without its own word on caches, fetch asks for a fresh answer in any case.
    const tagged = (tag: string) => ({ headers: { 'if-none-match': tag, 'cache-control': 'max-age=0' } });
    const tag = etagOf(3, '{"id":"thg_1","version":3}');
    const { came } = await served(thing({ method: 'get' }), undefined, async (ask) => [
      await ask('/root/things', tagged(tag)),
      await ask('/root/things', tagged(`"1", ${tag}`)),
      await ask('/root/things', { ...tagged(tag), method: 'HEAD' }),
      await ask('/root/things', tagged('"3"')),
      await ask('/root/things', tagged(etagOf(3, '{"id":"thg_2","version":3}'))),
    ]);
    expect(came.map(({ status, text }) => [status, text.length])).to.deep.equal([
      [304, 0],
      [304, 0],
      [304, 0],
      [200, 26],
      [200, 26],
    ]);
    expect(came[0]?.headers.get('content-type')).to.equal(null);
    expect(came[0]?.headers.get('etag')).to.equal(tag);
    const others: readonly object[] = [{ method: 'post' }, { method: 'get', status: 202 }];
    for (const other of others) {
      const declared = thing(other);
      const method = declared.method.toUpperCase();
      const { came: again } = await served(declared, undefined, (ask) =>
        ask('/root/things', { method, ...tagged(tag) }),
      );
      expect(again.status).to.equal(declared.status);
      expect(again.text).to.have.length(26);
    }
  });
});

describe('who may ask a route', () => {
  const path = '/participants/{participantId}/x/{id}';
  const guarded = thing({
    method: 'get',
    path,
    access: 'participant:read',
    params: z.object({ participantId: z.string(), id: z.string() }),
    present: (_result: unknown, fields: ReadonlySet<string>) => ({ sees: [...fields].length > 0 }),
  });

  it('is nobody who is not signed in, and whoever has the permission, with what they may see', async () => {
    const stranger = await served(guarded, undefined, (ask) => ask('/root/participants/a/x/b'));
    expect([stranger.came.status, stranger.trail]).to.deep.equal([401, []]);
    const { came, trail } = await served(guarded, coach, (ask) => ask('/root/participants/a/x/b'));
    expect([came.status, came.body, trail]).to.deep.equal([200, { sees: true }, []]);
    const open = thing({ access: 'public', present: (_: unknown, fields: Set<string>) => [...fields] });
    const { came: all } = await served(open, coach, (ask) => ask('/root/things', { method: 'POST' }));
    expect(all.body).to.deep.equal([]);
  });

  it('leaves an entry when the role is another, with the last thing that was named, when that is an id of ours', async () => {
    const employer: SignedIn = { ...coach, role: 'employer', employerId: 'emp_1' };
    const { came, trail, by } = await served(guarded, employer, async (ask) => [
      await ask('/root/participants/par_1/x/mat_2'),
      await ask('/root/participants/par_1/x/Robin'),
    ]);
    expect(came.map(({ status }) => status)).to.deep.equal([403, 403]);
    const denied = { action: 'read', noun: 'participant', outcome: 'denied' };
    expect(trail).to.deep.equal([
      { ...denied, subjectId: 'mat_2' },
      { ...denied, subjectId: '*' },
    ]);
    expect(by).to.deep.equal(['org_a tok_1', 'org_a tok_1']);
    const list = thing({ method: 'get', path: '/things', access: 'participant:read' });
    const other = await served(list, employer, (ask) => ask('/root/things'));
    expect(other.trail).to.deep.equal([{ ...denied, subjectId: '*' }]);
  });
});

describe('the body of a request', () => {
  const bare = thing();
  const send = (declared: Route, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    served(declared, undefined, (ask) => ask('/root/things', { method: 'POST', body, headers })).then(
      ({ came }) => came,
    );

  it('may say nothing where the route asks for nothing', async () => {
    expect((await send(bare, undefined)).status).to.equal(200);
    expect((await send(bare, {})).status).to.equal(200);
    expect((await send(bare, [])).status).to.equal(200);
    expect((await send(bare, {}, { 'content-type': 'text/plain' })).status).to.equal(415);
    const told = await send(bare, { b: 1, a: 2 });
    expect([told.status, pathsOf(told)]).to.deep.equal([422, ['b', 'a']]);
    for (const value of [null, 3, 'text', false])
      expect(pathsOf(await send(bare, JSON.stringify(value)))).to.deep.equal(['']);
    expect(pathsOf(await send(bare, { ['k'.repeat(101)]: 1 }))).to.deep.equal(['k'.repeat(100)]);
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`k${at}`, 1]));
    expect(pathsOf(await send(bare, many))).to.have.length(50);
  });

  it('is seen, too, when its length is not told, and not looked at in a GET', async () => {
    const head = (method: string, more: string) =>
      `${method} /things HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n${more}`;
    const { came } = await served(bare, undefined, (_ask, port) =>
      rawAsk(port, head('POST', 'Transfer-Encoding: chunked\r\n\r\n7\r\n{"a":1}\r\n0\r\n\r\n')),
    );
    expect(came).to.match(/^HTTP\/1\.1 422 /);
    const asked = thing({ method: 'get' });
    const { came: got } = await served(asked, undefined, (_ask, port) =>
      rawAsk(port, head('GET', 'Content-Length: 7\r\n\r\n{"a":1}')),
    );
    expect(got).to.match(/^HTTP\/1\.1 200 /);
  });

  it('is read by its schema, or taken as bytes where it is a table', async () => {
    const got: unknown[] = [];
    const handler = async (_ctx: unknown, asked: { body: unknown }) => {
      got.push(asked.body);
      return { id: 'x', version: 1 };
    };
    const json = thing({ body: z.strictObject({ a: z.coerce.number() }), handler });
    expect((await send(json, { a: '7' })).status).to.equal(200);
    expect((await send(json, undefined, { 'content-type': 'application/json' })).status).to.equal(400);
    expect((await send(json, { b: 1 })).status).to.equal(422);
    const csv = thing({ body: 'csv', handler });
    expect((await send(csv, 'a,b', { 'content-type': 'text/csv' })).status).to.equal(200);
    expect((await send(csv, 'a,b', { 'content-type': 'application/json' })).status).to.equal(415);
    expect(got).to.deep.equal([{ a: 7 }, { bytes: Buffer.from('a,b') }]);
  });
});
