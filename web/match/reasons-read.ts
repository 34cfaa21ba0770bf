import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { meQuery } from '../api/queries.ts';
import type { Me, Pair } from '../api/types.ts';

/** Of whom, and which pair: what somebody read is nothing to who signs in after them. It lasts as long as the page. */
const read = new Set<string>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A kept match by its id; a pair that is worked out and kept nowhere by its two sides. */
export const foldIdOf = (pair: Pair): string =>
  'id' in pair ? pair.id : `${pair.participant.id} ${pair.opportunity.id}`;

export interface ScoreFold {
  /** The organisation wants the reasons read first, and of this pair nobody has said so here. */
  readonly isFolded: boolean;
  /** Says that they were read. */
  readonly unfold: () => void;
}

/** Whether the score of a pair is shown yet. */
export function useScoreFold(foldId: string): ScoreFold {
  const reasonsFirst = useReasonsFirst();
  const userId = useQuery({ ...meQuery, select: userIdOf }).data;
  const key = `${userId} ${foldId}`;
  const isRead = useSyncExternalStore(subscribe, () => read.has(key));
  return {
    isFolded: reasonsFirst && !isRead,
    unfold: () => {
      read.add(key);
      for (const listener of listeners) listener();
    },
  };
}

/** Whether the organisation wants reasons read before a score is shown. */
export const useReasonsFirst = (): boolean => useQuery({ ...meQuery, select: reasonsFirstOf }).data === true;

const reasonsFirstOf = ({ scoring }: Me): boolean => scoring?.reasonsFirst === true;
const userIdOf = ({ user }: Me): string => user.id;
