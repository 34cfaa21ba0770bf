import { expect } from 'chai';
import {
  asA,
  gbp,
  listOf,
  north,
  orderOf,
  type Person,
  type Posting,
  partOf,
  pool,
  scoreOf,
  see,
  wants,
  was,
  work,
} from './town.ts';

/** So many postings of each trade, each half a kilometre further than the one before. */
const streetOf = (trades: Readonly<Record<string, number>>): Readonly<Record<string, Posting>> =>
  Object.fromEntries(
    Object.entries(trades).flatMap(([trade, count]) =>
      Array.from({ length: count }, (_, at) => [`${trade} ${at}`, asA(trade, { place: north(1 + at / 2) })]),
    ),
  );
const worthOf = (person: Person, postings: Readonly<Record<string, Posting>>) =>
  listOf(person, postings).flatMap(({ id, worth }) => (worth ? id : []));

/** Behind bars until last year, and no more of it. */
const noMoreBars = (more: Parameters<typeof wants>[0] = {}): Person => ({
  ...was('bartender', '2025'),
  ...wants({ avoidOccupations: [work('bartender')], ...more }),
});

describe('wishes, as a coach would judge them', () => {
  it('six bars somebody has turned their back on, and the kitchens they asked for: they hear of the kitchens', () => {
    const list = worthOf(noMoreBars({ sectors: ['94'] }), streetOf({ bartender: 6, 'kitchen porter': 3 }));
    expect(list).to.deep.equal(['kitchen porter 0', 'kitchen porter 1', 'kitchen porter 2']);
  });

  it('a bar that would score far more is not their best, from which the others are measured', () => {
    const far = {
      'a kitchen at the limit': asA('kitchen porter', { place: north(9), contract: 'temporary' }),
    };
    const bar = { bar: asA('bartender', { place: north(0), contract: 'permanent', held: [9, 9] }) };
    const person = noMoreBars({ sectors: ['94'], contracts: ['permanent'] });
    const [kitchen, best] = listOf(person, { ...far, ...bar });
    expect((best?.score ?? 0) - (kitchen?.score ?? 0)).to.be.above(2_500);
    expect(kitchen).to.include({ rank: 1, worth: true });
  });

  it('what is not wanted is not hidden: it is the last of the list, and all of it where nothing else is there', () => {
    const person = noMoreBars();
    expect(orderOf(person, streetOf({ bartender: 1, welder: 1 }))).to.deep.equal(['welder 0', 'bartender 0']);
    expect(orderOf(person, streetOf({ bartender: 2 }))).to.have.lengthOf(2);
    expect(worthOf(person, streetOf({ bartender: 2 }))).to.deep.equal([]);
  });

  it('a call about a trade they do not want comes after the calls about others', () => {
    const under: Posting = { wage: { min: gbp(1_150), per: 'hour' } };
    const person = noMoreBars({ wageFloor: { ...gbp(1_200), per: 'hour' } });
    const list = listOf(person, { bar: asA('bartender', under), shop: asA('shop assistant', under) });
    expect(list.map(({ nearMiss, rank }) => [nearMiss, rank])).to.deep.equal([
      [true, 2],
      [true, 1],
    ]);
  });

  it('a sector of one trade they do not want is the rest of it', () => {
    const person = wants({ sectors: ['51'], avoidOccupations: [work('bartender')] });
    expect(orderOf(person, streetOf({ bartender: 1, cook: 1, welder: 1 }))[0]).to.equal('cook 0');
    expect(worthOf(person, streetOf({ bartender: 1, cook: 1 }))).to.deep.equal(['cook 0']);
  });

  it('sixteen to twenty hours wished: sixteen, then twenty-four, then thirty-seven', () => {
    const person = wants({ hoursPerWeek: { min: 16, max: 20 } });
    const hours = (count: number) => pool({ min: count, max: count }, 'mon-fri 08:00-18:00');
    expect(orderOf(person, { full: hours(37), part: hours(16), half: hours(24) })).to.deep.equal([
      'part',
      'half',
      'full',
    ]);
    // Ten hours apart is not what was asked for at all.
    expect(partOf(see(wants({ hoursPerWeek: { min: 30 } }), hours(20)), 'preference').value).to.equal(0);
  });

  it('a lasting job wished: one, then one that does not say, then one for some weeks', () => {
    const person = wants({ contracts: ['permanent'] });
    const [lasting, silent, short] = [{ contract: 'permanent' }, {}, { contract: 'temporary' }] as const;
    expect(scoreOf(person, lasting).score).to.be.above(scoreOf(person, silent).score);
    expect(scoreOf(person, silent).score).to.be.above(scoreOf(person, short).score);
  });
});
