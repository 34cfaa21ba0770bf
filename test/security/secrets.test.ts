import { expect } from 'chai';
import { secrets } from '../../src/security/secrets.ts';

describe('secrets', () => {
  it('are 256 bits of chance, in letters that need no escape', () => {
    const made = Array.from({ length: 200 }, () => secrets.random());
    expect(new Set(made).size).to.equal(200);
    for (const one of made) {
      expect(one).to.match(/^[\w-]{43}$/);
      expect(Buffer.from(one, 'base64url').length).to.equal(32);
    }
  });

  it('are kept as SHA-256 of their UTF-8', () => {
    // FIPS 180-4, the example "abc".
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(Buffer.from(secrets.digest('abc'), 'base64url').toString('hex')).to.equal(abc);
    expect(secrets.digest('ä')).to.not.equal(secrets.digest('a'));
    expect(secrets.digest('ä')).to.match(/^[\w-]{43}$/);
  });
});
