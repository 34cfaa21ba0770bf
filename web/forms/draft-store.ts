import { ApiProblem } from '../api/client.ts';
import {
  type Draft,
  disputesOf,
  draftOf,
  type Kept,
  keptAs,
  mergeDraft,
  mergePatch,
  type Patch,
  settle,
  typeIn,
} from './merge-draft.ts';

/** `disputed`: somebody else changed the same field, and somebody has to choose. */
export type SaveState = 'idle' | 'saving' | 'saved' | 'disputed' | 'failed';

export interface DraftSnapshot<R extends Kept> {
  readonly draft: Draft<R>;
  readonly state: SaveState;
  /** Why the last save failed. */
  readonly error?: unknown;
}

export interface DraftDeps<R extends Kept> {
  /** Sends a change of the version that was read, which is `kept`; gives the record as it then stands. */
  readonly send: (patch: Patch, version: number, kept: R) => Promise<R>;
  /** Reads the record as it stands now. */
  readonly reread: () => Promise<R>;
  /** Fields whose parts say each something of its own, as a telephone and an address do. */
  readonly apart?: readonly (keyof R)[];
}

export interface DraftStore<R extends Kept> {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => DraftSnapshot<R>;
  readonly type: <F extends keyof R>(field: F, value: R[F] | undefined) => void;
  /** Takes in a version that was read for another reason. */
  readonly meet: (kept: R) => void;
  readonly settle: (field: keyof R, whose: 'yours' | 'theirs') => void;
  /** Forgets what was typed. */
  readonly drop: () => void;
  /** Keeps what is typed. Whether nothing is left to keep. One save at a time, so that one's own never conflict. */
  readonly save: () => Promise<boolean>;
}

/** Times that somebody else may come first within one save. */
const tries = 5;

/** What is typed over a record, saved with its version: a change that came first is read and merged field by field. */
export function createDraftStore<R extends Kept>(
  kept: R,
  { send, reread, apart }: DraftDeps<R>,
): DraftStore<R> {
  let current: DraftSnapshot<R> = { draft: draftOf(kept), state: 'idle' };
  let saving: Promise<boolean> | undefined;
  const listeners = new Set<() => void>();
  const become = (next: DraftSnapshot<R>) => {
    current = next;
    for (const listener of listeners) listener();
  };
  // What went wrong stays in sight while it is put right.
  const redraft = (draft: Draft<R>, state: SaveState = current.state) =>
    become({ draft, state, ...(state === 'failed' && { error: current.error }) });
  const isDisputed = () => disputesOf(current.draft).length > 0;

  /** Whether it was kept, or somebody else came first. Throws what the server otherwise says. */
  async function sendOnce(patch: Patch, isLast: boolean): Promise<boolean> {
    try {
      const answer = await send(patch, current.draft.kept.version, current.draft.kept);
      redraft(keptAs(current.draft, patch, answer));
      return true;
    } catch (error) {
      if (isLast || !(error instanceof ApiProblem) || error.status !== 412) throw error;
      redraft(mergeDraft(current.draft, await reread(), apart));
      return false;
    }
  }

  async function saveAll(): Promise<boolean> {
    become({ draft: current.draft, state: 'saving' });
    try {
      let left = tries;
      // What is in dispute is chosen first: half of what was typed together is not kept without the other half.
      while (!isDisputed()) {
        const patch = mergePatch(current.draft);
        if (patch === undefined) break;
        if (!(await sendOnce(patch, left === 1))) left -= 1;
      }
    } catch (error) {
      become({ draft: current.draft, state: 'failed', error });
      return false;
    }
    const isKept = !isDisputed();
    redraft(current.draft, isKept ? 'saved' : 'disputed');
    return isKept;
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => current,
    type: (field, value) =>
      redraft(typeIn(current.draft, field, value), current.state === 'saved' ? 'idle' : current.state),
    meet: (newer) => {
      if (newer.version > current.draft.kept.version && saving === undefined)
        redraft(mergeDraft(current.draft, newer, apart));
    },
    settle: (field, whose) => redraft(settle(current.draft, field, whose), 'idle'),
    drop: () => become({ draft: draftOf(current.draft.kept), state: 'idle' }),
    save() {
      saving ??= saveAll().finally(() => {
        saving = undefined;
      });
      return saving;
    },
  };
}
