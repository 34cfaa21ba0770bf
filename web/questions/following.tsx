import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answerScoringQuery } from '../api/queries.ts';
import styles from './questions.module.css';
import { refreshTouched } from './refresh.ts';
import { say } from './words.ts';

/** What became of the matches that are scored in the background: asked for until it is known, then lists are read anew. */
export function Following({ questionId, count }: { readonly questionId: string; readonly count: number }) {
  const queries = useQueryClient();
  const { data } = useQuery(answerScoringQuery(questionId));
  const state = data?.state ?? 'waiting';
  useEffect(() => {
    if (state === 'scored') refreshTouched(queries);
  }, [queries, state]);
  return (
    <p role="status" className={styles.quiet}>
      {say(`following_${state}`, { count })}
    </p>
  );
}
