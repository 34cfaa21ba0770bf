import { Link } from '@tanstack/react-router';
import type { Importance } from '../../src/domain/notice.ts';
import type { Notice } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { When } from '../components/when.tsx';
import { noticeKindWords } from '../words/codes.ts';
import styles from './notices-page.module.css';
import { say } from './words.ts';

const importanceKeys = { now: 'today', soon: 'this_week', fyi: 'to_know' } as const satisfies Record<
  Importance,
  string
>;

/** One notice: what it is, why, and the one thing to do. */
export function NoticeLine({ notice, onRead }: { readonly notice: Notice; readonly onRead: () => void }) {
  const { kind, subject, reason, action, importance, read, createdAt, stands } = notice;
  return (
    <li className={`${styles.notice} ${read ? '' : styles.unread} ${stands ? '' : styles.gone}`}>
      <p className={styles.kind}>
        {!read && <strong>{say('unread')}</strong>} {noticeKindWords[kind]} ·{' '}
        {say(importanceKeys[importance])} · <When at={createdAt} />
      </p>
      <h2 className={styles.subject}>{subject}</h2>
      <p>{reason}</p>
      <p className={styles.actions}>
        {/* A path of this app, made by the API: not known when the routes are typed. */}
        <Link to={action.href as '/'} className={styles.action} onClick={() => read || onRead()}>
          {action.label}
        </Link>
        {!read && (
          <Button kind="quiet" aria-label={say('mark_of', { subject })} onPress={onRead}>
            {say('mark')}
          </Button>
        )}
      </p>
    </li>
  );
}
