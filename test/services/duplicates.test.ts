import { expect } from 'chai';
import { likenessOf } from '../../src/services/participants/likeness.ts';
import { openUseCases, type UseCases } from './use-cases.ts';

describe('people who may be somebody already', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const add = (displayName: string, more: object = {}) =>
    useCases.participants.create(here.command, { displayName, ...more });
  const found = async (displayName: string, more: object = {}) =>
    (await useCases.duplicates.find(here.command, { displayName, ...more })).map(
      ({ person, why }) => `${person.displayName}: ${why.join(' ')}`,
    );

  it('are found by the same name in any order and spelling, and by one that is nearly it', async () => {
    await add('Ada Fenwick', { birthYear: 1990 });
    expect(await found('Fenwick, ADA')).to.deep.equal(['Ada Fenwick: same_name']);
    expect(await found('Ada Fenwik', { birthYear: 1990 })).to.deep.equal([
      'Ada Fenwick: like_name birth_year',
    ]);
    expect(await found('Ada Mary Fenwick')).to.deep.equal(['Ada Fenwick: like_name']);
    expect(await found('Ada Fenwik', { birthYear: 1971 })).to.deep.equal([]);
    expect(await found('Ada Fenwick', { birthYear: 1971 })).to.deep.equal(['Ada Fenwick: same_name']);
  });

  it('are found by one letter more in a short name, too', async () => {
    await add('Tabitha Wren');
    for (const name of ['Tabita Wren', 'Tabitha Wrenn', 'Tabita Wrenn'])
      expect(await found(name), name).to.deep.equal(['Tabitha Wren: like_name']);
    expect(await found('Tabitha Wray')).to.deep.equal([]);
  });

  it('are not found by a first name or a family name alone', async () => {
    await add('Ada Fenwick');
    expect(await found('Ada Marlow')).to.deep.equal([]);
    expect(await found('Robert Fenwick')).to.deep.equal([]);
  });

  it('are found by a phone number or an address where a word of the name agrees, likeliest first', async () => {
    await add('Ada Fenwick', { contact: { phone: '+44 7700 900123' } });
    await add('Ada Marlow', { contact: { email: 'Ada@Example.org' } });
    await add('Ada Stone');
    const ada = { phone: '07700 900 123', email: 'ada@example.org' };
    expect(await found('Ada Stone', ada)).to.have.members([
      'Ada Fenwick: phone',
      'Ada Marlow: email',
      'Ada Stone: same_name',
    ]);
    expect((await found('Ada Stone', ada)).at(-1)).to.equal('Ada Stone: same_name');
  });

  it('are found by their number or address under whatever name, as it stands now', async () => {
    const contact = { phone: '+44 7700 900123', email: 'ada@example.org' };
    const row = await add('Ada Fenwick', { contact });
    expect(await found('Q', { email: 'ADA@example.org' })).to.deep.equal(['Ada Fenwick: email']);
    expect(await found('Q', { phone: '07700 900123' })).to.deep.equal(['Ada Fenwick: phone']);
    expect(await found('Q', { email: 'ada@', phone: '07' })).to.deep.equal([]);
    const change = { contact: { email: 'fenwick@example.org' } };
    await useCases.participants.update(here.command, row.id, row.version, change);
    expect(await found('Q', contact)).to.deep.equal([]);
    expect(await found('Q', { email: 'fenwick@example.org' })).to.deep.equal(['Ada Fenwick: email']);
  });

  it('are those of one’s own organisation, five at most, and the search is in the trail', async () => {
    const elsewhere = await useCases.organisation();
    await useCases.participants.create(elsewhere.command, { displayName: 'Robin Vale' });
    expect(await found('Robin Vale')).to.deep.equal([]);
    for (let count = 0; count < 7; count += 1) await add('Robin Vale');
    expect(await found('Robin Vale')).to.have.length(5);
  });

  it('share nothing where nothing is known of either', () => {
    const nobody = { displayName: '…', contact: {} };
    expect(likenessOf({ ...nobody, birthYear: undefined }, { displayName: '…' }).why).to.deep.equal([]);
  });
});
