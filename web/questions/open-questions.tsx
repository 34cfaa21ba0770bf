import { useInfiniteQuery } from '@tanstack/react-query';
import { questionsQuery } from '../api/queries.ts';
import { Listing } from '../components/listing.tsx';
import { Section } from '../components/page.tsx';
import { useAsk } from './ask-provider.tsx';
import { askedOf } from './asked.ts';
import { QuestionRow } from './question-row.tsx';
import styles from './questions.module.css';
import { say } from './words.ts';

/** What is still to be asked of an employer; of one posting, what is asked about it or about all of them. */
export function OpenQuestions({
  employerId,
  opportunityId,
}: {
  readonly employerId: string;
  readonly opportunityId?: string;
}) {
  const query = useInfiniteQuery(questionsQuery({ gathered: 'all', employerId, limit: 25 }));
  const ask = useAsk();
  return (
    <Section title={say('to_ask')}>
      <Listing query={query} empty={[say('none'), say('none_of_theirs')]}>
        {(items) => (
          <ul className={styles.list}>
            {items
              .filter(
                ({ about }) =>
                  opportunityId === undefined || (about.opportunityId ?? opportunityId) === opportunityId,
              )
              .map((question) => (
                <QuestionRow key={question.id} question={question} onAsk={(one) => ask(askedOf(one))} />
              ))}
          </ul>
        )}
      </Listing>
    </Section>
  );
}
