import type { IssuedCode } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import styles from '../consents/consents.module.css';
import { dayIn, longDate } from '../words/dates.ts';
import code from './code-paper.module.css';
import { say } from './words.ts';

/** The paper that goes with a code: the code, how long it is good, and what it does. Shown this once. */
export function CodePaper({
  issued,
  partner,
  onDone,
}: {
  readonly issued: IssuedCode;
  /** Whose portal it is for; absent for one's own pages. */
  readonly partner?: string | undefined;
  readonly onDone: () => void;
}) {
  const { zone } = useMe();
  const day = longDate(dayIn(zone, issued.expiresAt));
  const lines =
    partner === undefined
      ? [say('sign_in_first', { address: `${location.origin}/my/code` }), say('sign_in_second')]
      : [
          say('link_first', { partner }),
          say('link_second'),
          say('link_third', { partner }),
          say('link_fourth'),
        ];
  return (
    <>
      <p role="status">{say('code_once')}</p>
      <div className={styles.paper}>
        <h3>{say('code_title')}</h3>
        <p className={code.code}>{issued.code}</p>
        <p>{say('code_until', { day })}</p>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <div className={styles.acts}>
        <Button kind="primary" onPress={() => window.print()}>
          {say('print')}
        </Button>
        <Button onPress={onDone}>{say('done')}</Button>
      </div>
    </>
  );
}
