import { type FieldError, Problem } from '../../domain/problem.ts';
import { withoutGaps } from './merging.ts';

/** Fields as cells give them, before anybody has looked whether they fit. */
export type RawInput = Readonly<Record<string, unknown>>;

/** The checks of the API on one record: the input as services take it, or what is wrong by path. */
export type Check<Input> = (
  raw: RawInput,
) => { readonly input: Input } | { readonly errors: readonly FieldError[] };

/** The input that some fields make. What a new record does not have is left out. Throws Problem `invalid` with all that is wrong. */
export function checkedBy<Input>(check: Check<Input>, raw: RawInput, of: 'new' | 'change'): Input {
  const there = Object.entries(raw).filter(
    ([, value]) => value !== undefined && !(of === 'new' && value === null),
  );
  const checked = check(Object.fromEntries(there.map(([name, value]) => [name, withoutGaps(value)])));
  if ('errors' in checked) throw new Problem('invalid', 'row_unreadable', { errors: checked.errors });
  return checked.input;
}
