import { useState } from 'react';
import type { Employer } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { Section } from '../components/page.tsx';
import { EditForm } from '../forms/edit-form.tsx';
import { ContactFields } from './contact-fields.tsx';
import { saidContacts } from './contact-list.ts';
import styles from './employer-page.module.css';
import { employerFieldWords, showEmployerField } from './employer-words.tsx';
import { useEmployerDraft } from './use-employer-draft.ts';
import { say } from './words.ts';

/** Whom to ring or write to, whom first, and a way to change it. */
export function ContactsSection({
  employer,
  isOwn = false,
}: {
  readonly employer: Employer;
  /** Whether the employer itself reads it. */
  readonly isOwn?: boolean;
}) {
  const [isEditing, setEditing] = useState(false);
  const draft = useEmployerDraft(employer);
  const contacts = draft.value('contacts') ?? [];
  if (isEditing) {
    return (
      <Section title={say('contacts')}>
        <EditForm
          label={say('contacts')}
          draft={{
            ...draft,
            save: () => {
              draft.type('contacts', [...saidContacts(contacts)]);
              return draft.save();
            },
          }}
          nameOf={employerFieldWords}
          show={showEmployerField}
          onDone={() => setEditing(false)}
        >
          <ContactFields contacts={contacts} onChange={(changed) => draft.type('contacts', [...changed])} />
        </EditForm>
      </Section>
    );
  }
  return (
    <Section
      title={say('contacts')}
      aside={
        <Button onPress={() => setEditing(true)}>
          {say(employer.contacts.length === 0 ? 'contacts_add' : 'contacts_edit')}
        </Button>
      }
    >
      {employer.contacts.length === 0 && (
        <p className={styles.quiet}>{say(isOwn ? 'contacts_none_own' : 'contacts_none')}</p>
      )}
      <ul className={styles.list}>
        {employer.contacts.map(({ name, phone, email, preferred }) => (
          <li key={`${name} ${phone} ${email}`} className={styles.contact}>
            <span>
              <strong>{name ?? say('no_name')}</strong>
              {preferred && <span className={styles.mark}>{say('first')}</span>}
            </span>
            {phone !== undefined && (
              <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{say('call', { phone })}</a>
            )}
            {email !== undefined && <a href={`mailto:${email}`}>{say('write', { email })}</a>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
