import { Link } from '@tanstack/react-router';
import { Icon } from '../components/icon.tsx';
import { Mark } from '../components/mark.tsx';
import { AccountMenu } from './account-menu.tsx';
import { destinationsOf } from './navigation.ts';
import styles from './rail.module.css';
import { useMe } from './use-me.ts';
import { say } from './words.ts';

/** The destinations of this role, each with its count. */
export function Rail() {
  const me = useMe();
  return (
    <nav className={styles.rail} aria-label={say('main')}>
      <span className={styles.mark}>
        <Mark />
        <span className="visually-hidden">Stepwell</span>
      </span>
      <ul className={styles.destinations}>
        {destinationsOf[me.user.role].map(({ to, label, icon, count }) => {
          const number = count === undefined ? undefined : me.counts[count];
          return (
            <li key={to}>
              <Link to={to} className={styles.destination}>
                <Icon name={icon} />
                <span className={styles.label}>{say(label)}</span>
                {number !== undefined && number > 0 && (
                  <span className={styles.count}>
                    {number > 999 ? '999+' : number}
                    <span className="visually-hidden"> {say(`count_${count ?? 'notices'}`)}</span>
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
      <AccountMenu />
    </nav>
  );
}
