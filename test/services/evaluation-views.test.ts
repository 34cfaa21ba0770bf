import { expect } from 'chai';
import type { Context } from '../../src/services/kit/context.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('an evaluation as it is shown', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  it('names its pair and shows its weeks; its entry stands before it is given out', async () => {
    const { id: employerId } = await useCases.employers.create(here.command, { name: 'Mill' });
    const { id: opportunityId } = await useCases.opportunities.create(here.command, {
      ...{ employerId, title: 'Miller', state: 'draft' },
      schedule: { blocks: [{ days: ['mon'], from: '09:00', to: '13:00' }], flexible: false },
    });
    const { id: participantId } = await useCases.participants.create(here.command, {
      displayName: 'Robin',
      availability: [{ days: ['mon'], from: '08:00', to: '14:00' }],
    });
    const evaluate = (ctx: Context) => useCases.evaluations.evaluate(ctx, participantId, opportunityId);
    const view = await evaluate(here.as('coach'));
    expect(view).to.include({ participantId, opportunityId });
    expect(view.participant).to.include({ id: participantId, displayName: 'Robin' });
    expect(view.opportunity).to.include({ id: opportunityId, title: 'Miller', employerName: 'Mill' });
    expect(view.week).to.deep.equal({
      free: [{ days: ['mon'], from: '08:00', to: '14:00' }],
      needed: [{ days: ['mon'], from: '09:00', to: '13:00' }],
      keepFree: [],
    });
    // A draft is not open, and that is said like anything else that is in the way.
    expect(view.blockers.map(({ rule }) => rule)).to.deep.equal(['opportunity_not_open']);
    const commit = () => Promise.reject(new Error('the trail cannot be written'));
    const { services } = useCases.beside({ store: { ...useCases.store, commit } });
    const unwritten = services.evaluations.evaluate(here.as('coach'), participantId, opportunityId);
    expect(await unwritten.catch((error: Error) => error.message)).to.equal('the trail cannot be written');
  });

  it('of what is not there is refused by name, and the attempt is noted', async () => {
    const { id } = await useCases.participants.create(here.command, { displayName: 'Robin' });
    const ask = (participantId: string) =>
      useCases.evaluations.evaluate(here.as('supervisor'), participantId, 'opp_none');
    expect((await refusal(ask('par_none'))).sentence.key).to.equal('no_such_participant');
    expect((await refusal(ask(id))).sentence.key).to.equal('no_such_opportunity');
    const denied = (await here.trail()).filter(({ outcome }) => outcome === 'denied');
    expect(denied.map(({ noun, subjectId }) => [noun, subjectId])).to.deep.equal([
      ['participant', 'par_none'],
      ['opportunity', 'opp_none'],
    ]);
  });
});
