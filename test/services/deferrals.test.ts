import { expect } from 'chai';
import { roundOf } from '../support/rounds.ts';
import { plant } from './match-rows.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('a deferral that ran out', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  beforeEach(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
  });
  afterEach(() => useCases.close());

  const until = '2026-12-01T09:00:00.000Z';
  const returnDeferred = () => useCases.deferrals.returnDeferred(roundOf('match:return'));
  /** A match deferred a week and some hours ahead; its id. */
  async function defer(): Promise<string> {
    const { id } = await plant(useCases, here.command);
    await useCases.matches.decide(here.as('coach'), id, 1, { action: 'defer', until });
    return id;
  }
  const secondsUntil = () => (Date.parse(until) - Date.parse(useCases.clock())) / 1000;

  it('gives the match back to the machine with no decision to undo', async () => {
    const id = await defer();
    useCases.pass(secondsUntil() + 1);
    expect(await returnDeferred()).to.equal(1);
    const back = await useCases.matches.get(here.command, id);
    expect(back).to.include({ state: 'suggested', actedOn: false, version: 3 });
    expect(back).to.not.have.any.keys('lastDecisionId', 'deferredUntil');
    expect(back.decisionsAllowed).to.not.include('undo');
    const undo = useCases.matches.decide(here.as('coach'), id, back.version, { action: 'undo' });
    expect((await refusal(undo)).code).to.equal('conflict');
    expect((await useCases.matches.get(here.command, id)).version).to.equal(3);
    expect(await returnDeferred()).to.equal(0);
  });

  it('asks for the participant to be scored again, and is in the trail', async () => {
    const id = await defer();
    useCases.pass(secondsUntil() + 1);
    await returnDeferred();
    const { participantId } = await useCases.matches.get(here.command, id);
    expect((await here.facts()).at(-1)).to.deep.equal({ type: 'rescore.asked', participantId });
    const entry = (await here.trail()).find(({ action }) => action === 'return');
    expect(entry).to.deep.include({ noun: 'match', subjectId: id, fields: ['state'] });
  });

  it('is not over at its very instant, and can be undone until then', async () => {
    const id = await defer();
    useCases.pass(secondsUntil());
    expect(await returnDeferred()).to.equal(0);
    const undone = await useCases.matches.decide(here.as('coach'), id, 2, { action: 'undo' });
    expect(undone).to.include({ state: 'suggested', actedOn: false });
    useCases.pass(1);
    expect(await returnDeferred()).to.equal(0);
  });

  it('leaves alone what was decided otherwise meanwhile', async () => {
    const id = await defer();
    await useCases.matches.decide(here.as('coach'), id, 2, { action: 'shortlist' });
    useCases.pass(secondsUntil() + 1);
    expect(await returnDeferred()).to.equal(0);
    expect((await useCases.matches.get(here.command, id)).state).to.equal('shortlisted');
  });
});
