import { useState } from 'react';
import type { Employer } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { TextBox } from '../components/field.tsx';
import { Section } from '../components/page.tsx';
import { EditForm } from '../forms/edit-form.tsx';
import styles from './employer-page.module.css';
import { employerFieldWords, orNothing, showEmployerField } from './employer-words.tsx';
import { useEmployerDraft } from './use-employer-draft.ts';
import { say } from './words.ts';

/** What coaches keep for themselves. */
export function NotesSection({ employer }: { readonly employer: Employer }) {
  const [isEditing, setEditing] = useState(false);
  const draft = useEmployerDraft(employer);
  return (
    <Section
      title={say('notes')}
      aside={isEditing ? undefined : <Button onPress={() => setEditing(true)}>{say('notes_edit')}</Button>}
    >
      {isEditing ? (
        <EditForm
          label={say('notes')}
          draft={draft}
          nameOf={employerFieldWords}
          show={showEmployerField}
          onDone={() => setEditing(false)}
        >
          <TextBox
            label={say('notes')}
            hint={say('notes_hint')}
            maxLength={10_000}
            value={draft.value('notes') ?? ''}
            onChange={({ target }) => draft.type('notes', orNothing(target.value))}
          />
        </EditForm>
      ) : (
        <p className={employer.notes === undefined ? styles.quiet : styles.prose}>
          {employer.notes ?? say('notes_none')}
        </p>
      )}
    </Section>
  );
}
