import { expect } from 'chai';
import { limits } from '../../config/limits.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { Match } from '../../src/domain/match.ts';
import type { Opportunity } from '../../src/domain/opportunity.ts';
import { matches, opportunities, participants } from '../../src/store/collections/index.ts';
import type { Store } from '../../src/store/port.ts';
import { next, put } from '../../src/store/rows.ts';
import { scoringByOne } from './scoring-by-one.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

const few = { ...limits, keptSuggestions: 2, keptNearMisses: 1 };

describe('the matches that are kept', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  let employerId: string;
  beforeEach(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
    employerId = (await useCases.employers.create(here.command, { name: 'Harbour Bakery' })).id;
  });
  afterEach(() => useCases.close());

  const scoring = (kept = few, store: Store = useCases.store) => {
    return scoringByOne(useCases.beside({ limits: kept, store }).workerDeps);
  };
  const person = () =>
    useCases.participants.create(here.command, {
      displayName: 'Robin',
      skills: [...'abcde'].map((letter) => ({ uri: `skill:${letter}`, level: 'skilled' })),
      avoidSettings: ['alcohol_served'],
    });
  /** A role of which a person has so many skills of five: the more, the better the match. */
  const role = (held: number, more: object = {}): Promise<Opportunity> =>
    useCases.opportunities.create(here.command, {
      ...{ employerId, title: `Role with ${held}`, duties: 'A role of the tests.', state: 'open' },
      schedule: { blocks: [], flexible: true },
      wage: { min: { amountMinor: 1300, currency: 'GBP' }, per: 'hour' },
      skills: {
        required: [...'abcde'].map((letter, at) => ({
          ...{ uri: `skill:${at < held ? letter : `x${letter}`}`, level: 'working' },
        })),
        desired: [],
      },
      ...more,
    } as never);
  const avoided = { settings: ['alcohol_served'] };
  const standing = async (participantId: string): Promise<readonly Match[]> =>
    (
      await useCases.store.list(here.command.scope, matches, 'byPair', {
        key: [participantId],
        limit: 200,
      })
    ).items;
  const stateOf = async (participantId: string, { id }: Opportunity) =>
    (await standing(participantId)).find(({ opportunityId }) => opportunityId === id)?.state;
  /** Changes a posting past every rule, as the clock or another process may have. */
  const rewrite = (row: Opportunity, changes: Partial<Opportunity>) =>
    useCases.store.commit(here.command.scope, {
      organisationId: here.organisationId,
      puts: [put(opportunities, next(row, useCases.clock(), changes), row.version)],
    });
  const asked = async (participantId: string) =>
    (await here.facts()).filter(
      (fact: Fact) => fact.type === 'rescore.asked' && fact.participantId === participantId,
    ).length;

  it('leave the list when their posting closes, whichever side is scored, and their place is asked for', async () => {
    const three = () => scoring({ ...few, keptSuggestions: 3 });
    const { id } = await person();
    const [one, two, third] = [await role(5), await role(4), await role(3)];
    await three().scoreParticipant(here.command, id);
    await rewrite(one, { state: 'paused' });
    // The two behind it move up.
    expect(await three().scoreOpportunity(here.command, one.id)).to.equal(3);
    expect(await stateOf(id, one)).to.equal('superseded');
    expect(await asked(id)).to.equal(1);
    // It stands no more: nothing to write, nothing to ask for.
    expect(await three().scoreOpportunity(here.command, one.id)).to.equal(0);
    expect(await asked(id)).to.equal(1);
    await rewrite(two, { openings: 0 });
    await rewrite(third, { state: 'filled' });
    expect(await three().scoreParticipant(here.command, id)).to.equal(2);
    expect([await stateOf(id, two), await stateOf(id, third)]).to.deep.equal(['superseded', 'superseded']);
    expect(await asked(id)).to.equal(1);
  });

  it('come back to a free place when their posting opens again', async () => {
    const { id } = await person();
    const one = await role(5);
    await scoring().scoreParticipant(here.command, id);
    await rewrite(one, { state: 'paused' });
    await scoring().scoreOpportunity(here.command, one.id);
    await rewrite({ ...one, version: 2 }, { state: 'open' });
    expect(await scoring().scoreOpportunity(here.command, one.id)).to.equal(1);
    expect(await stateOf(id, one)).to.equal('suggested');
    expect(await asked(id)).to.equal(1);
  });

  it('are none of drafts, of postings that are gone, and of pairs that fit too little', async () => {
    const { id } = await person();
    const draft = await role(5, { state: 'draft' });
    const far = await role(5, { ...avoided, licences: ['driving_lorry'] });
    const closed = await role(5);
    await rewrite(closed, { state: 'paused' });
    for (const one of [draft.id, far.id, closed.id, 'opp_none'])
      expect(await scoring().scoreOpportunity(here.command, one), one).to.equal(0);
    expect(await scoring().scoreParticipant(here.command, id)).to.equal(0);
    expect(await standing(id)).to.deep.equal([]);
  });

  it('give way to a better one only, of their own kind; of two alike the newer is the better', async () => {
    const { id } = await person();
    const [strong, weak] = [await role(4), await role(2)];
    const near = await role(3, avoided);
    await scoring().scoreParticipant(here.command, id);
    const same = await role(1);
    expect(await scoring().scoreOpportunity(here.command, same.id)).to.equal(0);
    useCases.pass(1);
    const newer = await role(2);
    expect(await scoring().scoreOpportunity(here.command, newer.id)).to.equal(2);
    expect(await stateOf(id, weak)).to.equal('superseded');
    const better = await role(3);
    expect(await scoring().scoreOpportunity(here.command, better.id)).to.equal(2);
    expect(await stateOf(id, newer)).to.equal('superseded');
    const nearer = await role(5, avoided);
    expect(await scoring().scoreOpportunity(here.command, nearer.id)).to.equal(2);
    expect(await stateOf(id, near)).to.equal('superseded');
    expect([await stateOf(id, strong), await stateOf(id, better)]).to.deep.equal(['suggested', 'suggested']);
    expect(await asked(id)).to.equal(0);
  });

  it('are planned anew for each participant when somebody came between', async () => {
    const people = [await person(), await person(), await person()];
    const one = await role(5);
    let commits = 0;
    const overtaken: Store = {
      ...useCases.store,
      async commit(scope, unit) {
        commits += 1;
        if (commits === 1) {
          // Another process kept the match of one of them just before.
          const [, second] = people;
          if (second !== undefined) await useCases.scoreParticipant(here.command, second.id);
        }
        return useCases.store.commit(scope, unit);
      },
    };
    expect(await scoring(few, overtaken).scoreOpportunity(here.command, one.id)).to.equal(2);
    for (const { id } of people) expect(await standing(id)).to.have.length(1);
    const fault = new Error('a fault of ours');
    const broken: Store = { ...useCases.store, commit: () => Promise.reject(fault) };
    const late = await role(4);
    const failed = scoring(few, broken).scoreOpportunity(here.command, late.id);
    expect(await failed.catch((error: unknown) => error)).to.equal(fault);
  });

  it('are written in one unit for many people, and for many postings', async () => {
    const sizes: number[] = [];
    const counting: Store = {
      ...useCases.store,
      commit(scope, unit) {
        sizes.push(unit.puts?.length ?? 0);
        return useCases.store.commit(scope, unit);
      },
    };
    const robin = await person();
    const one = await role(5);
    const other = await role(4);
    const hundred = <R>(row: R) =>
      Array.from({ length: 100 }, (_, at) => ({ ...row, version: 1, id: `c${at}` }));
    const { organisationId } = here;
    const puts = hundred(robin).map((row) => put(participants, row, 0));
    await useCases.store.commit(here.command.scope, { organisationId, puts });
    const many = { ...few, keptSuggestions: 200 };
    expect(await scoring(many, counting).scoreOpportunity(here.command, one.id)).to.equal(101);
    const roles = hundred(other).map((row) => put(opportunities, row, 0));
    await useCases.store.commit(here.command.scope, { organisationId, puts: roles });
    expect(await scoring(many, counting).scoreParticipant(here.command, robin.id)).to.equal(101);
    expect(sizes).to.deep.equal([101, 101]);
  });

  it('are all asked for once a night, participant by participant, of this organisation alone', async () => {
    const people = [(await person()).id, (await person()).id];
    const elsewhere = await useCases.organisation();
    await useCases.participants.create(elsewhere.command, { displayName: 'Sam' });
    expect(await useCases.rescoring.askForAll(here.command)).to.equal(2);
    const facts = (await here.facts()).filter(({ type }) => type === 'rescore.asked');
    expect(facts).to.have.deep.members(
      people.map((participantId) => ({ type: 'rescore.asked', participantId })),
    );
    expect((await refusal(useCases.rescoring.askForAll(here.as('coach')))).code).to.equal('forbidden');
  });

  it('are nobody’s when the participant is gone', async () => {
    expect(await scoring().scoreParticipant(here.command, 'par_none')).to.equal(0);
  });
});
