import { expect } from 'chai';
import type { Problem } from '../../src/domain/problem.ts';
import { commit, done } from '../../src/services/kit/commit.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { createOneAtATime } from '../../src/services/kit/one-at-a-time.ts';
import { changesOf } from '../../src/services/kit/patches.ts';
import { idempotency } from '../../src/store/collections/index.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('commit', () => {
  let useCases: UseCases;
  beforeEach(async () => {
    useCases = await openUseCases();
  });
  afterEach(() => useCases.close());

  const keyed = (ctx: Context, id = 'one key'): Context => ({
    ...ctx,
    idempotency: {
      id,
      requestDigest: 'digest',
      render: (result) => ({ status: 201, headers: {}, body: JSON.stringify(result) }),
    },
  });

  it('lets one of a hundred with one key win, and keeps its answer in the unit of its effect', async () => {
    const { as, command } = await useCases.organisation();
    const ctx = keyed(as('supervisor'));
    const tries = await Promise.allSettled(
      Array.from({ length: 100 }, (_, at) =>
        useCases.participants.create(ctx, { displayName: `Racer ${at}` }),
      ),
    );
    const won = tries.filter((one) => one.status === 'fulfilled');
    const lost = tries.filter((one) => one.status === 'rejected');
    expect([won.length, lost.length]).to.deep.equal([1, 99]);
    for (const { reason } of lost) {
      expect((reason as Problem).code).to.equal('conflict');
      expect((reason as Problem).extras.uniquePath).to.equal('idempotency');
    }
    const { items } = await useCases.participants.list(command, {});
    expect(items.map(({ id }) => id)).to.deep.equal(won.map(({ value }) => value.id));
    const kept = await useCases.store.get(command.scope, idempotency, 'one key');
    expect(JSON.parse(kept?.body ?? '')).to.deep.equal(won[0]?.value);
    expect(kept?.expiresAt).to.equal('2026-11-25T09:30:00.000Z');
  });

  it('keeps no answer of what was refused', async () => {
    const { as, command } = await useCases.organisation();
    await useCases.employers.create(command, { name: 'Taken' });
    await refusal(useCases.employers.create(keyed(as('coach')), { name: 'Taken' }));
    expect(await useCases.store.get(command.scope, idempotency, 'one key')).to.equal(undefined);
  });

  it('passes the fence of a worker on, so that work that has passed to another commits nothing', async () => {
    const { command, trail } = await useCases.organisation();
    const before = (await trail()).length;
    const ctx: Context = { ...command, fence: { workId: 'gone', epoch: 1 } };
    const late = commit(useCases, ctx, { audit: [done('read', 'match', 'y')] }, undefined);
    expect(await late.catch((error) => error.constructor.name)).to.equal('LeaseLost');
    expect(await trail()).to.have.length(before);
  });
});

describe('changesOf', () => {
  const old = { name: 'a', list: [1, 2], nested: { x: 1, y: 2 }, maybe: 'here' as string | undefined };
  const of = (patch: object) => changesOf(old, patch, ['maybe']);

  it('gives only what changes, whatever the order of fields', () => {
    expect(of({})).to.equal(undefined);
    expect(of({ name: 'a', nested: { y: 2, x: 1 }, list: [1, 2] })).to.equal(undefined);
    expect(of({ name: 'b', list: [1, 2] })).to.deep.equal({ name: 'b' });
    expect(of({ list: [2, 1] })).to.deep.equal({ list: [2, 1] });
  });

  it('takes an optional field away by null and by an undefined that is there, and no other', () => {
    expect(of({ maybe: null })).to.deep.equal({ maybe: undefined });
    expect(of({ maybe: undefined })).to.deep.equal({ maybe: undefined });
    expect(of({ name: undefined })).to.equal(undefined);
  });
});

describe('turns', () => {
  it('run one after another for a key, side by side for others, and go on after a failure', async () => {
    const inTurn = createOneAtATime();
    const said: string[] = [];
    const work =
      (name: string, fails = false) =>
      async () => {
        said.push(`${name} begins`);
        await Promise.resolve();
        said.push(`${name} ends`);
        if (fails) throw new Error(name);
      };
    await Promise.allSettled([inTurn('k', work('a', true)), inTurn('k', work('b')), inTurn('l', work('c'))]);
    const only = (...names: string[]) => said.filter((line) => names.includes(line[0] ?? ''));
    expect(only('a', 'b')).to.deep.equal(['a begins', 'a ends', 'b begins', 'b ends']);
    expect(said.indexOf('c begins')).to.be.below(said.indexOf('a ends'));
  });
});
