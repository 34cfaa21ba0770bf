import { expect } from 'chai';
import type { Match } from '../../src/domain/match.ts';
import { coachActions, type MatchState, matchStates, recordedAnswers } from '../../src/domain/match.ts';
import type { DecisionInput } from '../../src/services/matches/decision.ts';
import { decisions, matches } from '../../src/store/collections/index.ts';
import { put } from '../../src/store/rows.ts';
import { detailOf } from '../support/words.ts';
import { plant } from './match-rows.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

const later = '2026-12-24T09:00:00.000Z';
const earlier = '2026-11-20T08:00:00.000Z';

/** What the whole table of moves says, written out by hand: from → action → to. Everything else is refused. */
const table: Readonly<Partial<Record<MatchState, Readonly<Record<string, MatchState>>>>> = {
  suggested: { shortlist: 'shortlisted', decline: 'declined_by_coach', defer: 'deferred' },
  blocked: { decline: 'declined_by_coach', defer: 'deferred' },
  later: { decline: 'declined_by_coach', defer: 'deferred' },
  deferred: { shortlist: 'shortlisted', decline: 'declined_by_coach' },
  shortlisted: {
    decline: 'declined_by_coach',
    defer: 'deferred',
    offer: 'offered_to_participant',
    withdraw: 'withdrawn',
  },
  offered_to_participant: {
    interested: 'interested',
    not_interested: 'declined_by_participant',
    withdraw: 'withdrawn',
  },
  interested: { not_interested: 'declined_by_participant', withdraw: 'withdrawn' },
  released_to_employer: {
    record_interview: 'interviewing',
    employer_declined: 'declined_by_employer',
    withdraw: 'withdrawn',
  },
  interviewing: { record_offer: 'offered', employer_declined: 'declined_by_employer', withdraw: 'withdrawn' },
  offered: { record_start: 'placed', withdraw: 'withdrawn' },
};

describe('decisions', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const complete = (name: string): DecisionInput => {
    const answer = recordedAnswers.find((one) => one === name);
    if (answer !== undefined) return { action: 'record_answer', answer };
    const action = coachActions.find((one) => one === name) ?? 'undo';
    return { action, reasonCode: 'too_far', ...(action === 'defer' ? { until: later } : {}) };
  };
  const decide = (id: string, version: number, input: DecisionInput) =>
    useCases.matches.decide(here.as('coach'), id, version, input);
  /** One decision after another, from the version that stands. */
  async function through(id: string, ...inputs: DecisionInput[]) {
    let { version } = await useCases.matches.get(here.command, id);
    let view = await useCases.matches.get(here.command, id);
    for (const input of inputs) {
      view = await decide(id, version, input);
      version = view.version;
    }
    return view;
  }

  const moves = [
    ...coachActions.filter((one) => !['undo', 'recorded_by_mistake', 'record_answer'].includes(one)),
    ...recordedAnswers,
  ];
  for (const state of matchStates) {
    it(`from ${state} lead where the table says, and nowhere else`, async () => {
      for (const name of moves) {
        const row = await plant(useCases, here.command, { state });
        const to = table[state]?.[name];
        if (to === undefined) {
          const problem = await refusal(decide(row.id, 1, complete(name)));
          expect(problem.code, name).to.equal('conflict');
          expect(detailOf(problem)).to.include(state).and.to.include('Open now');
          expect((await useCases.matches.get(here.command, row.id)).version).to.equal(1);
          continue;
        }
        const view = await decide(row.id, 1, complete(name));
        expect(view, name).to.include({ state: to, version: 2, actedOn: true });
        expect(view.deferredUntil).to.equal(to === 'deferred' ? later : undefined);
      }
    });
  }

  it('show beforehand what is open', async () => {
    for (const state of matchStates) {
      const { id } = await plant(useCases, here.command, { state });
      const open = new Set((await useCases.matches.get(here.command, id)).decisionsAllowed);
      const wanted = Object.keys(table[state] ?? {}).map((name) => complete(name).action);
      expect([...open].sort(), state).to.deep.equal([...new Set(wanted)].sort());
    }
  });

  it('need what they are about', async () => {
    const { id } = await plant(useCases, here.command);
    const wrong = [
      ['reasonCode', { action: 'decline' }],
      ['until', { action: 'defer' }],
      ['until', { action: 'defer', until: '2026-11-24T09:30:00.000Z' }],
      ['answer', { action: 'record_answer' }],
    ] as const;
    for (const [path, input] of wrong) {
      const problem = await refusal(decide(id, 1, input));
      expect([problem.code, problem.extras.errors?.[0]?.path]).to.deep.equal(['invalid', path]);
    }
    const stale = await refusal(decide(id, 7, complete('shortlist')));
    expect([stale.code, stale.extras.currentVersion]).to.deep.equal(['stale_version', 1]);
  });

  it('say why a blocked pair is not shortlisted', async () => {
    const { id } = await plant(useCases, here.command, { state: 'blocked' });
    expect(detailOf(await refusal(decide(id, 1, complete('shortlist'))))).to.include('blocked by too_far');
  });

  it('are told as facts, written in the trail and kept with who made them', async () => {
    const mine = await useCases.organisation();
    const coach = await mine.user('coach');
    const row = await plant(useCases, mine.command);
    const ctx = mine.as('coach', { id: coach.id });
    await useCases.matches.decide(ctx, row.id, 1, { action: 'shortlist', note: 'a note' });
    const [decision] = (await useCases.matches.decisions(ctx, row.id, {})).items;
    expect(decision).to.include({
      action: 'shortlist',
      from: 'suggested',
      to: 'shortlisted',
      note: 'a note',
    });
    expect(decision).to.include({ by: coach.id, byName: 'A coach' });
    expect(await mine.facts()).to.deep.equal([
      { type: 'match.decided', matchId: row.id, decisionId: decision?.id },
    ]);
    const told = (await mine.trail()).find(({ action }) => action === 'shortlist');
    expect(told).to.include({ noun: 'match', subjectId: row.id, actorId: coach.id });
    const raw = await useCases.store.get(ctx.scope, decisions, decision?.id ?? '', { unseal: false });
    expect(raw).to.not.have.property('note');
  });

  it('put off to a day to its beginning, where the organisation is', async () => {
    const berlin = await useCases.organisation('DE', 'Europe/Berlin');
    const { id } = await plant(useCases, berlin.command);
    const ctx = berlin.as('coach');
    const view = await useCases.matches.decide(ctx, id, 1, { action: 'defer', until: '2027-01-07' });
    expect(view.deferredUntil).to.equal('2027-01-06T23:00:00.000Z');
    // A day that has begun is no day to come.
    const { id: other } = await plant(useCases, berlin.command);
    const past = { action: 'defer', until: '2026-11-24' } as const;
    expect((await refusal(useCases.matches.decide(ctx, other, 1, past))).code).to.equal('invalid');
  });

  it('of two at once are one', async () => {
    const { id } = await plant(useCases, here.command);
    const both = await Promise.allSettled([
      decide(id, 1, complete('shortlist')),
      decide(id, 1, complete('decline')),
    ]);
    expect(both.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
    expect((await useCases.matches.decisions(here.command, id, {})).items).to.have.length(1);
  });

  describe('taken back', () => {
    it('give the only one back to the machine, which then looks again', async () => {
      const row = await plant(useCases, here.command);
      const view = await through(row.id, complete('decline'), { action: 'undo' });
      expect(view).to.include({ state: 'suggested', actedOn: false, version: 3 });
      expect(view).to.not.have.property('lastDecisionId');
      expect(view.decisionsAllowed).to.not.include('undo');
      expect(await here.facts()).to.deep.include({
        type: 'rescore.asked',
        participantId: row.participantId,
      });
      const history = (await useCases.matches.decisions(here.command, row.id, {})).items;
      expect(history.map(({ action }) => action)).to.deep.equal(['decline', 'undo']);
      expect((await refusal(decide(row.id, 3, { action: 'undo' }))).code).to.equal('conflict');
    });

    it('go back one after another, and forward again', async () => {
      const { id } = await plant(useCases, here.command);
      const there = await through(id, complete('shortlist'), complete('offer'), complete('interested'));
      expect(there.state).to.equal('interested');
      const undo: DecisionInput = { action: 'undo' };
      expect((await through(id, undo)).state).to.equal('offered_to_participant');
      expect((await through(id, undo)).state).to.equal('shortlisted');
      expect(await through(id, complete('withdraw'))).to.include({ state: 'withdrawn', actedOn: true });
      expect(await through(id, undo)).to.include({ state: 'shortlisted', actedOn: true });
      expect(await through(id, undo)).to.include({ state: 'suggested', actedOn: false });
    });

    it('in a moment leave no trace in the queue, five of them too', async () => {
      const rows = [];
      for (let at = 0; at < 5; at += 1)
        rows.push(await plant(useCases, here.command, { waitingSince: earlier }));
      for (const { id } of rows)
        expect(await through(id, complete('shortlist'))).to.not.have.property('waitingSince');
      for (const { id } of rows.reverse()) {
        const view = await through(id, { action: 'undo' });
        expect(view).to.include({ state: 'suggested', waitingSince: earlier });
      }
    });

    it('only until another side hears of them; what was recorded by mistake at any time', async () => {
      const { id } = await plant(useCases, here.command);
      const offered = await through(id, complete('shortlist'), complete('offer'));
      expect(offered.seenBy).to.deep.equal([]);
      expect(offered.lastDecision?.heldUntil).to.equal('2026-11-24T09:30:15.000Z');
      useCases.pass(15);
      const seen = await useCases.matches.get(here.command, id);
      expect(seen.seenBy).to.deep.equal([{ side: 'participant', at: '2026-11-24T09:30:15.000Z' }]);
      expect(seen.decisionsAllowed).to.include('withdraw').and.to.not.include('undo');
      const heard = await refusal(decide(id, seen.version, { action: 'undo' }));
      expect(heard.code).to.equal('conflict');
      expect(detailOf(heard)).to.include('participant').and.to.include('withdraw');
      await through(id, complete('interested'));
      useCases.pass(3600);
      const back = await through(id, { action: 'recorded_by_mistake' });
      expect(back.state).to.equal('offered_to_participant');
      // Of the offer itself nothing was recorded in anybody's name.
      expect(back.decisionsAllowed).to.not.include('recorded_by_mistake').and.to.not.include('undo');
    });

    it('bring a deferral back with its day', async () => {
      const { id } = await plant(useCases, here.command);
      const view = await through(id, complete('defer'), complete('decline'), { action: 'undo' });
      expect(view).to.include({ state: 'deferred', deferredUntil: later, actedOn: true });
    });

    it('leave a pair blocked that became so meanwhile', async () => {
      const { id } = await plant(useCases, here.command);
      await through(id, complete('decline'));
      const row = await useCases.store.get(here.command.scope, matches, id);
      if (row === undefined) throw new Error('gone');
      const rescored: Match = { ...row, blockers: ['too_far'], version: row.version + 1 };
      const { organisationId } = row;
      await useCases.store.commit(here.command.scope, {
        organisationId,
        puts: [put(matches, rescored, row.version)],
      });
      expect(await through(id, { action: 'undo' })).to.include({ state: 'blocked', actedOn: false });
    });
  });

  it('are refused to roles that see no matches, and to other organisations', async () => {
    const { id } = await plant(useCases, here.command);
    const elsewhere = await useCases.organisation();
    const input = complete('shortlist');
    expect((await refusal(useCases.matches.decide(elsewhere.as('coach'), id, 1, input))).code).to.equal(
      'not_found',
    );
    for (const role of ['employer', 'participant', 'partner', 'auditor', 'administrator'] as const) {
      expect((await refusal(useCases.matches.decide(here.as(role), id, 1, input))).code, role).to.equal(
        'forbidden',
      );
      expect((await refusal(useCases.matches.get(here.as(role), id))).code, role).to.equal('forbidden');
      expect((await refusal(useCases.matches.list(here.as(role), {}))).code, role).to.equal('forbidden');
    }
  });
});
