import { useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { afterPaint } from '../app/after-paint.ts';

/** Who and what is open. */
interface Opened {
  readonly participantId: string | undefined;
  readonly job: string | undefined;
}

/**
 * Who is open and which job of theirs: as the address says, or as it is about to. What is drawn does not wait for the address:
 * `navigate` moves it once that is there.
 */
export function useOpened(): Opened & { readonly goTo: (to: Opened, navigate: () => void) => void } {
  const { participantId } = useParams({ strict: false });
  const { job } = useSearch({ from: '/signed-in/review' });
  const from = `${participantId} ${job}`;
  const [ahead, setAhead] = useState<Opened & { readonly from: string }>();
  // Once the address has moved it alone counts, also when somebody goes back to where it was.
  if (ahead !== undefined && ahead.from !== from) setAhead(undefined);
  const { participantId: person, job: one } = ahead?.from === from ? ahead : { participantId, job };

  const rest = useRef<() => void>(undefined);
  // Whoever left meanwhile is not fetched back.
  useEffect(() => () => rest.current?.(), []);
  const goTo = (to: Opened, navigate: () => void) => {
    setAhead({ ...to, from });
    rest.current?.();
    rest.current = afterPaint(navigate);
  };
  return { participantId: person, job: one, goTo };
}
