import type { Duplicates } from '../api/types.ts';
import styles from '../forms/form.module.css';
import { say } from './words.ts';

/** People who may be the one that is about to be added. Opened beside, so that nothing typed is lost. */
export function MaybeThere({ items }: Pick<Duplicates, 'items'>) {
  return (
    <div role="status">
      {items.length > 0 && (
        <div className={styles.item}>
          <p className={styles.label}>{say('maybe_there')}</p>
          <ul className={styles.items}>
            {items.map(({ id, displayName, why }) => (
              <li key={id}>
                <a href={`/participants/${id}`} target="_blank" rel="noreferrer">
                  {displayName}
                  <span className="visually-hidden"> {say('opens_beside')}</span>
                </a>{' '}
                <span className={styles.quiet}>{why}</span>
              </li>
            ))}
          </ul>
          <p className={styles.quiet}>{say('maybe_there_words')}</p>
        </div>
      )}
    </div>
  );
}
