import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { employerQuery, participantQuery } from '../api/queries.ts';
import { Failed, Loading } from '../components/states.tsx';
import { type Asked, subjectOf } from './asked.ts';
import styles from './questions.module.css';
import { say } from './words.ts';

/** Somebody who can be reached. */
interface Reachable {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

/** Whom to ask and how to reach them. A message is left to the coach to write, so that pressing a link sends nothing about anybody. */
export function ContactWays({ asked }: { readonly asked: Asked }) {
  const { whom, employerId, participantId } = asked;
  const employer = useQuery({ ...employerQuery(employerId ?? ''), enabled: employerId !== undefined });
  const participant = useQuery({
    ...participantQuery(participantId ?? ''),
    enabled: participantId !== undefined,
  });
  const query = employerId === undefined ? participant : employer;
  if (query.isPending && query.fetchStatus !== 'idle') return <Loading rows={2} />;
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const name = employerId === undefined ? participant.data?.displayName : employer.data?.name;
  const people: readonly Reachable[] =
    employerId === undefined
      ? [participant.data?.contact ?? {}]
      : [...(employer.data?.contacts ?? [])].sort((a, b) => Number(b.preferred) - Number(a.preferred));
  const reachable = people.filter(({ phone, email }) => phone !== undefined || email !== undefined);
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
      {reachable.length === 0 && <p className={styles.quiet}>{say('no_ways')}</p>}
      {reachable.map((person) => (
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
