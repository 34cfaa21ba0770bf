import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { ask } from '../api/client.ts';
import { opportunityQuery } from '../api/queries.ts';
import type { Opportunity } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { Section } from '../components/page.tsx';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import form from '../forms/form.module.css';
import { Form } from '../forms/form.tsx';
import { useGoingOn } from '../forms/going-on.ts';
import { employerSearch, SearchPicker } from '../forms/search-picker.tsx';
import { HoursFields } from './hours-fields.tsx';
import { JobFields } from './job-fields.tsx';
import { MissingWords } from './missing-words.tsx';
import { PlaceFields } from './place-fields.tsx';
import { newPosting, type PostingFields, type Typed } from './posting.ts';
import styles from './posting-form.module.css';
import { PromisesFields } from './promises-fields.tsx';
import { SkillFields } from './skill-fields.tsx';
import { TermsFields } from './terms-fields.tsx';
import { say } from './words.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** All of a posting in one form: a title is enough, and what is left empty stays "not said". */
export function NewPostingForm({
  employer,
  begun = {},
  isCopy,
}: {
  readonly employer: Named | undefined;
  /** What stands in it from the beginning. */
  readonly begun?: Typed | undefined;
  readonly isCopy: boolean;
}) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const sheet = useRef<HTMLFormElement>(null);
  const [whose, setWhose] = useState(employer);
  const named = useGoingOn<HTMLDivElement>(whose !== undefined);
  const [typed, setTyped] = useState<Typed>(begun);
  const fields: PostingFields = {
    value: (field) => typed[field],
    type: (field, value) => setTyped((before) => ({ ...before, [field]: value })),
  };
  const add = useMutation({
    mutationFn: (state: 'open' | 'draft') =>
      ask<Opportunity>('/opportunities', { method: 'POST', body: newPosting(whose?.id ?? '', typed, state) }),
    onSuccess: async (made) => {
      queries.setQueryData(opportunityQuery(made.id).queryKey, made);
      await queries.invalidateQueries({ queryKey: ['opportunities', 'list'] });
      await navigate({ to: '/opportunities/$id', params: { id: made.id }, ignoreBlocker: true });
    },
  });
  return (
    <Form
      unsaved={typed !== begun}
      ref={sheet}
      className={form.form}
      aria-label={say('new_title')}
      onSubmit={() => {
        if (!add.isPending) add.mutate('open');
      }}
    >
      {add.isError && <FaultSummary error={add.error} />}
      {isCopy && <p>{say('copy_words')}</p>}
      <Faults value={faultsOf(add.error)}>
        <Section title={say('the_job')}>
          <Faulty path="employerId">
            <div ref={named} className={form.group}>
              {whose === undefined ? (
                <SearchPicker
                  label={say('employer')}
                  search={employerSearch}
                  needed={say('choose_employer')}
                  onPick={setWhose}
                />
              ) : (
                <div className={form.chosen}>
                  <span>
                    <span className={form.label}>{say('employer')}</span> {whose.name}
                  </span>
                  <Button kind="quiet" onPress={() => setWhose(undefined)}>
                    {say('other_employer')}
                  </Button>
                </div>
              )}
            </div>
          </Faulty>
          <JobFields fields={fields} />
        </Section>
        <Section title={say('skills')}>
          <SkillFields fields={fields} />
        </Section>
        <Section title={say('hours')}>
          <HoursFields fields={fields} />
        </Section>
        <Section title={say('terms')}>
          <TermsFields fields={fields} />
        </Section>
        <Section title={say('where')}>
          <PlaceFields fields={fields} />
        </Section>
        {whose !== undefined && (
          <Section title={say('promises')}>
            <PromisesFields employerId={whose.id} fields={fields} />
          </Section>
        )}
      </Faults>
      <MissingWords value={fields.value} />
      <div className={styles.bar}>
        <Button type="submit" kind="primary" isDisabled={add.isPending}>
          {say('post_it')}
        </Button>
        <Button
          isDisabled={add.isPending}
          // What cannot be read would be left out without a word.
          onPress={() => sheet.current?.checkValidity() && add.mutate('draft')}
        >
          {say('keep_draft')}
        </Button>
        <span className={styles.quiet}>{say('rest_not_said')}</span>
      </div>
    </Form>
  );
}
