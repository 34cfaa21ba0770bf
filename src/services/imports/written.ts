import type { Import } from '../../domain/import.ts';
import { employers, importedRecords, opportunities, participants } from '../../store/collections/index.ts';
import type { Page, Store } from '../../store/port.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import type { PageAsked } from '../kit/lists.ts';

/** A record that a file made or changed, by the name it has now; none where it is gone, or whoever asks is barred from it. */
export interface WrittenRecord {
  readonly id: string;
  readonly outcome: 'created' | 'updated';
  readonly name?: string | undefined;
}

interface Deps {
  readonly store: Store;
  readonly audit: AuditBuffer;
}

/** A page of what a file made and changed, in its order; what an undo took back or kept is none of it. Whose names are read stands in the trail. */
export async function writtenOf(
  { store, audit }: Deps,
  ctx: Context,
  file: Import,
  page: PageAsked,
): Promise<Page<WrittenRecord>> {
  const { scope } = ctx;
  const key = [file.id, 'applied'] as const;
  const found = await store.list(scope, importedRecords, 'byImport', { key, ...page });
  const ids = found.items.map(({ subjectId }) => subjectId);
  const named = (prefix: string) => ids.filter((id) => id.startsWith(prefix));
  const people = await store.getMany(scope, participants, named('par_'));
  const postings = await store.getMany(scope, opportunities, named('opp_'));
  const firms = await store.getMany(scope, employers, named('emp_'));
  if (people.length > 0) audit.note(scope, done('list', 'participant', `count:${people.length}`));
  const names = new Map([
    ...people.map(({ id, displayName }) => [id, displayName] as const),
    ...postings.map(({ id, title }) => [id, title] as const),
    ...firms.map(({ id, name }) => [id, name] as const),
  ]);
  const items = found.items.map(({ subjectId, before }) => ({
    id: subjectId,
    outcome: before === undefined ? ('created' as const) : ('updated' as const),
    name: names.get(subjectId),
  }));
  return { ...found, items };
}
