import { Button } from '../components/button.tsx';
import styles from './disputes.module.css';
import type { Dispute, Kept } from './merge-draft.ts';
import { say } from './words.ts';

/** What two people changed at once, a field each: as it was, as typed here, as somebody else left it, and the choice. */
export function Disputes<R extends Kept>({
  disputes,
  nameOf,
  show,
  settle,
}: {
  readonly disputes: readonly Dispute<R>[];
  readonly nameOf: (field: keyof R) => string;
  /** A value in words; never called with what is not there. */
  readonly show: (field: keyof R, value: unknown) => React.ReactNode;
  readonly settle: (field: keyof R, whose: 'yours' | 'theirs') => void;
}) {
  if (disputes.length === 0) return null;
  const said = (field: keyof R, value: unknown) =>
    value === undefined || value === null ? (
      <span className={styles.quiet}>{say('nothing')}</span>
    ) : (
      show(field, value)
    );
  return (
    <div className={styles.disputes} role="alert">
      <p>{say('conflict')}</p>
      {disputes.map(({ field, before, yours, theirs }) => (
        <section key={String(field)} className={styles.dispute} aria-label={nameOf(field)}>
          <h3 className={styles.name}>{nameOf(field)}</h3>
          <dl className={styles.sides}>
            <dt>{say('before')}</dt>
            <dd>{said(field, before)}</dd>
            <dt>{say('yours')}</dt>
            <dd>{said(field, yours)}</dd>
            <dt>{say('theirs')}</dt>
            <dd>{said(field, theirs)}</dd>
          </dl>
          <div className={styles.choice}>
            <Button onPress={() => settle(field, 'yours')}>
              {say('use_yours', { field: nameOf(field) })}
            </Button>
            <Button onPress={() => settle(field, 'theirs')}>
              {say('use_theirs', { field: nameOf(field) })}
            </Button>
          </div>
        </section>
      ))}
    </div>
  );
}
