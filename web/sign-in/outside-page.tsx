import { Mark } from '../components/mark.tsx';
import { useTitle } from '../components/page.tsx';
import styles from './outside-page.module.css';
import { say } from './words.ts';

/** A page of who is not signed in. */
export function OutsidePage({
  title,
  children,
}: {
  readonly title: string;
  readonly children: React.ReactNode;
}) {
  useTitle(title);
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <p className={styles.brand}>
          <Mark size={32} />
          <span>{say('brand')}</span>
        </p>
        <h1 className={styles.heading}>{title}</h1>
        {children}
      </div>
    </main>
  );
}
