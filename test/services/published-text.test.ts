import { expect } from 'chai';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('what an employer writes for others to read', () => {
  const asks = 'Do you have a criminal\u00adrecord?';
  const accommodations = [
    { code: 'phased_hours', stance: 'willing', evidence: 'declared', note: 'Half days for a month.' },
    { code: 'shift_limit', stance: 'case_by_case', evidence: 'declared', note: asks },
  ] as const;
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  beforeEach(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
  });

  const pathOf = async (work: Promise<unknown>) => {
    const { code, extras, sentence } = await refusal(work);
    expect(sentence.data.quote).to.equal(asks);
    return [code, extras.errors?.[0]?.path];
  };

  it('of itself is held to the rules on postings, when it is made and when it changes', async () => {
    const { employers } = useCases;
    const wrong = [
      ['about', { about: `We bake.\n${asks}` }],
      ['name', { name: asks }],
      ['sector', { sector: asks }],
      ['place.label', { place: { lat: 1, lon: 1, label: asks } }],
      ['accommodations.1.note', { accommodations }],
    ] as const;
    const { id } = await employers.create(here.command, { name: 'Harbour Bakery', about: 'We bake.' });
    for (const [path, fields] of wrong) {
      expect(await pathOf(employers.create(here.command, { name: 'Another', ...fields }))).to.deep.equal([
        'invalid',
        path,
      ]);
      expect(await pathOf(employers.update(here.command, id, 1, fields))).to.deep.equal(['invalid', path]);
    }
    expect((await employers.list(here.command, {})).items).to.have.length(1);
    expect((await employers.update(here.command, id, 1, { about: 'Bread.' })).version).to.equal(2);
  });

  it('in a posting is held to them wherever it stands, the reason of its state included', async () => {
    const { opportunities } = useCases;
    const employer = await useCases.employers.create(here.command, { name: 'Harbour Bakery' });
    const least = { title: 'Baker', employerId: employer.id };
    const { id } = await opportunities.create(here.command, least);
    for (const [path, fields] of [
      ['title', { title: asks }],
      ['duties', { duties: `Bake.\n${asks}` }],
      ['place.label', { place: { lat: 1, lon: 1, label: asks } }],
      ['accommodations.1.note', { accommodations }],
    ] as const) {
      expect(await pathOf(opportunities.create(here.command, { ...least, ...fields }))).to.deep.equal([
        'invalid',
        path,
      ]);
      expect(await pathOf(opportunities.update(here.command, id, 1, fields))).to.deep.equal([
        'invalid',
        path,
      ]);
    }
    const change = { state: 'paused', reason: asks } as const;
    expect(await pathOf(opportunities.changeState(here.command, id, 1, change))).to.deep.equal([
      'invalid',
      'reason',
    ]);
    const fine = await opportunities.changeState(here.command, id, 1, {
      ...change,
      reason: 'The oven is broken.',
    });
    expect(fine.stateReason).to.equal('The oven is broken.');
  });
});
