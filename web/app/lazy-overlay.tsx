import { useEffect, useReducer, useState } from 'react';
import { fetchedPart } from './fetched.ts';
import { OverlayComing } from './overlay-coming.tsx';

/** What every sheet and menu is told. */
export interface Opened {
  readonly isOpen: boolean;
  /** Absent where it stays until it is answered. */
  readonly onClose?: (() => void) | undefined;
}

/**
 * A sheet or menu whose code and words come when it is first opened, or once somebody stirs on the page that has it: the first
 * screen is there without it, and it is there when the server has gone away.
 */
export function lazyOverlay<Name extends string, Props extends Opened>(
  load: () => Promise<{ readonly [N in Name]: (props: Props) => React.ReactNode }>,
  name: Name,
) {
  const { now, preload } = fetchedPart<Name, (props: Props) => React.ReactNode>(load, name);
  // Called once for each overlay, where a module begins.
  // biome-ignore lint/correctness/noComponentHookFactories: the one component of that overlay
  return function LazyOverlay(props: Props) {
    const [, drawAgain] = useReducer((times: number) => times + 1, 0);
    useEffect(() => whenSomebodyStirs(() => void preload().catch(() => undefined)), []);
    // Not before it is first opened, for all around it are drawn with every key; then it stays, and closes in its own time.
    const [isWanted, setWanted] = useState(props.isOpen);
    if (props.isOpen && !isWanted) setWanted(true);
    const Shown = now();
    if (Shown !== undefined) return isWanted ? <Shown {...props} /> : null;
    return props.isOpen ? <OverlayComing fetch={preload} onCome={drawAgain} onClose={props.onClose} /> : null;
  };
}

const signs = ['pointermove', 'pointerdown', 'keydown'] as const;

/** Acts once, at the first sign of a hand. Gives how to wait no longer. */
function whenSomebodyStirs(act: () => void): () => void {
  const rest = () => {
    for (const sign of signs) document.removeEventListener(sign, stir, { capture: true });
  };
  const stir = () => {
    rest();
    act();
  };
  for (const sign of signs) document.addEventListener(sign, stir, { capture: true });
  return rest;
}
