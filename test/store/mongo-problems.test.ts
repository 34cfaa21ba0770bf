import { expect } from 'chai';
import { mongo } from 'mongoose';
import { Problem } from '../../src/domain/problem.ts';
import { asProblem, isBroken } from '../../src/store/mongo/problems.ts';

/** What the driver makes of several writes of which a socket broke. */
const ofMany = (message: string) =>
  new mongo.MongoBulkWriteError({ message, code: undefined, writeErrors: [] } as never, {} as never);

describe('a socket that broke under MongoDB', () => {
  it('is known by the code of the system, also in the words of many writes', () => {
    const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    expect(isBroken(reset)).to.equal(true);
    expect(isBroken(new Error('no server to be found', { cause: reset }))).to.equal(false);
    expect(isBroken(ofMany('read ECONNRESET'))).to.equal(true);
    expect(isBroken(ofMany('write EPIPE'))).to.equal(true);
  });

  it('is not made of anything else', () => {
    expect(isBroken(ofMany('E11000 duplicate key error'))).to.equal(false);
    expect(isBroken(Object.assign(new Error('no'), { code: 'ENOENT' }))).to.equal(false);
    expect(isBroken(undefined)).to.equal(false);
  });

  it('is told as unavailable, with when to try again', () => {
    const problem = asProblem(ofMany('read ECONNRESET'));
    expect(problem).to.be.instanceOf(Problem);
    expect((problem as Problem).code).to.equal('unavailable');
    expect((problem as Problem).extras.retryAfter).to.equal(5);
  });
});
