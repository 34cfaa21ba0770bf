import { expect } from 'chai';
import { openUseCases, type UseCases } from './use-cases.ts';

describe('askings at once that somebody is forgotten', () => {
  let useCases: UseCases;
  beforeEach(async () => {
    useCases = await openUseCases();
  });
  afterEach(() => useCases.close());

  async function twentySupervisors() {
    const office = await useCases.organisation();
    const supervisor = async () =>
      office.as('supervisor', { id: (await office.user('supervisor')).id, steppedUp: true } as never);
    const all = await Promise.all(Array.from({ length: 20 }, supervisor));
    const { id } = await useCases.participants.create(office.as('supervisor'), { displayName: 'Robin' });
    const { erasures } = useCases.composed.services;
    const states = async () =>
      (await erasures.list(office.as('supervisor'), {})).items.map(({ state }) => state).sort();
    const askAll = () => Promise.allSettled(all.map((ctx) => erasures.ask(ctx, id)));
    return { office, id, erasures, states, askAll };
  }

  it('stand once, and the others hear that it is asked for already', async () => {
    const { office, erasures, states, askAll } = await twentySupervisors();
    const said = await askAll();
    const why = said.flatMap((one) => (one.status === 'rejected' ? [one.reason.sentence.key] : []));
    expect(why).to.deep.equal(Array.from({ length: 19 }, () => 'erasure_asked_already'));
    expect(await states()).to.deep.equal(['asked']);
    // What was refused may be asked for again.
    const [asked] = said.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const another = office.as('administrator', { steppedUp: true } as never);
    await erasures.decide(another, String(asked?.id), false);
    await askAll();
    expect(await states()).to.deep.equal(['asked', 'refused']);
  });

  it('give way to a word of the person’s own', async () => {
    const { office, id, erasures, states, askAll } = await twentySupervisors();
    const me = office.as('participant', { participantId: id } as never);
    const [own] = await Promise.all([erasures.own(me, 'password'), askAll()]);
    expect(own).to.include({ state: 'begun', own: true });
    expect(await states()).to.deep.equal(['begun']);
  });

  it('find one that is not refused behind any number that were', async () => {
    const { office, id, erasures, states } = await twentySupervisors();
    const supervisor = office.as('supervisor', { steppedUp: true } as never);
    for (let times = 0; times < 25; times += 1)
      await erasures.decide(supervisor, (await erasures.ask(supervisor, id)).id, false);
    const first = await erasures.ask(supervisor, id);
    const me = office.as('participant', { participantId: id } as never);
    expect((await erasures.own(me, 'password')).id).to.equal(first.id);
    expect((await states()).filter((state) => state !== 'refused')).to.deep.equal(['begun']);
  });
});
