import { expect } from 'chai';
import fc from 'fast-check';
import { cipher } from '../../src/security/cipher.ts';
import { createInstallationKey } from '../../src/security/installation-key.ts';

const key = (byte: number) => new Uint8Array(32).fill(byte);

describe('the cipher', () => {
  const seal = (plain: unknown, bound = 'here') => cipher.seal(key(1), plain, bound);
  const open = (sealed: string, bound = 'here') => cipher.open(key(1), sealed, bound);
  const bytesOf = (sealed: string) => Buffer.from(sealed, 'base64');

  it('gives back whatever was sealed, whatever its length', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, bound) => {
        expect(open(seal(value, bound), bound)).to.deep.equal(JSON.parse(JSON.stringify(value)));
      }),
    );
    for (const length of [1000, 1022, 1023, 5000, 65_534, 65_535, 200_000]) {
      const text = 'a'.repeat(length);
      expect(open(seal(text)), `${length}`).to.equal(text);
    }
  });

  it('makes long records short, and takes no time for that over files', () => {
    const row = { reasons: Array.from({ length: 100 }, () => ({ code: 'skills_held', weighs: 120 })) };
    expect(seal(row).length).to.be.below(JSON.stringify(row).length / 4);
    expect(bytesOf(seal('a'.repeat(100_000))).length).to.equal(12 + 16 + 1 + 100_002);
  });

  it('opens nothing under another key, or with anything else bound', () => {
    expect(() => cipher.open(key(2), seal('told'), 'here')).to.throw();
    fc.assert(
      fc.property(fc.string(), fc.string(), (bound, other) => {
        fc.pre(!Buffer.from(bound).equals(Buffer.from(other)));
        expect(() => open(seal('told', bound), other)).to.throw();
      }),
    );
  });

  it('opens nothing of which one bit was changed', () => {
    const bytes = bytesOf(seal('told'));
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(() => open(changed.toString('base64')), `bit ${bit}`).to.throw();
    }
    for (const wrong of ['', 'told', bytes.subarray(0, 20).toString('base64')])
      expect(() => open(wrong), wrong).to.throw();
  });

  it('takes a nonce of 96 bits and a tag of 128, and never the same nonce', () => {
    const nonces = Array.from({ length: 200 }, () => bytesOf(seal('a')).subarray(0, 12).toString('hex'));
    expect(new Set(nonces).size).to.equal(200);
    expect(bytesOf(seal('a')).length).to.equal(12 + 16 + 1 + '"a"'.length);
  });

  it('blinds equal texts alike and others apart, to 128 bits, each key in its own way', () => {
    const blind = cipher.blindWith(key(1));
    expect(blind('robin'))
      .to.match(/^[\w-]{22}$/)
      .and.equal(blind('robin'));
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(blind(one) === blind(other)).to.equal(Buffer.from(one).equals(Buffer.from(other)));
      }),
    );
    expect(cipher.blindWith(key(2))('robin')).to.not.equal(blind('robin'));
  });

  it('makes keys of 256 bits, never the same', () => {
    const keys = Array.from({ length: 50 }, () => Buffer.from(cipher.newKey()).toString('hex'));
    expect(new Set(keys).size).to.equal(50);
    expect(keys[0]).to.have.length(64);
  });

  it('opens the fields of release 0.1, and blinds as it did: known values from somebody’s disk', () => {
    const { keyId, derived } = createInstallationKey(key(7));
    expect(keyId).to.equal('ugxpncve');
    expect(cipher.blindWith(derived.digests)('name robin')).to.equal('FxePbdAOz_v6zizeo8tsjg');
    const sealed = 'sealed:1:ugxpncve:NwoE4Yp2ikcth/fWQW+ys4J6P2h3G0rSX+2DuHqdlotDtD4061A=';
    const where = 'org_1/users/usr_1/email';
    expect(cipher.openField(derived.fields, sealed, where)).to.deep.equal({ a: 'ä' });
    expect(() => cipher.openField(derived.fields, sealed, 'org_1/users/usr_2/email')).to.throw();
    for (const wrong of ['told', '', 'sealed:1', sealed.replace('sealed:1', 'sealed:2')])
      expect(() => cipher.openField(derived.fields, wrong, where), wrong).to.throw();
  });
});

describe('the key of an installation', () => {
  const one = createInstallationKey(key(1));

  it('wraps keys for their subjects, and no other key or subject unwraps them', () => {
    const wrapped = one.wrap(key(9), 'par_1');
    expect(Buffer.from(createInstallationKey(key(1)).unwrap(wrapped, 'par_1'))).to.deep.equal(
      Buffer.from(key(9)),
    );
    expect(() => one.unwrap(wrapped, 'par_2')).to.throw();
    expect(() => createInstallationKey(key(2)).unwrap(wrapped, 'par_1')).to.throw();
    expect(one.wrap(key(9), 'par_1')).to.not.equal(wrapped);
  });

  it('is named, and the name tells it from others', () => {
    expect(one.keyId).to.match(/^[\w-]{8}$/);
    expect(createInstallationKey(key(2)).keyId).to.not.equal(one.keyId);
  });
});
