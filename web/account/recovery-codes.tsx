import { Button } from '../components/button.tsx';
import form from '../forms/form.module.css';
import styles from './new-app.module.css';
import { say } from './words.ts';

/** The sheet, this once: to be printed, or written down. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <div className={form.form}>
      <p role="status">
        <strong>{say('codes_what')}</strong>
      </p>
      <ul className={styles.codes} aria-label={say('codes')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={form.bar}>
        <Button onPress={() => window.print()}>{say('print')}</Button>
      </div>
    </div>
  );
}
