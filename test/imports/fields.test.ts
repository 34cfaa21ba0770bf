import { expect } from 'chai';
import { clean, occupationIn, placeIn, rangeIn, skillsIn } from '../../src/services/imports/fields.ts';
import { refusedWith, row } from './rows.ts';

/** Knows what is called known or starts with it. */
const concepts = {
  skill: (text: string) => (text.startsWith('known') ? `skill:${text}` : undefined),
  occupation: (text: string) => (text.startsWith('known') ? `occupation:${text}` : undefined),
};

describe('fields of a row', () => {
  it('are those that are there', () => {
    expect(clean({ a: undefined, b: null, c: 0, d: '', e: [] })).to.deep.equal({
      b: null,
      c: 0,
      d: '',
      e: [],
    });
  });

  it('hold skills by their words, at the level said or at working', async () => {
    const read = (skills: string) => skillsIn(row({ skills }), 'skills', concepts);
    expect(read('known|known:basic|known:skilled|known:working')).to.deep.equal([
      { uri: 'skill:known', level: 'working' },
      { uri: 'skill:known', level: 'basic' },
      { uri: 'skill:known', level: 'skilled' },
      { uri: 'skill:known', level: 'working' },
    ]);
    expect(read('known two :expert')).to.deep.equal([{ uri: 'skill:known two', level: 'expert' }]);
    // A colon belongs to the word unless a level follows it.
    expect(read('known:more')).to.deep.equal([{ uri: 'skill:known:more', level: 'working' }]);
    expect(skillsIn(row({}), 'skills', concepts)).to.equal(undefined);
    expect(read('|')).to.deep.equal([]);
    const long = 'x'.repeat(100);
    expect(await refusedWith(() => read(`known|${long}`))).to.deep.equal([
      'skills',
      'cell_not_a_skill',
      long.slice(0, 80),
    ]);
  });

  it('hold an occupation by its words', async () => {
    const read = (occupation: string) => occupationIn(row({ occupation }), 'occupation', concepts);
    expect(read('known baker')).to.equal('occupation:known baker');
    expect(read('')).to.equal(undefined);
    const long = 'x'.repeat(100);
    expect(await refusedWith(() => read(long))).to.deep.equal([
      'occupation',
      'cell_not_an_occupation',
      long.slice(0, 80),
    ]);
  });

  it('hold a place whole or not at all', async () => {
    expect(placeIn(row({ lat: '53.8', lon: '-1.5', postcode: 'LS1' }))).to.deep.equal({
      lat: 53.8,
      lon: -1.5,
      postcode: 'LS1',
    });
    expect(placeIn(row({ lat: '0', lon: '0' }))).to.deep.equal({ lat: 0, lon: 0 });
    expect(placeIn(row({ postcode: 'LS1' }))).to.equal(undefined);
    expect(await refusedWith(() => placeIn(row({ lat: '53.8' })))).to.deep.equal([
      'lon',
      'half_a_place',
      undefined,
    ]);
    expect(await refusedWith(() => placeIn(row({ lon: '-1.5' })))).to.deep.equal([
      'lat',
      'half_a_place',
      undefined,
    ]);
  });

  it('hold hours from, to, or both', () => {
    expect(rangeIn(row({ hoursMin: '16', hoursMax: '24' }))).to.deep.equal({ min: 16, max: 24 });
    expect(rangeIn(row({ hoursMin: '0' }))).to.deep.equal({ min: 0 });
    expect(rangeIn(row({ hoursMax: '24' }))).to.deep.equal({ max: 24 });
    expect(rangeIn(row({}))).to.equal(undefined);
  });
});
