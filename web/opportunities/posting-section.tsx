import { useState } from 'react';
import type { Opportunity } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { Section, TermList } from '../components/page.tsx';
import { EditForm } from '../forms/edit-form.tsx';
import type { PostingFields } from './posting.ts';
import styles from './posting-form.module.css';
import { postingFieldWords, sayPosting } from './posting-words.tsx';
import { usePostingDraft } from './use-posting-draft.ts';
import { say } from './words.ts';

/** A part of a posting: to read, and where somebody may, after Edit to write. What was not said says so. */
export function PostingSection({
  title,
  posting,
  terms,
  mayEdit,
  children,
  fields,
}: {
  readonly title: string;
  readonly posting: Opportunity;
  /** What is read of it, in order. */
  readonly terms: readonly (keyof Opportunity)[];
  readonly mayEdit: boolean;
  /** What is read before the terms. */
  readonly children?: React.ReactNode;
  readonly fields: (fields: PostingFields) => React.ReactNode;
}) {
  const { zone } = useMe();
  const [isEditing, setEditing] = useState(false);
  const draft = usePostingDraft(posting);
  if (isEditing) {
    return (
      <Section title={title}>
        <EditForm<Opportunity>
          label={title}
          draft={draft}
          nameOf={postingFieldWords}
          show={(field, value) => sayPosting({ ...posting, [field]: value }, field, zone) ?? say('not_said')}
          onDone={() => setEditing(false)}
        >
          {fields(draft)}
        </EditForm>
      </Section>
    );
  }
  return (
    <Section
      title={title}
      aside={
        mayEdit && (
          <Button aria-label={say('edit_part', { part: title })} onPress={() => setEditing(true)}>
            {say('edit')}
          </Button>
        )
      }
    >
      {children}
      <TermList
        items={terms.map((field) => [
          postingFieldWords(field),
          sayPosting(posting, field, zone) ?? (
            <span className={styles.quiet}>{say(field === 'licences' ? 'none_needed' : 'not_said')}</span>
          ),
        ])}
      />
    </Section>
  );
}
