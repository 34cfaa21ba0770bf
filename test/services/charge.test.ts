import { expect } from 'chai';
import { covers, participants } from '../../src/store/collections/index.ts';
import { first, put } from '../../src/store/rows.ts';
import { plainParticipant } from './plain-rows.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('who may put somebody in charge, by a change of the person', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  let rosa: string;
  let sam: string;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    here = await useCases.organisation();
    [rosa, sam] = [(await here.user('coach')).id, (await here.user('coach')).id];
  });
  after(() => useCases.close());

  const as = (id: string) => here.as('coach', { id });
  async function person(coachId?: string) {
    const id = useCases.newId('participant');
    const { organisationId } = here;
    const row = plainParticipant({ id, organisationId, displayName: 'Ada', ...(coachId ? { coachId } : {}) });
    await useCases.store.commit(here.command.scope, { organisationId, puts: [put(participants, row, 0)] });
    return { id, version: row.version };
  }
  const standsIn = (by: string, coachId: string, from: string, until: string) => {
    const { organisationId } = here;
    const row = {
      ...first(useCases.newId('cover'), organisationId, useCases.clock()),
      ...{ coachId, by, from, until },
    };
    return useCases.store.commit(here.command.scope, { organisationId, puts: [put(covers, row, 0)] });
  };
  const change = (
    ctx: ReturnType<typeof as>,
    { id, version }: { id: string; version: number },
    patch: object,
  ) => useCases.participants.update(ctx, id, version, patch);

  it('lets a coach take on whom nobody has, and give away their own, to somebody or to nobody', async () => {
    const taken = await change(as(sam), await person(), { coachId: sam });
    expect(taken.coachId).to.equal(sam);
    expect((await change(as(sam), taken, { coachId: rosa })).coachId).to.equal(rosa);
    expect((await change(as(rosa), await person(rosa), { coachId: null })).coachId).to.equal(undefined);
  });

  it('tells whom it puts in charge, and nobody of what they did themselves', async () => {
    const told = async (id: string) =>
      (await useCases.notices.list(as(id), {})).items.map(({ kind, participantIds }) => [
        kind,
        participantIds,
      ]);
    const ada = await change(as(sam), await person(), { coachId: sam });
    expect(await told(sam)).to.deep.equal([]);
    const given = await change(as(sam), ada, { coachId: rosa });
    expect(await told(rosa)).to.deep.equal([['handed_over', [ada.id]]]);
    await change(as(rosa), given, { displayName: 'Ada B', coachId: rosa });
    expect(await told(rosa)).to.have.length(1);
  });

  it('lets no coach take, give or drop another’s, and everything else be changed as before', async () => {
    for (const coachId of [sam, null]) {
      const refused = await refusal(change(as(sam), await person(rosa), { coachId }));
      expect([refused.code, refused.sentence.key]).to.deep.equal(['forbidden', 'not_your_people']);
    }
    const same = await change(as(sam), await person(rosa), { coachId: rosa, displayName: 'Ada B' });
    expect([same.coachId, same.displayName]).to.deep.equal([rosa, 'Ada B']);
  });

  it('lets whoever stands in do it while the cover runs, and not after', async () => {
    await standsIn(sam, rosa, '2026-11-23', '2026-11-24');
    expect((await change(as(sam), await person(rosa), { coachId: sam })).coachId).to.equal(sam);
    const over = here.as('supervisor');
    expect((await change(over, await person(rosa), { coachId: sam })).coachId).to.equal(sam);
    await standsIn(rosa, sam, '2026-11-20', '2026-11-23');
    expect((await refusal(change(as(rosa), await person(sam), { coachId: rosa }))).code).to.equal(
      'forbidden',
    );
  });
});
