import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

/** Who and what is open. */
interface Opened {
  readonly participantId: string | undefined;
  readonly job: string | undefined;
}

/**
 * Who is open and which job of theirs: as the address says, or as it is about to. What is drawn does not wait for the address, which
 * follows a frame or two later.
 */
export function useOpened(): Opened & { readonly goAhead: (to: Opened) => void } {
  const { participantId } = useParams({ strict: false });
  const { job } = useSearch({ from: '/signed-in/review' });
  const from = `${participantId} ${job}`;
  const [ahead, setAhead] = useState<Opened & { readonly from: string }>();
  // Once the address has moved it alone counts, also when somebody goes back to where it was.
  if (ahead !== undefined && ahead.from !== from) setAhead(undefined);
  const { participantId: person, job: one } = ahead?.from === from ? ahead : { participantId, job };
  return { participantId: person, job: one, goAhead: (to) => setAhead({ ...to, from }) };
}
