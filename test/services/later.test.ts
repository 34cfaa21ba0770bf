import { expect } from 'chai';
import type { Match } from '../../src/domain/match.ts';
import type { User } from '../../src/domain/user.ts';
import { localDate, plusDays } from '../../src/domain/values/time.ts';
import { matches, notices } from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { roundOf } from '../support/rounds.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

const day = 86_400;

describe('pairs for later', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  let coach: User;
  let firstDay: string;
  let lasting: string;
  let participantId: string;

  const posting = async (expiresAt?: string) => {
    const { id: employerId } = await useCases.employers.create(here.command, { name: `Bakery ${expiresAt}` });
    const row = { employerId, title: 'Baker', state: 'open', expiresAt } as const;
    return (await useCases.opportunities.create(here.command, row)).id;
  };
  const on = (days: number) => plusDays(localDate(useCases.clock(), 'UTC'), days);
  beforeEach(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
    coach = await here.user('coach');
    firstDay = on(100);
    lasting = await posting();
    const profile = { displayName: 'Ada', coachId: coach.id, availableFrom: firstDay };
    participantId = (await useCases.participants.create(here.command, profile)).id;
  });
  afterEach(() => useCases.close());

  const score = () => useCases.scoreParticipant(here.command, participantId);
  const rows = async (): Promise<readonly Match[]> => {
    const found: Match[] = [];
    for await (const row of walk(useCases.store, here.command.scope, matches, 'byPair', {
      key: [participantId],
    }))
      if (row.state !== 'superseded') found.push(row);
    return found;
  };
  const remind = () => useCases.reminders.remind(roundOf('notice:raise'));
  const told = async () => {
    const { items } = await useCases.store.list(here.command.scope, notices, 'byUser', { key: [coach.id] });
    return items.filter(({ kind }) => kind === 'free_soon');
  };

  it('of postings that end before the day are employers worth asking then', async () => {
    const ends = `${on(99)}T12:00:00.000Z`;
    const { id: employerId } = await useCases.employers.create(here.command, { name: 'Mill' });
    const skill = { uri: 'skill:milling', level: 'working' } as const;
    const role = {
      employerId,
      state: 'open',
      expiresAt: ends,
      skills: { required: [skill], desired: [] },
    } as const;
    await useCases.opportunities.create(here.command, { ...role, title: 'Miller' });
    await useCases.opportunities.create(here.command, { ...role, title: 'Miller' });
    const asking = () => useCases.worthAskings.list(here.as('coach'), participantId);
    // Nothing speaks for it yet.
    expect(await asking()).to.deep.equal([]);
    const { version } = await useCases.participants.get(here.command, participantId);
    const held = { skills: [{ ...skill, lastUsed: 2026 }] };
    const ada = await useCases.participants.update(here.command, participantId, version, held);
    const [one, ...others] = await asking();
    expect(others).to.deep.equal([]);
    expect(one).to.include({ employerId, employerName: 'Mill', title: 'Miller', from: firstDay });
    await useCases.participants.update(here.command, participantId, ada.version, { availableFrom: on(1) });
    expect(await asking()).to.deep.equal([]);
    const elsewhere = (await useCases.organisation()).as('coach');
    expect((await refusal(useCases.worthAskings.list(elsewhere, participantId))).code).to.equal('not_found');
  });

  it('are kept with the day, but for postings that end before it', async () => {
    await posting(`${on(99)}T12:00:00.000Z`);
    const thatDay = await posting(`${on(100)}T12:00:00.000Z`);
    await score();
    const kept = await rows();
    expect(kept.map(({ opportunityId }) => opportunityId)).to.have.members([lasting, thatDay]);
    for (const row of kept) expect(row).to.include({ state: 'later', laterFrom: firstDay });
  });

  it('leave the list when the posting comes to end before the day', async () => {
    await score();
    const { version } = await useCases.opportunities.get(here.command, lasting);
    const expiresAt = `${on(30)}T12:00:00.000Z`;
    await useCases.opportunities.update(here.command, lasting, version, { expiresAt });
    await useCases.scoreOpportunity(here.command, lasting);
    expect(await rows()).to.deep.equal([]);
  });

  it('begin where the organisation says', async () => {
    const { organisations } = useCases;
    await organisations.set(here.organisationId, { laterAfterDays: 100 });
    await score();
    expect((await rows()).map(({ state }) => state)).to.deep.equal(['suggested']);
    await organisations.set(here.organisationId, { laterAfterDays: 99 });
    await score();
    expect((await rows()).map(({ state }) => state)).to.deep.equal(['later']);
    for (const laterAfterDays of [-1, 1.5, 367, Number.NaN]) {
      const refused = await refusal(organisations.set(here.organisationId, { laterAfterDays }));
      expect(refused.code).to.equal('invalid');
    }
  });

  it('are told of once, a week before they become suggestions', async () => {
    await score();
    useCases.pass(32 * day);
    await remind();
    expect(await told()).to.deep.equal([]);
    useCases.pass(day);
    await remind();
    await remind();
    const [notice, more] = await told();
    expect(more).to.equal(undefined);
    expect(notice).to.deep.include({
      participantId,
      data: { firstDay },
      matchIds: (await rows()).map(({ id }) => id),
    });
    useCases.pass(7 * day);
    await score();
    expect((await rows()).map(({ state }) => state)).to.deep.equal(['suggested']);
  });
});
