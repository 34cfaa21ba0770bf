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

/** Whom to ring or write to, whom first, and a way to change it. */
export function ContactsSection({ employer }: { readonly employer: Employer }) {
  const [isEditing, setEditing] = useState(false);
  const draft = useEmployerDraft(employer);
  const contacts = draft.value('contacts') ?? [];
  if (isEditing) {
    return (
      <Section title="People to reach">
        <EditForm
          label="People to reach"
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
      title="People to reach"
      aside={
        <Button onPress={() => setEditing(true)}>
          {employer.contacts.length === 0 ? 'Add a contact' : 'Edit contacts'}
        </Button>
      }
    >
      {employer.contacts.length === 0 && (
        <p className={styles.quiet}>Nobody is known yet. Add whom to ring, and questions can be asked.</p>
      )}
      <ul className={styles.list}>
        {employer.contacts.map(({ name, phone, email, preferred }) => (
          <li key={`${name} ${phone} ${email}`} className={styles.contact}>
            <span>
              <strong>{name ?? 'No name'}</strong>
              {preferred && <span className={styles.mark}>ask first</span>}
            </span>
            {phone !== undefined && <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>Call {phone}</a>}
            {email !== undefined && <a href={`mailto:${email}`}>Write to {email}</a>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
