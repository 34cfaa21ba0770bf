import { expect } from 'chai';
import { handovers, matches, notices, participants } from '../../src/store/collections/index.ts';
import { first, next, put } from '../../src/store/rows.ts';
import { plant } from './match-rows.ts';
import { plainParticipant } from './plain-rows.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('handing over', () => {
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
  async function person(displayName: string, coachId?: string) {
    const id = useCases.newId('participant');
    const { organisationId } = here;
    const row = plainParticipant({ id, organisationId, displayName, ...(coachId ? { coachId } : {}) });
    await useCases.store.commit(here.command.scope, { organisationId, puts: [put(participants, row, 0)] });
    return id;
  }
  const coachOf = async (id: string) =>
    (await useCases.store.get(here.command.scope, participants, id))?.coachId;

  it('takes along what is under way and what nobody has read, with the note, and tells the coach once', async () => {
    const [ada, bo, nobodys] = [await person('Ada', rosa), await person('Bo', rosa), await person('Cy')];
    const match = await plant(useCases, here.command, {
      ...{ participantId: ada, coachId: rosa, state: 'shortlisted', actedOn: true },
    });
    const unread = {
      ...first(useCases.newId('notice'), here.organisationId, useCases.clock()),
      ...({ userId: rosa, kind: 'stale_profile', importance: 'fyi', data: {}, read: false } as const),
      ...{ participantId: ada, dedupeKey: `stale:${ada}` },
    };
    const { organisationId } = here;
    await useCases.store.commit(here.command.scope, { organisationId, puts: [put(notices, unread, 0)] });

    const note = 'Prefers calls after noon.';
    await useCases.handovers.create(as(rosa), { participantIds: [ada, bo, nobodys, ada], to: sam, note });

    for (const id of [ada, bo, nobodys]) expect(await coachOf(id)).to.equal(sam);
    expect((await useCases.store.get(here.command.scope, matches, match.id))?.coachId).to.equal(sam);
    const told = (await useCases.notices.list(as(sam), {})).items;
    expect(told.map(({ kind, participantIds = [] }) => [kind, participantIds.length])).to.have.deep.members([
      ['handed_over', 3],
      ['stale_profile', 0],
    ]);
    expect((await useCases.notices.list(as(rosa), {})).items).to.deep.equal([]);
    const notes = await useCases.store.list(here.command.scope, handovers, 'byParticipant', { key: [ada] });
    expect(notes.items.map((one) => [one.fromId, one.toId, one.note])).to.deep.equal([[rosa, sam, note]]);
    const entries = (await here.trail()).filter(({ action }) => action === 'hand_over');
    expect(entries.map(({ subjectId }) => subjectId)).to.have.members([ada, bo, nobodys]);
  });

  it('moves nobody where one of them is another coach’s or is not there', async () => {
    const [ada, bo] = [await person('Ada', rosa), await person('Bo', sam)];
    const handOver = (participantIds: readonly string[], to = sam) =>
      useCases.handovers.create(as(rosa), { participantIds, to });
    expect((await refusal(handOver([ada, bo], rosa))).sentence.key).to.equal('not_your_people');
    expect((await refusal(handOver([ada, useCases.newId('participant')]))).code).to.equal('invalid');
    expect((await refusal(handOver([ada], 'usr_none'))).code).to.equal('invalid');
    expect(await coachOf(ada)).to.equal(rosa);
    const over = await useCases.handovers.create(here.as('supervisor'), {
      participantIds: [ada, bo],
      to: rosa,
    });
    expect(await coachOf(bo)).to.equal(rosa);
    expect(over).to.deep.equal({ participantIds: [ada, bo], already: [ada] });
  });

  it('moves nobody to a coach who is barred from one of them', async () => {
    const [ada, bo] = [await person('Ada', rosa), await person('Bo', rosa)];
    const row = await useCases.store.get(here.command.scope, participants, bo);
    if (row === undefined) throw new Error('nobody');
    await useCases.store.commit(here.command.scope, {
      organisationId: here.organisationId,
      puts: [put(participants, next(row, useCases.clock(), { barredUserIds: [sam] }), row.version)],
    });
    const refused = await refusal(
      useCases.handovers.create(as(rosa), { participantIds: [ada, bo], to: sam }),
    );
    expect(refused.code).to.equal('invalid');
    expect([await coachOf(ada), await coachOf(bo)]).to.deep.equal([rosa, rosa]);
  });

  it('keeps lists as somebody wants them again, each their own', async () => {
    const view = { place: 'participants', name: 'Who waits', query: 'show=waiting' };
    const { id } = await useCases.savedViews.create(as(rosa), view);
    expect((await refusal(useCases.savedViews.create(as(rosa), view))).code).to.equal('conflict');
    await useCases.savedViews.create(as(sam), view);
    const list = async () => (await useCases.savedViews.list(as(rosa), { place: 'participants' })).items;
    expect((await list()).map(({ name, query }) => [name, query])).to.deep.equal([
      ['Who waits', 'show=waiting'],
    ]);
    expect((await refusal(useCases.savedViews.remove(as(sam), id))).code).to.equal('not_found');
    await useCases.savedViews.remove(as(rosa), id);
    expect(await list()).to.deep.equal([]);
  });
});
