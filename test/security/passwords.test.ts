import { expect } from 'chai';
import { createPasswords } from '../../src/security/passwords.ts';

describe('passwords', () => {
  const passwords = createPasswords();

  it('are hashed with argon2id, 19 MiB, two passes and one lane, each with a salt of its own', async () => {
    const [one, other] = await Promise.all([passwords.hash('same one'), passwords.hash('same one')]);
    expect(one).to.match(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22,}\$[\w+/]{43}$/);
    expect(one).to.not.equal(other);
    expect(await passwords.verify(one, 'same one')).to.equal(true);
    expect(await passwords.verify(other, 'same one')).to.equal(true);
  });

  it('fit to the letter', async () => {
    const hash = await passwords.hash('Correct horse');
    for (const wrong of ['correct horse', 'Correct horse ', 'Correct hors', ''])
      expect(await passwords.verify(hash, wrong), wrong).to.equal(false);
  });

  it('of nobody fit nothing, not even what stands in for them, and cost as much work', async () => {
    expect(await passwords.verify(undefined, 'nobody has this password')).to.equal(false);
    const hash = await passwords.hash('known');
    /** Microseconds of work, whatever else the machine does meanwhile. */
    const cost = async (stored: string | undefined) => {
      const before = process.cpuUsage();
      for (let at = 0; at < 5; at += 1) await passwords.verify(stored, 'wrong');
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    // A look-up without hashing costs a thousandth of it.
    expect(await cost(undefined)).to.be.greaterThan((await cost(hash)) / 10);
  });
});
