import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ask, sentenceOf } from '../api/client.ts';
import type { Import } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { FirmSheet } from '../components/overlay.tsx';
import { Page, Section, TermList } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { When } from '../components/when.tsx';
import { capital } from '../words/code-table.ts';
import { withinSentence } from '../words/lists.ts';
import styles from './imports.module.css';
import { saveSheet } from './keep-sheet.ts';
import { KeptList } from './kept-list.tsx';
import { leftOut } from './left-out.ts';
import { Notes } from './notes.tsx';
import { Progress } from './progress.tsx';
import { importQuery, isUnderWay } from './queries.ts';
import { say } from './words.ts';
import { kindWords, statusWords } from './words-of.ts';
import { WrittenList } from './written-list.tsx';

/** One file that was applied: how far it is, what came of it, and the way back. */
export function ImportPage() {
  const { id } = useParams({ from: '/signed-in/imports/$id' });
  const query = useQuery(importQuery(id));
  const file = query.data;
  // From the first attempt that came to nothing, and between two rounds of them.
  const isSilent = file !== undefined && isUnderWay(file) && (query.failureCount > 0 || query.isError);
  return (
    <Page
      title={say('title')}
      heading={
        file === undefined ? say('title') : say('report_of', { what: withinSentence(kindWords(file.kind)) })
      }
      aside={<Link to="/imports">{say('all_imports')}</Link>}
    >
      {query.isPending && <Loading />}
      {query.isError && file === undefined && (
        <Failed error={query.error} retry={() => void query.refetch()} />
      )}
      {isSilent && (
        <p className={styles.problem} role="alert">
          {say('no_word')}
        </p>
      )}
      {file !== undefined && <Report file={file} />}
    </Page>
  );
}

function Report({ file }: { readonly file: Import }) {
  const { id, state, done, rows, undoneCount, keptCount, problem } = file;
  const wrote = file.created + file.updated;
  const { user } = useMe();
  const behind = leftOut.of(id, user.id);
  return (
    <>
      <Section title={capital(statusWords(state))}>
        {problem !== undefined && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
        {(state === 'received' || state === 'applying') && (
          <Progress label={say('applying', { done, rows })} value={done} most={rows} />
        )}
        {state === 'undoing' && (
          <Progress
            label={say('undoing', { done: undoneCount })}
            value={undoneCount + keptCount}
            most={wrote}
          />
        )}
        {isUnderWay(file) && <p className={styles.quiet}>{say('may_leave')}</p>}
        <TermList
          items={[
            [say('when'), <When key="at" at={file.createdAt} />],
            [say('who'), file.byName ?? say('somebody')],
            [say('new'), file.created],
            [say('changed'), file.updated],
            [say('unchanged'), file.unchanged],
            [say('refused'), file.rejectedCount],
            ...(behind === undefined ? [] : ([[say('state_left_out'), behind.count]] as const)),
            ...(undoneCount + keptCount === 0
              ? []
              : ([
                  [say('taken_back'), undoneCount],
                  [say('kept_count'), keptCount],
                ] as const)),
          ]}
        />
        {behind !== undefined && (
          <p>
            <Button onPress={() => saveSheet(`${file.kind}-left-out.csv`, behind.sheet)}>
              {say('left_out_file', { count: behind.count })}
            </Button>{' '}
            <span className={styles.quiet}>{say('left_out_here')}</span>
          </p>
        )}
        {!isUnderWay(file) && wrote > 0 && (
          <p>
            <Link to={`/${file.kind}`}>{kindWords(file.kind)}</Link>
          </p>
        )}
        {!isUnderWay(file) && state !== 'undone' && !file.dryRun && wrote > 0 && <Undo id={id} />}
      </Section>
      {keptCount > 0 && <KeptList id={id} count={keptCount} />}
      {!isUnderWay(file) && file.rejectedCount > 0 && (
        <Section title={say('refused_rows')}>
          {file.rejected.length === 0 ? (
            <p className={styles.quiet}>{say('notes_gone')}</p>
          ) : (
            <>
              <p>
                <a href={`/api/v1/imports/${id}/rejected.csv`} download={`${file.kind}-rejected.csv`}>
                  {say('refused_file')}
                </a>
              </p>
              <Notes id={id} which="rejections" />
            </>
          )}
        </Section>
      )}
      {!isUnderWay(file) && file.remarkCount > 0 && (
        <Section title={say('remarks')}>
          {file.remarks.length === 0 ? (
            <p className={styles.quiet}>{say('notes_gone')}</p>
          ) : (
            <Notes id={id} which="remarks" />
          )}
        </Section>
      )}
      {state === 'done' && !file.dryRun && wrote > 0 && <WrittenList id={id} />}
    </>
  );
}

/** The way back, said before it is gone. */
function Undo({ id }: { readonly id: string }) {
  const [asked, setAsked] = useState(false);
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: () => ask<Import>(`/imports/${id}/undo`, { method: 'POST' }),
    onSuccess: (file) => {
      queries.setQueryData(importQuery(id).queryKey, file);
      setAsked(false);
    },
  });
  return (
    <div className={styles.acts}>
      <Button onPress={() => setAsked(true)}>{say('undo')}</Button>
      <FirmSheet title={say('undo')} isOpen={asked}>
        <div className={styles.sheet}>
          <p>{say('undo_words')}</p>
          {undo.isError && (
            <p className={styles.problem} role="alert">
              {sentenceOf(undo.error)}
            </p>
          )}
          <div className={styles.acts}>
            <Button kind="primary" isDisabled={undo.isPending} onPress={() => undo.mutate()}>
              {say('undo_now')}
            </Button>
            <Button isDisabled={undo.isPending} onPress={() => setAsked(false)}>
              {say('keep_it')}
            </Button>
          </div>
        </div>
      </FirmSheet>
    </div>
  );
}
