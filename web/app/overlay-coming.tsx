import { useCallback, useEffect, useState } from 'react';
import { Button } from '../components/button.tsx';
import { Failed } from '../components/states.tsx';
import { say as sayOfComponents } from '../components/words.ts';
import { useShortcuts } from '../decide/use-shortcuts.ts';
import styles from './overlay-coming.module.css';
import { say } from './words.ts';

/** Stands where a sheet or menu will be in a moment. It takes no focus, so that the one that comes knows where to give it back. */
export function OverlayComing({
  fetch,
  onCome,
  onClose,
}: {
  readonly fetch: () => Promise<void>;
  readonly onCome: () => void;
  readonly onClose: (() => void) | undefined;
}) {
  const [error, setError] = useState<unknown>();
  const come = useCallback(() => {
    setError(undefined);
    fetch().then(onCome, setError);
  }, [fetch, onCome]);
  useEffect(come, [come]);
  useShortcuts({ Escape: onClose }, 'overlay');
  return (
    <div
      role="dialog"
      aria-label={say('opening')}
      aria-busy={error === undefined}
      className={error === undefined ? 'visually-hidden' : styles.box}
    >
      {error !== undefined && <Failed error={error} retry={come} />}
      {error !== undefined && onClose && <Button onPress={onClose}>{sayOfComponents('close')}</Button>}
    </div>
  );
}
