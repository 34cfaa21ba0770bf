import { useState } from 'react';

/**
 * The first of a list as it was when nothing else was open, so that a list that changes meanwhile puts nobody else under the hand of
 * who is about to decide; and how to let go of it. Undefined lets go by itself.
 */
export function useFirst(first: string | undefined): readonly [string | undefined, () => void] {
  const [held, setHeld] = useState(first);
  const now = first === undefined ? undefined : (held ?? first);
  if (now !== held) setHeld(now);
  return [now, () => setHeld(undefined)];
}
