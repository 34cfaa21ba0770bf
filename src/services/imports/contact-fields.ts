import type { ContactPerson } from '../../domain/employer.ts';
import { type Field, fieldsOf } from './field.ts';
import { doubtOfPhone } from './values/cut-number.ts';
import * as read from './values/readers.ts';

interface Contacted {
  readonly contacts: readonly ContactPerson[];
}

/** `contactName`, `contactEmail` and `contactPhone`: the first contact; whoever stands behind stays. */
export function contactFields(): readonly Field<Contacted>[] {
  const { one } = fieldsOf<Contacted>();
  const become = (
    { contacts: [known, ...others] = [] }: Partial<Contacted>,
    said: { readonly [K in 'name' | 'email' | 'phone']?: string | null },
  ) => {
    const [[field, value]] = Object.entries(said) as [[string, string | null]];
    const person: ContactPerson = { ...known, [field]: value ?? undefined };
    const isSomebody = person.name ?? person.email ?? person.phone;
    return { contacts: isSomebody === undefined ? others : [person, ...others] };
  };
  return [
    one('contactName', { path: 'contacts.0.name', read: read.text }, (name, record) =>
      become(record, { name }),
    ),
    one('contactEmail', { path: 'contacts.0.email', read: read.email }, (email, record) =>
      become(record, { email }),
    ),
    one(
      'contactPhone',
      { path: 'contacts.0.phone', read: read.phone, doubts: doubtOfPhone },
      (phone, record) => become(record, { phone }),
    ),
  ];
}
