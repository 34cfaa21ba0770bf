import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { offers } from '../../src/words/en/own-offers.ts';
import { employerQuery, opportunityQuery } from '../api/queries.ts';
import { Page } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import styles from './employing.module.css';
import { previewOf } from './preview.ts';
import { say } from './words.ts';

/** A job as somebody reads it to whom it is proposed, in the words of their own pages. */
export function PreviewPage() {
  const { id } = useParams({ from: '/signed-in/opportunities/$id/preview' });
  const query = useQuery(opportunityQuery(id));
  const posting = query.data;
  const employer = useQuery({ ...employerQuery(posting?.employerId ?? ''), enabled: posting !== undefined });
  const failed = [query, employer].find(({ isLoadingError }) => isLoadingError);
  if (failed) return <Failed error={failed.error} retry={() => void failed.refetch()} />;
  if (!posting || !employer.data) return <Loading rows={6} />;
  const { heading, facts, would } = previewOf(posting, employer.data.accommodations);
  return (
    <Page
      title={say('preview')}
      aside={
        posting.state === 'draft' ? (
          <Link to="/opportunities/$id/write" params={{ id }}>
            {say('go_on')}
          </Link>
        ) : (
          <Link to="/opportunities/$id" params={{ id }}>
            {say('to_post')}
          </Link>
        )
      }
    >
      <p className={styles.lead}>
        {say('preview_words')} {say('preview_language')}
      </p>
      <article className={styles.paper} lang="en" aria-label={heading}>
        <h2>{heading}</h2>
        <dl>
          {facts.map(({ name, lines }) => (
            <div key={name}>
              <dt>{name}</dt>
              {lines.map((line) => (
                <dd key={line}>{line}</dd>
              ))}
            </div>
          ))}
        </dl>
        <div>
          <h3>{offers.would}</h3>
          {would.length === 0 ? (
            <p>{offers.wouldNothing}</p>
          ) : (
            <ul>
              {would.map(({ what, sure }) => (
                <li key={what}>
                  {what}
                  <span className={styles.sure}>{sure}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      </article>
    </Page>
  );
}
