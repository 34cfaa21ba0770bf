import { useState } from 'react';
import type { NeedCode } from '../../src/domain/values/support-need.ts';
import type { Employer } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { Section } from '../components/page.tsx';
import { Table } from '../components/table.tsx';
import { dayIn, longDate } from '../words/dates.ts';
import { listed } from '../words/lists.ts';
import { evidenceWords, needWords, stanceWords } from '../words/needs.ts';
import styles from './employer-page.module.css';
import { StanceForm } from './stance-form.tsx';
import { inNeeds } from './stances.ts';
import { useStancesDraft } from './use-employer-draft.ts';
import { say } from './words.ts';

/** What an employer does or would do for all its postings: how far they stand by it, how that is known, and until when. */
export function AccommodationsSection({ employer }: { readonly employer: Employer }) {
  const [editing, setEditing] = useState<NeedCode | 'new'>();
  const draft = useStancesDraft(employer);
  const { zone } = useMe();
  const today = dayIn(zone);
  const accommodations = inNeeds(employer.accommodations);
  const rows = accommodations.map((one) => ({ id: one.code, ...one }));
  return (
    <Section
      title={say('stances')}
      aside={editing === undefined && <Button onPress={() => setEditing('new')}>{say('stance_add')}</Button>}
    >
      {editing !== undefined && (
        <StanceForm
          key={editing}
          accommodations={accommodations}
          draft={draft}
          code={editing === 'new' ? undefined : editing}
          onDone={() => setEditing(undefined)}
        />
      )}
      {rows.length === 0 ? (
        <p className={styles.quiet}>{say('stances_none')}</p>
      ) : (
        <Table
          label={say('stances')}
          rows={rows}
          columns={[
            {
              name: say('what'),
              cell: ({ code, note }) => (
                <>
                  {needWords[code]}
                  {note !== undefined && <span className={styles.note}>{note}</span>}
                </>
              ),
            },
            {
              name: say('answer'),
              cell: ({ stance, evidence }) =>
                listed([stanceWords[stance], stance === 'unknown' ? undefined : evidenceWords[evidence]]),
            },
            {
              name: say('said_on'),
              cell: ({ date }) => (date === undefined ? say('not_known') : longDate(date)),
            },
            {
              name: say('counts_until'),
              cell: ({ expires }) => {
                if (expires === undefined) return say('not_known');
                return expires < today ? say('ran_out', { day: longDate(expires) }) : longDate(expires);
              },
            },
            {
              acts: ({ code }) => (
                <Button
                  kind="quiet"
                  aria-label={say('edit_named', { name: needWords[code] })}
                  onPress={() => setEditing(code)}
                >
                  {say('edit')}
                </Button>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
