import { useState } from 'react';

/**
 * What is shown of somebody: as it stands, or while it is held as it stood, so that the page behind a dialog stays still until that
 * closes, whatever an answer in it changes. Whoever is not held, or somebody else by then, is shown as they stand.
 */
export function useHeldRow<R extends { readonly participant: { readonly id: string } }>(
  row: R | undefined,
  openId: string | undefined,
  isHeld: boolean,
): R | undefined {
  const [held, setHeld] = useState<R>();
  // Once, as it begins: rows that were decided about are other objects each time they are drawn.
  if (isHeld && held === undefined && row !== undefined) setHeld(row);
  if (!isHeld && held !== undefined) setHeld(undefined);
  return isHeld && held?.participant.id === openId ? held : row;
}
