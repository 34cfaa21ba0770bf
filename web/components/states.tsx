import { ApiProblem, sentenceOf, Unreachable } from '../api/client.ts';
import { Button } from './button.tsx';
import styles from './states.module.css';
import { say } from './words.ts';

/** Rows that stand where the real ones will, so that nothing jumps when they come. */
export function Loading({
  rows = 6,
  label = say('loading'),
}: {
  readonly rows?: number;
  readonly label?: string;
}) {
  return (
    <div className={styles.loading} role="status">
      <span className="visually-hidden">{say('busy', { label })}</span>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
        <span key={index} className={styles.bone} aria-hidden="true" />
      ))}
    </div>
  );
}

/** An empty place says what will be there and how to get it. */
export function Empty({
  title,
  ref,
  children,
}: {
  readonly title: string;
  /** For what moves the focus here. */
  readonly ref?: React.Ref<HTMLDivElement>;
  readonly children?: React.ReactNode;
}) {
  return (
    <div className={styles.state} ref={ref} tabIndex={ref ? -1 : undefined}>
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div className={styles.words}>{children}</div>}
    </div>
  );
}

/** What went wrong, what to do, and a way to try again. */
export function Failed({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const missing = error instanceof ApiProblem && error.status === 404;
  const title = say(error instanceof Unreachable ? 'no_connection' : missing ? 'not_found' : 'not_loaded');
  return (
    <div className={styles.state} role="alert">
      <p className={styles.title}>{title}</p>
      <p className={styles.words}>{sentenceOf(error)}</p>
      {error instanceof ApiProblem && error.requestId !== undefined && !missing && (
        <p className={styles.small}>{say('report', { id: error.requestId })}</p>
      )}
      {retry && !missing && <Button onPress={retry}>{say('again')}</Button>}
    </div>
  );
}
