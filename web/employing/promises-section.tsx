import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { employerQuery } from '../api/queries.ts';
import type { Opportunity } from '../api/types.ts';
import { Section } from '../components/page.tsx';
import { inNeeds } from '../employers/stances.ts';
import { heldElsewhere } from '../opportunities/posting.ts';
import { longDate } from '../words/dates.ts';
import { answerWords, promiseWords } from '../words/promises.ts';
import styles from './employing.module.css';
import { say } from './words.ts';

/** What an employer said that it would do for whoever has a job, to itself: in the words of its own questions and answers. */
function PromiseList({ posting }: { readonly posting: Opportunity }) {
  const employer = useQuery(employerQuery(posting.employerId));
  const here = inNeeds(posting.accommodations);
  const holding = [...here, ...heldElsewhere(inNeeds(employer.data?.accommodations ?? []), here)];
  if (holding.length === 0) return <p className={styles.quiet}>{say('no_promises')}</p>;
  return (
    <ul className={styles.list}>
      {holding.map(({ code, stance, note, expires }) => (
        <li key={code} className={styles.row}>
          <span className={styles.named}>
            <span>{promiseWords[code]}</span>
            {note !== undefined && <span className={styles.quiet}>{note}</span>}
            {expires !== undefined && (
              <span className={styles.quiet}>{say('said_until', { day: longDate(expires) })}</span>
            )}
          </span>
          <span className={styles.quiet}>{answerWords[stance]}</span>
        </li>
      ))}
    </ul>
  );
}

/** The same with its title and the way to all its promises. */
export const PromisesSection = ({ posting }: { readonly posting: Opportunity }) => (
  <Section title={say('promises')} aside={<Link to="/promises">{say('all_promises')}</Link>}>
    <PromiseList posting={posting} />
  </Section>
);
