import { expect } from 'chai';
import { createGiveWay, createTimelyGiveWay } from '../../src/services/kit/give-way.ts';
import { createOneAtATime } from '../../src/services/kit/one-at-a-time.ts';

describe('giving way', () => {
  it('happens at every so-many-th call, fifty when nobody says how many', () => {
    const at = (giveWay: () => Promise<void> | undefined, calls: number) =>
      Array.from({ length: calls }, (_, call) => [giveWay() !== undefined, call + 1] as const)
        .filter(([gave]) => gave)
        .map(([, call]) => call);
    expect(at(createGiveWay(3), 10)).to.deep.equal([3, 6, 9]);
    expect(at(createGiveWay(), 120)).to.deep.equal([50, 100]);
  });

  it('happens after some milliseconds of work, and not before', async () => {
    let now = 100;
    const giveWay = createTimelyGiveWay(() => now);
    now = 103.9;
    expect(giveWay()).to.equal(undefined);
    now = 104;
    const gave = giveWay();
    expect(gave).to.not.equal(undefined);
    now = 107;
    await gave;
    expect(giveWay()).to.equal(undefined);
    now = 111;
    expect(giveWay()).to.not.equal(undefined);
  });

  it('lets what waits go first', async () => {
    const said: string[] = [];
    const giveWay = createGiveWay(1);
    setImmediate(() => said.push('another'));
    await giveWay();
    said.push('me');
    expect(said).to.deep.equal(['another', 'me']);
  });
});

describe('one at a time', () => {
  /** Work that is over when it is told to be. */
  function held() {
    let finish: (value: string) => void = () => {};
    let fail: (reason: Error) => void = () => {};
    let begun = false;
    const over = new Promise<string>((resolve, reject) => {
      finish = resolve;
      fail = reject;
    });
    const work = () => {
      begun = true;
      return over;
    };
    return { work, finish, fail, begun: () => begun };
  }
  const settle = () => new Promise((resolve) => setImmediate(resolve));

  it('each begins when the one before of its key is over, however that ended, and gives its own result', async () => {
    const inTurn = createOneAtATime();
    const [one, two, three, late] = [held(), held(), held(), held()];
    const results = [inTurn('k', one.work), inTurn('k', two.work), inTurn('k', three.work)];
    await settle();
    expect([one.begun(), two.begun(), three.begun()]).to.deep.equal([true, false, false]);
    one.fail(new Error('no'));
    expect(await results[0]?.catch((error) => error.message)).to.equal('no');
    await settle();
    expect([two.begun(), three.begun()]).to.deep.equal([true, false]);
    // Who comes while another still waits is behind both.
    results.push(inTurn('k', late.work));
    two.finish('two');
    await settle();
    expect([three.begun(), late.begun()]).to.deep.equal([true, false]);
    three.finish('three');
    late.finish('late');
    expect(await Promise.all(results.slice(1))).to.deep.equal(['two', 'three', 'late']);
  });

  it('keys do not wait for each other, and a key that was idle begins at once', async () => {
    const inTurn = createOneAtATime();
    const [one, other, late] = [held(), held(), held()];
    const first = inTurn('k', one.work);
    void inTurn('l', other.work);
    await settle();
    expect(other.begun()).to.equal(true);
    one.finish('one');
    expect(await first).to.equal('one');
    void inTurn('k', late.work);
    await settle();
    expect(late.begun()).to.equal(true);
  });
});
