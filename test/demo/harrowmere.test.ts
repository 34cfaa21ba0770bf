import { expect } from 'chai';
import { harrowmere } from '../../src/demo/harrowmere/town.ts';

const kilometres = ([east, north]: readonly [number, number]) => Math.hypot(east, north);

describe('the records of Harrowmere', () => {
  const { town, employers, roles, people } = harrowmere;

  it('lie in a town of northern England', () => {
    expect(town).to.deep.equal({
      name: 'Stepwell Demo (Harrowmere)',
      zone: 'Europe/London',
      country: 'GB',
      currency: 'GBP',
      lat: 53.8,
      lon: -1.55,
    });
    const far = employers.filter(({ at }) => kilometres(at) > 7);
    expect(far.map(({ name }) => name)).to.deep.equal(['Far Fell Depot']);
    for (const { name, at } of people) expect(kilometres(at), name).to.be.below(15);
  });

  it('have a name each, and name only what there is', () => {
    for (const named of [employers, people])
      expect(new Set(named.map(({ name }) => name)).size).to.equal(named.length);
    const titles = roles.map(({ employer, title }) => `${employer}: ${title}`);
    expect(new Set(titles).size).to.equal(roles.length);
    const known = employers.map(({ name }) => name);
    // In the order of the employers, each with some.
    expect([...new Set(roles.map(({ employer }) => employer))]).to.deep.equal(known);
    for (const { keepsAwayFrom } of people)
      if (keepsAwayFrom !== undefined) expect(known).to.include(keepsAwayFrom);
    expect(people[0]?.name).to.equal('Ada Thimblewick');
  });

  it('pay what could be paid, and ask for no more than that', () => {
    for (const { title, wage } of roles) expect(wage, title).to.be.within(1100, 2000);
    for (const { name, floor = 1200 } of people) expect(floor, name).to.be.within(1200, 2500);
  });

  it('hold postings in every state that somebody gives them', () => {
    const states = new Set(roles.flatMap(({ state }) => state ?? []));
    expect(states).to.deep.equal(new Set(['draft', 'paused', 'filled', 'withdrawn']));
  });
});
