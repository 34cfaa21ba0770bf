import { Link } from '@tanstack/react-router';
import { Failed, Loading } from '../components/states.tsx';
import { type Asked, subjectOf } from './asked.ts';
import styles from './questions.module.css';
import type { Reach, Reachable } from './use-reach.ts';
import { say } from './words.ts';

/** Whom to ask and how to reach them. A message is left to the coach to write, so that pressing a link sends nothing about anybody. */
export function ContactWays({ asked, reach }: { readonly asked: Asked; readonly reach: Reach }) {
  const { whom, employerId, participantId } = asked;
  const { query, name, people } = reach;
  if (query.isPending && query.fetchStatus !== 'idle') return <Loading rows={2} />;
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const subject = encodeURIComponent(subjectOf(asked));
  return (
    <div className={styles.whom}>
      <p>
        {whom === 'coach' && `${say('look_up_this')} `}
        {employerId !== undefined ? (
          <Link to="/employers/$id" params={{ id: employerId }}>
            {name}
          </Link>
        ) : (
          participantId !== undefined && (
            <Link to="/participants/$id" params={{ id: participantId }}>
              {name}
            </Link>
          )
        )}
      </p>
      {people.length === 0 && <p className={styles.quiet}>{say('no_ways')}</p>}
      {people.map((person) => (
        <Ways key={`${person.name} ${person.phone} ${person.email}`} person={person} subject={subject} />
      ))}
    </div>
  );
}

function Ways({ person, subject }: { readonly person: Reachable; readonly subject: string }) {
  const { name, phone, email } = person;
  return (
    <ul className={styles.ways}>
      {name !== undefined && <li>{name}</li>}
      {phone !== undefined && (
        <li>
          <a href={`tel:${phone.replaceAll(' ', '')}`}>{say('call', { phone })}</a>
        </li>
      )}
      {email !== undefined && (
        <li>
          <a href={`mailto:${email}?subject=${subject}`}>{say('write', { email })}</a>
        </li>
      )}
    </ul>
  );
}
