/** What is kept at a version, as the API gives it. */
export interface Kept {
  readonly version: number;
}

/** Values by field; an undefined that is there takes the field away. */
export type Typed<R> = { readonly [F in keyof R]?: R[F] | undefined };

/** A change as the API takes it. */
export type Patch = Readonly<Record<string, unknown>>;

/** What is typed over a record and not kept yet. */
export interface Draft<R extends Kept> {
  /** The newest version known here. */
  readonly kept: R;
  readonly typed: Typed<R>;
  /** Fields that somebody else changed while they were typed here: as they stood before both. */
  readonly before: Typed<R>;
}

/** A field that two people changed at once. */
export interface Dispute<R, F extends keyof R = keyof R> {
  readonly field: F;
  readonly before: R[F] | undefined;
  readonly yours: R[F] | undefined;
  readonly theirs: R[F] | undefined;
}

/** Whether two values hold the same, whatever the order of their fields; one that is not there is null. */
export function same(one: unknown, other: unknown): boolean {
  const [a, b] = [one ?? null, other ?? null];
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => same(a[name as keyof typeof a], b[name as keyof typeof b]));
}

const fieldsOf = <R>(typed: Typed<R>) => Object.keys(typed) as (keyof R & string)[];

function without<R>(typed: Typed<R>, field: keyof R): Typed<R> {
  const rest = { ...typed };
  delete rest[field];
  return rest;
}

export const draftOf = <R extends Kept>(kept: R): Draft<R> => ({ kept, typed: {}, before: {} });

/** A field as it is on the screen: as typed, or else as kept. */
export const shownOf = <R extends Kept, F extends keyof R>({ kept, typed }: Draft<R>, field: F) =>
  (Object.hasOwn(typed, field) ? typed[field] : kept[field]) as R[F] | undefined;

/** A draft with a field typed; one that says what is kept is no change. */
export function typeIn<R extends Kept, F extends keyof R>(
  draft: Draft<R>,
  field: F,
  value: R[F] | undefined,
): Draft<R> {
  const stands = same(value, draft.kept[field]);
  return {
    kept: draft.kept,
    typed: stands ? without(draft.typed, field) : { ...draft.typed, [field]: value },
    before: stands ? without(draft.before, field) : draft.before,
  };
}

type Parts = Readonly<Record<string, unknown>>;
const isParts = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Two changes of one thing put together, where no part of it was changed to different ends; else undefined. */
function together(before: unknown, mine: unknown, theirs: unknown): Parts | undefined {
  if (!isParts(before) || !isParts(mine) || !isParts(theirs)) return undefined;
  const parts: Record<string, unknown> = {};
  for (const name of new Set([before, mine, theirs].flatMap(Object.keys))) {
    const isMine = !same(mine[name], before[name]);
    if (isMine && !same(theirs[name], before[name]) && !same(mine[name], theirs[name])) return undefined;
    parts[name] = isMine ? mine[name] : theirs[name];
  }
  return parts;
}

/**
 * The draft over a newer version: what others changed elsewhere is taken, what is typed stays typed. A field that both changed, to
 * different ends, is in dispute until somebody settles it; the parts of those that are `apart` are told from each other.
 */
export function mergeDraft<R extends Kept>(
  draft: Draft<R>,
  newer: R,
  apart: readonly (keyof R)[] = [],
): Draft<R> {
  if (newer.version <= draft.kept.version) return draft;
  let { typed, before } = draft;
  for (const field of fieldsOf(typed)) {
    if (same(newer[field], typed[field])) {
      typed = without(typed, field);
      before = without(before, field);
    } else if (Object.hasOwn(before, field)) {
      // They went back to where both began: nothing is left to choose.
      if (same(newer[field], before[field])) before = without(before, field);
    } else if (!same(newer[field], draft.kept[field])) {
      const both = apart.includes(field)
        ? together(draft.kept[field], typed[field], newer[field])
        : undefined;
      if (both === undefined) before = { ...before, [field]: draft.kept[field] };
      else typed = { ...typed, [field]: both };
    }
  }
  return { kept: newer, typed, before };
}

/** The fields that wait for somebody to choose. */
export const disputesOf = <R extends Kept>({ kept, typed, before }: Draft<R>): readonly Dispute<R>[] =>
  fieldsOf(before).map((field) => ({
    field,
    before: before[field],
    yours: typed[field],
    theirs: kept[field],
  }));

/** The draft with one field settled, as it was typed here or as it is kept. */
export function settle<R extends Kept>(draft: Draft<R>, field: keyof R, whose: 'yours' | 'theirs'): Draft<R> {
  const typed = whose === 'yours' ? draft.typed : without(draft.typed, field);
  return { kept: draft.kept, typed, before: without(draft.before, field) };
}

/** What is to be sent: all that is typed, null where a field is taken away; undefined when nothing is. */
export function mergePatch<R extends Kept>({ typed }: Draft<R>): Patch | undefined {
  const fields = fieldsOf(typed);
  return fields.length === 0
    ? undefined
    : Object.fromEntries(fields.map((field) => [field, typed[field] ?? null]));
}

/** The draft once `sent` was kept: what was typed since stays typed, and is no dispute with oneself. */
export function keptAs<R extends Kept>(draft: Draft<R>, sent: Patch, kept: R): Draft<R> {
  const stillTyped = fieldsOf(draft.typed).filter(
    (field) => !(Object.hasOwn(sent, field) && same(draft.typed[field], sent[field])),
  );
  return {
    kept,
    typed: Object.fromEntries(stillTyped.map((field) => [field, draft.typed[field]])) as Typed<R>,
    before: draft.before,
  };
}
