import { expect } from 'chai';
import { firstContact, upgradedEmployer } from '../../src/domain/employer.ts';
import { contactsMade } from '../../src/store/collections/index.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

const ann = { name: 'Ann', phone: '07700 900111' };
const bo = { name: 'Bo', email: 'bo@mill.example', preferred: true };

describe('whom to reach at an employer', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const mill = (more: object = {}) => useCases.employers.create(here.command, { name: 'Mill', ...more });

  it('is the preferred one, or else the first', () => {
    expect(firstContact({ contacts: [ann, bo] })).to.equal(bo);
    expect(firstContact({ contacts: [ann] })).to.equal(ann);
    expect(firstContact({ contacts: [] })).to.equal(undefined);
  });

  it('was one in earlier releases, and stays the one', () => {
    const { contacts: _, ...rest } = { contacts: [], id: 'emp_1', name: 'Mill' };
    const then = (contact?: object) => upgradedEmployer({ ...rest, ...(contact && { contact }) } as never);
    expect(then(ann)).to.deep.equal({ ...rest, contacts: [ann] });
    expect(then()).to.deep.equal({ ...rest, contacts: [] });
  });

  it('is changed by callers who know of one only, and the others stay', async () => {
    const { id } = await mill({ contacts: [ann, bo] });
    const changed = await useCases.employers.update(here.command, id, 1, { contact: { phone: '1234' } });
    expect(changed.contacts).to.deep.equal([ann, { phone: '1234', preferred: true }]);
    const gone = await useCases.employers.update(here.command, id, 2, { contact: null });
    expect(gone.contacts).to.deep.equal([ann]);
    const first = await useCases.employers.create(here.command, { name: 'Quay', contact: ann });
    expect(first.contacts).to.deep.equal([ann]);
  });

  it('has notes beside that the employer neither sees nor writes', async () => {
    const { id } = await mill({ notes: 'Ring after ten' });
    const own = here.as('employer', { employerId: id });
    const { code, extras } = await refusal(useCases.employers.update(own, id, 1, { notes: 'Mine' }));
    expect([code, extras.errors?.[0]?.path]).to.deep.equal(['invalid', 'notes']);
    const changed = await useCases.employers.update(own, id, 1, { sector: 'Grain' });
    expect(changed).to.include({ notes: 'Ring after ten', sector: 'Grain' });
  });
});

describe('the log of an employer', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const log = () => useCases.composed.services.employerContacts;
  const call = (day: string, note: string) => ({
    ...{ channel: 'phone' as const, at: `2026-11-${day}T09:00:00.000Z`, note },
  });

  it('is newest first, page by page, whenever a line was written', async () => {
    const coach = here.as('coach');
    const { id } = await useCases.employers.create(here.command, { name: 'Mill' });
    for (const [day, note] of [
      ['20', 'second'],
      ['24', 'third'],
      ['02', 'first'],
    ] as const)
      await log().add(coach, id, call(day, note));
    const page = await log().list(coach, id, { limit: 2 });
    expect(page.items.map(({ note }) => note)).to.deep.equal(['third', 'second']);
    expect(page.items[0]).to.include({ by: 'usr_coach', channel: 'phone', employerId: id });
    const rest = await log().list(coach, id, { limit: 2, cursor: page.nextCursor ?? '' });
    expect([rest.items.map(({ note }) => note), rest.nextCursor]).to.deep.equal([['first'], null]);
  });

  it('tells the trail of each line, and holds nothing of another employer', async () => {
    const { id } = await useCases.employers.create(here.command, { name: 'Mill' });
    const quay = await useCases.employers.create(here.command, { name: 'Quay' });
    const { id: line } = await log().add(here.command, id, call('20', 'Sundays would do'));
    expect((await log().list(here.command, quay.id, {})).items).to.deep.equal([]);
    const [entry] = (await here.trail()).filter(({ noun }) => noun === 'contact');
    expect(entry).to.include({ action: 'create', subjectId: line });
    expect(JSON.stringify(await here.trail())).to.not.include('Sundays');
  });

  it('takes no posting of somebody else, and nothing about nobody', async () => {
    const { id } = await useCases.employers.create(here.command, { name: 'Mill' });
    const quay = await useCases.employers.create(here.command, { name: 'Quay' });
    const posting = await useCases.opportunities.create(here.command, {
      employerId: quay.id,
      title: 'Porter',
    });
    const foreign = log().add(here.command, id, { ...call('20', 'x'), opportunityId: posting.id });
    expect((await refusal(foreign)).extras.errors?.[0]?.path).to.equal('opportunityId');
    const own = await log().add(here.command, quay.id, { ...call('20', 'x'), opportunityId: posting.id });
    expect(own.opportunityId).to.equal(posting.id);
    const nobody = log().add(here.command, 'emp_nobody', call('20', 'x'));
    expect((await refusal(nobody)).code).to.equal('not_found');
    expect(await useCases.store.count(here.command.scope, contactsMade, 'byEmployer', [id])).to.equal(0);
  });

  it('is no employer’s to read or write', async () => {
    const { id } = await useCases.employers.create(here.command, { name: 'Mill' });
    const own = here.as('employer', { employerId: id });
    expect((await refusal(log().list(own, id, {}))).code).to.equal('forbidden');
    expect((await refusal(log().add(own, id, call('20', 'x')))).code).to.equal('forbidden');
  });
});
