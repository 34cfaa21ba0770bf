import type { Edit, SaidBy } from '../../domain/edit.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Row } from '../../domain/values/row.ts';
import { edits } from '../../store/collections/index.ts';
import type { Put } from '../../store/port.ts';
import { first, put } from '../../store/rows.ts';
import type { Context } from './context.ts';

interface Edited {
  readonly row: Row;
  /** Whose key the line is sealed with; absent where it is about nobody. */
  readonly participantId?: string;
  readonly fields: readonly string[];
}

/** The line of the history that goes with a change, in its unit; none where nothing changed. */
export function editPuts(newId: NewId, ctx: Context, { row, participantId, fields }: Edited): readonly Put[] {
  if (fields.length === 0) return [];
  const edit: Edit = {
    ...first(newId('edit'), row.organisationId, row.updatedAt),
    ...{ subjectId: row.id, ...(participantId === undefined ? {} : { participantId }) },
    ...{ act: row.version === 1 ? 'made' : 'changed', fields, said: ctx.said ?? saidByRole(ctx) },
    by: ctx.scope.actor.id,
  };
  return [put(edits, edit, 0)];
}

/** What an employer or a participant writes down themselves they said; what the coach's side writes, the coach. */
function saidByRole({ scope: { actor } }: Context): SaidBy {
  const role = 'role' in actor ? actor.role : undefined;
  return role === 'employer' || role === 'participant' ? role : 'coach';
}
