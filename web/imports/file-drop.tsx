import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { DropZone, FileTrigger } from 'react-aria-components';
import { Button } from '../components/button.tsx';
import { columnsOf } from './columns.ts';
import styles from './imports.module.css';
import { beginSession, sessionStore } from './session.ts';
import { FileRefused, guessHead, headsOf, openFile } from './sheet.ts';
import { say } from './words.ts';
import { kindWords } from './words-of.ts';

const kinds = Object.keys(columnsOf) as (keyof typeof columnsOf)[];

/** Workbooks can be chosen, too: what to do with one is said then. */
const accepted = ['.csv', '.tsv', '.txt', 'text/csv', 'text/plain', '.xlsx', '.xls', '.ods'];

/** Where a file is dropped or chosen. It is read in this window; nothing is sent. */
export function FileDrop({ owner }: { readonly owner: string }) {
  const [problem, setProblem] = useState<string>();
  const [reading, setReading] = useState(false);
  const queries = useQueryClient();
  const { preparing = false } = useSearch({ from: '/signed-in/imports' });

  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setProblem(undefined);
    setReading(true);
    try {
      const opened = await openFile(file.name, new Uint8Array(await file.arrayBuffer()));
      const heads = headsOf(opened);
      forgetWithSignOut(queries);
      sessionStore.set(beginSession(owner, opened, heads, guessHead(heads)));
    } catch (error) {
      setProblem(error instanceof FileRefused ? say(error.key) : say('file_unread'));
    } finally {
      setReading(false);
    }
  };

  return (
    <section aria-label={say('choose')} className={styles.start}>
      {preparing && problem === undefined && !reading && (
        <p className={styles.note} role="status">
          {say('chosen_again')}
        </p>
      )}
      {problem !== undefined && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <DropZone
        className={styles.drop ?? ''}
        aria-label={say('drop')}
        getDropOperation={() => 'copy'}
        onDrop={async ({ items }) => {
          for (const item of items) if (item.kind === 'file') return take(await item.getFile());
        }}
      >
        <p className={styles.dropWords}>{say('drop')}</p>
        <FileTrigger onSelect={(files) => void take(files?.[0])} acceptedFileTypes={accepted}>
          <Button kind="primary" isDisabled={reading}>
            {reading ? say('reading') : say('choose')}
          </Button>
        </FileTrigger>
        <p className={styles.quiet}>{say('drop_hint')}</p>
      </DropZone>
      <p className={styles.quiet}>
        {say('templates')}{' '}
        {kinds.map((kind, at) => (
          <span key={kind}>
            {at > 0 && ' · '}
            <a href={`/api/v1/imports/template?kind=${kind}`} download={`${kind}.csv`}>
              {kindWords(kind)}
            </a>
          </span>
        ))}
      </p>
    </section>
  );
}

/** Whoever signs out leaves nothing of a file behind in this window. */
function forgetWithSignOut(queries: QueryClient): void {
  const stop = queries.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'removed' || query.queryKey[0] !== 'me') return;
    sessionStore.set(undefined);
    stop();
  });
}
