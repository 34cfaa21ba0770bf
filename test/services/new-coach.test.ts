import { expect } from 'chai';
import type { Participant } from '../../src/domain/participant.ts';
import { openUseCases, type UseCases } from './use-cases.ts';

describe('a change of coach', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  let robin: Participant;
  let opportunityId: string;
  let oldCoach: string;
  let newCoach: string;

  beforeEach(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
    oldCoach = (await here.user('coach')).id;
    newCoach = (await here.user('coach')).id;
    const employerId = (await useCases.employers.create(here.command, { name: 'Mill' })).id;
    robin = await useCases.participants.create(here.command, { displayName: 'Robin', coachId: oldCoach });
    const role = await useCases.opportunities.create(here.command, {
      employerId,
      title: 'Miller',
      duties: 'Mills.',
      schedule: { blocks: [], flexible: true },
      wage: { min: { amountMinor: 1300, currency: 'GBP' }, per: 'hour' },
      skills: { required: [], desired: [] },
      state: 'open',
    });
    opportunityId = role.id;
    await useCases.scoreParticipant(here.command, robin.id);
  });
  afterEach(() => useCases.close());

  const change = async (coachId: string | null) => {
    robin = await useCases.participants.update(here.command, robin.id, robin.version, { coachId });
  };
  const listOf = async (coachId: string, state?: 'suggested' | 'shortlisted') =>
    (await useCases.matches.list(here.command, { coachId, state: state && [state] })).items.map(
      (match) => match.participantId,
    );
  const lists = async () => ({ old: await listOf(oldCoach), new: await listOf(newCoach) });

  it('takes the old matches along, whichever side is scored', async () => {
    expect(await lists()).to.deep.equal({ old: [robin.id], new: [] });
    await change(newCoach);
    expect(await useCases.scoreParticipant(here.command, robin.id)).to.equal(1);
    expect(await lists()).to.deep.equal({ old: [], new: [robin.id] });
    expect(await listOf(newCoach, 'suggested')).to.deep.equal([robin.id]);
    await change(oldCoach);
    expect(await useCases.scoreOpportunity(here.command, opportunityId)).to.equal(1);
    expect(await lists()).to.deep.equal({ old: [robin.id], new: [] });
  });

  it('takes along those that a person acted on, as they stand', async () => {
    const [match] = (await useCases.matches.list(here.command, { coachId: oldCoach })).items;
    await useCases.matches.decide(here.as('coach'), match?.id ?? '', 1, { action: 'shortlist' });
    await change(newCoach);
    await useCases.scoreParticipant(here.command, robin.id);
    expect(await lists()).to.deep.equal({ old: [], new: [robin.id] });
    expect(await listOf(newCoach, 'shortlisted')).to.deep.equal([robin.id]);
  });

  it('to nobody takes them off every list of a coach', async () => {
    await change(null);
    await useCases.scoreParticipant(here.command, robin.id);
    expect(await lists()).to.deep.equal({ old: [], new: [] });
    const [match] = (await useCases.matches.list(here.command, { participantId: robin.id })).items;
    expect(match).to.include({ state: 'suggested' }).and.not.to.have.property('coachId');
  });
});
