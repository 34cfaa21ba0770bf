import { expect } from 'chai';
import type { Context } from '../../src/services/kit/context.ts';
import { audit, notices, participants } from '../../src/store/collections/index.ts';
import { next, put } from '../../src/store/rows.ts';
import { plainParticipant } from './plain-rows.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('a complaint about how somebody’s data are kept', () => {
  let useCases: UseCases;
  let office: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    office = await useCases.organisation();
  });
  after(() => useCases.close());

  const supervisor = async () => office.as('supervisor', { id: (await office.user('supervisor')).id });
  const heardBy = async ({ scope }: Context) =>
    (await useCases.store.list(scope, notices, 'byUser', { key: [scope.actor.id], limit: 50 })).items.map(
      ({ kind, data }) => [kind, data.what],
    );
  /** Somebody on their own pages, in whose charge whoever is. */
  async function person(more: Parameters<typeof plainParticipant>[0], codeBy?: string) {
    const { organisationId } = office;
    const row = plainParticipant({ id: useCases.newId('participant'), organisationId, ...more });
    await useCases.store.commit(office.command.scope, { organisationId, puts: [put(participants, row, 0)] });
    const actor = { participantId: row.id, ...(codeBy === undefined ? {} : { codeBy }) };
    return { row, me: office.as('participant', actor as never) };
  }

  it('goes to every supervisor but for their coach, whom they barred, and who made their code', async () => {
    const [coach, barred, maker, free, other] = await Promise.all([1, 2, 3, 4, 5].map(supervisor));
    if (!coach || !barred || !maker || !free || !other) throw new Error('Five supervisors were made.');
    const of = ({ scope }: Context) => scope.actor.id;
    const { me } = await person({ coachId: of(coach), barredUserIds: [of(barred)] }, of(maker));
    await Promise.all([1, 2, 3].map(() => useCases.ownRequests.complain(me)));
    const told = [['person_asks', 'complaint']];
    expect([await heardBy(free), await heardBy(other)], 'once each').to.deep.equal([told, told]);
    for (const one of [coach, barred, maker]) expect(await heardBy(one)).to.deep.equal([]);
    expect(await useCases.ownRequests.isAsked(me, 'complaint')).to.equal(true);
    expect(await useCases.ownRequests.isAsked(me, 'file'), 'nothing else was asked').to.equal(false);
  });

  it('stands in the trail, without a word of what it was', async () => {
    await supervisor();
    const { row, me } = await person({});
    await useCases.ownRequests.complain(me);
    const { items } = await useCases.store.list(office.command.scope, audit, 'bySequence', { limit: 50 });
    const own = items.filter(({ subjectId }) => subjectId === row.id);
    expect(own.map(({ action, fields }) => [action, fields])).to.deep.include(['ask', ['complaint']]);
  });

  it('is not taken where nobody but their coach could take it up, and says so', async () => {
    const only = await supervisor();
    const { row, me } = await person({ coachId: only.scope.actor.id });
    const problem = await refusal(useCases.ownRequests.complain(me));
    expect([problem.code, problem.sentence.key]).to.deep.equal(['conflict', 'nobody_to_complain_to']);
    expect(await heardBy(only)).to.deep.equal([]);
    const { organisationId } = office;
    const moved = next(row, '2026-11-24T10:00:00.000Z', { coachId: undefined });
    await useCases.store.commit(office.command.scope, {
      organisationId,
      puts: [put(participants, moved, row.version)],
    });
    await useCases.ownRequests.complain(me);
    expect(await heardBy(only)).to.have.length(1);
  });
});
