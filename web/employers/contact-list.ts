import type { Employer } from '../api/types.ts';

type Contacts = Employer['contacts'];

/** The list with something of one of them said anew; one behind the last is added. */
export function withContact(contacts: Contacts, at: number, said: Partial<Contacts[number]>): Contacts {
  const known = contacts[at] ?? { preferred: false };
  return [...contacts.slice(0, at), { ...known, ...said }, ...contacts.slice(at + 1)];
}

export const withoutContact = (contacts: Contacts, at: number): Contacts =>
  contacts.filter((_, index) => index !== at);

/** The list with one of them to be asked first, and nobody else. */
export const preferring = (contacts: Contacts, at: number): Contacts =>
  contacts.map((one, index) => ({ ...one, preferred: index === at }));

/** The list without those of whom nothing is said, as it is kept. */
export const saidContacts = (contacts: Contacts): Contacts =>
  contacts.filter(({ name, phone, email }) => (name ?? phone ?? email) !== undefined);
