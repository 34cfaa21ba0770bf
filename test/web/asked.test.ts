import { expect } from 'chai';
import type { Question } from '../../web/api/types.ts';
import { askedOfBlocker, askedOfPair, firstAskOf, subjectOf, whomWords } from '../../web/questions/asked.ts';
import { bringsOf, gatheringsOf, questionSearch } from '../../web/questions/gather.ts';
import { matchLike } from './match.ts';

const change = (more: object) =>
  ({
    text: '',
    change: { kind: 'later_start' },
    by: 'employer',
    score: 8100,
    blockersLeft: [],
    ...more,
  }) as never;
const ask = { whom: 'employer', question: 'Could the role Baker start at 09:00?' } as const;

describe('a question of a match', () => {
  it('names its row, and whom it goes to by what it is about', () => {
    expect(askedOfPair(matchLike(), { ask, questionId: 'qst_1' })).to.deep.equal({
      ...{ whom: 'employer', question: ask.question, questionId: 'qst_1', title: 'Baker', matchId: 'mat_1' },
      ...{ employerId: 'emp_1', opportunityId: 'opp_1', participantId: undefined },
    });
    expect(askedOfPair(matchLike(), { ask: { ...ask, whom: 'participant' } })).to.include({
      ...{ participantId: 'par_1', employerId: undefined, questionId: undefined },
    });
    expect(askedOfPair(matchLike(), {})).to.equal(undefined);
  });

  it('goes to somebody by name', () => {
    expect(whomWords('employer', matchLike())).to.equal('Harbour Bakery');
    expect(whomWords('participant', matchLike())).to.equal('Ada North');
  });

  it('lifts a blocker by who could lift it, else by whoever would', () => {
    const changes = [
      change({ ask: { whom: 'employer', question: 'stays' }, blockersLeft: ['no_common_hours'] }),
      change({ ask: { whom: 'participant', question: 'theirs' } }),
      change({ ask }),
      change({}),
    ];
    const pair = matchLike({ explanation: { for: [], against: [], unknown: [], changes } });
    const lifted = (liftableBy: 'employer' | 'coach') =>
      askedOfBlocker(pair, { rule: 'no_common_hours', liftableBy })?.question;
    expect([lifted('employer'), lifted('coach')]).to.deep.equal([ask.question, 'theirs']);
    expect(askedOfBlocker(matchLike(), { rule: 'too_far', liftableBy: 'employer' })).to.equal(undefined);
  });

  it('comes first where something stands in the way, then where something is not known, then where it would change', () => {
    const unknown = [{ code: 'x', text: '', weighs: 0, ask: { ...ask, question: 'not known' } }] as never;
    const changes = [change({ ask: { ...ask, question: 'would change' } })];
    const blockers = [{ rule: 'too_far', liftableBy: 'employer' }] as never;
    const first = (explanation: object, more: object = {}) =>
      firstAskOf(
        matchLike({
          ...more,
          explanation: { for: [], against: [], unknown: [], changes: [], ...explanation },
        }),
      )?.question;
    expect(first({ unknown, changes }, { blockers })).to.equal('would change');
    expect(first({ unknown, changes })).to.equal('not known');
    expect(first({ changes })).to.equal('would change');
    expect(first({ changes: [change({})] })).to.equal(undefined);
  });

  // A subject shows in inboxes and on lock screens.
  it('tells nothing about a person in its subject, and of a posting to its employer only', () => {
    expect(subjectOf({ whom: 'employer', title: 'Baker' })).to.equal('A question about Baker');
    expect(subjectOf({ whom: 'participant', title: 'Baker' })).to.equal('A question');
  });
});

describe('questions for a call', () => {
  const question = (id: string, about: object, matches: object[] = []) =>
    ({ id, about: { kind: 'wage', side: 'employer', ...about }, matches }) as unknown as Question;

  it('are cut where they begin to be about somebody else, in the order they come', () => {
    const found = gatheringsOf([
      question('1', { employerId: 'emp_1' }),
      question('2', { employerId: 'emp_1', opportunityId: 'opp_1' }),
      question('3', { employerId: 'emp_2' }),
      question('4', { participantId: 'par_1' }),
      question('5', { participantId: 'par_2' }),
    ]);
    expect(
      found.map(({ employerId, participantId, questions }) => [
        employerId ?? participantId,
        questions.length,
      ]),
    ).to.deep.equal([
      ['emp_1', 2],
      ['emp_2', 1],
      ['par_1', 1],
      ['par_2', 1],
    ]);
  });

  it('say how many matches an answer opens, and the most it adds to one', () => {
    const blocked = { now: { score: 9000, rules: ['too_far'] } };
    const one = (now: number, then: number) => ({
      now: { score: now, rules: [] },
      // biome-ignore lint/suspicious/noThenProperty: what the API calls it.
      then: { score: then, rules: [] },
    });
    // biome-ignore lint/suspicious/noThenProperty: what the API calls it.
    const opened = { ...blocked, then: { score: 9000, rules: [] } };
    // biome-ignore lint/suspicious/noThenProperty: what the API calls it.
    const stays = { ...blocked, then: { score: 9500, rules: ['too_far'] } };
    expect(bringsOf(question('1', {}, [opened, stays, one(7000, 7100), one(5000, 5600)]))).to.deep.equal({
      opens: 1,
      raises: one(5000, 5600),
    });
    expect(bringsOf(question('1', {}, [stays, one(5000, 5000)]))).to.deep.equal({
      opens: 0,
      raises: undefined,
    });
  });

  it('are filtered by the address, which may say anything', () => {
    expect(questionSearch({ whose: 'all', employer: 'emp_1', x: 1 })).to.deep.equal({
      ...{ whose: 'all', employer: 'emp_1' },
    });
    expect(questionSearch({ participant: 'par_1' })).to.deep.equal({ participant: 'par_1' });
    expect(questionSearch({ whose: 'x', employer: 1, participant: null })).to.deep.equal({});
  });
});
