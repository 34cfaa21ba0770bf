import type { QueryClient } from '@tanstack/react-query';
import { sentenceOf } from '../api/client.ts';
import { matchQuery } from '../api/queries.ts';
import type { Match } from '../api/types.ts';
import { countAtRest } from '../live/counts.ts';
import type { Asked } from '../questions/asked.ts';
import {
  type Act,
  type Decidable,
  type Done,
  decidableOf,
  type Known,
  type Lasting,
  type Returned,
  type Snapshot,
  type Step,
  saidOf,
} from './acts.ts';
import { createMatchCalls } from './match-calls.ts';
import type { Resumed } from './resumed.ts';
import { isOvertaken, isTold, standsWords, toldOf, whyNot } from './told.ts';
import { say } from './words.ts';

export interface Sitting {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => Snapshot;
  /** What is known of a match beyond what lists say. */
  readonly known: (id: string) => Known | undefined;
  /** Sends a decision; a second one on a match whose first is on its way is not sent. */
  readonly decide: (match: Decidable, step: Step) => void;
  /** Keeps something else that was done and saved, so that it is taken back in its turn. */
  readonly keep: (done: Done) => void;
  /** Keeps something that stands for good, so that undo does not silently go past it to what is older. */
  readonly keepForGood: (done: Lasting) => void;
  /** Puts what an earlier loading of the page did in front; `correct` opens an answer again. */
  readonly resume: (before: readonly Resumed[], correct: (asked: Asked) => void) => void;
  /** Whoever moved on by themselves has read of the last act. What did not work stays. */
  readonly hush: () => void;
  /** Takes back the newest act that still stands, or says that it stays and what is next, or else the decision about the open match. Gives what to look at again. */
  readonly undo: (open?: Match) => Promise<Returned | undefined>;
  readonly canUndo: () => boolean;
}

const nothing = Promise.resolve(undefined);

/**
 * The decisions made since somebody sat down, newest last: undone one after another as far back as the sitting goes. Lists are
 * shown with what is known here laid over them, so that an answer that was on its way brings nothing back.
 */
export function createSitting(
  queries: QueryClient,
  /** When what a decision leads on to is drawn: it is sent then, so that nobody waits for the sending. */
  whenPainted: () => Promise<void>,
  now: () => number = Date.now,
): Sitting {
  let current: Snapshot = { acts: [], status: undefined };
  const listeners = new Set<() => void>();
  const latest = new Map<string, Known>();
  /** Matches with a decision on its way. */
  const saving = new Set<string>();

  const set = (changes: Partial<Snapshot>) => {
    current = { ...current, ...changes };
    for (const listener of listeners) listener();
  };
  const add = (act: Act) => set({ acts: [...current.acts, act], status: { said: act.said } });
  const change = (number: number, changes: Partial<Act>) => {
    set({ acts: current.acts.map((act) => (act.number === number ? { ...act, ...changes } : act)) });
  };

  let made = 0;
  const stateOf = (number: number) => current.acts.find((act) => act.number === number)?.state;
  const take = (match: Match) => {
    const { version, state, decisionsAllowed } = match;
    latest.set(match.id, { version, state, decisionsAllowed });
    queries.setQueryData(matchQuery(match.id).queryKey, (before) => ({ week: before?.week, ...match }));
    void queries.invalidateQueries({ queryKey: ['matches', 'decisions', match.id] });
    void queries.invalidateQueries({ queryKey: ['matches', 'list'], refetchType: 'none' });
    void queries.invalidateQueries({ queryKey: ['review'], refetchType: 'none' });
    countAtRest(queries);
  };

  const { send, sendAsSeen, readAnew, readOthers } = createMatchCalls(queries, latest);

  function decide(match: Decidable, { input, to, said }: Step): void {
    if (saving.has(match.id)) return;
    saving.add(match.id);
    const before = latest.get(match.id);
    latest.set(match.id, { version: match.version + 1, state: to, decisionsAllowed: [] });
    const number = ++made;
    const save = async (): Promise<Match | undefined> => {
      try {
        await whenPainted();
        const result = await sendAsSeen(match, input, to);
        take(result);
        // Unless somebody takes it back already.
        if (stateOf(number) === 'saving') change(number, { state: 'stands' });
        return result;
      } catch (error) {
        if (before === undefined) latest.delete(match.id);
        else latest.set(match.id, before);
        const others = isOvertaken(error) ? await readOthers(match).catch(() => undefined) : undefined;
        change(number, { state: 'refused' });
        const said = say('not_saved', { pair: saidOf(match), why: others ?? whyNot(error) });
        set({
          status: { said, isProblem: true, ...(isOvertaken(error) && { lookAt: match.id }) },
        });
        return undefined;
      } finally {
        saving.delete(match.id);
      }
    };
    const answered = save();
    const takeBack = async () => undoDecision(await answered, match, number);
    add({ number, about: match, said, state: 'saving', answered, takeBack });
  }

  function kept({ participantId, said, saidBack, takeBack: send }: Done): Act {
    const number = ++made;
    const about = { participantId };
    const takeBack = async () => {
      try {
        await send();
        set({ status: { said: saidBack } });
        return about;
      } catch (error) {
        return staysDone(number, error);
      }
    };
    return { number, about, said, state: 'stands', answered: nothing, takeBack };
  }

  function lasting({ said, correct }: Lasting): Act {
    return { number: ++made, said, state: 'stands', correct, answered: nothing, takeBack: () => nothing };
  }

  function resumedDecision({ said, match, isUndone }: Extract<Resumed, { readonly match: Decidable }>): Act {
    const number = ++made;
    const takeBack = async () => {
      try {
        const fresh = await readAnew(match.id);
        if (fresh.state !== match.state) return await overtaken(match, number);
        return undoDecision(fresh, match, number);
      } catch (error) {
        return staysDone(number, error);
      }
    };
    return { number, about: match, said, state: isUndone ? 'undone' : 'stands', answered: nothing, takeBack };
  }

  /** Before what was done here meanwhile, and without what is both. */
  function resume(before: readonly Resumed[], correct: (asked: Asked) => void): void {
    const here = new Set(current.acts.map(({ said }) => said));
    const acts = before
      .filter(({ said }) => !here.has(said))
      .map((one) => {
        if ('match' in one) return resumedDecision(one);
        if ('done' in one) return kept(one.done);
        return lasting({ said: one.said, correct: () => correct(one.asked) });
      });
    set({ acts: [...acts, ...current.acts] });
  }

  const standing = () => current.acts.filter(({ state }) => state === 'saving' || state === 'stands');

  /** Whether it was taken back; undefined where somebody decided otherwise since. */
  async function takeBack(match: Match, decidable: Decidable): Promise<boolean | undefined> {
    if (isTold(match, now()) || !match.decisionsAllowed.includes('undo')) {
      const fresh = await readAnew(match.id);
      if (fresh.state !== match.state) return undefined;
      set({ status: toldOf(fresh, decidable, now()) });
      return false;
    }
    take(await send(match.id, match.version, { action: 'undo' }));
    return true;
  }

  let takenBack: Promise<unknown> = Promise.resolve();

  /** One after another, so that each finds what stood before the later ones, and the last is the one that is opened. */
  function undo(open?: Match): Promise<Returned | undefined> {
    const act = standing().at(-1);
    if (act?.correct !== undefined) {
      change(act.number, { state: 'lasting' });
      const { correct } = act;
      const older = standing().at(-1)?.said;
      const status = { said: standsWords(older, open), correct };
      takenBack = takenBack.then(() => set({ status }));
      return Promise.resolve(undefined);
    }
    // At once, so that a second press means the one before.
    if (act !== undefined) change(act.number, { state: 'undone' });
    const back = takenBack.then(() => (act ? act.takeBack() : open && undoDecision(open, decidableOf(open))));
    takenBack = back.catch(() => undefined);
    return back;
  }

  /** A quick hand asks for it before the decision is saved: `match` is what the answer was. */
  async function undoDecision(
    match: Match | undefined,
    decidable: Decidable,
    number?: number,
  ): Promise<Returned | undefined> {
    if (match === undefined) return undefined;
    try {
      const isBack = await takeBack(match, decidable).catch(async (error: unknown) => {
        if (!isOvertaken(error)) throw error;
        // Facts under it changed meanwhile; the decision is still the one to take back.
        const fresh = await readAnew(match.id);
        return fresh.state === match.state ? takeBack(fresh, decidable) : undefined;
      });
      if (isBack === undefined) return await overtaken(match, number);
      if (isBack) set({ status: { said: say('taken_back', { pair: saidOf(decidable) }) } });
      else if (number !== undefined) change(number, { state: 'told' });
      return decidable;
    } catch (error) {
      return staysDone(number, error);
    }
  }

  /** Somebody decided otherwise since, perhaps in another tab: the next press goes on to what is older. */
  async function overtaken(match: Pick<Decidable, 'id' | 'state'>, number?: number): Promise<undefined> {
    const why = (await readOthers(match)) ?? say('changed');
    if (number !== undefined) change(number, { state: 'overtaken' });
    set({ status: { said: say('not_taken_back', { why }), isProblem: true, lookAt: match.id } });
  }

  function staysDone(number: number | undefined, error: unknown): undefined {
    if (number !== undefined) change(number, { state: 'stands' });
    set({ status: { said: say('not_taken_back', { why: sentenceOf(error) }), isProblem: true } });
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => current,
    known: (id) => latest.get(id),
    decide,
    keep: (done) => add(kept(done)),
    keepForGood: (done) => add(lasting(done)),
    resume,
    hush() {
      if (current.status !== undefined && !current.status.isProblem) set({ status: undefined });
    },
    undo,
    canUndo: () => standing().length > 0,
  };
}
