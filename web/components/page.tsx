import { useEffect } from 'react';
import styles from './page.module.css';
import { say } from './words.ts';

/** Sets the window's title. Titles show in task bars and histories, so they never name a person. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Stepwell`;
  }, [title]);
}

/** A page of one column: a heading line, then its content. */
export function Page({
  title,
  heading = title,
  aside,
  wide = false,
  children,
}: {
  /** For the window; neutral. */
  readonly title: string;
  /** For the page; may name whom it is about. */
  readonly heading?: React.ReactNode;
  readonly aside?: React.ReactNode;
  readonly wide?: boolean;
  readonly children: React.ReactNode;
}) {
  useTitle(title);
  return (
    <div className={`${styles.page} ${wide ? styles.wide : ''}`}>
      <header className={styles.header}>
        <h1 className={styles.heading}>{heading}</h1>
        {aside}
      </header>
      {children}
    </div>
  );
}

/** A titled block of a page, with what can be done about it at the end of its line. */
export function Section({
  title,
  id,
  aside,
  children,
}: {
  readonly title: string;
  /** To be led to. */
  readonly id?: string;
  readonly aside?: React.ReactNode;
  readonly children: React.ReactNode;
}) {
  return (
    <section id={id} className={styles.section}>
      <div className={styles.title}>
        <h2>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Terms and what is known of each; a term without an answer says so. */
export function TermList({ items }: { readonly items: readonly (readonly [string, React.ReactNode])[] }) {
  return (
    <dl className={styles.terms}>
      {items.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value ?? <span className={styles.unknown}>{say('not_known')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
