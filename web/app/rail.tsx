import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { AccountMenu } from '../account/account-menu.tsx';
import { Icon } from '../components/icon.tsx';
import { KeyHint } from '../components/key-hint.tsx';
import { Mark } from '../components/mark.tsx';
import { countAtRest } from '../live/counts.ts';
import { say as sayOfSearch } from '../search/words.ts';
import { barOf, destinationsOf } from './navigation.ts';
import styles from './rail.module.css';
import { useMe } from './use-me.ts';
import { useNarrow } from './use-media.ts';
import { say } from './words.ts';

/** The destinations of this role, each with its count; the search, and the account. */
export function Rail({
  onSearch,
  onKeys,
}: {
  /** Absent for whoever has nothing to search. */
  readonly onSearch: (() => void) | undefined;
  readonly onKeys: () => void;
}) {
  const me = useMe();
  const isNarrow = useNarrow();
  const all = destinationsOf[me.user.role];
  // What was left for later is counted once the first page stands.
  const queries = useQueryClient();
  const isUncounted = all.some(({ count }) => count !== undefined) && Object.keys(me.counts).length === 0;
  useEffect(() => {
    if (isUncounted) countAtRest(queries);
  }, [isUncounted, queries]);
  const { shown, more } = isNarrow ? barOf(all) : { shown: all, more: [] };
  return (
    <nav className={styles.rail} aria-label={say('main')}>
      <span className={styles.mark}>
        <Mark />
        <span className="visually-hidden">Stepwell</span>
      </span>
      <ul className={styles.destinations}>
        {shown.map(({ to, label, icon, count }) => {
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
      {onSearch && (
        <AriaButton className={`${styles.destination} ${styles.search}`} onPress={onSearch}>
          <Icon name="search" />
          <span className={styles.label}>
            {sayOfSearch('title')} <KeyHint keys="/" />
          </span>
        </AriaButton>
      )}
      <AccountMenu pages={more} isNarrow={isNarrow} onKeys={onKeys} />
    </nav>
  );
}
