import { useState } from 'react';
import type { NeedCode } from '../../src/domain/values/support-need.ts';
import type { Employer } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { Section } from '../components/page.tsx';
import { Table } from '../components/table.tsx';
import { dayIn, longDate } from '../words/dates.ts';
import { evidenceWords, needWords, stanceWords } from '../words/needs.ts';
import styles from './employer-page.module.css';
import { StanceForm } from './stance-form.tsx';
import { useStancesDraft } from './use-employer-draft.ts';

/** What an employer does or would do for all its postings: how far they stand by it, how that is known, and until when. */
export function AccommodationsSection({ employer }: { readonly employer: Employer }) {
  const [editing, setEditing] = useState<NeedCode | 'new'>();
  const draft = useStancesDraft(employer);
  const { zone } = useMe();
  const today = dayIn(zone);
  const rows = employer.accommodations.map((one) => ({ id: one.code, ...one }));
  return (
    <Section
      title="What they would do"
      aside={editing === undefined && <Button onPress={() => setEditing('new')}>Add</Button>}
    >
      {editing !== undefined && (
        <StanceForm
          key={editing}
          accommodations={employer.accommodations}
          draft={draft}
          code={editing === 'new' ? undefined : editing}
          onDone={() => setEditing(undefined)}
        />
      )}
      {rows.length === 0 ? (
        <p className={styles.quiet}>Nothing is known yet. Ask, and it counts in every score.</p>
      ) : (
        <Table
          label="What they would do"
          rows={rows}
          columns={[
            {
              name: 'What',
              cell: ({ code, note }) => (
                <>
                  {needWords[code]}
                  {note !== undefined && <span className={styles.note}>{note}</span>}
                </>
              ),
            },
            { name: 'Answer', cell: ({ stance }) => stanceWords[stance] },
            { name: 'How it is known', cell: ({ evidence }) => evidenceWords[evidence] },
            { name: 'Said on', cell: ({ date }) => (date === undefined ? 'not known' : longDate(date)) },
            {
              name: 'Counts until',
              cell: ({ expires }) => {
                if (expires === undefined) return 'not known';
                return expires < today ? `ran out on ${longDate(expires)}; ask again` : longDate(expires);
              },
            },
            {
              name: 'Change',
              cell: ({ code }) => (
                <Button kind="quiet" aria-label={`Edit ${needWords[code]}`} onPress={() => setEditing(code)}>
                  Edit
                </Button>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
