import { useBlocker } from '@tanstack/react-router';
import { LeaveSheet } from '../app/lazy-sheets.ts';
import { isPartUnsaved, isUnsaved, saveFirst } from './unsaved.ts';

/** Asks before a page is left on which something is typed that is not saved. One for all forms; the browser asks where the page itself is closed. */
export function LeaveGuard() {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsaved() && current.pathname !== next.pathname && saveFirst(),
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  return (
    <LeaveSheet
      isOpen={status === 'blocked'}
      isPart={isPartUnsaved()}
      onClose={() => reset?.()}
      onLeave={() => proceed?.()}
    />
  );
}
