import { expect } from 'chai';
import fc from 'fast-check';
import { Problem } from '../../src/domain/problem.ts';
import { readCursor, writeCursor } from '../../src/store/cursor.ts';

const part = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
);
const key = fc.array(part, { maxLength: 4 });
/** As it comes back out of JSON, in which minus zero is zero. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value));

describe('a cursor', () => {
  const refused = (text: string, list: readonly (string | number | boolean)[], length: number): boolean => {
    try {
      readCursor(text, list, length);
      return false;
    } catch (error) {
      expect(error).to.be.instanceOf(Problem).with.property('code', 'invalid');
      expect((error as Problem).extras.errors?.map(({ path }) => path)).to.deep.equal(['cursor']);
      return true;
    }
  };

  it('gives back the place it was written for, and needs no escape in an address', () => {
    fc.assert(
      fc.property(key, key, (list, place) => {
        const text = writeCursor(list, place);
        expect(text).to.match(/^[\w-]+$/);
        expect(readCursor(text, list, place.length)).to.deep.equal(plain(place));
      }),
    );
  });

  it('fits no other list, and no place of another length', () => {
    fc.assert(
      fc.property(key, key, key, (list, other, place) => {
        fc.pre(JSON.stringify(list) !== JSON.stringify(other));
        const text = writeCursor(list, place);
        expect(refused(text, other, place.length)).to.equal(true);
        expect(refused(text, list, place.length + 1)).to.equal(true);
        expect(refused(text, list, place.length - 1)).to.equal(true);
      }),
    );
  });

  it('that was made up, cut or lengthened is refused', () => {
    const text = writeCursor(['things', 'all'], ['thg_1']);
    const say = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const wrong = [
      '',
      'nonsense',
      text.slice(0, -1),
      `${text}A`,
      `${text}=`,
      ` ${text}`,
      say(null),
      say('text'),
      say([]),
      say([['things', 'all']]),
      say([['things', 'all'], 'x']),
      say([['things', 'all'], { length: 1, 0: 'x' }]),
      say([['things', 'all'], [null]]),
      say([['things', 'all'], [['thg_1']]]),
      say([['things', 'all'], [{}]]),
    ];
    for (const one of wrong) expect(refused(one, ['things', 'all'], 1), one).to.equal(true);
    fc.assert(
      fc.property(fc.string(), (made) => {
        fc.pre(made !== text);
        expect(refused(made, ['things', 'all'], 1)).to.equal(true);
      }),
    );
  });
});
