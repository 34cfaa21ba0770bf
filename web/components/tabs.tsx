import { Link } from '@tanstack/react-router';
import styles from './tabs.module.css';

/** Views of one list, as links: each has its own address. */
export function ViewTabs({
  label,
  views,
  current,
  to,
  searchOf,
}: {
  readonly label: string;
  readonly views: readonly (readonly [string, string])[];
  readonly current: string;
  /** The page of the list itself, so that what was open in another view is left behind. */
  readonly to: '/review' | '/questions' | '/participants';
  readonly searchOf: (view: string) => Record<string, unknown>;
}) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {views.map(([view, words]) => (
        <Link
          key={view}
          to={to}
          search={searchOf(view) as never}
          className={styles.tab}
          aria-current={view === current ? 'page' : undefined}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
