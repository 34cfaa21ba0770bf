import { useState } from 'react';
import type { Employer } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { TextBox } from '../components/field.tsx';
import { Section } from '../components/page.tsx';
import { EditForm } from '../forms/edit-form.tsx';
import styles from './employer-page.module.css';
import { employerFieldWords, orNothing, showEmployerField } from './employer-words.tsx';
import { useEmployerDraft } from './use-employer-draft.ts';

/** What coaches keep for themselves. */
export function NotesSection({ employer }: { readonly employer: Employer }) {
  const [isEditing, setEditing] = useState(false);
  const draft = useEmployerDraft(employer);
  return (
    <Section
      title="Notes"
      aside={isEditing ? undefined : <Button onPress={() => setEditing(true)}>Edit notes</Button>}
    >
      {isEditing ? (
        <EditForm
          label="Notes"
          draft={draft}
          nameOf={employerFieldWords}
          show={showEmployerField}
          onDone={() => setEditing(false)}
        >
          <TextBox
            label="Notes"
            hint="For coaches only; the employer never sees them."
            maxLength={10_000}
            value={draft.value('notes') ?? ''}
            onChange={({ target }) => draft.type('notes', orNothing(target.value))}
          />
        </EditForm>
      ) : (
        <p className={employer.notes === undefined ? styles.quiet : styles.prose}>
          {employer.notes ?? 'None yet. They are for coaches only; the employer never sees them.'}
        </p>
      )}
    </Section>
  );
}
