import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('an employer', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const employer = (name: string) => useCases.employers.create(here.command, { name });
  const trail = async () =>
    (await here.trail())
      .filter(({ noun }) => noun === 'employer')
      .map(({ action, subjectId, fields }) => [action, subjectId, fields]);
  const stance = { code: 'phased_hours', stance: 'willing', evidence: 'declared' } as const;

  it('is kept with what was given, and told in the trail', async () => {
    const input = {
      name: 'Quay Café',
      sector: 'food',
      place: { lat: 53.8, lon: -1.5 },
      contacts: [{ email: 'jobs@quay.example' }],
      about: 'By the water.',
    };
    const row = await useCases.employers.create(here.command, input);
    expect(row).to.deep.include({
      ...input,
      nameKey: 'quay café ',
      accommodations: [],
      version: 1,
      organisationId: here.organisationId,
    });
    expect(await useCases.employers.get(here.command, row.id)).to.deep.equal(row);
    expect(await trail()).to.deep.equal([['create', row.id, undefined]]);
    const least = await useCases.employers.create(here.command, { name: 'Mill', sector: undefined });
    expect(least).to.not.have.any.keys('sector', 'place', 'about', 'notes');
    expect(least.contacts).to.deep.equal([]);
  });

  it('changes by the fields given, and forgets what is taken away', async () => {
    const old = await useCases.employers.create(here.command, {
      name: 'Mill',
      sector: 'food',
      place: { lat: 53.8, lon: -1.5 },
      contact: { phone: '1' },
      about: 'Old.',
      accommodations: [stance],
    });
    const patch = { name: 'New Mill', sector: null, place: null, contact: null, about: null };
    const row = await useCases.employers.update(here.command, old.id, 1, patch);
    expect(row).to.not.have.any.keys('sector', 'place', 'about');
    expect(row.contacts).to.deep.equal([]);
    expect(row).to.deep.include({ name: 'New Mill', version: 2, accommodations: old.accommodations });
    expect((await useCases.employers.byName(here.command, 'new mill'))?.id).to.equal(old.id);
    expect(await useCases.employers.byName(here.command, 'mill')).to.equal(undefined);
    expect((await trail()).at(-1)).to.deep.equal([
      'change',
      old.id,
      ['name', 'sector', 'place', 'about', 'contacts'],
    ]);
    const own = { ...stance, date: '2026-01-01' };
    const said = await useCases.employers.update(here.command, old.id, 2, { accommodations: [own] });
    expect(said.accommodations).to.deep.equal([{ ...own, expires: '2027-01-01' }]);
    expect(said.name).to.equal('New Mill');
    expect((await trail()).at(-1)?.[2]).to.deep.equal(['accommodations']);
  });

  it('is written even when nothing changes: the version says that somebody confirmed it', async () => {
    const { id } = await employer('Mill');
    const same = await useCases.employers.update(here.command, id, 1, { name: 'Mill' });
    expect(same.version).to.equal(2);
    expect((await trail()).at(-1)).to.deep.equal(['change', id, []]);
    const { code, extras } = await refusal(useCases.employers.update(here.command, id, 1, { name: 'X' }));
    expect([code, extras.currentVersion]).to.deep.equal(['stale_version', 2]);
  });

  it('has its open postings scored again when what it offers changes, and for nothing else', async () => {
    const mill = await useCases.employers.create(here.command, { name: 'Open mill' });
    const post = (title: string, state?: 'draft') =>
      useCases.opportunities.create(here.command, { employerId: mill.id, title, state });
    const open = [await post('Miller'), await post('Carter')].map(({ id }) => id).sort();
    await post('Sketch', 'draft');
    const before = (await here.facts()).length;
    const { version } = await useCases.employers.update(here.command, mill.id, 1, { about: 'A mill.' });
    expect(await here.facts()).to.have.length(before);
    const accommodations = [{ code: 'low_noise', stance: 'policy', evidence: 'declared' }] as const;
    await useCases.employers.update(here.command, mill.id, version, { accommodations });
    const told = (await here.facts()).slice(before);
    expect(
      told.map((fact) => fact.type === 'opportunity.changed' && fact.opportunityId).sort(),
    ).to.deep.equal(open);
  });

  it('is one of its name, of signs alone, too', async () => {
    await employer('!!!');
    await employer('???');
    const { code, sentence } = await refusal(employer(' !!! '));
    expect([code, sentence.key]).to.deep.equal(['conflict', 'employer_name_taken']);
    expect((await useCases.employers.byName(here.command, '???'))?.name).to.equal('???');
  });

  it('is not there for who asks for none there is', async () => {
    for (const one of [
      useCases.employers.get(here.command, 'emp_none'),
      useCases.employers.update(here.command, 'emp_none', 1, { name: 'X' }),
    ]) {
      const { code, sentence } = await refusal(one);
      expect([code, sentence.key]).to.deep.equal(['not_found', 'no_such_employer']);
    }
  });

  it('is listed by name, found by all the words typed, and alone to itself', async () => {
    const mill = await employer('Mill Bakery');
    for (const name of ['Quay Cafe', 'Anchor Cafe']) await employer(name);
    const names = async (q?: string, ctx = here.command) =>
      (await useCases.employers.list(ctx, { q })).items.map(({ name }) => name);
    expect(await names()).to.deep.equal(['Anchor Cafe', 'Mill Bakery', 'Quay Cafe']);
    expect(await names(' – ')).to.deep.equal(['Anchor Cafe', 'Mill Bakery', 'Quay Cafe']);
    expect(await names('caf qu')).to.deep.equal(['Quay Cafe']);
    expect(await names('caf mill')).to.deep.equal([]);
    expect(await names('afe')).to.deep.equal([]);
    const own = here.as('employer', { employerId: mill.id });
    expect(await names('bak', own)).to.deep.equal(['Mill Bakery']);
    const page = await useCases.employers.list(own, {});
    expect(page).to.deep.equal({ items: [mill], nextCursor: null });
    expect(await useCases.employers.byName(own, 'Mill Bakery')).to.deep.equal(mill);
    expect(await names(undefined, here.as('employer'))).to.deep.equal([]);
    expect(await names(undefined, here.as('employer', { employerId: 'emp_none' }))).to.deep.equal([]);
  });

  it('said what it said today, where it is, unless it names the day', async () => {
    const { id: organisationId } = await useCases.organisations.create({
      name: 'Far',
      zone: 'Pacific/Auckland',
      country: 'NZ',
      currency: 'NZD',
    });
    const saidIn = async (owner: string, more: object = {}) => {
      const ctx = { scope: scopeOf({ kind: 'command', id: 'test', organisationId: owner }) };
      const input = { name: `Mill ${Object.keys(more)}`, accommodations: [{ ...stance, ...more }] };
      return (await useCases.employers.create(ctx, input)).accommodations;
    };
    useCases.pass(3 * 3600);
    const tomorrow = { ...stance, date: '2026-11-25', expires: '2027-11-25' };
    expect(await saidIn(organisationId)).to.deep.equal([tomorrow]);
    const ends = { expires: '2026-12-01' };
    expect(await saidIn(organisationId, ends)).to.deep.equal([{ ...tomorrow, ...ends }]);
    useCases.pass(-3 * 3600);
  });
});
