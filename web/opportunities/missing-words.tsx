import { withinSentence } from '../words/lists.ts';
import { wageRange } from '../words/numbers.ts';
import { isHardlyMeant, missingOf } from './missing.ts';
import type { PostingFields } from './posting.ts';
import styles from './posting-form.module.css';
import { say } from './words.ts';

/** Says what a posting leaves open of what is asked first, and pay that is hardly meant. Advice: it can be opened all the same. */
export function MissingWords({ value }: { readonly value: PostingFields['value'] }) {
  const missing = missingOf(value);
  const wage = value('wage');
  return (
    <div role="status" className={styles.advices}>
      {missing.length > 0 && (
        <p className={styles.advice}>
          {say('missing', { what: missing.map((what) => withinSentence(say(what))).join(', ') })}
        </p>
      )}
      {wage && isHardlyMeant(value) && (
        <p className={styles.advice}>{say('hardly_meant', { wage: wageRange(wage) })}</p>
      )}
    </div>
  );
}
