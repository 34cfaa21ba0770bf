import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { employerQuery, opportunityQuery } from '../api/queries.ts';
import { Page } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { NewPostingForm } from './new-posting-form.tsx';
import { copied } from './posting.ts';
import { say } from './words.ts';

/** A new posting, made with an employer on the phone. */
export function NewOpportunityPage() {
  const { employerId = '', copyOf = '' } = useSearch({ from: '/signed-in/opportunities/new' });
  const original = useQuery({ ...opportunityQuery(copyOf), enabled: copyOf !== '' });
  const from = original.data?.employerId ?? employerId;
  const employer = useQuery({ ...employerQuery(from), enabled: from !== '' });
  const failed = [original, employer].find(({ isError }) => isError);
  if (failed) return <Failed error={failed.error} retry={() => void failed.refetch()} />;
  if ((copyOf !== '' && !original.data) || (from !== '' && !employer.data)) return <Loading rows={8} />;
  return (
    <Page title={say('new_title')}>
      <NewPostingForm
        key={`${from} ${copyOf}`}
        employer={employer.data && { id: employer.data.id, name: employer.data.name }}
        begun={original.data ? copied(original.data) : employer.data?.place && { place: employer.data.place }}
        isCopy={copyOf !== ''}
      />
    </Page>
  );
}
