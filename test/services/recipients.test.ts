import { expect } from 'chai';
import type { User } from '../../src/domain/user.ts';
import { createStandIns } from '../../src/services/caseload/stand-ins.ts';
import { createRecipients } from '../../src/services/notices/recipients.ts';
import { users } from '../../src/store/collections/index.ts';
import { next, put } from '../../src/store/rows.ts';
import { openUseCases, type UseCases } from './use-cases.ts';

describe('who hears of something', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const disable = (user: User) =>
    useCases.store.commit(here.command.scope, {
      organisationId: here.organisationId,
      puts: [put(users, next(user, useCases.clock(), { disabledAt: useCases.clock() }), user.version)],
    });

  it('is everybody of a role in the organisation who may sign in', async () => {
    const recipients = createRecipients({ ...useCases, standIns: createStandIns(useCases) });
    const [one, two, gone] = [
      await here.user('administrator'),
      await here.user('administrator'),
      await here.user('administrator'),
    ];
    await here.user('coach');
    await (await useCases.organisation()).user('administrator');
    await disable(gone);
    expect(await recipients.findByRole(here.command, 'administrator')).to.have.members([one.id, two.id]);
    expect(await recipients.findByRole(here.command, 'auditor')).to.deep.equal([]);
  });

  it('is the coach in charge alone; the supervisors, when that coach is disabled, gone or was never named', async () => {
    const { findInCharge } = createRecipients({ ...useCases, standIns: createStandIns(useCases) });
    const coach = await here.user('coach');
    const left = await here.user('coach');
    const supervisor = await here.user('supervisor');
    await disable(left);
    expect(await findInCharge(here.command, { coachId: coach.id })).to.deep.equal([coach.id]);
    for (const coachId of [left.id, 'usr_none', undefined])
      expect(await findInCharge(here.command, { coachId }), coachId).to.deep.equal([supervisor.id]);
  });

  it('is nobody who is barred from the person, whoever they stand in for', async () => {
    const own = await useCases.organisation();
    const standIns = createStandIns(useCases);
    const { findInCharge } = createRecipients({ ...useCases, standIns });
    const [coach, by] = [await own.user('coach'), await own.user('coach')];
    const [supervisor, brother] = [await own.user('supervisor'), await own.user('supervisor')];
    const today = useCases.clock().slice(0, 10);
    await useCases.covers.create(own.as('supervisor'), {
      ...{ coachId: coach.id, by: by.id, from: today, until: today },
    });
    const person = { coachId: coach.id, barredUserIds: [by.id, brother.id] };
    expect(await findInCharge(own.command, { coachId: coach.id })).to.deep.equal([coach.id, by.id]);
    expect(await findInCharge(own.command, person)).to.deep.equal([coach.id]);
    expect(await findInCharge(own.command, { ...person, coachId: undefined })).to.deep.equal([supervisor.id]);
    expect(await standIns.answering(own.command, { coachId: coach.id })).to.equal(by.id);
    expect(await standIns.answering(own.command, person)).to.equal(coach.id);
  });
});
