import { expect } from 'chai';
import { isOvertaken, Problem, stale } from '../../src/domain/problem.ts';
import { retryWhile } from '../../src/domain/retry.ts';

describe('trying again', () => {
  /** Work that fails with these errors, one after the other, then gives how often it was done. */
  function failing(...errors: readonly unknown[]) {
    let done = 0;
    return async () => {
      const error = errors[done];
      done += 1;
      if (error !== undefined) throw error;
      return done;
    };
  }
  const outcome = (result: Promise<unknown>) => result.catch((error: unknown) => error);

  it('ends with the first try that succeeds', async () => {
    expect(await retryWhile(isOvertaken, failing(), { tries: 3 })).to.equal(1);
    expect(await retryWhile(isOvertaken, failing(stale(2), stale(3)), { tries: 3 })).to.equal(3);
    expect(
      await retryWhile(isOvertaken, failing(...Array(500).fill(stale(2))), { tries: Infinity }),
    ).to.equal(501);
  });

  it('throws what the last try threw', async () => {
    const last = stale(4);
    expect(await outcome(retryWhile(isOvertaken, failing(stale(2), stale(3), last), { tries: 3 }))).to.equal(
      last,
    );
  });

  it('throws at once what does not pass', async () => {
    const refused = new Problem('forbidden', 'not_for_your_role');
    expect(await outcome(retryWhile(isOvertaken, failing(refused), { tries: 3 }))).to.equal(refused);
    expect(await outcome(retryWhile(isOvertaken, failing(stale(2), refused), { tries: 3 }))).to.equal(
      refused,
    );
  });

  it('waits between two tries, and not after the last', async () => {
    const waited: number[] = [];
    const pause = async (tried: number) => {
      waited.push(tried);
    };
    await outcome(retryWhile(isOvertaken, failing(stale(2), stale(3), stale(4)), { tries: 3, pause }));
    expect(waited).to.deep.equal([1, 2]);
  });

  it('is for those who were overtaken', () => {
    expect(isOvertaken(stale(2))).to.equal(true);
    expect(isOvertaken(new Problem('conflict', 'id_taken'))).to.equal(true);
    expect(isOvertaken(new Problem('invalid', 'not_for_your_role'))).to.equal(false);
    expect(isOvertaken(new Error('stale_version'))).to.equal(false);
  });
});
