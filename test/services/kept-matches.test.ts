import { expect } from 'chai';
import type { Blocker, KeptEvaluation } from '../../src/domain/evaluation.ts';
import { type Match, type MatchState, matchStates } from '../../src/domain/match.ts';
import type { Candidate } from '../../src/services/scoring/candidate.ts';
import { chooseKept, planWrite, supersede } from '../../src/services/scoring/kept-matches.ts';
import { tooFar } from './match-rows.ts';
import { own, plainOpportunity, plainParticipant } from './plain-rows.ts';

const robin = plainParticipant({ coachId: 'usr_1' });
const mill = plainOpportunity();
const engine = { version: '1', weightsVersion: '1', inputHash: 'same' };
interface Result {
  readonly score?: number;
  readonly confidence?: number;
  readonly blockers?: readonly Blocker[];
  readonly inputHash?: string;
}
const resultOf = ({
  score = 5000,
  confidence = 50,
  blockers = [],
  inputHash = 'same',
}: Result): KeptEvaluation => ({
  score,
  confidence,
  parts: [],
  blockers,
  nearMiss: blockers.length === 1,
  explanation: { changes: [] },
  engine: { ...engine, inputHash },
});
const matchOf = (result: Result, more: Partial<Match> = {}): Match => {
  const kept = resultOf(result);
  return {
    ...own,
    ...kept,
    id: 'mat_1',
    participantId: 'par_1',
    opportunityId: 'opp_1',
    employerId: 'emp_1',
    coachId: 'usr_1',
    state: 'suggested',
    actedOn: false,
    rank: kept.score * 101 + kept.confidence,
    scoredAt: own.createdAt,
    ...more,
  };
};
const pair = (result: Result, old?: Match, id = 'opp_1', participant = robin): Candidate => {
  const kept = resultOf(result);
  return {
    participant,
    opportunity: { ...mill, id },
    old,
    scored: {
      ...kept,
      later: false,
      merits: { heard: kept.score, spokenFor: true, mustsHold: true, settled: true },
    },
    stamp: () => kept.engine,
    evaluate: () => kept,
  };
};
const now = '2026-11-24T09:30:00.000Z';
const plan = (candidate: Candidate, kept = true) =>
  planWrite(candidate, kept, { newId: () => 'mat_new', now, strongScore: 7000 });
const rowOf = (written: ReturnType<typeof plan>) => ({ ...written?.put.row });

describe('the best pairs of a participant', () => {
  const limits = { keptSuggestions: 2, keptNearMisses: 1 };
  const chosen = (...pairs: Candidate[]) =>
    [...chooseKept(pairs, limits)].map(({ opportunity }) => opportunity.id);

  it('are those of the highest score, then of the highest confidence, then of the first id', () => {
    const low = pair({ score: 4000, confidence: 100 }, undefined, 'opp_4');
    const sure = pair({ score: 5000, confidence: 60 }, undefined, 'opp_3');
    const first = pair({ score: 5000, confidence: 50 }, undefined, 'opp_1');
    const second = pair({ score: 5000, confidence: 50 }, undefined, 'opp_2');
    expect(chosen(low, second, first, sure)).to.deep.equal(['opp_3', 'opp_1']);
    expect(chosen(first, second, low)).to.deep.equal(['opp_1', 'opp_2']);
    expect(chosen(second, first)).to.deep.equal(['opp_1', 'opp_2']);
  });

  it('are viable ones and near misses, so many of each, and nothing further off', () => {
    const near = (id: string, score: number) => pair({ score, blockers: [tooFar] }, undefined, id);
    const far = pair({ score: 9000, blockers: [tooFar, tooFar] }, undefined, 'opp_9');
    const viable = [1, 2, 3].map((at) => pair({ score: 1000 * at }, undefined, `opp_${at}`));
    expect(chosen(far, near('opp_7', 8000), near('opp_8', 8500), ...viable)).to.deep.equal([
      'opp_3',
      'opp_2',
      'opp_8',
    ]);
    expect(chosen()).to.deep.equal([]);
  });
});

describe('the match of a pair', () => {
  it('is made when it is kept, as what it is, for the coach in charge, and is told', () => {
    const written = plan(pair({ score: 6000, confidence: 40 }));
    expect(written).to.include({ tell: true });
    expect(written?.put.expects).to.equal(0);
    expect(rowOf(written)).to.deep.include({
      ...resultOf({ score: 6000, confidence: 40 }),
      id: 'mat_new',
      organisationId: 'org_1',
      version: 1,
      createdAt: now,
      participantId: 'par_1',
      opportunityId: 'opp_1',
      employerId: 'emp_1',
      coachId: 'usr_1',
      state: 'suggested',
      actedOn: false,
      rank: 606_040,
      scoredAt: now,
    });
    expect(rowOf(plan(pair({ blockers: [tooFar] })))).to.include({ state: 'blocked', nearMiss: true });
    const { coachId: _, ...alone } = robin;
    expect(rowOf(plan(pair({}, undefined, 'opp_1', alone)))).to.not.have.property('coachId');
    expect(plan(pair({}), false)).to.equal(undefined);
  });

  it('is written when anything of it changed, and not when nothing did', () => {
    expect(plan(pair({}, matchOf({})))).to.equal(undefined);
    const changes: readonly Candidate[] = [
      pair({ score: 5001 }, matchOf({})),
      pair({ inputHash: 'other' }, matchOf({})),
      pair({}, matchOf({}, { engine: { ...engine, version: '0' } })),
      pair({}, matchOf({}, { coachId: 'usr_2' })),
      pair({ blockers: [tooFar] }, matchOf({ blockers: [{ ...tooFar, data: {} }] }, { state: 'blocked' })),
    ];
    for (const changed of changes) {
      const written = plan(changed);
      expect(written?.put.expects).to.equal(1);
      expect(rowOf(written)).to.include({ version: 2, updatedAt: now, scoredAt: now, id: 'mat_1' });
    }
    expect(rowOf(plan(pair({ score: 100, confidence: 7 }, matchOf({}))))).to.include({ rank: 10_107 });
  });

  it('moves only between the states of the machine, and only while nobody acted on it', () => {
    const state = (result: Result, old: Match, kept: boolean): unknown => {
      const row = rowOf(plan(pair({ ...result, inputHash: 'other' }, old), kept));
      return 'state' in row ? row.state : 'as it is';
    };
    for (const from of ['suggested', 'blocked', 'superseded'] as const) {
      expect(state({}, matchOf({}, { state: from }), true), from).to.equal('suggested');
      expect(state({ blockers: [tooFar] }, matchOf({}, { state: from }), true), from).to.equal('blocked');
      expect(state({}, matchOf({}, { state: from }), false), from).to.equal('superseded');
      expect(state({ blockers: [tooFar] }, matchOf({}, { state: from, actedOn: true }), false)).to.equal(
        from,
      );
    }
    for (const from of matchStates.filter((one) => !['suggested', 'blocked', 'superseded'].includes(one))) {
      for (const kept of [true, false])
        expect(
          state({ blockers: [tooFar] }, matchOf({}, { state: from, actedOn: false }), kept),
          from,
        ).to.equal(from);
    }
  });

  it('is told when it newly fits or becomes strong, newly nearly fits, or has something new against it under way', () => {
    const told = (result: Result, old: Match, kept = true) =>
      plan(pair({ ...result, inputHash: 'other' }, old), kept)?.tell;
    expect(told({}, matchOf({}))).to.equal(false);
    expect(told({ score: 6999 }, matchOf({ score: 6998 }))).to.equal(false);
    expect(told({ score: 7000 }, matchOf({ score: 6999 }))).to.equal(true);
    expect(told({ score: 7001 }, matchOf({ score: 7000 }))).to.equal(false);
    for (const state of ['blocked', 'superseded'] as const)
      expect(told({}, matchOf({}, { state }))).to.equal(true);
    const near = { blockers: [tooFar] };
    expect(told(near, matchOf({}))).to.equal(true);
    expect(told(near, matchOf(near, { state: 'blocked' }))).to.equal(false);
    expect(told({}, matchOf({}), false)).to.equal(false);
    const under = (state: MatchState, before: Result = {}) => matchOf(before, { state, actedOn: true });
    expect(told(near, under('shortlisted'))).to.equal(true);
    expect(told({}, under('offered', near))).to.equal(true);
    expect(told(near, under('interviewing', near))).to.equal(false);
    expect(told(near, under('declined_by_coach'))).to.equal(false);
    expect(told(near, under('deferred'))).to.equal(false);
  });

  it('leaves the list for a better one without a word', () => {
    const old = matchOf({}, { version: 3 });
    const { put, tell } = supersede(old, now);
    expect([tell, put.expects]).to.deep.equal([false, 3]);
    expect(put.row).to.deep.equal({ ...old, state: 'superseded', version: 4, updatedAt: now });
  });
});
