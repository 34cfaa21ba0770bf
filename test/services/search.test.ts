import { expect } from 'chai';
import type { Context } from '../../src/services/kit/context.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('the search over everything', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const person = (displayName: string, more: object = {}) =>
    useCases.participants.create(here.command, { displayName, ...more });
  const employer = (name: string, more: object = {}) =>
    useCases.employers.create(here.command, { name, ...more });
  const posting = (employerId: string, title: string, more: object = {}) =>
    useCases.opportunities.create(here.command, { employerId, title, ...more });
  const found = async (q: string, ctx: Context = here.command) =>
    (await useCases.search.find(ctx, q)).map(({ hint, title }) => `${hint.kind} ${title}`);

  it('finds people by beginnings of their names, whatever case and accents', async () => {
    await person('Hugo Tamm');
    await person('Hugo Øster');
    expect(await found('Hugo T')).to.deep.equal(['participant Hugo Tamm']);
    expect(await found('oster HUG')).to.deep.equal(['participant Hugo Øster']);
    expect(await found('hugo x')).to.deep.equal([]);
    expect(await found(' · ')).to.deep.equal([]);
  });

  it('puts one’s own people first, then whose name begins so', async () => {
    const [mine, other] = [await here.user('coach'), await here.user('coach')];
    await person('Ann Bell', { coachId: other.id });
    await person('Bea Stone', { coachId: other.id });
    await person('Zoe Bell', { coachId: mine.id });
    const coach = here.as('coach', { id: mine.id });
    const people = await useCases.search.find(coach, 'be');
    expect(people.map(({ title }) => title)).to.deep.equal(['Zoe Bell', 'Bea Stone', 'Ann Bell']);
    expect(people.map(({ hint }) => hint)).to.deep.equal([
      { kind: 'participant', isOwn: true, coachName: 'A coach' },
      ...Array(2).fill({ kind: 'participant', isOwn: false, coachName: 'A coach' }),
    ]);
  });

  it('finds an employer with its postings, and one by whom one rings there', async () => {
    const bakery = await employer('Harbour Bakery');
    await employer('Quay Stores', { contacts: [{ name: 'Mia Harper' }] });
    await posting(bakery.id, 'Counter help');
    await posting(bakery.id, 'Early baker');
    expect(await found('harbour')).to.deep.equal([
      'employer Harbour Bakery',
      'opportunity Counter help',
      'opportunity Early baker',
    ]);
    expect(await found('harb early')).to.deep.equal(['opportunity Early baker']);
    const [contact] = await useCases.search.find(here.command, 'mia harp');
    expect(contact?.hint).to.include({ kind: 'employer', contactName: 'Mia Harper' });
  });

  it('finds postings by title and occupation, those that take people first', async () => {
    const mill = await employer('Mill');
    const named = useCases.beside({
      taxonomy: { ...useCases.composed.taxonomy, label: (uri) => (uri === 'occupation:9' ? 'Milkman' : uri) },
    });
    await named.services.opportunities.create(here.command, {
      ...{ employerId: mill.id, title: 'Morning round', occupation: 'occupation:9' },
    });
    await posting(mill.id, 'Milk taster', { state: 'draft' });
    await posting(mill.id, 'Churner of milk');
    expect(await found('milk')).to.deep.equal([
      'opportunity Churner of milk',
      'opportunity Morning round',
      'opportunity Milk taster',
    ]);
  });

  it('shows an employer its own postings alone, others nothing, and stays in the organisation', async () => {
    const [mill, quay] = [
      await employer('Mill'),
      await employer('Quay', { contacts: [{ name: 'Mia Vale' }] }),
    ];
    await posting(mill.id, 'Night guard');
    await posting(quay.id, 'Night porter');
    await person('Night Ingale');
    expect(await found('night', here.as('employer', { employerId: quay.id }))).to.deep.equal([
      'opportunity Night porter',
    ]);
    expect(await found('night', here.as('administrator'))).to.deep.equal([]);
    expect(await found('mi', here.as('administrator'))).to.deep.equal(['employer Mill']);
    expect((await refusal(found('night', here.as('auditor')))).code).to.equal('forbidden');
    const elsewhere = await useCases.organisation();
    expect(await found('night', elsewhere.command)).to.deep.equal([]);
  });

  it('leaves in the trail how many people were listed', async () => {
    await person('Robin Vale');
    await found('robin', here.as('coach'));
    const listed = (await here.trail()).filter(({ action }) => action === 'list');
    expect(listed.map(({ noun, subjectId }) => `${noun} ${subjectId}`)).to.deep.equal([
      'participant count:1',
    ]);
  });
});
