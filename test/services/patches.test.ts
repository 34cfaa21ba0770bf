import { expect } from 'chai';
import fc from 'fast-check';
import { changesOf, given } from '../../src/services/kit/patches.ts';

const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.jsonValue({ maxDepth: 3 }));
/** The same value with the fields of every object in the opposite order. */
const turned = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(turned)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, inner]) => [key, turned(inner)]),
        )
      : value;
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value));

describe('a patch', () => {
  const of = (old: object, patch: object, optional: readonly string[] = []) =>
    changesOf(old, patch, optional);

  it('of what stands changes nothing, in whatever order its fields come', () => {
    fc.assert(
      fc.property(fields, (old) => {
        const standing = plain(old);
        expect(of(standing, turned(standing) as object)).to.equal(undefined);
      }),
    );
  });

  it('put over the old gives the new', () => {
    fc.assert(
      fc.property(fields, fields, (one, other) => {
        const [old, wanted] = [plain(one), plain(other)] as Record<string, unknown>[];
        const names = Object.keys(wanted ?? {}).filter((name) => wanted?.[name] !== null);
        const patch = Object.fromEntries(names.map((name) => [name, wanted?.[name]]));
        const changes = of(old ?? {}, patch) ?? {};
        expect({ ...old, ...changes }).to.deep.equal({ ...old, ...patch });
      }),
    );
  });

  it('knows a list from an object, a longer from a shorter, and order in lists', () => {
    expect(of({ a: [] }, { a: {} })).to.deep.equal({ a: {} });
    expect(of({ a: {} }, { a: [] })).to.deep.equal({ a: [] });
    expect(of({ a: [1] }, { a: [1, 2] })).to.deep.equal({ a: [1, 2] });
    expect(of({ a: [1, 2] }, { a: [1] })).to.deep.equal({ a: [1] });
    expect(of({ a: [1, 2] }, { a: [2, 1] })).to.deep.equal({ a: [2, 1] });
    expect(of({ a: { x: 1 } }, { a: { x: 1, y: 2 } })).to.deep.equal({ a: { x: 1, y: 2 } });
    expect(of({ a: { x: 1, y: 2 } }, { a: { x: 1 } })).to.deep.equal({ a: { x: 1 } });
    expect(of({ a: 1 }, { a: '1' })).to.deep.equal({ a: '1' });
    expect(of({ a: { x: null } }, { a: { x: {} } })).to.deep.equal({ a: { x: {} } });
    expect(of({ a: 0 }, { a: false })).to.deep.equal({ a: false });
    expect(of({ a: 'x' }, { a: '' })).to.deep.equal({ a: '' });
  });

  it('takes away what may be absent, when it is there, and nothing else', () => {
    expect(of({ a: 1 }, { a: null }, ['a']))
      .to.have.keys('a')
      .and.to.have.property('a', undefined);
    expect(of({}, { a: null }, ['a'])).to.equal(undefined);
    expect(of({ a: 1 }, { a: null })).to.equal(undefined);
    expect(of({ a: 1, b: 2 }, { a: undefined, b: 3 }, ['a'])).to.deep.equal({ a: undefined, b: 3 });
  });

  it('is told from what was not given at all', () => {
    expect(given({ a: 1, b: undefined, c: null, d: 0, e: '' })).to.deep.equal({ a: 1, c: null, d: 0, e: '' });
    expect(given({ b: undefined })).to.not.have.property('b');
  });
});
