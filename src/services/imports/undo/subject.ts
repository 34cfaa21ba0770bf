import type { Sentence } from '../../../domain/sentence.ts';
import type { Row } from '../../../domain/values/row.ts';
import type { Collection } from '../../../store/collection.ts';
import type { Unit } from '../../../store/port.ts';
import type { Context } from '../../kit/context.ts';

/** What is to be committed to take a record away, or to put it back. */
export type TakingBack = Pick<Unit, 'puts' | 'removals' | 'facts'> & {
  /** Questions for which it waited: they go where nobody else does. */
  readonly waited?: readonly string[];
};

/** What one undo knows beyond the record it looks at. */
export interface Undoing {
  /** Records that the same unit takes away. */
  readonly going: ReadonlySet<string>;
  /** Ids that a sign-in, a token, an invitation or a safety list names: read once. */
  readonly named: () => Promise<ReadonlySet<string>>;
}

/** A noun of which a file makes records, and what hangs on one. */
export interface Subject<R extends Row = Row> {
  readonly collection: Collection<R>;
  /** What goes with a record that is taken away, or why it has to stay. */
  takeAway(ctx: Context, row: R, undoing: Undoing): Promise<TakingBack | { readonly why: Sentence }>;
  /** What follows from a record that is as it was before. */
  putBack(ctx: Context, now: R, before: R): Promise<TakingBack | { readonly why: Sentence }>;
}
