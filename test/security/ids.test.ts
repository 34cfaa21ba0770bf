import { expect } from 'chai';
import { type IdKind, idPrefixes } from '../../src/domain/values/ids.ts';
import { createNewId } from '../../src/security/ids.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** The milliseconds that the first ten letters of a ULID say. */
const timeOf = (id: string) =>
  [...id.slice(4, 14)].reduce((sum, letter) => sum * 32 + alphabet.indexOf(letter), 0);

describe('new ids', () => {
  const at = (...times: string[]) => {
    let next = 0;
    return createNewId(() => times[Math.min(next++, times.length - 1)] ?? '');
  };

  it('are a prefix of the kind and a ULID', () => {
    const newId = at('2026-11-24T09:30:00.000Z');
    for (const kind of Object.keys(idPrefixes) as IdKind[])
      expect(newId(kind)).to.match(new RegExp(`^${idPrefixes[kind]}_[0-7][0-9A-HJKMNP-TV-Z]{25}$`));
  });

  it('say when they were made, to the millisecond', () => {
    for (const time of ['2026-11-24T09:30:00.123Z', '1970-01-01T00:00:00.001Z', '2999-12-31T23:59:59.999Z'])
      expect(timeOf(at(time)('match'))).to.equal(Date.parse(time));
  });

  it('sort in the order they were made, within a millisecond too', () => {
    const newId = at('2026-11-24T09:30:00.000Z');
    const ids = Array.from({ length: 1000 }, () => newId('match'));
    expect(ids).to.deep.equal([...ids].sort());
    expect(new Set(ids).size).to.equal(1000);
    // Each right behind the one before, as the specification of ULIDs has it.
    const lastLetters = ids.map((id) => alphabet.indexOf(id.at(-1) ?? ''));
    for (const [at, letter] of lastLetters.entries())
      expect(letter).to.equal(((lastLetters[0] ?? 0) + at) % 32);
    expect(new Set(ids.map(timeOf))).to.deep.equal(new Set([Date.parse('2026-11-24T09:30:00.000Z')]));
  });

  it('never fall behind when the clock does, and follow it when it goes on', () => {
    const newId = at('2026-11-24T09:30:01.000Z', '2026-11-24T09:30:00.000Z', '2026-11-24T09:30:02.000Z');
    const ids = [newId('match'), newId('match'), newId('match')];
    expect(ids).to.deep.equal([...ids].sort());
    expect(ids.map(timeOf).map((time) => time % 60_000)).to.deep.equal([1000, 1000, 2000]);
  });

  it('of two makers at one instant are not the same', () => {
    const time = '2026-11-24T09:30:00.000Z';
    const made = Array.from({ length: 500 }, () => at(time)('match'));
    expect(new Set(made).size).to.equal(500);
    // Eighty bits of chance: each of the sixteen last letters takes many values.
    for (let letter = 14; letter < 30; letter += 1)
      expect(new Set(made.map((id) => id[letter])).size, `letter ${letter}`).to.be.greaterThan(20);
  });
});
