import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { opportunityQuery } from '../api/queries.ts';
import { useMe } from '../app/use-me.ts';
import { Page } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { copied } from '../opportunities/posting.ts';
import styles from './employing.module.css';
import { say } from './words.ts';
import { WriteForm } from './write-form.tsx';

/** A draft that is written on. */
export function WritePage() {
  const { id } = useParams({ from: '/signed-in/opportunities/$id/write' });
  const query = useQuery(opportunityQuery(id));
  if (query.isLoadingError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Loading rows={8} />;
  return (
    <Page title={say('write_title')}>
      <p className={styles.lead}>{say('write_words')}</p>
      <WriteForm key={id} posting={query.data} employerId={query.data.employerId} />
    </Page>
  );
}

/** A job that is begun, or a copy of another: each its own draft, kept from its first field on. */
export function WriteNewPage() {
  const { user } = useMe();
  const { copyOf = '' } = useSearch({ from: '/signed-in/opportunities/new' });
  const original = useQuery({ ...opportunityQuery(copyOf), enabled: copyOf !== '' });
  if (original.isLoadingError) return <Failed error={original.error} retry={() => void original.refetch()} />;
  if (copyOf !== '' && !original.data) return <Loading rows={8} />;
  return (
    <Page title={say('new_job')}>
      <p className={styles.lead}>{say(original.data ? 'own_copy' : 'write_words')}</p>
      <WriteForm
        key={copyOf}
        seed={original.data && copied(original.data)}
        employerId={user.employerId ?? ''}
      />
    </Page>
  );
}
