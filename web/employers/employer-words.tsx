import type { Employer, Place } from '../api/types.ts';
import { placeWords } from '../forms/places.ts';
import { listed } from '../words/lists.ts';
import { say } from './words.ts';

/** What is typed, or nothing where nothing can be seen of it. */
export const orNothing = (text: string): string | undefined => (text.trim() === '' ? undefined : text);

const named = ['name', 'sector', 'place', 'about', 'notes', 'contacts'] as const;

/** What a field is called on the page. */
export function employerFieldWords(field: keyof Employer): string {
  const key = named.find((one) => one === field);
  return key === undefined ? field : say(key);
}

/** A field of an employer where two people have changed it. */
export function showEmployerField(field: keyof Employer, value: unknown): React.ReactNode {
  if (field === 'place') return placeWords(value as Place);
  if (field === 'contacts') return <ContactLines contacts={value as Employer['contacts']} />;
  return String(value);
}

function ContactLines({ contacts }: Pick<Employer, 'contacts'>) {
  return (
    <ul>
      {contacts.map(({ name, phone, email, preferred }) => (
        <li key={`${name} ${phone} ${email}`}>
          {listed([name, phone, email, preferred ? say('first') : undefined])}
        </li>
      ))}
    </ul>
  );
}
