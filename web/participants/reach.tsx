import type { Participant } from '../api/types.ts';
import styles from './participant-page.module.css';
import { say } from './words.ts';

/** How to ring or write to somebody, where their page begins: on a phone the section with all of it is far down. */
export function Reach({ contact: { phone, email } }: { readonly contact: Participant['contact'] }) {
  if (phone === undefined && email === undefined) return null;
  return (
    <p className={styles.reach}>
      {phone !== undefined && <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{say('call', { phone })}</a>}
      {email !== undefined && <a href={`mailto:${email}`}>{say('write', { email })}</a>}
    </p>
  );
}
