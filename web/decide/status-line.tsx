import { Link } from '@tanstack/react-router';
import { Button } from '../components/button.tsx';
import { decidableOf, type Status, saidOf } from './acts.ts';
import styles from './decision-bar.module.css';
import { useSitting } from './sitting-provider.tsx';
import { say } from './words.ts';

/** What was done last or did not work, and what can be done about it. Screen readers hear it from the sitting's own place. */
export function StatusLine() {
  const sitting = useSitting();
  const { status } = sitting;
  if (status === undefined) return <p className={styles.said} />;
  const { said, isProblem, reverse, lookAt, correct } = status;
  return (
    <>
      <p className={`${styles.said} ${isProblem ? styles.problem : ''}`} aria-hidden="true">
        {said}
      </p>
      {reverse && (
        <Button onPress={() => reversed(reverse)}>
          {say(reverse.action === 'withdraw' ? 'withdraw_it' : 'mistake')}
        </Button>
      )}
      {correct && <Button onPress={correct}>{say('correct_answer')}</Button>}
      {lookAt !== undefined && (
        <Link to="/matches/$id" params={{ id: lookAt }}>
          {say('look_at_it')}
        </Link>
      )}
    </>
  );

  function reversed({ action, match }: NonNullable<Status['reverse']>): void {
    // Where a mistake leads back to, only the server knows.
    const to = action === 'withdraw' ? 'withdrawn' : match.state;
    const what = say(action === 'withdraw' ? 'withdrawn' : 'recorded_by_mistake');
    const about = decidableOf(match);
    sitting.decide(about, { input: { action }, to, said: say('said', { what, pair: saidOf(about) }) });
  }
}
