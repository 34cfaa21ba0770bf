import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from '../components/button.tsx';
import { Page } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { WithNumbers } from '../components/with-numbers.tsx';
import styles from './consents.module.css';
import { receiptQuery } from './queries.ts';
import { say } from './words.ts';

/** The exact text that was signed and how it stands, to keep or print. */
export function ReceiptPage() {
  const { id } = useParams({ from: '/signed-in/consents/$id/receipt' });
  const query = useQuery(receiptQuery(id));
  if (query.isPending) return <Loading rows={6} />;
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const { title, paragraphs, lines, language } = query.data;
  return (
    <Page title={say('receipt_title')} aside={<Button onPress={() => window.print()}>{say('print')}</Button>}>
      <div className={styles.paper}>
        <div lang={language} className={styles.list}>
          <h2>{title}</h2>
          {paragraphs.map((one) => (
            <p key={one}>{one}</p>
          ))}
        </div>
        <ul className={styles.list}>
          {lines.map((one) => (
            <li key={one}>
              <WithNumbers text={one} />
            </li>
          ))}
          <li className={styles.quiet}>
            <WithNumbers text={say('number', { id })} />
          </li>
        </ul>
      </div>
    </Page>
  );
}
