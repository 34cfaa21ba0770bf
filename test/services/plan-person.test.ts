import { expect } from 'chai';
import { scoreRules } from '../../config/score.ts';
import { type KeptResult, type Match, matchStates } from '../../src/domain/match.ts';
import { liveStates, machineStates } from '../../src/domain/match-moves.ts';
import type { Candidate, ListName } from '../../src/services/scoring/candidate.ts';
import { planPerson } from '../../src/services/scoring/plan-person.ts';

const now = '2026-11-24T09:30:00.000Z';
const before = '2026-11-01T09:30:00.000Z';
const robin = { id: 'par_1', organisationId: 'org_1', version: 3, coachId: 'usr_1' };
const engine = { version: '2.0.0', weightsVersion: '2' };
const merits = { heard: 6000, spokenFor: true, mustsHold: true, settled: true };

const resultOf = (more: Partial<KeptResult> = {}): KeptResult => ({
  ...{ score: 6000, confidence: 60, merits, blockers: [] },
  ...more,
});
const near: Partial<KeptResult> = {
  blockers: ['too_far'],
  lifted: { score: 6500, confidence: 60, heard: 6500, spokenFor: true },
};
const found = (id: string, more: Partial<KeptResult> = {}, list: ListName = 'suggested'): Candidate => ({
  posting: { id, version: 1, employerVersion: 1, isOpen: true, createdAt: before },
  list,
  result: resultOf(more),
  asking: () => ({ score: 0, blockers: [], explanation: { unknown: [], changes: [] } }),
});
const row = (opportunityId: string, more: Partial<Match> = {}): Match => ({
  ...{
    id: `mat_${opportunityId}`,
    organisationId: 'org_1',
    version: 4,
    createdAt: before,
    updatedAt: before,
  },
  ...resultOf(),
  ...{ rankForPerson: 1, worth: true, strong: true, rank: 141, postedAt: before },
  ...{ waitingSince: before },
  ...{ participantId: 'par_1', opportunityId, coachId: 'usr_1', state: 'suggested', actedOn: false },
  ...{ versions: { participant: 3, opportunity: 1, employer: 1 }, engine, scoredAt: before },
  ...more,
});
let made = 0;
const plan = (rows: readonly Match[], pairs: readonly Candidate[], keptSuggestions = 3) =>
  planPerson(
    { participant: robin, rows, found: pairs },
    {
      newId: () => `mat_new${++made}`,
      now,
      limits: { keptSuggestions, keptNearMisses: 1, keptLater: 1 },
      rules: scoreRules,
      engine,
      forgetBefore: '2026-10-25T00:00:00.000Z',
    },
  );
const states = ({ written }: ReturnType<typeof plan>) =>
  Object.fromEntries(written.map(({ put }) => [put.row.opportunityId, put.row.state]));

describe('the plan for a person', () => {
  it('makes a match of each pair that is kept, as what it is, with what it was made from', () => {
    const { written } = plan([], [found('opp_1')]);
    expect(written).to.have.length(1);
    expect(written[0]).to.deep.include({ tell: true, moved: 'came' });
    expect(written[0]?.put.expects).to.equal(0);
    const { id: _, ...made } = { ...written[0]?.put.row };
    expect(made).to.deep.equal({
      ...{ organisationId: 'org_1', version: 1, createdAt: now, updatedAt: now, scoredAt: now },
      ...resultOf(),
      ...{ lifted: undefined, laterFrom: undefined },
      ...{ participantId: 'par_1', opportunityId: 'opp_1', postedAt: before, coachId: 'usr_1' },
      ...{ state: 'suggested', actedOn: false, rankForPerson: 1, rank: 141, worth: true, strong: true },
      waitingSince: now,
      ...{ versions: { participant: 3, opportunity: 1, employer: 1 }, engine },
    });
  });

  it('keeps so many of each list, the best of it', () => {
    const pairs = [
      ...[1, 2, 3, 4].map((at) => found(`opp_${at}`, { score: 1000 * at })),
      found(
        'opp_n1',
        { ...near, lifted: { score: 5000, confidence: 60, heard: 5000, spokenFor: true } },
        'blocked',
      ),
      found('opp_n2', near, 'blocked'),
      found('opp_l1', { laterFrom: '2027-03-01', score: 4000 }, 'later'),
      found('opp_l2', { laterFrom: '2027-03-01', score: 5000 }, 'later'),
      found('opp_no', { blockers: ['too_far', 'working_age'] }, 'none'),
    ];
    expect(states(plan([], pairs))).to.deep.equal({
      ...{ opp_4: 'suggested', opp_3: 'suggested', opp_2: 'suggested', opp_n2: 'blocked', opp_l2: 'later' },
    });
  });

  it('writes nothing when nothing changed, whatever version of a side says the same', () => {
    const { scored, ...rest } = plan([row('opp_1')], [found('opp_1')]);
    expect(scored.map(({ row }) => row.id)).to.deep.equal(['mat_opp_1']);
    expect(rest).to.deep.equal({
      ...{ written: [], shifted: [], removed: [], short: false },
      // What it asks may be another question all the same.
      lookedAt: ['mat_opp_1'],
    });
    const newer = {
      ...found('opp_1'),
      posting: { id: 'opp_1', version: 9, employerVersion: 1, isOpen: true, createdAt: before },
    };
    expect(plan([row('opp_1')], [newer]).written).to.deep.equal([]);
  });

  it('says since when a match waits for a decision: while it is suggested and worth a look', () => {
    const since = (rows: readonly Match[], pairs: readonly Candidate[]) =>
      plan(rows, pairs).written[0]?.put.row.waitingSince;
    const unworthy = { merits: { ...merits, heard: 100 } };
    expect(since([], [found('opp_1', unworthy)])).to.equal(undefined);
    expect(since([row('opp_1')], [found('opp_1', { score: 6001 })])).to.equal(before);
    expect(since([row('opp_1')], [found('opp_1', unworthy)])).to.equal(undefined);
    expect(
      since(
        [row('opp_1', { ...unworthy, worth: false, strong: false, waitingSince: undefined })],
        [found('opp_1')],
      ),
    ).to.equal(now);
    expect(since([row('opp_1')], [found('opp_1', near, 'blocked')])).to.equal(undefined);
    expect(since([row('opp_1')], [found('opp_1', { blockers: ['too_far'] }, 'none')])).to.equal(undefined);
  });

  it('writes a match of which anything changed', () => {
    const changes: readonly [Partial<Match>, Partial<KeptResult>][] = [
      [{}, { score: 6001 }],
      [{}, { confidence: 61 }],
      [{}, { merits: { ...merits, heard: 6001 } }],
      [{ coachId: 'usr_2' }, {}],
      [{ engine: { ...engine, version: '1.0.1' } }, {}],
      [{ rankForPerson: 2, rank: 242 }, {}],
    ];
    for (const [old, result] of changes) {
      const { written } = plan([row('opp_1', old)], [found('opp_1', result)]);
      expect(written[0]?.put, JSON.stringify([old, result])).to.include({ expects: 4 });
      expect(written[0]?.put.row).to.deep.include({ version: 5, updatedAt: now, coachId: 'usr_1', engine });
    }
  });

  it('moves places of those behind a new one apart from what somebody waits for', () => {
    const rows = [1, 2].map((at) =>
      row(`opp_${at}`, { score: 7000 - at, rankForPerson: at, rank: at * 101 + 40 }),
    );
    const { written, shifted } = plan(rows, [found('opp_new', { score: 8000 })]);
    expect(written.map(({ put }) => put.row.opportunityId)).to.deep.equal(['opp_new']);
    expect(shifted.map(({ put: { row: one } }) => [one.opportunityId, one.rankForPerson])).to.deep.equal([
      ['opp_1', 2],
      ['opp_2', 3],
    ]);
  });

  it('lets the last go for a better one without a word, and says when a list lacks one', () => {
    const rows = [1, 2, 3].map((at) => row(`opp_${at}`, { score: 6000 + at, strong: false }));
    const better = plan(rows, [found('opp_new', { score: 9000 })]);
    expect(states(better)).to.include({ opp_1: 'superseded', opp_new: 'suggested' });
    expect(better.written.find(({ put }) => put.row.opportunityId === 'opp_1')?.tell).to.equal(false);
    expect(better.short).to.equal(false);
    const closed = plan(rows, [found('opp_3', { blockers: ['opportunity_not_open'] }, 'none')]);
    expect(states(closed)).to.deep.include({ opp_3: 'superseded' });
    expect(closed.short).to.equal(true);
  });

  it('moves only between the states of the machine, and only while nobody acted on it', () => {
    for (const from of machineStates) {
      const old = row('opp_1', { state: from, worth: false });
      expect(states(plan([old], [found('opp_1', near, 'blocked')])).opp_1 ?? from).to.equal('blocked');
      expect(states(plan([old], [found('opp_1')])).opp_1 ?? from).to.equal('suggested');
      expect(states(plan([old], [found('opp_1', {}, 'none')])).opp_1 ?? from).to.equal('superseded');
    }
    for (const state of matchStates) {
      const old = row('opp_1', {
        state,
        actedOn: true,
        versions: { participant: 3, opportunity: 0, employer: 1 },
      });
      const after = states(plan([old], [found('opp_1', { ...near, score: 10 }, 'none')])).opp_1;
      expect(after ?? state, state).to.equal(state);
    }
  });

  it('leaves what a person acted on as it was seen, until its facts change', () => {
    const decided = (more: Partial<Match>) => row('opp_1', { state: 'shortlisted', actedOn: true, ...more });
    const other = { score: 100, blockers: ['too_far'] } as const;
    const old = { engine: { version: '1.0.1', weightsVersion: '1' } };
    expect(plan([decided(old)], [found('opp_1', other, 'none')]).written).to.deep.equal([]);
    const changed = plan(
      [decided({ versions: { participant: 2, opportunity: 1, employer: 1 } })],
      [found('opp_1', other, 'none')],
    );
    expect(changed.written[0]?.put.row).to.deep.include({ ...other, state: 'shortlisted', rank: 141 });
    expect(changed.written[0]?.tell).to.equal(true);
  });

  it('tells of what is newly strong or newly near, and of what changed under somebody’s hands', () => {
    const tell = (old: Partial<Match> | undefined, now: Partial<KeptResult>, list: ListName = 'suggested') =>
      plan(old === undefined ? [] : [row('opp_1', old)], [found('opp_1', now, list)]).written[0]?.tell;
    expect(tell(undefined, {})).to.equal(true);
    expect(tell(undefined, { confidence: 49 })).to.equal(false);
    expect(tell({ strong: false, confidence: 40 }, {})).to.equal(true);
    expect(tell({ score: 5900 }, {})).to.equal(false);
    expect(tell({ state: 'superseded', strong: false, worth: false }, {})).to.equal(true);
    expect(tell({ strong: false }, near, 'blocked')).to.equal(false);
    expect(tell({ strong: false, worth: false }, near, 'blocked')).to.equal(true);
    for (const state of liveStates) {
      const hands = { state, actedOn: true, versions: { participant: 1, opportunity: 1, employer: 1 } };
      expect(tell(hands, near, 'blocked'), state).to.equal(true);
      expect(tell({ ...hands, ...near }, { ...near, score: 1 }, 'blocked'), state).to.equal(false);
    }
  });

  it('counts a decided one among the best for seven days, so that declining brings no more', () => {
    const declined = (decidedAt: string) =>
      [1, 2, 3, 4, 5].map((at) =>
        row(`opp_${at}`, { state: 'declined_by_coach', actedOn: true, score: 7000 + at, decidedAt }),
      );
    const worth = (decidedAt: string) =>
      plan(declined(decidedAt), [found('opp_new', { score: 6900 })]).written[0]?.put.row.worth;
    expect(worth('2026-11-23T09:30:00.000Z')).to.equal(false);
    expect(worth('2026-11-16T09:30:00.000Z')).to.equal(true);
  });

  it('forgets what was superseded long ago and nobody decided about', () => {
    const old = { state: 'superseded', updatedAt: '2026-10-01T00:00:00.000Z' } as const;
    const { removed, written } = plan(
      [
        row('opp_1', old),
        row('opp_2', { ...old, actedOn: true }),
        row('opp_3', { ...old, updatedAt: before }),
      ],
      [],
    );
    expect([removed.map(({ id }) => id), written]).to.deep.equal([['mat_opp_1'], []]);
  });
});
