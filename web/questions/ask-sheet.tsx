import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { questionQuery } from '../api/queries.ts';
import { Sheet } from '../components/overlay.tsx';
import { Failed, Loading } from '../components/states.tsx';
import type { Asked } from './asked.ts';
import { ContactWays } from './contact-ways.tsx';
import styles from './questions.module.css';

// Its fields come when somebody asks, so that the first screen is there without them.
const Answering = lazy(async () => ({ default: (await import('./answering.tsx')).Answering }));

/** Ask: whom, how to reach them, a sentence that can be read out on the phone, and the answer where the question stands. */
export function AskSheet({
  asked,
  onClose,
}: {
  readonly asked: Asked | undefined;
  readonly onClose: () => void;
}) {
  return (
    <Sheet title={asked?.whom === 'coach' ? 'Look up' : 'Ask'} isOpen={asked !== undefined} onClose={onClose}>
      {asked && <AskedNow key={asked.questionId ?? asked.question} asked={asked} onClose={onClose} />}
    </Sheet>
  );
}

function AskedNow({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const { questionId } = asked;
  const query = useQuery({ ...questionQuery(questionId ?? ''), enabled: questionId !== undefined });
  return (
    <>
      <ContactWays asked={asked} />
      <p className={styles.question}>{query.data?.text ?? asked.question}</p>
      {asked.whom === 'employer' && (
        <p className={styles.quiet}>Ask about the job in general. Who it is for is not yet theirs to know.</p>
      )}
      {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
      {questionId !== undefined && query.isPending && <Loading rows={2} />}
      {questionId === undefined && (
        <p className={styles.quiet}>
          No question is kept of this pair. Write down what they say on{' '}
          {asked.whom === 'participant' ? 'the person’s page' : 'the page of the posting'}.
        </p>
      )}
      {query.data && (
        <Suspense fallback={<Loading rows={2} />}>
          <Answering question={query.data} matchId={asked.matchId} onClose={onClose} />
        </Suspense>
      )}
    </>
  );
}
