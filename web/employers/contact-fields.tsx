import { useId } from 'react';
import type { Employer } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { TextLine } from '../components/field.tsx';
import { preferring, withContact, withoutContact } from './contact-list.ts';
import styles from './employer-page.module.css';
import { orNothing } from './employer-words.tsx';
import { say } from './words.ts';

type Contacts = Employer['contacts'];

/** People to reach, a group of fields each. */
export function ContactFields({
  contacts,
  onChange,
}: {
  readonly contacts: Contacts;
  readonly onChange: (contacts: Contacts) => void;
}) {
  const group = useId();
  // One to fill in is always there.
  const shown = contacts.length === 0 ? [{ preferred: false }] : contacts;
  return (
    <>
      {shown.map(({ name, phone, email, preferred }: Contacts[number], at) => {
        const change = (said: Partial<Contacts[number]>) => onChange(withContact(contacts, at, said));
        const who = name ?? say('contact_at', { at: at + 1 });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a contact is its place in the list
          <fieldset key={at} className={styles.person}>
            <legend className="visually-hidden">{who}</legend>
            <TextLine
              label={say('name')}
              maxLength={200}
              value={name ?? ''}
              onChange={({ target }) => change({ name: orNothing(target.value) })}
            />
            <TextLine
              label={say('phone')}
              type="tel"
              maxLength={30}
              value={phone ?? ''}
              onChange={({ target }) => change({ phone: orNothing(target.value) })}
            />
            <TextLine
              label={say('email')}
              type="email"
              maxLength={254}
              value={email ?? ''}
              onChange={({ target }) => change({ email: orNothing(target.value) })}
            />
            <div className={styles.personLine}>
              <label className={styles.tick}>
                <input
                  type="radio"
                  name={group}
                  checked={preferred}
                  onChange={() => onChange(preferring(contacts, at))}
                />
                {say('ask_first', { who })}
              </label>
              <Button kind="quiet" onPress={() => onChange(withoutContact(contacts, at))}>
                {say('remove', { who })}
              </Button>
            </div>
          </fieldset>
        );
      })}
      <Button onPress={() => onChange([...shown, { preferred: false }] as Contacts)}>
        {say('add_another')}
      </Button>
    </>
  );
}
