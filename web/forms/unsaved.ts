import { useEffect } from 'react';

/** Forms that hold what is not saved. It lives and dies with the page: nothing of it is kept in the browser. */
const open = new Set<symbol>();

/** Notes that a form holds something typed that is not saved, until it no longer does or is gone. Gives how to end the note. */
export function noteUnsaved(): () => void {
  const form = Symbol('form');
  open.add(form);
  return () => void open.delete(form);
}

export const isUnsaved = (): boolean => open.size > 0;

/** Nobody is asked about what was typed any more: it is not the next person's. */
export const forgetUnsaved = (): void => open.clear();

/** Has `LeaveGuard` ask before this page is left, while something is typed that is not saved. */
export function useUnsaved(isDirty: boolean): void {
  useEffect(() => (isDirty ? noteUnsaved() : undefined), [isDirty]);
}
