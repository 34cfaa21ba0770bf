import { expect } from 'chai';
import { harrowmere } from '../../src/demo/harrowmere/town.ts';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { createTaxonomy } from '../../src/skills/taxonomy.ts';

const kilometres = ([east, north]: readonly [number, number]) => Math.hypot(east, north);

describe('the records of Harrowmere', () => {
  const { town, employers, roles, people, skills, acts } = harrowmere;

  it('lie in a town of northern England', () => {
    expect(town).to.deep.equal({
      name: 'Stepwell Demo (Harrowmere)',
      zone: 'Europe/London',
      country: 'GB',
      currency: 'GBP',
      phone: '0113 496 0142',
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
    const titles = roles.map(({ title }) => title);
    expect(new Set(titles).size).to.equal(roles.length);
    const known = employers.map(({ name }) => name);
    // In the order of the employers, each with some.
    expect([...new Set(roles.map(({ employer }) => employer))]).to.deep.equal(known);
    for (const { keepsAwayFrom } of people)
      if (keepsAwayFrom !== undefined) expect(known).to.include(keepsAwayFrom);
    expect(people[0]?.name).to.equal('Ada Thimblewick');
  });

  it('pay what could be paid, and ask for no more than that', () => {
    // The least that may be paid an hour there, from 21 years on, as of April 2026.
    for (const { title, wage } of roles) expect(wage, title).to.be.within(1271, 2000);
    for (const { name, floor = 1200 } of people) expect(floor, name).to.be.within(1200, 2500);
  });

  it('say what is done in each posting, in sentences of their own', () => {
    const duties = roles.map(({ duties = '' }) => duties);
    expect(new Set(duties).size).to.equal(roles.length);
    for (const [at, said] of duties.entries()) expect(said.length, roles[at]?.title).to.be.within(30, 300);
  });

  it('act on whom and what is there by then', () => {
    const since = new Map<string, number>([
      ...employers.map(({ name, said = [] }) => [name, said[0]?.ago ?? 0] as const),
      ...people.map(({ name, since: ago = 0 }) => [name, ago] as const),
      ...roles.map(({ title, since: ago = 0 }) => [title, ago] as const),
    ]);
    for (const { employer, title, since: ago = 0 } of roles)
      expect(ago, title).to.be.at.most(since.get(employer) ?? 0);
    for (const { ago, does } of acts)
      for (const [field, value] of Object.entries(does))
        if (['person', 'people', 'job', 'whom', 'employer'].includes(field))
          for (const name of [value as string | readonly string[]].flat())
            expect(ago, `${does.deed} ${name}`).to.be.at.most(since.get(name) ?? -1);
  });

  it('name skills of every occupation there, each by a label of the taxonomy that ships', () => {
    const folder = new URL('../../config/taxonomy', import.meta.url).pathname;
    const taxonomy = createTaxonomy(loadTaxonomy(folder));
    const named = new Set([...roles, ...people].map(({ occupation }) => occupation));
    expect(Object.keys(skills).sort()).to.deep.equal([...named].sort());
    const labels = Object.values(skills).flatMap(({ usual, beside }) => [...usual, ...beside]);
    expect(labels.filter((label) => taxonomy.skillByLabel(label) === undefined)).to.deep.equal([]);
    for (const [occupation, { usual, beside }] of Object.entries(skills))
      expect([usual.length, beside.length], occupation).to.deep.equal([5, 3]);
  });
});

describe('the employers of Harrowmere', () => {
  it('each have somebody to ring, and something that was said, spread over weeks', () => {
    for (const { name, contacts = [], said = [] } of harrowmere.employers) {
      expect(contacts[0]?.phone, name).to.match(/^(01632 960|07700 900)\d{3}$/);
      expect(said, name).to.not.deep.equal([]);
    }
    const days = harrowmere.employers.flatMap(({ said = [] }) => said.map(({ ago }) => ago));
    expect(new Set(days.map((ago) => Math.floor(ago / 7))).size).to.be.greaterThan(5);
    // The first said is the oldest: what an employer would do is known from then.
    for (const { said = [] } of harrowmere.employers)
      expect(said.map(({ ago }) => ago)).to.deep.equal(said.map(({ ago }) => ago).sort((a, b) => b - a));
  });
});
