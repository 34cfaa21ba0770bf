import type { Participant } from '../api/types.ts';
import { ConceptName } from '../components/concept-name.tsx';
import { sayPastWork } from '../words/past-work.ts';
import styles from './participant-page.module.css';
import { say } from './words.ts';

/** What a person worked as, and what they say of it in their own words. */
export function PastWork({ participant }: { readonly participant: Participant }) {
  const { pastWork, experienceText, asked, occupationLabels } = participant;
  const none = say(asked.pastWork === undefined ? 'not_asked_yet' : 'asked_and_none');
  return (
    <>
      {pastWork.length === 0 && experienceText === undefined && <p className={styles.quiet}>{none}</p>}
      <ul className={styles.list}>
        {pastWork.map((work) => {
          const trade = work.occupation && occupationLabels?.[work.occupation];
          const [what, detail] = sayPastWork(work, (uri) => occupationLabels?.[uri]);
          return (
            <li key={`${what} ${detail}`}>
              {trade === undefined ? what : <ConceptName label={trade} />}{' '}
              <span className={styles.quiet}>{detail}</span>
            </li>
          );
        })}
      </ul>
      {experienceText !== undefined && <p>{experienceText}</p>}
    </>
  );
}
