import { expect } from 'chai';
import fc from 'fast-check';
import { createSealer } from '../../src/security/sealer.ts';

const key = (byte: number) => new Uint8Array(32).fill(byte);

describe('the sealer', () => {
  const sealer = createSealer(key(1));
  const parts = (sealed: string) => {
    const [word, version, id, text = ''] = sealed.split(':');
    return { head: `${word}:${version}`, id, bytes: Buffer.from(text, 'base64') };
  };
  const again = (head: string, id: string | undefined, bytes: Buffer) =>
    `${head}:${id}:${bytes.toString('base64')}`;

  it('gives back whatever was sealed, where it was sealed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, where) => {
        const plain = JSON.parse(JSON.stringify(value));
        expect(sealer.open(sealer.seal(value, where), where)).to.deep.equal(plain);
      }),
    );
  });

  it('opens at no other place', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (where, elsewhere) => {
        fc.pre(where !== elsewhere && Buffer.from(where).compare(Buffer.from(elsewhere)) !== 0);
        const sealed = sealer.seal('told', where);
        expect(() => sealer.open(sealed, elsewhere)).to.throw();
      }),
    );
  });

  it('opens nothing of which one bit was changed', () => {
    const { head, id, bytes } = parts(sealer.seal('told', 'here'));
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(() => sealer.open(again(head, id, changed), 'here'), `bit ${bit}`).to.throw();
    }
  });

  it('takes a nonce of 96 bits and a tag of 128, and never the same nonce', () => {
    const nonces = Array.from({ length: 200 }, () =>
      parts(sealer.seal('a', 'here')).bytes.subarray(0, 12).toString('hex'),
    );
    expect(new Set(nonces).size).to.equal(200);
    expect(parts(sealer.seal('a', 'here')).bytes.length).to.equal(12 + 16 + '"a"'.length);
  });

  it('names version and key in front, and refuses another of either, saying which', () => {
    const sealed = sealer.seal('told', 'here');
    const { head, id, bytes } = parts(sealed);
    expect([head, id]).to.deep.equal(['sealed:1', sealer.keyId]);
    expect(sealer.keyId).to.match(/^[\w-]{8}$/);
    const other = createSealer(key(2));
    expect(() => other.open(sealed, 'here'))
      .to.throw(sealer.keyId)
      .and.not.to.be.an('undefined');
    expect(() => other.open(again(head, other.keyId, bytes), 'here')).to.throw();
    for (const wrong of [again('sealed:2', id, bytes), again('other:1', id, bytes), 'told', '', 'sealed:1'])
      expect(() => sealer.open(wrong, 'here'), wrong).to.throw();
    expect(() => sealer.open(`sealed:1:${id}`, 'here')).to.throw(Error);
  });

  it('is the same for the same key, and tells nothing of the key', () => {
    const same = createSealer(key(1));
    expect(same.open(sealer.seal({ a: 1 }, 'here'), 'here')).to.deep.equal({ a: 1 });
    expect([same.keyId, same.blind('x')]).to.deep.equal([sealer.keyId, sealer.blind('x')]);
    // Known values: what is on somebody's disk must open with every later program.
    expect(createSealer(key(7)).keyId).to.equal('ugxpncve');
    expect(createSealer(key(7)).blind('name robin')).to.equal('FxePbdAOz_v6zizeo8tsjg');
    expect(
      createSealer(key(7)).open(
        'sealed:1:ugxpncve:NwoE4Yp2ikcth/fWQW+ys4J6P2h3G0rSX+2DuHqdlotDtD4061A=',
        'org_1/users/usr_1/email',
      ),
    ).to.deep.equal({ a: 'ä' });
  });

  it('blinds equal texts alike and others apart, to 128 bits', () => {
    expect(sealer.blind('robin'))
      .to.match(/^[\w-]{22}$/)
      .and.equal(sealer.blind('robin'));
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const [a, b] = [Buffer.from(one), Buffer.from(other)];
        expect(sealer.blind(one) === sealer.blind(other)).to.equal(a.equals(b));
      }),
    );
    expect(createSealer(key(2)).blind('robin')).to.not.equal(sealer.blind('robin'));
  });
});
