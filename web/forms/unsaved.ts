import { useEffect } from 'react';

/** Keeps what a form holds; whether all of it is kept then. */
type Save = () => Promise<boolean>;

/** Forms that hold what is not saved, those that save by themselves with how. It lives and dies with the page: nothing of it is kept in the browser. */
const open = new Map<symbol, Save | undefined>();

/** Notes that a form holds something typed that is not saved, until it no longer does or is gone. Gives how to end the note. */
export function noteUnsaved(save?: Save): () => void {
  const form = Symbol('form');
  open.set(form, save);
  return () => void open.delete(form);
}

export const isUnsaved = (): boolean => open.size > 0;

/** Whether all that would be gone is what could not be kept of something that is kept as it is typed. */
export const isPartUnsaved = (): boolean => [...open.values()].every((save) => save !== undefined);

/** Has each form that can keep what it holds do so; whether something is left that is not saved. */
export async function saveFirst(): Promise<boolean> {
  const saved = await Promise.all([...open.values()].map((save) => save?.() ?? false));
  return saved.includes(false);
}

/** Nobody is asked about what was typed any more: it is not the next person's. */
export const forgetUnsaved = (): void => open.clear();

/** Has `LeaveGuard` ask before this page is left, while something is typed that is not saved and cannot be saved on the way out. */
export function useUnsaved(isDirty: boolean, save?: Save): void {
  useEffect(() => (isDirty ? noteUnsaved(save) : undefined), [isDirty, save]);
}
