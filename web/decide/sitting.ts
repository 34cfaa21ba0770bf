import type { QueryClient } from '@tanstack/react-query';
import type { CoachAction, MatchState } from '../../src/domain/match.ts';
import { ApiProblem, ask, sentenceOf } from '../api/client.ts';
import { matchQuery, meQuery } from '../api/queries.ts';
import type { DecisionInput, Match } from '../api/types.ts';
import { say } from './words.ts';

/** A match as far as a decision needs to know it: one of a list, or a card of the queue. */
export interface Decidable {
  readonly id: string;
  readonly version: number;
  readonly state: MatchState;
  readonly participantId: string;
  /** Who and what, for a status line. */
  readonly name: string;
  readonly title: string;
}

/** What a match is by now, as this screen knows it: newer than what a list that was on its way says. */
export interface Known {
  readonly version: number;
  readonly state: MatchState;
  readonly decisionsAllowed: readonly CoachAction[];
}

/** `told`: another side has heard of it, so it is reversed in plain sight or not at all. */
export type ActState = 'saving' | 'stands' | 'refused' | 'undone' | 'told';

/** One decision of this sitting. */
export interface Act {
  /** Counts up. */
  readonly number: number;
  readonly match: Decidable;
  readonly said: string;
  readonly state: ActState;
  /** Settled when the server has answered; the match as it then stands, or undefined when the answer was no. */
  readonly answered: Promise<Match | undefined>;
}

/** What the status line says: of the last act, or why something did not work. */
export interface Status {
  readonly said: string;
  readonly isProblem?: boolean;
  /** The act that would reverse in plain sight what cannot be undone any more, and of which match. */
  readonly reverse?: { readonly match: Match; readonly action: 'withdraw' | 'recorded_by_mistake' };
}

export interface Snapshot {
  readonly acts: readonly Act[];
  readonly status: Status | undefined;
}

/** A decision with the state it leads to, so that the screen need not wait for the answer. */
export interface Step {
  readonly input: DecisionInput;
  readonly to: MatchState;
  readonly said: string;
}

export interface Sitting {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => Snapshot;
  /** What is known of a match beyond what lists say. */
  readonly known: (id: string) => Known | undefined;
  /** Sends a decision; a second one on a match whose first is on its way is not sent. */
  readonly decide: (match: Decidable, step: Step) => void;
  /** Takes back the newest decision that still stands, or else that of the open match. Gives the match to look at again. */
  readonly undo: (open?: Match) => Promise<Decidable | undefined>;
  readonly canUndo: () => boolean;
}

/** The server tells others this long after its undo is last offered here, so that a late press never races with the telling. */
const marginMs = 5_000;

/**
 * The decisions made since somebody sat down, newest last: undone one after another as far back as the sitting goes. Lists are
 * shown with what is known here laid over them, so that an answer that was on its way brings nothing back.
 */
export function createSitting(queries: QueryClient, now: () => number = Date.now): Sitting {
  let current: Snapshot = { acts: [], status: undefined };
  const listeners = new Set<() => void>();
  const latest = new Map<string, Known>();
  /** Matches with a decision on its way. */
  const saving = new Set<string>();

  const set = (changes: Partial<Snapshot>) => {
    current = { ...current, ...changes };
    for (const listener of listeners) listener();
  };
  const change = (number: number, changes: Partial<Act>) => {
    set({ acts: current.acts.map((act) => (act.number === number ? { ...act, ...changes } : act)) });
  };

  const stateOf = (number: number) => current.acts.find((act) => act.number === number)?.state;

  const send = (id: string, version: number, input: DecisionInput) =>
    ask<Match>(`/matches/${encodeURIComponent(id)}/decisions`, { method: 'POST', body: input, version });

  const take = (match: Match) => {
    const { version, state, decisionsAllowed } = match;
    latest.set(match.id, { version, state, decisionsAllowed });
    queries.setQueryData(matchQuery(match.id).queryKey, (before) => ({ week: before?.week, ...match }));
    void queries.invalidateQueries({ queryKey: ['matches', 'decisions', match.id] });
    void queries.invalidateQueries({ queryKey: ['matches', 'list'], refetchType: 'none' });
    void queries.invalidateQueries({ queryKey: ['review'], refetchType: 'none' });
    void queries.invalidateQueries({ queryKey: meQuery.queryKey });
  };

  async function readAnew(id: string): Promise<Match> {
    const match = await queries.fetchQuery({ ...matchQuery(id), staleTime: 0 });
    const { version, state, decisionsAllowed } = match;
    latest.set(id, { version, state, decisionsAllowed });
    return match;
  }

  function decide(match: Decidable, { input, to, said }: Step): void {
    if (saving.has(match.id)) return;
    saving.add(match.id);
    const before = latest.get(match.id);
    latest.set(match.id, { version: match.version + 1, state: to, decisionsAllowed: [] });
    const number = current.acts.length + 1;
    const save = async (): Promise<Match | undefined> => {
      try {
        const result = await send(match.id, match.version, input);
        take(result);
        // Unless somebody takes it back already.
        if (stateOf(number) === 'saving') change(number, { state: 'stands' });
        return result;
      } catch (error) {
        if (before === undefined) latest.delete(match.id);
        else latest.set(match.id, before);
        if (isOvertaken(error)) await readAnew(match.id).catch(() => undefined);
        change(number, { state: 'refused' });
        set({
          status: { said: say('not_saved', { pair: saidOf(match), why: whyNot(error) }), isProblem: true },
        });
        return undefined;
      } finally {
        saving.delete(match.id);
      }
    };
    const act: Act = { number, match, said, state: 'saving', answered: save() };
    set({ acts: [...current.acts, act], status: { said } });
  }

  const standing = () => current.acts.filter(({ state }) => state === 'saving' || state === 'stands');

  async function takeBack(match: Match, decidable: Decidable): Promise<boolean> {
    const isTold = match.heldUntil !== undefined && Date.parse(match.heldUntil) - marginMs <= now();
    if (isTold || !match.decisionsAllowed.includes('undo')) {
      const fresh = await readAnew(match.id);
      set({ status: toldOf(fresh, decidable) });
      return false;
    }
    take(await send(match.id, match.version, { action: 'undo' }));
    return true;
  }

  let takenBack: Promise<unknown> = Promise.resolve();

  /** One after another, so that each finds what stood before the later ones, and the last is the one that is opened. */
  function undo(open?: Match): Promise<Decidable | undefined> {
    const act = standing().at(-1);
    // At once, so that a second press means the one before.
    if (act !== undefined) change(act.number, { state: 'undone' });
    const back = takenBack.then(() => undoAct(act, open));
    takenBack = back.catch(() => undefined);
    return back;
  }

  async function undoAct(act: Act | undefined, open: Match | undefined): Promise<Decidable | undefined> {
    // A quick hand asks for it before the decision itself is saved.
    const match = act === undefined ? open : await act.answered;
    if (match === undefined) return undefined;
    const decidable = act?.match ?? decidableOf(match);
    try {
      const isBack = await takeBack(match, decidable).catch(async (error: unknown) => {
        if (!isOvertaken(error)) throw error;
        // Facts under it changed meanwhile; the decision is still the one to take back.
        const fresh = await readAnew(match.id);
        if (fresh.state !== match.state) throw error;
        return takeBack(fresh, decidable);
      });
      if (isBack) set({ status: { said: say('taken_back', { pair: saidOf(decidable) }) } });
      else if (act !== undefined) change(act.number, { state: 'told' });
      return decidable;
    } catch (error) {
      if (act !== undefined) change(act.number, { state: 'stands' });
      set({ status: { said: say('not_taken_back', { why: sentenceOf(error) }), isProblem: true } });
      return undefined;
    }
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => current,
    known: (id) => latest.get(id),
    decide,
    undo,
    canUndo: () => standing().length > 0,
  };
}

/** What a decision needs of a full match. */
export function decidableOf(match: Match): Decidable {
  const { id, version, state, participantId } = match;
  return {
    ...{ id, version, state, participantId },
    name: match.participant.displayName,
    title: match.opportunity.title,
  };
}

export const saidOf = ({ name, title }: Pick<Decidable, 'name' | 'title'>): string =>
  say('pair', { name, title });

/** Who has been told of what cannot be undone any more, and the act that reverses it in plain sight. */
function toldOf(match: Match, decidable: Decidable): Status {
  const [first, second] = match.seenBy.map(({ side }) => side);
  const told = first === undefined ? 'others' : second === undefined ? first : 'both';
  const said = say(`too_late_${told}`, { pair: saidOf(decidable) });
  const action = (['recorded_by_mistake', 'withdraw'] as const).find((one) =>
    match.decisionsAllowed.includes(one),
  );
  return { said, isProblem: true, ...(action && { reverse: { match, action } }) };
}

/** Somebody else was quicker: what is shown of the match is out of date. */
function isOvertaken(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 412 || error.status === 409);
}

function whyNot(error: unknown): string {
  return error instanceof ApiProblem && error.status === 412 ? say('changed') : sentenceOf(error);
}
