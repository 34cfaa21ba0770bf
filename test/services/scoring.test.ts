import { expect } from 'chai';
import { limits } from '../../config/limits.ts';
import { askAgain } from '../../src/queue/work-rows.ts';
import { matches, work } from '../../src/store/collections/index.ts';
import { put } from '../../src/store/rows.ts';
import { scoringByOne } from './scoring-by-one.ts';
import { openUseCases, type UseCases } from './use-cases.ts';

const few = { ...limits, keptSuggestions: 3, keptNearMisses: 2 };

describe('scoring', () => {
  let useCases: UseCases;
  let office: Awaited<ReturnType<UseCases['organisation']>>;
  let employerId: string;

  beforeEach(async () => {
    useCases = await openUseCases();
    office = await useCases.organisation();
    employerId = (await useCases.employers.create(office.command, { name: 'Harbour Bakery' })).id;
  });
  afterEach(() => useCases.close());

  const scoring = () => {
    return scoringByOne(useCases.beside({ limits: few }).workerDeps);
  };
  const person = (name = 'Robin') =>
    useCases.participants.create(office.command, {
      displayName: name,
      stage: 'ready_to_try_work',
      skills: ['a', 'b', 'c', 'd', 'e'].map((letter) => ({
        uri: `skill:${letter}`,
        level: 'skilled' as const,
      })),
      avoidSettings: ['alcohol_served'],
    });
  /** A role that asks for five skills of which a person has `held`: the more, the better the match. */
  const role = (held: number, more: object = {}) =>
    useCases.opportunities.create(office.command, {
      employerId,
      title: `Role with ${held}`,
      duties: 'A role of the tests.',
      schedule: { blocks: [], flexible: true },
      wage: { min: { amountMinor: 1300, currency: 'GBP' }, per: 'hour' },
      skills: {
        required: [...'abcde'].map((letter, at) => ({
          uri: `skill:${at < held ? letter : `x${letter}`}`,
          level: 'working' as const,
        })),
        desired: [],
      },
      state: 'open',
      ...more,
    });
  const standing = async (participantId: string) => {
    const { items } = await useCases.store.list(office.command.scope, matches, 'byPair', {
      key: [participantId],
      limit: 200,
    });
    return items;
  };
  const states = async (participantId: string, titles: ReadonlyMap<string, string>) =>
    Object.fromEntries(
      (await standing(participantId)).map((row) => [titles.get(row.opportunityId), row.state]),
    );

  it('writes nothing when nothing changed, and one row when one fact of one pair did', async () => {
    const one = await person();
    const first = await role(5);
    await role(2);
    expect(await scoring().scoreParticipant(office.command, one.id)).to.equal(2);
    const before = await standing(one.id);
    expect(await scoring().scoreParticipant(office.command, one.id)).to.equal(0);
    expect(await scoring().scoreOpportunity(office.command, first.id)).to.equal(0);
    expect(await standing(one.id)).to.deep.equal(before);
    // A new version that says the same to a score is nothing to write for.
    const renamed = await useCases.opportunities.update(office.command, first.id, first.version, {
      title: 'Another name',
    });
    expect(await scoring().scoreParticipant(office.command, one.id)).to.equal(0);
    await useCases.opportunities.update(office.command, first.id, renamed.version, {
      wage: { min: { amountMinor: 1300, currency: 'GBP' }, per: 'hour' },
      skills: { required: [{ uri: 'skill:a', level: 'expert' }], desired: [] },
    });
    expect(await scoring().scoreParticipant(office.command, one.id)).to.equal(1);
  });

  it('keeps the best of one participant, and lets a better one take the place of the last', async () => {
    const one = await person();
    const titles = new Map<string, string>();
    for (const held of [1, 2, 3]) titles.set((await role(held)).id, `${held}`);
    const { scoreParticipant, scoreOpportunity } = scoring();
    await scoreParticipant(office.command, one.id);
    const better = await role(5);
    titles.set(better.id, '5');
    const weaker = await role(0);
    titles.set(weaker.id, '0');
    expect(await scoreOpportunity(office.command, weaker.id)).to.equal(0);
    // It, the one that leaves, and the two that make room.
    expect(await scoreOpportunity(office.command, better.id)).to.equal(4);
    const replaced = await states(one.id, titles);
    // Whichever side is scored next, the list is the same: nothing comes back and nothing is written.
    expect(await scoreParticipant(office.command, one.id)).to.equal(0);
    for (const [id] of titles) expect(await scoreOpportunity(office.command, id)).to.equal(0);
    expect(await states(one.id, titles)).to.deep.equal(replaced);
    expect(await states(one.id, titles)).to.deep.equal({
      '1': 'superseded',
      '2': 'suggested',
      '3': 'suggested',
      '5': 'suggested',
    });
  });

  it('keeps what the person does not want only while there is room, and never in place of what they may', async () => {
    const bar = { occupation: 'occupation:bartender' };
    const one = await useCases.participants.create(office.command, {
      displayName: 'Robin',
      skills: [...'abcde'].map((letter) => ({ uri: `skill:${letter}`, level: 'skilled' as const })),
      preferences: { occupations: [], avoidOccupations: [bar.occupation], sectors: [], contracts: [] },
    });
    const titles = new Map<string, string>();
    for (const at of [1, 2, 3, 4]) titles.set((await role(5, bar)).id, `bar ${at}`);
    titles.set((await role(1)).id, 'kitchen');
    const { scoreParticipant, scoreOpportunity } = scoring();
    await scoreParticipant(office.command, one.id);
    const kept = async () =>
      (await standing(one.id))
        .filter(({ state }) => state === 'suggested')
        .map(({ opportunityId }) => opportunityId);
    expect((await kept()).map((id) => titles.get(id)))
      .to.include('kitchen')
      .and.have.lengthOf(3);
    // One that comes by itself, and one more that is not wanted.
    const canteen = (await role(2)).id;
    expect(await scoreOpportunity(office.command, canteen)).to.be.above(0);
    expect(await scoreOpportunity(office.command, (await role(5, bar)).id)).to.equal(0);
    expect(await kept())
      .to.include(canteen)
      .and.have.lengthOf(3);
    const first = (await standing(one.id)).find(({ opportunityId }) => opportunityId === canteen);
    expect(first).to.include({ rankForPerson: 1 });
  });

  it('keeps a near miss as blocked with its one blocker, and says so when it can be lifted', async () => {
    const one = await person();
    const bar = await role(5, { settings: ['alcohol_served'] });
    await scoring().scoreOpportunity(office.command, bar.id);
    const [near] = await standing(one.id);
    expect(near).to.deep.include({ state: 'blocked' });
    expect(near?.blockers).to.deep.equal(['setting_avoided']);
    await useCases.opportunities.update(office.command, bar.id, bar.version, { settings: [] });
    await scoring().scoreOpportunity(office.command, bar.id);
    expect((await standing(one.id))[0]).to.deep.include({ state: 'suggested', blockers: [], version: 2 });
  });

  it('never moves a match that a person has acted on, but keeps its reasons true', async () => {
    const one = await person();
    const bar = await role(5);
    await scoring().scoreParticipant(office.command, one.id);
    const [match] = await standing(one.id);
    const coach = office.as('coach');
    await useCases.matches.decide(coach, match?.id ?? '', match?.version ?? 0, { action: 'shortlist' });
    await useCases.opportunities.update(office.command, bar.id, bar.version, {
      settings: ['alcohol_served'],
    });
    await scoring().scoreOpportunity(office.command, bar.id);
    const [after] = await standing(one.id);
    expect(after?.state).to.equal('shortlisted');
    expect(after?.blockers).to.deep.equal(['setting_avoided']);
  });

  it('leaves a participant to the work that waits for it, but not to work that runs or is dead', async () => {
    const one = await person();
    const open = await role(5);
    for (const [state, written] of [
      ['waiting', 0],
      ['dead', 1],
    ] as const) {
      const asked = {
        job: 'score-participant',
        subject: one.id,
        payload: { participantIds: [one.id] },
        asCause: false,
      };
      const standing = await useCases.store.get(office.command.scope, work, `score-participant:${one.id}`);
      const row = standing ?? askAgain(undefined, asked, office.organisationId, useCases.clock())?.row;
      if (row === undefined) throw new Error('There is no work.');
      const version = standing === undefined ? 1 : row.version + 1;
      await useCases.store.commit(office.command.scope, {
        organisationId: office.organisationId,
        puts: [put(work, { ...row, version, state }, version - 1)],
      });
      expect(await scoring().scoreOpportunity(office.command, open.id)).to.equal(written);
    }
  });

  it('lets timers run during a long sweep, so that its lease is renewed', async () => {
    for (let at = 0; at < 120; at += 1) await person(`Robin ${at}`);
    // Blocked twice, so nothing is kept and no commit gives the timers their turn.
    const open = await role(3, { settings: ['alcohol_served'], licences: ['driving_lorry'] });
    let beats = 0;
    const heart = setInterval(() => {
      beats += 1;
    }, 1);
    try {
      expect(await scoring().scoreOpportunity(office.command, open.id)).to.equal(0);
    } finally {
      clearInterval(heart);
    }
    expect(beats).to.be.greaterThan(0);
  });
});
