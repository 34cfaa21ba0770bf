import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { matchesOfQuery } from '../api/queries.ts';
import { matchStateWords } from '../words/matches.ts';
import { underWay } from './queue.ts';
import { say } from './words.ts';

/** Of somebody with nothing left to decide: the way to their page, and to each job that is under way. */
export function FinishedPerson({ id, name }: { readonly id: string; readonly name: string }) {
  const jobs = useQuery(matchesOfQuery({ participantId: id, state: underWay.join() })).data?.items ?? [];
  return (
    <>
      <p>
        <Link to="/participants/$id" params={{ id }}>
          {say('page_of', { name })}
        </Link>
      </p>
      {jobs.length > 0 && (
        <>
          <p>{say('under_way_count', { count: jobs.length })}</p>
          <ul aria-label={say('under_way')}>
            {jobs.map((job) => (
              <li key={job.id}>
                <Link to="/matches/$id" params={{ id: job.id }}>
                  {say('job_at', { title: job.opportunity.title, employer: job.opportunity.employerName })}
                </Link>
                {`, ${matchStateWords[job.state]}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
