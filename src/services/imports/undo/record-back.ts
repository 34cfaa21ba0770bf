import type { ImportedCells, ImportedRecord } from '../../../domain/import.ts';
import { Unreadable } from '../../../domain/problem.ts';
import { type Sentence, sentenceOf } from '../../../domain/sentence.ts';
import { canonical } from '../../../domain/values/canonical.ts';
import type { NewId } from '../../../domain/values/ids.ts';
import type { Row } from '../../../domain/values/row.ts';
import type { Clock } from '../../../domain/values/time.ts';
import { importedCells } from '../../../store/collections/index.ts';
import type { Put, Store } from '../../../store/port.ts';
import { next, put } from '../../../store/rows.ts';
import type { Context } from '../../kit/context.ts';
import { editPuts } from '../../kit/edits.ts';
import { cellsIdOf } from '../cell-memory.ts';
import { contentDigest } from '../kept-records.ts';
import { employerSubject } from './employer-subject.ts';
import { opportunitySubject } from './opportunity-subject.ts';
import { participantSubject } from './participant-subject.ts';
import type { Subject, TakingBack, Undoing } from './subject.ts';
import { withHistory } from './with-history.ts';

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly blind: (text: string) => string;
}

const subjects = { par: participantSubject, opp: opportunitySubject, emp: employerSubject } as const;
const nouns = { par: 'participant', opp: 'opportunity', emp: 'employer' } as const;

const kindOf = (id: string) => id.slice(0, 3) as keyof typeof subjects;

/** What a record is, by its id. */
export const nounOf = (id: string) => nouns[kindOf(id)];

/** What is to be committed for one record, or why it stays. One that is gone is taken back. */
export async function recordBack(
  deps: Deps,
  ctx: Context,
  step: ImportedRecord,
  undoing: Undoing,
): Promise<TakingBack | { readonly why: Sentence }> {
  const { store, clock, newId } = deps;
  const subject: Subject = subjects[kindOf(step.subjectId)](deps);
  const { collection } = subject;
  try {
    const standing = await store.get(ctx.scope, collection, step.subjectId);
    if (standing === undefined) return {};
    if (contentDigest(deps, standing) !== step.left) return { why: sentenceOf('kept_changed') };
    const cells = await store.get(ctx.scope, importedCells, cellsIdOf(step.subjectId), { unseal: false });
    if (step.before === undefined) {
      const gone = await subject.takeAway(ctx, standing, undoing);
      if ('why' in gone) return gone;
      const removals = [...(gone.removals ?? []), ...(await withHistory(store, ctx, collection, standing))];
      return { ...gone, removals };
    }
    const now = clock();
    const before = { ...step.before, version: standing.version + 1, updatedAt: now } as unknown as Row;
    const back = await subject.putBack(ctx, standing, before);
    if ('why' in back) return back;
    return {
      ...back,
      puts: [
        ...(back.puts ?? []),
        put(collection, before, standing.version),
        ...cellsBack(step, cells, now),
        ...editPuts(newId, { ...ctx, said: 'file' }, edited(before, standing)),
      ],
    };
  } catch (error) {
    if (error instanceof Unreadable) return { why: sentenceOf('kept_damaged') };
    throw error;
  }
}

/** What of a record is another than it was, for its history. */
function edited(before: Row, standing: Row) {
  const [was, is] = [before, standing].map((row) => row as unknown as Readonly<Record<string, unknown>>);
  const fields = [...new Set([...Object.keys(before), ...Object.keys(standing)])].filter(
    (field) => !ofRows.has(field) && canonical(was?.[field]) !== canonical(is?.[field]),
  );
  const ofPerson = nounOf(before.id) === 'participant' ? { participantId: before.id } : {};
  return { row: before, fields, ...ofPerson };
}

/** Fields that nobody writes: what follows from others, and what every row has. */
const ofRows = new Set([
  'version',
  'updatedAt',
  'nameKey',
  'nameKeys',
  'titleKeys',
  'conceptNames',
  'stageSince',
]);

/** What files had said of a record before: the same file says something new again. */
function cellsBack(
  { cellsBefore = {} }: ImportedRecord,
  cells: ImportedCells | undefined,
  now: string,
): readonly Put[] {
  return cells === undefined
    ? []
    : [put(importedCells, next(cells, now, { cells: cellsBefore }), cells.version)];
}
