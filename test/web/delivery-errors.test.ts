import { expect } from 'chai';
import { errorWords } from '../../web/mail/error-words.ts';

describe('why a delivery went wrong', () => {
  it('is said in words where somebody can do something about it, and else is the code to look up', () => {
    const said = ['status_500', 'timeout', 'private_address', 'not_encrypted', 'ECONNREFUSED', undefined];
    expect(said.map(errorWords)).to.deep.equal([
      'It answered 500',
      'It did not answer within ten seconds',
      'The address leads inside a private network',
      'The address is without https',
      'ECONNREFUSED',
      'none',
    ]);
  });
});
