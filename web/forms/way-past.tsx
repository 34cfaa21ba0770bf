import type { RefObject } from 'react';
import { Button } from '../components/button.tsx';
import { goPast } from './going-on.ts';
import styles from './way-past.module.css';
import { say } from './words.ts';

/** The first stop in a part of a form with many: one key more, and who types is past it. */
export function WayPast({ part }: { readonly part: RefObject<HTMLElement | null> }) {
  return (
    <Button className={styles.past} onPress={() => goPast(part.current)}>
      {say('way_past')}
    </Button>
  );
}
