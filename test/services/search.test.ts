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

  it('finds a number however it is written, one’s own people by its end, and an employer by that of a contact', async () => {
    const coach = await here.user('coach');
    const own = here.as('coach', { id: coach.id });
    await person('Ann Bell', { coachId: coach.id, contact: { phone: '+1 (555) 010-0123' } });
    await person('Bea Stone', { contact: { phone: '555 010 0199' } });
    await employer('Quay Stores', { contacts: [{ name: 'Mia Harper', phone: '555-010-7777' }] });
    for (const typed of [
      '5550100123',
      '+1 555.010.0123',
      '(555) 010 0123',
      '001-555-010-0123',
      '0123',
      '010-0123',
    ])
      expect(await found(typed, own), typed).to.deep.equal(['participant Ann Bell']);
    expect(await found('+1 (555) 010-0199', own)).to.deep.equal(['participant Bea Stone']);
    expect(await found('0199', own), 'whom somebody else looks after').to.deep.equal([]);
    expect(await found('123', own)).to.deep.equal([]);
    for (const typed of ['7777', '+1 (555) 010 7777'])
      expect(await found(typed, own), typed).to.deep.equal(['employer Quay Stores']);
    expect(await found('7777', here.as('administrator'))).to.deep.equal([]);
  });

  it('finds a name one slip away where nothing fits, and nothing else', async () => {
    const coach = await here.user('coach');
    const own = here.as('coach', { id: coach.id });
    await person('Rosalind Quist', { coachId: coach.id });
    await person('Bastian Öberg');
    await employer('Harbour Bakery', { contacts: [{ name: 'Miriam Vale' }] });
    for (const typed of ['Rosalnid', 'Rosalinda Quist', 'Tosalind', 'quisk', 'rosallind q'])
      expect(await found(typed, own), typed).to.deep.equal(['participant Rosalind Quist']);
    for (const typed of ['Bsatian', 'Bastain', 'Batian', 'obreg', 'Bastiam Oberg'])
      expect(await found(typed, own), typed).to.deep.equal(['participant Bastian Öberg']);
    for (const typed of ['Habrour', 'Harbor bak', 'Mirian'])
      expect(await found(typed, own), typed).to.deep.equal(['employer Harbour Bakery']);
    for (const typed of ['Rslnid', 'quo', 'Bxstixn', 'bakers'])
      expect(await found(typed, own), typed).to.deep.equal(
        typed === 'bakers' ? ['employer Harbour Bakery'] : [],
      );
    await person('Rosaline Quist');
    expect(await found('Rosaline', own), 'what fits stands alone').to.deep.equal([
      'participant Rosaline Quist',
    ]);
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
