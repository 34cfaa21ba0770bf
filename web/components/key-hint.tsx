import styles from './key-hint.module.css';

/** Shows the key that does the same, to the eye alone; not on a small screen, which is held in the hand. */
export function KeyHint({ keys }: { readonly keys: string | undefined }) {
  if (keys === undefined) return null;
  return (
    <span className={styles.hint} aria-hidden="true">
      <kbd>{keys}</kbd>
    </span>
  );
}
