import { ApiProblem } from '../api/client.ts';
import type { Opportunity } from '../api/types.ts';
import { mergeDraft, same, settle } from '../forms/merge-draft.ts';
import type { PostingField, Typed } from '../opportunities/posting.ts';

/** `disputed`: somebody else changed the same field, and somebody has to choose. */
export type WritingState = 'idle' | 'saving' | 'saved' | 'disputed' | 'failed';

/** A posting while it is written: what is kept of it, and what is typed over that. */
export interface Written {
  /** Undefined until the first field was kept. */
  readonly posting: Opportunity | undefined;
  readonly typed: Typed;
  /** Fields that somebody else changed while they were typed here, as they stood before both: they wait until it is chosen. */
  readonly before: Typed;
  readonly state: WritingState;
  readonly error?: unknown;
}

export interface WritingDeps {
  /** Keeps a new draft; the same `key` never makes two. */
  readonly create: (typed: Typed, key: string) => Promise<Opportunity>;
  readonly change: (posting: Opportunity, typed: Typed) => Promise<Opportunity>;
  readonly reread: (id: string) => Promise<Opportunity>;
  /** What the draft is called that has no title yet. */
  readonly untitled: string;
}

export interface Writing {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => Written;
  readonly value: <F extends PostingField>(field: F) => Opportunity[F] | undefined;
  readonly type: <F extends PostingField>(field: F, value: Opportunity[F] | undefined) => void;
  /** Keeps what is typed. Whether all of it is kept then. */
  readonly save: () => Promise<boolean>;
  /** Chooses of a field that two changed. */
  readonly settle: (field: keyof Opportunity, whose: 'yours' | 'theirs') => void;
  /** Takes the posting as something else left it, such as a move to another state. */
  readonly meet: (posting: Opportunity) => void;
}

/** What of it was sent, and the posting as it then stands. */
interface Sent {
  readonly sent: Typed;
  readonly posting: Opportunity;
}

const freshKey = () => String(Math.random()).slice(2).padEnd(16, '0');

/** Times that a change is tried over what was changed elsewhere meanwhile. */
const tries = 3;

/**
 * Writes a posting so that nothing is lost: it is a draft from its first field on, each stop of typing is kept, and what is typed while
 * something is on its way follows it. One at a time, so that one sitting makes one draft.
 */
export function createWriting(
  begun: Opportunity | undefined,
  seed: Typed,
  { create, change, reread, untitled }: WritingDeps,
): Writing {
  const listeners = new Set<() => void>();
  let key = freshKey();
  /** What is being kept as a new draft: said again as it was said until it is known to be kept. */
  let first: Typed | undefined;
  /** Why something that is typed was not taken. */
  let refusal: unknown;
  /** What was sent and got no answer: where it was kept, it is no change of anybody else's. */
  let unheard: Typed = {};
  let now: Written = { posting: begun, typed: seed, before: {}, state: 'idle' };
  let saving: Promise<boolean> | undefined;
  const become = (next: Partial<Written>) => {
    now = { ...now, error: undefined, ...next };
    for (const listener of listeners) listener();
  };

  /** Takes a newer version in: what others changed elsewhere is taken, and a field that both changed waits. */
  const takeIn = (posting: Opportunity, more: Partial<Written> = {}) => {
    const own = Object.entries(unheard).filter(([field, value]) =>
      same(value, posting[field as PostingField]),
    );
    const kept = now.posting && { ...now.posting, ...Object.fromEntries(own) };
    const { typed, before } = kept ? mergeDraft({ ...now, kept }, posting) : now;
    become({ posting, typed, before, ...more });
  };
  const isOpen = (field: string) => Object.hasOwn(now.typed, field) && !Object.hasOwn(now.before, field);
  const openOf = (typed: Typed): Typed =>
    Object.fromEntries(Object.entries(typed).filter(([field]) => isOpen(field)));

  /** What is sent: a draft has a title, even where none was typed yet. */
  const whole = (typed: Typed): Typed => {
    const isNew = now.posting === undefined;
    const title = typed.title?.trim();
    return title === '' || (isNew && title === undefined) ? { ...typed, title: untitled } : typed;
  };

  async function sendOnce(typed: Typed, left: number): Promise<Sent> {
    const { posting } = now;
    if (posting === undefined) {
      try {
        return { sent: typed, posting: await create(whole(typed), key) };
      } catch (error) {
        // What was refused is mended and sent as another; what got no answer may be there, and is sent as it was.
        if (error instanceof ApiProblem && error.status < 500) [first, key] = [undefined, freshKey()];
        throw error;
      }
    }
    try {
      if (Object.keys(typed).length === 0) return { sent: typed, posting };
      const changed = await change(posting, whole(typed));
      return { sent: typed, posting: changed };
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status >= 500) unheard = { ...unheard, ...typed };
      if (left === 0 || !(error instanceof ApiProblem) || error.status !== 412) throw error;
      takeIn(await reread(posting.id), { state: 'saving' });
      return sendOnce(openOf(typed), left - 1);
    }
  }

  /** Sends what is typed; what is refused of it stays typed, and does not keep the rest from being kept. */
  async function sendAllBut(refused: ReadonlySet<string>): Promise<Sent> {
    if (now.posting === undefined) first ??= now.typed;
    const wanted = now.posting === undefined && first !== undefined ? first : openOf(now.typed);
    const sent: Typed = Object.fromEntries(Object.entries(wanted).filter(([field]) => !refused.has(field)));
    try {
      return await sendOnce(sent, tries);
    } catch (error) {
      const named = refusedIn(error, sent);
      if (named.length === 0 || named.length === Object.keys(sent).length) throw error;
      refusal = error;
      return sendAllBut(new Set([...refused, ...named]));
    }
  }

  async function saveAll(): Promise<boolean> {
    const refused = new Set<string>();
    refusal = undefined;
    try {
      while (Object.keys(now.typed).some((field) => isOpen(field) && !refused.has(field))) {
        become({ state: 'saving' });
        const before = now.typed;
        const { sent, posting } = await sendAllBut(refused);
        for (const field of Object.keys(before)) if (!Object.hasOwn(sent, field)) refused.add(field);
        // What was typed meanwhile stays, and follows.
        const left = Object.entries(now.typed).filter(
          ([field, value]) => !Object.hasOwn(sent, field) || sent[field as PostingField] !== value,
        );
        become({ posting, typed: Object.fromEntries(left), state: 'saved' });
      }
      if (refusal !== undefined) throw refusal;
      const isDisputed = Object.keys(now.before).length > 0;
      if (isDisputed) become({ state: 'disputed' });
      return !isDisputed;
    } catch (error) {
      become({ state: 'failed', error });
      return false;
    }
  }

  const value: Writing['value'] = (field) => {
    const shown = Object.hasOwn(now.typed, field) ? now.typed[field] : now.posting?.[field];
    return field === 'title' && shown === untitled ? undefined : shown;
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => now,
    value,
    type: (field, value) => become({ typed: { ...now.typed, [field]: value }, state: 'idle' }),
    settle(field, whose) {
      if (now.posting === undefined) return;
      let draft = settle({ ...now, kept: now.posting }, field, whose);
      // The name of an occupation goes with it.
      if (field === 'occupation') draft = settle(draft, 'occupationLabel', whose);
      const { typed, before } = draft;
      become({ typed, before, state: 'idle' });
    },
    meet: (posting) => {
      if (posting.version > (now.posting?.version ?? 0)) takeIn(posting, { error: now.error });
    },
    save() {
      saving ??= saveAll().finally(() => {
        saving = undefined;
      });
      return saving;
    },
  };
}

/** The fields of what was sent that an answer refuses. */
function refusedIn(error: unknown, sent: Typed): readonly string[] {
  if (!(error instanceof ApiProblem) || error.status !== 422) return [];
  const named = new Set(error.errors.map(({ path }) => path.split('.')[0] ?? ''));
  return Object.keys(sent).filter((field) => named.has(field));
}
