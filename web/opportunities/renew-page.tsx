import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Confirmation } from '../../src/domain/opportunity.ts';
import { ask } from '../api/client.ts';
import { employerQuery, opportunityQuery } from '../api/queries.ts';
import type { Employer, Opportunity, Renewal } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { DayLine } from '../components/day-line.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { Page, Section } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { ContactsSection } from '../employers/contacts-section.tsx';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import { Form } from '../forms/form.tsx';
import { dayAfter, endOf } from './last-day.ts';
import { HoursPart, TermsPart } from './parts.tsx';
import styles from './posting-form.module.css';
import { PromisesPart } from './promises-part.tsx';
import { say } from './words.ts';

/** What is gone through, in the order of the page. */
const confirmations = [
  'contact',
  'hours',
  'wage',
  'accommodations',
] as const satisfies readonly Confirmation[];

/** Days that a posting is renewed for where nobody says otherwise. */
const renewedFor = 60;

/** One screen to go through with an employer on the phone: whom to ask, the hours, the pay and what they would do, each confirmed or put right. */
export const RenewPage = () => (
  <RenewingPage promisesOf={(posting) => <PromisesPart posting={posting} mayEdit />} />
);

/** The same for whoever goes through it; `promisesOf` shows what the employer would do, as they have it before them. */
export function RenewingPage({
  promisesOf,
}: {
  readonly promisesOf: (posting: Opportunity) => React.ReactNode;
}) {
  const { id } = useParams({ from: '/signed-in/opportunities/$id/renew' });
  const posting = useQuery(opportunityQuery(id));
  const employer = useQuery({
    ...employerQuery(posting.data?.employerId ?? ''),
    enabled: posting.data !== undefined,
  });
  const query = posting.data ? employer : posting;
  if (posting.data && employer.data)
    return <Renewing key={id} posting={posting.data} employer={employer.data} promisesOf={promisesOf} />;
  if (query.isLoadingError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return <Loading rows={8} />;
}

function Renewing({
  posting,
  employer,
  promisesOf,
}: {
  readonly posting: Opportunity;
  readonly employer: Employer;
  readonly promisesOf: (posting: Opportunity) => React.ReactNode;
}) {
  const { zone, user } = useMe();
  // An employer goes through its own; a coach with one on the phone.
  const isOwn = user.role === 'employer';
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [confirmed, setConfirmed] = useState<readonly Confirmation[]>([]);
  const [lastDay, setLastDay] = useState(() => dayAfter(zone, renewedFor));
  const renew = useMutation({
    mutationFn: () =>
      ask<Opportunity>(`/opportunities/${encodeURIComponent(posting.id)}/renew`, {
        method: 'POST',
        version: posting.version,
        body: { expiresAt: endOf(lastDay, zone), confirmed: [...confirmed] } satisfies Renewal,
      }),
    onSuccess: async (renewed) => {
      queries.setQueryData(opportunityQuery(posting.id).queryKey, renewed);
      await queries.invalidateQueries({ queryKey: ['opportunities', 'list'] });
      await queries.invalidateQueries({ queryKey: employerQuery(posting.employerId).queryKey });
      await navigate({ to: '/opportunities/$id', params: { id: posting.id }, ignoreBlocker: true });
    },
  });
  const tick = (what: Confirmation) => (
    <label className={styles.confirm}>
      <input
        type="checkbox"
        checked={confirmed.includes(what)}
        onChange={({ target }) =>
          setConfirmed(
            confirmations.filter((one) => (one === what ? target.checked : confirmed.includes(one))),
          )
        }
      />
      {say(isOwn && what === 'accommodations' ? 'still_accommodations_own' : `still_${what}`)}
    </label>
  );
  const part = { posting, mayEdit: true };
  return (
    <Page title={say('renew_title')} heading={say('renew_heading', { title: posting.title })}>
      <p>{say(isOwn ? 'renew_words_own' : 'renew_words')}</p>
      <div className={styles.asked}>
        <ContactsSection employer={employer} isOwn={isOwn} />
        {tick('contact')}
      </div>
      <div className={styles.asked}>
        <HoursPart {...part} />
        {tick('hours')}
      </div>
      <div className={styles.asked}>
        <TermsPart {...part} />
        {tick('wage')}
      </div>
      <div className={styles.asked}>
        {promisesOf(posting)}
        {tick('accommodations')}
      </div>
      <Section title={say('until')}>
        <Form unsaved={confirmed.length > 0} className={styles.sheet} onSubmit={() => renew.mutate()}>
          {renew.isError && <FaultSummary error={renew.error} />}
          <Faults value={faultsOf(renew.error)}>
            <Faulty path="expiresAt">
              <DayLine
                label={say('last_day')}
                required
                min={dayAfter(zone, 0)}
                value={lastDay}
                onChange={setLastDay}
              />
            </Faulty>
          </Faults>
          <div className={styles.actions}>
            <Button
              type="submit"
              kind="primary"
              isDisabled={renew.isPending || lastDay === '' || confirmed.length === 0}
            >
              {say('renew_now')}
            </Button>
            <span className={styles.quiet}>
              {confirmed.length === 0
                ? say('confirmed_none')
                : say(confirmed.length === confirmations.length ? 'confirmed_so_far' : 'confirmed_in_part', {
                    some: confirmed.length,
                    all: confirmations.length,
                  })}
            </span>
          </div>
        </Form>
      </Section>
    </Page>
  );
}
