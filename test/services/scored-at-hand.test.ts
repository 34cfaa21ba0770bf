import { expect } from 'chai';
import type { Asking } from '../../src/domain/evaluation.ts';
import type { Match } from '../../src/domain/match.ts';
import { canonical } from '../../src/domain/values/canonical.ts';
import { toldMatches } from '../../src/services/notices/told-matches.ts';
import { createAsksAtHand } from '../../src/services/questions/asks-at-hand.ts';
import { bestUnblocked, type NearCandidate } from '../../src/services/scoring/candidate.ts';
import { createKnownMatches } from '../../src/services/scoring/known-matches.ts';
import { createMayCome } from '../../src/services/scoring/may-come.ts';
import { matchesOfPerson } from '../../src/services/scoring/standing-matches.ts';
import { matches } from '../../src/store/collections/index.ts';
import type { Put, Store } from '../../src/store/port.ts';
import { next, put, removal } from '../../src/store/rows.ts';
import { plant } from './match-rows.ts';
import { openQuestionBench } from './question-bench.ts';
import { openUseCases, type UseCases } from './use-cases.ts';

/** Whether rows say the same, whatever they say nothing of. */
const isSame = (rows: readonly Match[]) => (read: readonly Match[]) => canonical(read) === canonical(rows);

/** The same store, and the ids of the matches that it was asked to open, and whose it was asked to list. */
function counting(store: Store) {
  const opened: string[] = [];
  const listed: unknown[] = [];
  const counted: Store = {
    ...store,
    async getMany(scope, collection, ids, options) {
      if (collection.name === matches.name && options?.unseal !== false) opened.push(...ids);
      return store.getMany(scope, collection, ids, options);
    },
    list: (scope, collection, path, options) => {
      if (collection.name === matches.name) listed.push(options?.key);
      return store.list(scope, collection, path, options);
    },
  };
  return { store: counted, opened, listed };
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
      expect(await known.whole(store, here.command, await bare(row.id))).to.satisfy(isSame([row]));
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
    known.wrote([put(matches, row, 0) as Put<Match>], []);
    const lost = { ...row, id: 'mat_lost' };
    const whole = await known.whole(store, here.command, [lost, ...(await bare(row.id))]);
    expect(whole).to.satisfy(isSame([row]));
    expect(opened).to.deep.equal(['mat_lost']);
  });

  it('is all there is of a person for as long as nobody else writes', async () => {
    const row = await plant(useCases, here.command);
    const { participantId, organisationId } = row;
    const known = createKnownMatches();
    const { store, opened, listed } = counting(useCases.store);
    const commit = (one: Match, expects: number) =>
      store.commit(here.command.scope, { organisationId, puts: [put(matches, one, expects)] });
    const read = async () => {
      const { rows, unreadable } = await matchesOfPerson({ store, known }, here.command, participantId);
      expect(unreadable).to.deep.equal([]);
      return rows;
    };
    expect(await read()).to.satisfy(isSame([row]));
    expect(await read()).to.satisfy(isSame([row]));
    expect([opened.length, listed.length]).to.deep.equal([1, 1]);
    // Written here: noted, and not read.
    const own = next(row, useCases.clock(), { score: 6000 });
    await commit(own, 1);
    known.wrote([put(matches, own, 1) as Put<Match>], []);
    expect(await read()).to.satisfy(isSame([own]));
    expect(listed).to.have.lengthOf(1);
    // Written by another, and beside what was written here.
    const theirs = next(own, useCases.clock(), { state: 'shortlisted', actedOn: true });
    await commit(theirs, 2);
    expect(await read()).to.satisfy(isSame([theirs]));
    await plant(useCases, here.command, { participantId });
    const last = next(theirs, useCases.clock(), { confidence: 1 });
    await commit(last, 3);
    known.wrote([put(matches, last, 3) as Put<Match>], []);
    expect(await read()).to.have.lengthOf(2);
    expect(listed).to.have.lengthOf(3);
    // A removal counts, too, and what is forgotten is read.
    await store.commit(here.command.scope, { organisationId, removals: [removal(matches, last)] });
    expect(await read()).to.have.lengthOf(1);
    known.forget(participantId);
    expect(await read()).to.have.lengthOf(1);
    expect(listed).to.have.lengthOf(5);
  });

  it('tells as well as the store whether a pair may come on a list', async () => {
    const states = [
      'suggested',
      'suggested',
      'blocked',
      'blocked',
      'later',
      'superseded',
      'shortlisted',
    ] as const;
    const { participantId: of } = await plant(useCases, here.command);
    for (let at = 0; at < 24; at += 1) {
      const state = states[(at * 5) % states.length] ?? 'suggested';
      const score = 1000 + ((at * 37) % 19) * 300;
      const lifted =
        state === 'blocked' ? { score, confidence: 60, heard: score, spokenFor: true } : undefined;
      const [rank, actedOn] = [
        10_000 - score,
        state === 'shortlisted' || (state === 'suggested' && at % 11 === 0),
      ];
      const unwanted = at % 4 === 1 ? { unwanted: true as const } : {};
      const merits = { heard: score, spokenFor: unwanted.unwanted !== true, mustsHold: true, settled: true };
      await plant(useCases, here.command, {
        ...{ participantId: of, state, score, actedOn, lifted },
        ...{ rank: unwanted.unwanted ? rank + 10_000 : rank, merits: { ...merits, ...unwanted } },
      });
    }
    const { store } = useCases;
    for (const kept of [2, 4, 9]) {
      const limits = { keptSuggestions: kept, keptNearMisses: kept, keptLater: 1 };
      const known = createKnownMatches();
      const cold = createMayCome({ store, limits, known: createKnownMatches() }, here.command);
      await matchesOfPerson({ store, known }, here.command, of);
      const warm = createMayCome({ store, limits, known }, here.command);
      for (let most = 0; most < 8000; most += 250)
        for (const [isBlocked, isLater] of [
          [true, false],
          [false, true],
          [false, false],
        ] as const) {
          const near: NearCandidate = {
            isBlocked,
            isLater,
            most,
            mayStandLast: true,
            candidate: () => expect.fail('worked out'),
          };
          expect(await warm(of, near), `${kept} ${most} ${isBlocked} ${isLater}`).to.equal(
            await cold(of, near),
          );
        }
    }
  });
});

describe('what was told of matches', () => {
  it('is looked at without opening what waits for a decision', async () => {
    const useCases = await openUseCases();
    const { command } = await useCases.organisation();
    const waits = await plant(useCases, command, { waitingSince: useCases.clock() });
    const near = await plant(useCases, command, { state: 'blocked' });
    const dull = await plant(useCases, command, { worth: false, strong: false });
    const gone = await plant(useCases, command, { state: 'superseded', worth: false });
    const { store, opened } = counting(useCases.store);
    const ids = [waits, near, dull, gone].map(({ id }) => id);
    const told = await toldMatches({ store, known: createKnownMatches() }, command, [...ids, 'mat_lost']);
    expect(told.map(({ id, worth }) => [id, worth])).to.deep.equal(ids.map((id, at) => [id, at < 2]));
    expect(opened).to.deep.equal([near.id, dull.id]);
    await useCases.close();
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
    expect(hands.take('mat_1', 'facts')).to.deep.equal([{ asking, gain: 3, revisits: false }]);
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
      ...{ isBlocked: false, isLater, most, mayStandLast: false },
      candidate: () => most as never,
    });
    const near = [of(10), of(50), of(30), of(30), of(20), of(5, true), of(-4000)];
    expect(bestUnblocked(near, 2)).to.deep.equal([50, 30, 30, 5]);
    expect(bestUnblocked(near, 9)).to.have.lengthOf(near.length);
  });
});
