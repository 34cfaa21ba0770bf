import type { DeclineReason } from '../../src/domain/match.ts';
import type { Question, SittingAct } from '../api/types.ts';
import { type Asked, answeredWords, askedOf } from '../questions/asked.ts';
import { comingDate, dayIn } from '../words/dates.ts';
import { withinSentence } from '../words/lists.ts';
import { declineWords } from '../words/matches.ts';
import { type Decidable, type Done, saidOf } from './acts.ts';
import { doneWords, stepOf } from './next-steps.ts';
import { putOffWords } from './put-off-words.ts';
import { say } from './words.ts';

/** Something of this sitting that an earlier loading of the page did: a decision, an answer with what was asked, or a question put off. */
export type Resumed =
  | { readonly said: string; readonly match: Decidable; readonly isUndone: boolean }
  | { readonly said: string; readonly asked: Asked }
  | { readonly said: string; readonly done: Done };

type Decided = Extract<SittingAct, { readonly kind: 'decision' }>;

/** What the server kept of the sitting, oldest first, in the words in which it was said then. Of a question that is gone nothing is left to correct; `callBack` has one that was put off stand again. */
export function resumedOf(
  acts: readonly SittingAct[],
  questions: readonly Question[],
  zone: string,
  callBack: (questionId: string) => Promise<unknown>,
): readonly Resumed[] {
  return acts.toReversed().flatMap((act): readonly Resumed[] => {
    if (act.kind === 'decision') {
      const { matchId: id, participantId, displayName: name, title, to: state, isUndone } = act;
      const match = { id, version: 0, state, participantId, name, title };
      const said = say('said', { what: whatOf(act, zone), pair: saidOf(match) });
      return [{ said, match, isUndone }];
    }
    if (act.kind === 'deferral') {
      const { questionId, participantId, displayName, until } = act;
      const words = putOffWords(displayName, dayIn(zone, until), zone);
      const done = { participantId, ...words, takeBack: () => callBack(questionId) };
      return [{ said: done.said, done }];
    }
    const question = questions.find(({ id }) => id === act.questionId);
    if (question === undefined) return [];
    const asked = askedOf(question);
    return [{ said: answeredWords(asked, act.answer), asked }];
  });
}

const isDeclineReason = (code: string): code is DeclineReason => Object.hasOwn(declineWords, code);

function whatOf({ action, reasonCode, until }: Decided, zone: string): string {
  if (action === 'shortlist') return say('shortlisted');
  if (action === 'defer' && until !== undefined)
    return say('put_off', { day: comingDate(dayIn(zone, until), dayIn(zone)) });
  if (action === 'decline' && reasonCode !== undefined && isDeclineReason(reasonCode))
    return say('declined', { reason: withinSentence(declineWords[reasonCode]) });
  const step = stepOf(action, reasonCode);
  return step === undefined ? say(`did_${action}`) : doneWords(step);
}
