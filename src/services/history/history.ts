import type { Edit, Recorded } from '../../domain/edit.ts';
import { notFound } from '../../domain/problem.ts';
import type { Row } from '../../domain/values/row.ts';
import type { Collection } from '../../store/collection.ts';
import { edits, employers, opportunities, participants } from '../../store/collections/index.ts';
import type { Page, Store } from '../../store/port.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { done } from '../kit/commit.ts';
import { fieldsSeen } from '../kit/fields-seen.ts';
import { filteredPage, type PageAsked } from '../kit/lists.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { namesOf } from './names-of.ts';

/** A line of the history of a record, with the name of who made the change. */
export interface EditView extends Edit {
  readonly byName: string | undefined;
}

export interface History {
  /** Who changed which fields of a record, the newest first; never what they said. Throws Problem `not_found`. */
  readonly list: UseCase<[noun: Recorded, id: string, page: PageAsked], Page<EditView>>;
}

interface Deps {
  readonly store: Store;
  readonly audit: AuditBuffer;
}

const recorded: Readonly<Record<Recorded, Collection<Row>>> = {
  participant: participants as Collection<Row>,
  employer: employers as Collection<Row>,
  opportunity: opportunities as Collection<Row>,
};

/** What happened to records, as far as it was kept: from this release on. */
export function createHistory({ store, audit }: Deps): History {
  return {
    list: withPermission('edit:read', async (ctx, noun, id, page) => {
      const row = await store.get(ctx.scope, recorded[noun], id, { unseal: false });
      if (row === undefined) throw notFound(noun);
      const seen = ({ fields }: Edit) => fieldsSeen(ctx, noun, fields);
      const keep = (edit: Edit) => seen(edit).length > 0;
      const reading = { path: 'bySubject', key: [id], descending: true, keep } as const;
      const found = await filteredPage(store, ctx.scope, edits, reading, page);
      const nameOf = await namesOf(
        store,
        ctx,
        found.items.map(({ by }) => by),
      );
      audit.note(ctx.scope, done('read', `${noun}_history`, id));
      const items = found.items.map((edit) => ({ ...edit, fields: seen(edit), byName: nameOf(edit.by) }));
      return { ...found, items };
    }),
  };
}
