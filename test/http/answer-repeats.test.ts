import { expect } from 'chai';
import { z } from 'zod';
import { Problem } from '../../src/domain/problem.ts';
import type { Context } from '../../src/services/kit/context.ts';
import type { Ask } from '../support/http-client.ts';
import { coach, memory, served, thing } from './one-route.ts';

describe('a request with an Idempotency-Key', () => {
  const keyed = (ask: Ask, body: unknown = undefined) =>
    ask('/root/things?x=1', { method: 'POST', body, headers: { 'idempotency-key': 'k' } });
  const query = z.object({ x: z.string() });

  it('is named by who asks, its key, method, address and bytes, and its answer is kept', async () => {
    const idempotency = memory();
    const declared = thing({ query, body: z.unknown() });
    const { came } = await served(declared, coach, (ask) => keyed(ask, { a: 1 }), idempotency);
    expect(came.status).to.equal(200);
    expect(idempotency.calls).to.deep.equal(['org_a k POST /things?x=1 {"a":1}', 'keep k']);
    expect(idempotency.kept.get('k')).to.deep.include({ status: 200, body: came.text });
  });

  it('is not kept once more when the use case committed the answer, and hears what was committed', async () => {
    const idempotency = memory();
    const handler = async ({ idempotency: asked }: Context) => {
      expect(asked).to.include({ id: 'k', requestDigest: 'd' });
      asked?.render({ id: 'committed', version: 1 });
      return { id: 'returned', version: 2 };
    };
    const { came } = await served(thing({ query, handler }), coach, (ask) => keyed(ask), idempotency);
    expect(came.body).to.deep.equal({ id: 'committed', version: 1 });
    expect(idempotency.calls).to.have.length(1);
  });

  it('hears the answer of the one that overtook it, and its own refusal where there is none', async () => {
    const idempotency = memory();
    let runs = 0;
    const answer = { status: 201, headers: {}, body: '{"first":true}' };
    const overtaken = async (error: unknown, leaves: boolean) => {
      idempotency.kept.clear();
      const handler = async () => {
        runs += 1;
        if (leaves) idempotency.kept.set('k', answer);
        throw error;
      };
      return (await served(thing({ query, handler }), coach, (ask) => keyed(ask), idempotency)).came;
    };
    const problem = new Problem('conflict', 'id_taken');
    expect((await overtaken(problem, true)).body).to.deep.equal({ first: true });
    expect((await overtaken(problem, false)).body.code).to.equal('conflict');
    expect((await overtaken(new Error('a fault of ours'), true)).body.code).to.equal('unavailable');
    expect(runs).to.equal(3);
  });

  it('is done as any other where the route keeps no answers, and not done again where one is kept', async () => {
    const idempotency = memory();
    const free = thing({ query, idempotent: false });
    await served(free, coach, (ask) => keyed(ask), idempotency);
    expect(idempotency.calls).to.deep.equal([]);
    idempotency.kept.set('k', { status: 202, headers: { 'x-kept': 'yes' }, body: '{}' });
    const handler = () => Promise.reject(new Error('it ran again'));
    const { came } = await served(thing({ query, handler }), coach, (ask) => keyed(ask), idempotency);
    expect([came.status, came.headers.get('x-kept')]).to.deep.equal([202, 'yes']);
  });
});
