import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { ApiProblem, ask, sentenceOf } from '../api/client.ts';
import { type MatchFilters, matchesQuery, matchQuery, meQuery } from '../api/queries.ts';
import type { DecisionInput, Match, Page } from '../api/types.ts';

/** What was decided last on this screen, so that it can be said and taken back after the next match has opened. */
export interface LastDecision {
  readonly match: Match;
  readonly said: string;
  /** While the server has not answered: the match as it then stands, or undefined when the answer is no. */
  readonly saving?: Promise<Match | undefined>;
  readonly isProblem?: boolean;
  readonly undone?: boolean;
}

interface Deps {
  readonly queries: QueryClient;
  /** The ids of matches whose decision is on its way; a second one waits for nothing, it is not sent. */
  readonly busy: Set<string>;
  readonly last: LastDecision | undefined;
  readonly setLast: (last: LastDecision) => void;
  /** The list it is decided out of. */
  readonly filters: MatchFilters | undefined;
  readonly onDecided: (() => void) | undefined;
  /** A match is to be looked at again: its decision was refused or taken back. */
  readonly onReturn: ((id: string) => void) | undefined;
}

export interface Decisions {
  decide(match: Match, input: DecisionInput, said: string): void;
  /** Takes back the last decision made here, or else the last one on the open match. */
  undo(open: Match): Promise<void>;
}

type Pages = InfiniteData<Page<Match>>;

/**
 * Sends decisions. The list moves on before the answer is there; if the answer is no, the match comes back with a
 * sentence that says why.
 */
export function createDecisions(deps: Deps): Decisions {
  const { queries, busy, last, setLast, filters, onDecided, onReturn } = deps;
  const listKey = filters && matchesQuery(filters).queryKey;

  const send = (match: Match, input: DecisionInput) =>
    ask<Match>(`/matches/${encodeURIComponent(match.id)}/decisions`, {
      method: 'POST',
      body: input,
      version: match.version,
    });

  /** Other lists are read again when next shown; the one in view stays as the person left it. */
  const refresh = (match: Match) => {
    queries.setQueryData(matchQuery(match.id).queryKey, (before) => ({ week: before?.week, ...match }));
    void queries.invalidateQueries({ queryKey: ['matches', 'list'], refetchType: 'none' });
    void queries.invalidateQueries({ queryKey: ['matches', 'decisions', match.id] });
    void queries.invalidateQueries({ queryKey: meQuery.queryKey });
  };

  return {
    decide(match, input, said) {
      if (busy.has(match.id)) return;
      busy.add(match.id);
      const before = listKey && queries.getQueryData<Pages>(listKey);
      const save = async () => {
        try {
          const decided = await send(match, input);
          refresh(decided);
          setLast({ match: decided, said });
          return decided;
        } catch (error) {
          if (listKey && before) queries.setQueryData<Pages>(listKey, before);
          if (isOvertaken(error))
            await queries.invalidateQueries({ queryKey: matchQuery(match.id).queryKey });
          setLast({ match, said: `Not saved: ${whyNot(error)}`, isProblem: true });
          onReturn?.(match.id);
          return undefined;
        } finally {
          busy.delete(match.id);
        }
      };
      onDecided?.();
      if (listKey) queries.setQueryData<Pages>(listKey, (pages) => pages && leavingOut(pages, match.id));
      setLast({ match, said, saving: save() });
    },

    async undo(open) {
      // A quick hand asks for it before the decision itself is saved.
      const decided = last?.saving ? await last.saving : last?.match;
      if (last?.saving && !decided) return;
      const target = decided && canTakeBack(last) ? decided : open;
      if (!target.decisionsAllowed.includes('undo') || busy.has(target.id)) return;
      busy.add(target.id);
      try {
        const restored = await send(target, { action: 'undo' });
        refresh(restored);
        if (listKey) await queries.invalidateQueries({ queryKey: listKey });
        setLast({ match: restored, said: `Taken back: ${sayPair(restored)}`, undone: true });
        onReturn?.(restored.id);
      } catch (error) {
        setLast({ match: target, said: `Not taken back: ${sentenceOf(error)}`, isProblem: true });
      } finally {
        busy.delete(target.id);
      }
    },
  };
}

/** Whether the last decision made here stands and can be taken back. */
export function canTakeBack(last: LastDecision | undefined): boolean {
  return last !== undefined && !last.isProblem && !last.undone;
}

/** Who and what, for a status line. */
export function sayPair(match: Pick<Match, 'participant' | 'opportunity'>): string {
  return `${match.participant.displayName}, ${match.opportunity.title}`;
}

/** Somebody else was quicker: what is shown of the match is out of date. */
function isOvertaken(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 412 || error.status === 409);
}

function whyNot(error: unknown): string {
  return error instanceof ApiProblem && error.status === 412
    ? 'This match changed in the meantime. It is shown as it stands now; look again.'
    : sentenceOf(error);
}

function leavingOut(data: Pages, id: string): Pages {
  return {
    ...data,
    pages: data.pages.map((page) => ({ ...page, items: page.items.filter((item) => item.id !== id) })),
  };
}
