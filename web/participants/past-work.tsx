import type { Participant } from '../api/types.ts';
import { sayPastWork } from '../words/past-work.ts';
import styles from './participant-page.module.css';

/** What a person worked as, and what they say of it in their own words. */
export function PastWork({ participant }: { readonly participant: Participant }) {
  const { pastWork, experienceText, asked, occupationLabels } = participant;
  const none = asked.pastWork === undefined ? 'Not asked yet.' : 'Asked: none.';
  return (
    <>
      {pastWork.length === 0 && experienceText === undefined && <p className={styles.quiet}>{none}</p>}
      <ul className={styles.list}>
        {pastWork.map((work) => {
          const [what, detail] = sayPastWork(work, (uri) => occupationLabels?.[uri]);
          return (
            <li key={`${what} ${detail}`}>
              {what} <span className={styles.quiet}>{detail}</span>
            </li>
          );
        })}
      </ul>
      {experienceText !== undefined && <p>{experienceText}</p>}
    </>
  );
}
