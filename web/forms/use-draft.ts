import { useEffect, useState, useSyncExternalStore } from 'react';
import { createDraftStore, type DraftDeps, type DraftStore, type SaveState } from './draft-store.ts';
import { type Dispute, disputesOf, type Kept, shownOf } from './merge-draft.ts';
import { useUnsaved } from './unsaved.ts';

export interface UsedDraft<R extends Kept> extends Pick<DraftStore<R>, 'type' | 'settle' | 'drop' | 'save'> {
  /** A field as it is on the screen. */
  readonly value: <F extends keyof R>(field: F) => R[F] | undefined;
  /** Fields that somebody else changed meanwhile: shown with `Disputes`. */
  readonly disputes: readonly Dispute<R>[];
  /** Whether anything is typed that is not kept. */
  readonly isDirty: boolean;
  readonly state: SaveState;
  readonly error: unknown;
}

/**
 * Editing a record in place. `kept` is the newest version the page knows: whatever others changed appears in the fields that
 * nobody touches here, and what is typed stays. `send` and `reread` are those of the first rendering.
 */
export function useDraft<R extends Kept>(kept: R, deps: DraftDeps<R>): UsedDraft<R> {
  const [store] = useState(() => createDraftStore(kept, deps));
  useEffect(() => store.meet(kept), [store, kept]);
  const { draft, state, error } = useSyncExternalStore(store.subscribe, store.snapshot);
  const { type, settle, drop, save } = store;
  const isDirty = Object.keys(draft.typed).length > 0;
  useUnsaved(isDirty);
  return {
    ...{ type, settle, drop, save, state, error, isDirty },
    value: (field) => shownOf(draft, field),
    disputes: disputesOf(draft),
  };
}
