import { expect } from 'chai';
import {
  type CoachAction,
  coachActions,
  type MatchState,
  matchStates,
  recordedAnswers,
} from '../../src/domain/match.ts';
import {
  actionsAllowed,
  answerMoves,
  liveStates,
  machineStates,
  matchMoves,
} from '../../src/domain/match-moves.ts';

/** Every move there is, by hand: from, what is decided, to. Whatever is not here is refused. */
const table = `
  suggested              shortlist          shortlisted
  deferred               shortlist          shortlisted
  suggested              defer              deferred
  shortlisted            defer              deferred
  blocked                defer              deferred
  suggested              decline            declined_by_coach
  blocked                decline            declined_by_coach
  later                  defer              deferred
  later                  decline            declined_by_coach
  deferred               decline            declined_by_coach
  shortlisted            decline            declined_by_coach
  shortlisted            offer              offered_to_participant
  offered_to_participant interested         interested
  offered_to_participant not_interested     declined_by_participant
  interested             not_interested     declined_by_participant
  released_to_employer   employer_declined  declined_by_employer
  interviewing           employer_declined  declined_by_employer
  released_to_employer   record_interview   interviewing
  interviewing           record_offer       offered
  offered                record_start       placed
  shortlisted            withdraw           withdrawn
  offered_to_participant withdraw           withdrawn
  interested             withdraw           withdrawn
  released_to_employer   withdraw           withdrawn
  interviewing           withdraw           withdrawn
  offered                withdraw           withdrawn
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/).join(' '));

const answers: readonly string[] = recordedAnswers;
const backwards: readonly string[] = ['undo', 'recorded_by_mistake'];
const acts = [
  ...coachActions.filter((one) => !backwards.includes(one) && one !== 'record_answer'),
  ...answers,
];
const now = '2026-11-24T09:30:00.000Z';
const moveOf = (act: string) =>
  ({ ...matchMoves, ...answerMoves })[act as keyof typeof matchMoves | keyof typeof answerMoves];

describe('moves of a match', () => {
  for (const from of matchStates) {
    it(`from ${from} are the ones of this table`, () => {
      for (const act of acts) {
        const move = moveOf(act);
        const to = move.from.includes(from) ? `${from} ${act} ${move.to}` : 'refused';
        const wanted = table.find((line) => line.startsWith(`${from} ${act} `)) ?? 'refused';
        expect(to, act).to.equal(wanted);
      }
    });

    it(`from ${from} are shown beforehand, an answer as one act, undo while there is what to undo`, () => {
      const open = new Set(
        table
          .filter((line) => line.startsWith(`${from} `))
          .map((line) => line.split(' ')[1] ?? '')
          .map((act) => (answers.includes(act) ? 'record_answer' : act)),
      );
      expect([...actionsAllowed({ state: from }, now)].sort()).to.deep.equal([...open].sort());
      const after = actionsAllowed({ state: from, lastDecisionId: 'dec_1' }, now);
      expect([...after].sort()).to.deep.equal([...open, 'undo' as CoachAction].sort());
    });
  }

  it('are looked up for every act of the table, and for no other', () => {
    expect([...Object.keys(matchMoves), ...Object.keys(answerMoves)].sort()).to.deep.equal([...acts].sort());
    expect(new Set(table.map((line) => line.split(' ')[1]))).to.deep.equal(new Set(acts));
    expect(table).to.have.length(26);
  });

  it('are the machine’s in four states, go on in six, and are over in the rest', () => {
    expect(machineStates).to.deep.equal(['suggested', 'blocked', 'later', 'superseded']);
    expect(liveStates).to.deep.equal([
      'shortlisted',
      'offered_to_participant',
      'interested',
      'released_to_employer',
      'interviewing',
      'offered',
    ]);
    const over: readonly MatchState[] = matchStates.filter(
      (state) => actionsAllowed({ state }, now).length === 0 && !machineStates.includes(state),
    );
    expect([...over].sort()).to.deep.equal([
      'declined_by_coach',
      'declined_by_employer',
      'declined_by_participant',
      'placed',
      'withdrawn',
    ]);
    // What goes on can always be withdrawn, and nothing else can.
    expect([...matchMoves.withdraw.from].sort()).to.deep.equal([...liveStates].sort());
  });
});
