import { expect } from 'chai';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('a refusal by role', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const denied = async () =>
    (await here.trail())
      .filter(({ outcome }) => outcome === 'denied')
      .map(({ actorId, action, noun, subjectId }) => [actorId, action, noun, subjectId]);

  it('leaves an entry that names who tried what on which subject, and nothing is done', async () => {
    const stranger = here.as('partner');
    expect(
      (await refusal(useCases.matches.decide(stranger, 'mat_1', 1, { action: 'shortlist' }))).code,
    ).to.equal('forbidden');
    expect((await refusal(useCases.operations.queues(here.as('coach')))).code).to.equal('forbidden');
    expect(await denied()).to.deep.equal([
      ['usr_partner', 'decide', 'match', 'mat_1'],
      ['usr_coach', 'read', 'work', '*'],
    ]);
  });

  it('holds nothing of what was asked but ids', async () => {
    const stranger = here.as('auditor');
    const work = 'apply-import:imp_1';
    await refusal(useCases.skills.link(stranger, 'Robin Doe baked bread'));
    await refusal(useCases.participants.byExternalId(stranger, 'robin.doe'));
    await refusal(useCases.operations.replay(stranger, work));
    const subjects = (await denied()).filter(([actorId]) => actorId === 'usr_auditor').map((one) => one[3]);
    expect(subjects).to.deep.equal(['*', '*', work]);
  });

  it('is met by whoever has no right, before anything is looked at', async () => {
    for (const role of ['participant', 'partner', 'auditor'] as const) {
      const missing = await refusal(useCases.participants.get(here.as(role), 'par_none'));
      expect(missing.code, role).to.equal('forbidden');
    }
  });
});
