import { Link } from '@tanstack/react-router';
import type { CaseloadRow } from '../api/types.ts';
import { useZone } from '../app/use-me.ts';
import type { Column } from '../components/table.tsx';
import { When } from '../components/when.tsx';
import { stageWords } from '../words/codes.ts';
import { comingDate, dayIn, longDate } from '../words/dates.ts';
import styles from './list.module.css';
import { say } from './words.ts';

/** The columns of the list: who, and what there is to do. */
export const columnsOf = (
  chosen: ReadonlySet<string>,
  choose: (id: string, isChosen: boolean) => void,
): readonly Column<CaseloadRow>[] => [
  {
    name: say('name'),
    cell: ({ id, displayName }) => (
      <span className={styles.name}>
        <input
          type="checkbox"
          aria-label={say('choose', { name: displayName })}
          checked={chosen.has(id)}
          onChange={({ target }) => choose(id, target.checked)}
        />
        <Link to="/participants/$id" params={{ id }}>
          {displayName}
        </Link>
      </span>
    ),
  },
  { name: say('stage'), cell: ({ stage }) => stageWords[stage] },
  {
    name: say('coach'),
    cell: ({ coachName, coveredUntil }) => (
      <>
        {coachName ?? say('nobody')}
        {coveredUntil !== undefined && (
          <span className={styles.quiet}> {say('covered_until', { day: longDate(coveredUntil) })}</span>
        )}
      </>
    ),
  },
  {
    name: say('waiting'),
    cell: ({ jobs, waitingSince }) =>
      jobs === 0 || waitingSince === undefined ? (
        <span className={styles.quiet}>{say('no_jobs')}</span>
      ) : (
        <>
          {say('jobs', { count: jobs })}{' '}
          <span className={styles.quiet}>
            <When at={waitingSince} />
          </span>
        </>
      ),
  },
  { name: say('under_way'), cell: ({ underWay }) => (underWay === 0 ? '–' : underWay) },
  { name: say('next'), cell: (row) => <NextStep of={row} /> },
  { name: say('changed'), cell: ({ changedAt }) => <When at={changedAt} /> },
];

/** What there is to do next; where all jobs are put off, until which day. */
function NextStep({ of: { nextStep, putOffUntil } }: { readonly of: CaseloadRow }) {
  const zone = useZone();
  if (nextStep !== 'await_day') return say(`step_${nextStep}`);
  return putOffUntil && say('step_await_day', { day: comingDate(dayIn(zone, putOffUntil), dayIn(zone)) });
}
