import { expect } from 'chai';
import { wasAsked } from '../../src/domain/participant.ts';
import { openUseCases, type UseCases } from './use-cases.ts';

describe('what a person was asked', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  const today = '2026-11-24';
  const block = { days: ['mon'] as const, from: '09:00', to: '12:00' };
  before(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const create = (more = {}) => useCases.participants.create(here.command, { displayName: 'Robin', ...more });
  const change = async (id: string, patch: object) => {
    const { version } = await useCases.participants.get(here.command, id);
    return useCases.participants.update(here.command, id, version, patch);
  };

  it('is not told by an empty list, and dated by what is said', async () => {
    const empty = await create({ supportNeeds: [], pastWork: [], availability: [] });
    expect(empty.asked).to.deep.equal({});
    expect(wasAsked(empty, 'supportNeeds')).to.equal(false);
    const said = await create({
      supportNeeds: [{ code: 'curfew', weight: 'must' }],
      pastWork: [{ text: 'On the bins', where: 'paid' }],
      place: { postcode: 'LS1 4AP' },
    });
    expect(said.asked).to.deep.equal({ supportNeeds: today, pastWork: today, place: today });
    expect(wasAsked({ ...said, asked: {} }, 'pastWork'), 'an item says it, too').to.equal(true);
  });

  it('is dated when the last item is taken away, and left alone when nothing was there', async () => {
    const { id } = await create({ availability: [block] });
    await change(id, { asked: {} });
    expect((await change(id, { pastWork: [] })).asked, 'nothing changed').to.deep.equal({});
    const none = await change(id, { availability: [] });
    expect(none).to.deep.include({ availability: [], asked: { availability: today } });
    expect((await change(id, { asked: { supportNeeds: '2026-11-20' } })).asked).to.deep.equal({
      supportNeeds: '2026-11-20',
    });
  });

  it('keeps the day that the change itself gives', async () => {
    const needs = [{ code: 'curfew', weight: 'must' }] as const;
    const robin = await create({ supportNeeds: needs, asked: { supportNeeds: '2026-01-02' } });
    expect(robin.asked).to.deep.equal({ supportNeeds: '2026-01-02' });
    const changed = await change(robin.id, { supportNeeds: [], asked: { supportNeeds: '2026-02-03' } });
    expect(changed.asked).to.deep.equal({ supportNeeds: '2026-02-03' });
  });
});
