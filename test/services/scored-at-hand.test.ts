import { expect } from 'chai';
import type { Asking } from '../../src/domain/evaluation.ts';
import type { Match } from '../../src/domain/match.ts';
import { createAsksAtHand } from '../../src/services/questions/asks-at-hand.ts';
import { bestUnblocked, type NearCandidate } from '../../src/services/scoring/candidate.ts';
import { createKnownMatches } from '../../src/services/scoring/known-matches.ts';
import { matches } from '../../src/store/collections/index.ts';
import type { Store } from '../../src/store/port.ts';
import { next, put } from '../../src/store/rows.ts';
import { plant } from './match-rows.ts';
import { openQuestionBench } from './question-bench.ts';
import { openUseCases, type UseCases } from './use-cases.ts';

/** The same store, and the ids of the matches that it was asked to open. */
function counting(store: Store): { readonly store: Store; readonly opened: string[] } {
  const opened: string[] = [];
  const counted: Store = {
    ...store,
    async getMany(scope, collection, ids, options) {
      if (collection.name === matches.name && options?.unseal !== false) opened.push(...ids);
      return store.getMany(scope, collection, ids, options);
    },
  };
  return { store: counted, opened };
}

describe('what is known of matches in a process', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  beforeEach(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
  });
  afterEach(() => useCases.close());

  const bare = async (id: string) =>
    (await useCases.store.getMany(here.command.scope, matches, [id], { unseal: false })) as Match[];

  it('is read once, and anew in another version', async () => {
    const row = await plant(useCases, here.command);
    const { store, opened } = counting(useCases.store);
    const known = createKnownMatches();
    for (let time = 0; time < 2; time += 1)
      expect(await known.whole(store, here.command, await bare(row.id))).to.deep.equal([row]);
    expect(opened).to.deep.equal([row.id]);
    const merits = { ...row.merits, heard: 1 };
    const other = next(row, useCases.clock(), { merits });
    await store.commit(here.command.scope, {
      organisationId: here.organisationId,
      puts: [put(matches, other, row.version)],
    });
    const [read] = await known.whole(store, here.command, await bare(row.id));
    expect(read?.merits).to.deep.equal(merits);
    expect(opened).to.deep.equal([row.id, row.id]);
  });

  it('is what was written here, without opening it; of what cannot be opened nothing', async () => {
    const row = await plant(useCases, here.command, { state: 'blocked' });
    const { store, opened } = counting(useCases.store);
    const known = createKnownMatches();
    known.learn(row);
    const lost = { ...row, id: 'mat_lost' };
    const whole = await known.whole(store, here.command, [lost, ...(await bare(row.id))]);
    expect(whole).to.deep.equal([row]);
    expect(opened).to.deep.equal(['mat_lost']);
  });
});

describe('what a match asks', () => {
  const asking: Asking = {
    to: 'employer',
    about: { kind: 'wage', side: 'employer' },
    asks: 'value',
    field: 'wage',
  };
  const reason = { code: 'wage_unknown', weighs: -300, data: {}, asking } as const;
  const evaluation = { score: 5000, blockers: [], explanation: { unknown: [reason], changes: [] } };

  it('is at hand once, for whoever sees the same facts', () => {
    const hands = createAsksAtHand();
    hands.note('mat_1', 'facts', evaluation);
    expect(hands.take('mat_1', 'facts')).to.deep.equal([{ asking, gain: 3 }]);
    expect(hands.take('mat_1', 'facts')).to.equal(undefined);
    hands.note('mat_1', 'facts', evaluation);
    expect(hands.take('mat_1', 'other facts')).to.equal(undefined);
  });

  it('is not worked out again of matches that were just scored', async () => {
    const bench = await openQuestionBench();
    try {
      await bench.person();
      await bench.role();
      const { store, opened } = counting(bench.useCases.store);
      const { scoring, questionKeeping } = bench.useCases.beside({ store }).workerDeps;
      const participantIds = await bench.people();
      await scoring.score(bench.here.command, {
        ...{ participantIds, opportunityIds: await bench.roles(), cause: 'command:tests' },
      });
      await questionKeeping.keep(bench.here.command, { participantIds, matchIds: [] });
      expect(await bench.openExactly()).to.deep.equal(await bench.derived());
      expect(await bench.derived()).to.have.lengthOf.above(0);
      expect(opened).to.deep.equal([]);
    } finally {
      await bench.close();
    }
  });
});

describe('of postings that nothing blocks', () => {
  it('those are worked out that may be kept: the best, those of the same score, and all for later', () => {
    const of = (most: number, isLater = false): NearCandidate => ({
      ...{ isBlocked: false, isLater, most },
      candidate: () => most as never,
    });
    const near = [of(10), of(50), of(30), of(30), of(20), of(5, true)];
    expect(bestUnblocked(near, 2)).to.deep.equal([50, 30, 30, 5]);
    expect(bestUnblocked(near, 9)).to.have.lengthOf(near.length);
  });
});
