import { Button } from '../components/button.tsx';
import styles from './score-fold.module.css';
import { say } from './words.ts';

/** Under the reasons, where these come first: what is shown once they were read, and the way to it. */
export function ScoreFoldBar({ unfold }: { readonly unfold: () => void }) {
  return (
    <div className={styles.fold}>
      <p>{say('reasons_first')}</p>
      <Button keys="v" onPress={unfold}>
        {say('show_score')}
      </Button>
    </div>
  );
}
