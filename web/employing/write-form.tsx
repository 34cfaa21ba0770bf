import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ask, sentenceOf } from '../api/client.ts';
import { employerQuery, opportunityQuery } from '../api/queries.ts';
import type { Opportunity } from '../api/types.ts';
import { useZone } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { Faults } from '../components/faulty.tsx';
import { Section } from '../components/page.tsx';
import { Disputes } from '../forms/disputes.tsx';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import { Form } from '../forms/form.tsx';
import { disputesOf } from '../forms/merge-draft.ts';
import { HoursFields } from '../opportunities/hours-fields.tsx';
import { JobFields } from '../opportunities/job-fields.tsx';
import { MissingWords } from '../opportunities/missing-words.tsx';
import { PlaceFields } from '../opportunities/place-fields.tsx';
import type { PostingFields, Typed } from '../opportunities/posting.ts';
import { postingFieldWords, sayPosting } from '../opportunities/posting-words.tsx';
import { SkillFields } from '../opportunities/skill-fields.tsx';
import { TermsFields } from '../opportunities/terms-fields.tsx';
import { AddressTrial } from './address-trial.tsx';
import styles from './employing.module.css';
import { PromiseQuestions } from './promise-questions.tsx';
import { useWriting } from './use-writing.ts';
import { say } from './words.ts';

/** A job in one sitting: the fields from top to bottom, kept as they are typed, and at the end the preview and the opening. */
export function WriteForm({
  posting: begun,
  seed,
  employerId,
}: {
  readonly posting?: Opportunity | undefined;
  readonly seed?: Typed | undefined;
  readonly employerId: string;
}) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const zone = useZone();
  const employer = useQuery(employerQuery(employerId));
  const writing = useWriting(begun, seed);
  const { posting, state, error, isDirty } = writing;
  const place = writing.value('place');
  const home = employer.data?.place;
  const fields: PostingFields = { value: writing.value, type: writing.type };
  const open = useMutation({
    mutationFn: async () => {
      if (!(await writing.save())) throw writing.why();
      const kept = queries.getQueryData<Opportunity>(opportunityQuery(posting?.id ?? '').queryKey) ?? posting;
      return ask<Opportunity>(`/opportunities/${encodeURIComponent(kept?.id ?? '')}/state`, {
        method: 'POST',
        version: kept?.version,
        body: { state: 'open' },
      });
    },
    onSuccess: async (opened) => {
      queries.setQueryData(opportunityQuery(opened.id).queryKey, opened);
      await queries.invalidateQueries({ queryKey: ['opportunities', 'list'] });
      await navigate({ to: '/opportunities/$id', params: { id: opened.id } });
    },
  });
  const faults = useMemo(
    () => [...faultsOf(error), ...faultsOf(open.error)].filter((fault) => !isOfDuties(fault)),
    [error, open.error],
  );
  const isDutiesAlone = faults.length === 0 && faultsOf(error).some(isOfDuties);
  const hasTitle = (writing.value('title') ?? '').trim() !== '';
  const goTo = async (to: '/opportunities/$id/preview' | '/home') => {
    if (!(await writing.save())) return;
    if (to === '/home' || posting === undefined) return navigate({ to: '/home' });
    return navigate({ to, params: { id: posting.id } });
  };
  return (
    <Form
      // It is kept as it is typed: useWriting says what is not.
      unsaved={false}
      className={styles.column}
      aria-label={say('write_title')}
      onSubmit={() => undefined}
    >
      <Faults value={faults}>
        <Section title={say('step_job')}>
          <JobFields fields={fields} />
        </Section>
        <Section title={say('step_skills')}>
          <SkillFields fields={fields} />
        </Section>
        <Section title={say('step_hours')}>
          <HoursFields fields={fields} />
        </Section>
        <Section title={say('step_pay')}>
          <TermsFields fields={fields} />
        </Section>
        <Section title={say('step_place')}>
          {place === undefined && home !== undefined && (
            <div className={styles.actions}>
              <Button onPress={() => writing.type('place', home)}>
                {say('at_home', { place: home.label ?? home.postcode ?? '' })}
              </Button>
            </div>
          )}
          <PlaceFields fields={fields} />
        </Section>
      </Faults>
      <Section title={say('step_promises')}>
        <p className={styles.quiet}>{say('promises_hold')}</p>
        {employer.data && <PromiseQuestions employer={employer.data} isShort />}
      </Section>
      <Section title={say('step_open')}>
        <AddressTrial next={posting === undefined ? '/home' : `/opportunities/${posting.id}/write`} />
        {open.isError && <FaultSummary error={open.error} />}
        <MissingWords value={writing.value} />
        {!hasTitle && <p className={styles.quiet}>{say('title_first')}</p>}
        <div className={styles.actions}>
          <Button
            kind="primary"
            isDisabled={!hasTitle || open.isPending || posting === undefined}
            onPress={() => open.mutate()}
          >
            {say('open_it')}
          </Button>
          <Button isDisabled={posting === undefined} onPress={() => void goTo('/opportunities/$id/preview')}>
            {say('see_preview')}
          </Button>
          <Button kind="quiet" onPress={() => void goTo('/home')}>
            {say('leave_draft')}
          </Button>
        </div>
      </Section>
      {posting !== undefined && (
        <Disputes<Opportunity>
          disputes={disputesOf({ kept: posting, typed: writing.typed, before: writing.before }).filter(
            ({ field }) => field !== 'occupationLabel',
          )}
          nameOf={postingFieldWords}
          show={(field, value) => sayPosting({ ...posting, [field]: value }, field, zone)}
          settle={(field, whose) => {
            writing.settle(field, whose);
            void writing.save();
          }}
        />
      )}
      <div className={styles.bar}>
        <span role="status">
          {state === 'failed'
            ? isDutiesAlone
              ? say('wording_first')
              : say('not_saved', { why: sentenceOf(error) })
            : state === 'disputed'
              ? say('choose_first')
              : savedWords(posting, isDirty)}
        </span>
        {state === 'failed' && <Button onPress={() => void writing.save()}>{say('try_again')}</Button>}
        {posting !== undefined && (
          <Link to="/opportunities/$id/preview" params={{ id: posting.id }}>
            {say('preview')}
          </Link>
        )}
      </div>
    </Form>
  );
}

/** What may not stand in the duties is said once, by the check below them. */
const isOfDuties = ({ path }: { readonly path: string }): boolean => path === 'duties';

function savedWords(posting: Opportunity | undefined, isDirty: boolean): string {
  if (isDirty) return say('saving');
  if (posting === undefined) return say('not_begun');
  return say(posting.state === 'draft' ? 'saved' : 'saved_open');
}
