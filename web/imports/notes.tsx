import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../components/button.tsx';
import { Failed, Loading } from '../components/states.tsx';
import styles from './imports.module.css';
import { notesQuery } from './queries.ts';
import { say } from './words.ts';

/** What is said of rows, by line and column as the sheet has them. */
export function Notes({ id, which }: { readonly id: string; readonly which: 'rejections' | 'remarks' }) {
  const query = useInfiniteQuery(notesQuery(id, which));
  if (query.isPending) return <Loading rows={3} />;
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const notes = query.data.pages.flatMap(({ items }) => items);
  return (
    <>
      <ul className={styles.notes}>
        {notes.map(({ row, line = row, column, message }) => (
          <li key={`${row} ${column} ${message}`}>
            <strong>
              {column === '' ? say('note_line', { line }) : say('note_where', { line, column })}
            </strong>{' '}
            {message}
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button kind="quiet" isDisabled={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          {say('show_more')}
        </Button>
      )}
    </>
  );
}
