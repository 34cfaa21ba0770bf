import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { questionQuery } from '../api/queries.ts';
import type { AnswerInput } from '../api/types.ts';
import { Failed, Loading } from '../components/states.tsx';
import { Answering } from './answering.tsx';
import { AskByMail } from './ask-by-mail.tsx';
import type { Asked } from './asked.ts';
import { ContactWays } from './contact-ways.tsx';
import { listedQuestion } from './listed.ts';
import styles from './questions.module.css';
import { useReach, usualChannel } from './use-reach.ts';
import { say } from './words.ts';

/** One question: whom to ask and how to reach them, the sentence, and the answer. */
export function Asking({
  asked,
  onClose,
  onKept,
}: {
  readonly asked: Asked;
  readonly onClose: () => void;
  readonly onKept: (answer: AnswerInput['answer']) => void;
}) {
  const { questionId } = asked;
  const queries = useQueryClient();
  const query = useQuery({
    ...questionQuery(questionId ?? ''),
    enabled: questionId !== undefined,
    placeholderData: () => listedQuestion(queries, questionId),
  });
  const reach = useReach(asked);
  return (
    <>
      <ContactWays {...{ asked, reach }} />
      <p className={styles.question}>{query.data?.text ?? asked.question}</p>
      {asked.whom === 'employer' && <p className={styles.quiet}>{say('general')}</p>}
      {asked.whom === 'employer' && query.data?.state === 'open' && <AskByMail questionId={query.data.id} />}
      {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
      {questionId !== undefined && query.isPending && <Loading rows={2} />}
      {questionId === undefined && (
        <p className={styles.quiet}>
          {say('none_kept')}{' '}
          {asked.participantId !== undefined ? (
            <Link to="/participants/$id" params={{ id: asked.participantId }} onClick={onClose}>
              {say('person_page')}
            </Link>
          ) : (
            asked.opportunityId !== undefined && (
              <Link to="/opportunities/$id" params={{ id: asked.opportunityId }} onClick={onClose}>
                {say('posting_page')}
              </Link>
            )
          )}
        </p>
      )}
      {query.data && (
        <Answering
          question={query.data}
          usual={usualChannel(reach.people)}
          matchId={asked.matchId}
          {...{ onClose, onKept }}
        />
      )}
    </>
  );
}
