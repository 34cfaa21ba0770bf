import { expect } from 'chai';
import { notFound, Problem } from '../../src/domain/problem.ts';
import { createCommits } from '../../src/store/embedded/commits.ts';
import type { Unit } from '../../src/store/port.ts';
import { put } from '../../src/store/rows.ts';
import { scopeIn, thing, things } from '../contract/things.ts';
import { openTestStore } from '../support/store.ts';

const scope = scopeIn('org_a');
const unit = (at: number): Unit => ({ organisationId: 'org_a', puts: [put(things, thing(at), 0)] });

describe('commits that wait together', () => {
  it('all end and are durable, however many there are at once', async () => {
    const test = await openTestStore();
    try {
      await Promise.all(Array.from({ length: 450 }, (_, at) => test.store.commit(scope, unit(at))));
      const again = await test.beside();
      expect(await again.store.count(scope, things, 'all', [])).to.equal(450);
      await again.close();
    } finally {
      await test.close();
    }
  });

  /** Commits that write into a list, with what goes wrong given by the test. */
  function listed(broken: { write?: (at: number) => void; durable?: (turn: number) => void } = {}) {
    const turns: string[][] = [];
    const apart: string[] = [];
    const kept: string[] = [];
    let current: string[] = [];
    const commits = createCommits({
      durable: (work) => {
        current = [];
        work();
        turns.push(current);
        broken.durable?.(turns.length);
        kept.push(...current);
      },
      nested: (work) => {
        const before = current.length;
        work();
        apart.push(...current.slice(before));
      },
      write: ({ unit: { puts = [] } }) => {
        const id = puts[0]?.row.id ?? '';
        broken.write?.(Number(id.slice(4)));
        current.push(id);
      },
    });
    const many = (length: number) =>
      Promise.allSettled(Array.from({ length }, (_, at) => commits.commit(scope, unit(at))));
    return { commits, turns, apart, kept, many };
  }
  const codeOf = (result: PromiseSettledResult<void> | undefined) =>
    result?.status !== 'rejected'
      ? 'done'
      : result.reason instanceof Problem
        ? result.reason.code
        : String(result.reason.message);
  const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => thing(from + at).id);

  it('share transactions of two hundred, in the order they came', async () => {
    const { turns, apart, many } = listed();
    await many(450);
    expect(turns.map(({ length }) => length)).to.deep.equal([200, 200, 50]);
    expect(turns.flat()).to.deep.equal(ids(0, 450));
    expect(apart, 'none in a transaction of its own').to.deep.equal([]);
  });

  it('do not take each other along: one that is refused is refused alone, and as it was', async () => {
    const refuse = (at: number) => {
      if (at === 1) throw Object.assign(notFound('record'), { message: 'EIO is only said here' });
      if (at === 2) throw new Error('a fault of ours');
    };
    const { kept, apart, many } = listed({ write: refuse });
    expect((await many(4)).map(codeOf)).to.deep.equal(['done', 'not_found', 'a fault of ours', 'done']);
    expect(kept).to.deep.equal([thing(0).id, thing(3).id]);
    expect(apart, 'each in a transaction of its own').to.deep.equal(kept);
  });

  it('leave nothing of one that is refused in the middle of what it writes, and all of those beside it', async () => {
    const test = await openTestStore();
    try {
      await test.store.commit(scope, unit(2));
      const half: Unit = { ...unit(1), puts: [put(things, thing(1), 0), put(things, thing(2), 0)] };
      const all = [unit(0), half, unit(3)].map((one) => test.store.commit(scope, one));
      expect((await Promise.allSettled(all)).map(codeOf)).to.deep.equal(['done', 'conflict', 'done']);
      const { items } = await test.store.list(scope, things, 'all');
      expect(items.map(({ id }) => id)).to.deep.equal([0, 2, 3].map((at) => thing(at).id));
    } finally {
      await test.close();
    }
  });

  it('are all refused when their transaction is, and those of the next go on', async () => {
    const full = (turn: number) => {
      if (turn === 1) throw Object.assign(new Error('put failed'), { code: 'ENOSPC' });
    };
    const { kept, many } = listed({ durable: full });
    const codes = (await many(201)).map(codeOf);
    expect(codes.slice(0, 200).every((code) => code === 'unavailable')).to.equal(true);
    expect(codes[200]).to.equal('done');
    expect(kept).to.deep.equal([thing(200).id]);
  });

  it('tell a disk that is full or broken from a fault of ours, and when to try again', async () => {
    const said = async (message: string) => {
      const { many } = listed({
        durable: () => {
          throw new Error(message);
        },
      });
      const [result] = await many(1);
      return result;
    };
    for (const message of [
      'MDB_MAP_FULL: Environment mapsize limit reached',
      'No space left on device',
      'Input/output error',
      'File too large',
      'EDQUOT',
      'Disk quota exceeded',
      'ENOMEM',
      'MDB_BAD_TXN',
    ]) {
      const result = await said(message);
      expect(codeOf(result), message).to.equal('unavailable');
      if (result?.status === 'rejected') expect(result.reason.extras.retryAfter).to.equal(30);
    }
    expect(codeOf(await said('x is not a function'))).to.equal('x is not a function');
  });

  it('are refused at once when they are about another organisation', async () => {
    const { commits, kept } = listed();
    const [result] = await Promise.allSettled([commits.commit(scopeIn('org_b'), unit(1))]);
    expect(codeOf(result)).to.equal('not_found');
    expect(kept).to.deep.equal([]);
  });

  it('are over when nothing waits any more, and not before', async () => {
    const { commits, kept } = listed();
    await commits.idle();
    for (let at = 0; at < 250; at += 1) void commits.commit(scope, unit(at));
    expect(kept).to.have.length(0);
    await commits.idle();
    expect(kept).to.have.length(250);
    await commits.commit(scope, unit(250));
    expect(kept).to.have.length(251);
  });
});
