import { useQuery } from '@tanstack/react-query';
import { mailReachQuery } from '../api/queries.ts';
import { useZone } from '../app/use-me.ts';
import { dayIn, longDate } from '../words/dates.ts';
import styles from './participant-page.module.css';
import { say } from './words.ts';

/** The address of somebody, and whether mail comes there: without one it is the phone alone. */
export function MailAddress({ id, address }: { readonly id: string; readonly address: string | undefined }) {
  const zone = useZone();
  const { data } = useQuery({ ...mailReachQuery(id), enabled: address !== undefined });
  if (address === undefined) return <span className={styles.quiet}>{say('no_mail')}</span>;
  return (
    <>
      {address}
      {data?.refusedAt !== undefined && (
        <strong className={styles.refused}>
          {say('mail_refused', { day: longDate(dayIn(zone, data.refusedAt)) })}
        </strong>
      )}
    </>
  );
}
