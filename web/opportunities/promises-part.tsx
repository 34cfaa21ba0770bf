import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NeedCode } from '../../src/domain/values/support-need.ts';
import { employerQuery } from '../api/queries.ts';
import type { Opportunity } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { Section } from '../components/page.tsx';
import { Accommodations } from '../employers/accommodations.tsx';
import { StanceForm } from '../employers/stance-form.tsx';
import { inNeeds } from '../employers/stances.ts';
import { needWords } from '../words/needs.ts';
import { heldElsewhere } from './posting.ts';
import styles from './posting-form.module.css';
import { usePostingStances } from './use-posting-draft.ts';
import { say } from './words.ts';

/** What the employer would do: for this job alone where it differs, and what holds for all of its jobs. */
export function PromisesPart({
  posting,
  mayEdit,
}: {
  readonly posting: Opportunity;
  readonly mayEdit: boolean;
}) {
  const [editing, setEditing] = useState<{ readonly code?: NeedCode; readonly first?: NeedCode }>();
  const draft = usePostingStances(posting);
  const employer = useQuery(employerQuery(posting.employerId));
  const here = inNeeds(posting.accommodations);
  const own = new Set(here.map(({ code }) => code));
  const holding = heldElsewhere(inNeeds(employer.data?.accommodations ?? []), here);
  return (
    <Section
      title={say('promises')}
      aside={
        mayEdit &&
        editing === undefined && <Button onPress={() => setEditing({})}>{say('add_promise')}</Button>
      }
    >
      {editing !== undefined && (
        <StanceForm
          key={editing.code ?? editing.first ?? 'new'}
          accommodations={here}
          draft={draft}
          code={editing.code}
          first={editing.first}
          onDone={() => setEditing(undefined)}
        />
      )}
      {own.size > 0 && (
        <>
          <h3>{say('here_alone')}</h3>
          <Accommodations items={here} />
          {mayEdit && editing === undefined && (
            <div className={styles.actions}>
              {here.map(({ code }) => (
                <Button key={code} kind="quiet" onPress={() => setEditing({ code })}>
                  {say('edit_named', { name: needWords[code] })}
                </Button>
              ))}
            </div>
          )}
        </>
      )}
      <h3>{say('at_all_jobs')}</h3>
      <Accommodations items={holding} />
      {mayEdit && editing === undefined && holding.length > 0 && (
        <details>
          <summary>{say('differs')}</summary>
          <div className={styles.actions}>
            {holding.map(({ code }) => (
              <Button key={code} kind="quiet" onPress={() => setEditing({ first: code })}>
                {needWords[code]}
              </Button>
            ))}
          </div>
        </details>
      )}
    </Section>
  );
}
