import styles from './two-parts.module.css';

/** A list and what is open of it: side by side, or one after the other on a small screen. */
export function TwoParts({ children }: { readonly children: React.ReactNode }) {
  return <div className={styles.review}>{children}</div>;
}
