import { shownKey } from '../keys/keys.ts';
import { useKeys } from '../keys/use-keys.ts';
import styles from './key-hint.module.css';

/**
 * Shows the key that does the same, as it was chosen, to the eye alone; not on a small screen, which is held in the hand. `keys` is
 * the usual one.
 */
export function KeyHint({ keys }: { readonly keys: string | undefined }) {
  return keys === undefined ? null : <Held usual={keys} />;
}

function Held({ usual }: { readonly usual: string }) {
  const key = shownKey(usual, useKeys());
  if (key === undefined) return null;
  return (
    <span className={styles.hint} aria-hidden="true">
      <kbd>{key}</kbd>
    </span>
  );
}
