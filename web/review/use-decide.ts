import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { DecisionAction, DeclineReason, recordedAnswers } from '../../src/domain/match.ts';
import { ApiProblem, ask, sentenceOf } from '../api/client.ts';
import { type MatchFilters, matchesQuery, matchQuery, meQuery } from '../api/queries.ts';
import type { MatchView, Page } from '../api/types.ts';
import { useLastDecision } from './last-decision.tsx';

export interface DecisionInput {
  readonly action: DecisionAction;
  readonly reasonCode?: DeclineReason;
  readonly note?: string;
  readonly until?: string;
  readonly answer?: (typeof recordedAnswers)[number];
}

type Pages = InfiniteData<Page<MatchView>>;

/**
 * Sends decisions. The list moves on before the answer is there; if the answer is no, the match comes back with a
 * sentence that says why.
 */
export function useDecide(on: {
  readonly filters?: MatchFilters | undefined;
  readonly onDecided?: (() => void) | undefined;
  readonly onReturn?: ((id: string) => void) | undefined;
}) {
  const queries = useQueryClient();
  const [last, setLast] = useLastDecision();
  const busy = useRef(new Set<string>());

  const send = (match: MatchView, input: DecisionInput) =>
    ask<MatchView>(`/matches/${encodeURIComponent(match.id)}/decisions`, {
      method: 'POST',
      body: input,
      version: match.version,
    });

  /** Other lists are read again when next shown; the one in view stays as the person left it. */
  const settle = (match: MatchView) => {
    queries.setQueryData(matchQuery(match.id).queryKey, (before) => ({ week: before?.week, ...match }));
    void queries.invalidateQueries({ queryKey: ['matches', 'list'], refetchType: 'none' });
    void queries.invalidateQueries({ queryKey: ['matches', 'decisions', match.id] });
    void queries.invalidateQueries({ queryKey: meQuery.queryKey });
  };

  const decide = (match: MatchView, input: DecisionInput, said: string) => {
    if (busy.current.has(match.id)) return;
    busy.current.add(match.id);
    const key = on.filters && matchesQuery(on.filters).queryKey;
    const before = key && queries.getQueryData<Pages>(key);
    const save = async () => {
      try {
        const decided = await send(match, input);
        settle(decided);
        setLast({ match: decided, said });
        return decided;
      } catch (error) {
        if (key && before) queries.setQueryData<Pages>(key, before);
        const stale = error instanceof ApiProblem && (error.status === 412 || error.status === 409);
        if (stale) await queries.invalidateQueries({ queryKey: matchQuery(match.id).queryKey });
        setLast({ match, said: `Not saved: ${whyNot(error)}`, isProblem: true });
        on.onReturn?.(match.id);
        return undefined;
      } finally {
        busy.current.delete(match.id);
      }
    };
    on.onDecided?.();
    if (key) queries.setQueryData<Pages>(key, (data) => data && leavingOut(data, match.id));
    setLast({ match, said, saving: save() });
  };

  /** Takes back the last decision made here, or else the last one on the open match. */
  const undo = async (open: MatchView) => {
    // A quick hand asks for it before the decision itself is saved.
    const decided = last?.saving ? await last.saving : last?.match;
    if (last?.saving && !decided) return;
    const target = decided && !last?.isProblem && !last?.undone ? decided : open;
    if (!target.decisionsAllowed.includes('undo') || busy.current.has(target.id)) return;
    busy.current.add(target.id);
    try {
      const restored = await send(target, { action: 'undo' });
      settle(restored);
      if (on.filters) await queries.invalidateQueries({ queryKey: matchesQuery(on.filters).queryKey });
      setLast({ match: restored, said: `Taken back: ${sayPair(restored)}`, undone: true });
      on.onReturn?.(restored.id);
    } catch (error) {
      setLast({ match: target, said: `Not taken back: ${sentenceOf(error)}`, isProblem: true });
    } finally {
      busy.current.delete(target.id);
    }
  };

  return { decide, undo, last };
}

/** Who and what, for a status line. */
export function sayPair(match: MatchView): string {
  return `${match.participant.displayName}, ${match.opportunity.title}`;
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
