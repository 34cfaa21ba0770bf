import type { AuditRow } from '../../domain/audit.ts';
import type { Row } from '../../domain/values/row.ts';
import type { Collection } from '../../store/collection.ts';
import { allCollections, audit, importPieces, organisations } from '../../store/collections/index.ts';
import type { KeptHeads } from '../../store/kept-heads.ts';
import type { FindMisplaced, Misplaced } from '../../store/placement.ts';
import type { Page, Store, TrailHead } from '../../store/port.ts';
import type { RoundContext } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { createReferenceCheck, type ReferenceFlaw } from './reference-check.ts';
import { createTrailCheck, type TrailFlaw } from './trail-check.ts';

/** What is wrong with stored records. */
export type Flaw =
  | TrailFlaw
  | ReferenceFlaw
  | Misplaced
  /** Where the trails had come to used to be kept beside the data, and is not there, or was not written by this installation. */
  | { readonly kind: 'heads_lost' }
  | { readonly kind: 'unreadable'; readonly collection: string; readonly id: string };

/** Hears what is found while it is found. */
export interface VerifyListener {
  /** Before the first row: how many there are to look at, roughly where a server writes meanwhile. */
  readonly onStart: (rows: number) => void;
  readonly onRows: (collection: string, rows: number) => void;
  readonly onFlaw: (flaw: Flaw) => void;
}

/**
 * Looks at every row of every organisation: whether it can be opened, whether what it names is there, whether the trail holds
 * to its end, whether it is found where it is looked for and nothing else is. Reads a page at a time, beside a server that writes. Gives how many rows it looked at.
 */
export type Verify = UseCase<[listener: VerifyListener], number, RoundContext>;

interface Deps {
  readonly store: Store;
  readonly keptHeads: Pick<KeptHeads, 'read'>;
  readonly findMisplaced: FindMisplaced;
  readonly chainStart: string;
  readonly follows: (row: AuditRow, before: TrailHead) => boolean;
}

/** How many rows are held at once: of what may be large, as the pieces of a file are, few. */
const pageSizeOf = ({ name }: Collection): number => (name === importPieces.name ? 5 : 500);

/** Looks through all records. */
export function createVerify({ store, keptHeads, findMisplaced, chainStart, follows }: Deps): Verify {
  async function* pagesOf<R extends Row>(
    ctx: RoundContext,
    collection: Collection<R>,
  ): AsyncGenerator<Page<R>> {
    let cursor: string | null | undefined;
    do {
      const from = cursor ?? undefined;
      const page: Page<R> = await store.list(ctx.everywhere(), collection, 'all', {
        limit: pageSizeOf(collection),
        cursor: from,
      });
      yield page;
      cursor = page.nextCursor;
    } while (cursor !== null);
  }

  return withPermission('records:verify', async (ctx: RoundContext, { onStart, onRows, onFlaw }) => {
    const scope = ctx.everywhere();
    const checkReferences = createReferenceCheck({
      store,
      scope,
      collections: allCollections,
      nobody: ctx.scope.organisationId,
    });
    const trails = createTrailCheck({ chainStart, follows });
    const headNow = (organisationId: string) => store.trailHead(ctx.within(organisationId).scope);
    let looked = 0;

    async function look<R extends Row>(collection: Collection<R>, onRow: (row: R) => void): Promise<void> {
      for await (const { items, unreadable = [] } of pagesOf(ctx, collection)) {
        items.forEach(onRow);
        for (const id of unreadable) onFlaw({ kind: 'unreadable', collection: collection.name, id });
        for (const flaw of await checkReferences(collection, items)) onFlaw(flaw);
        looked += items.length + unreadable.length;
        onRows(collection.name, looked);
      }
    }

    let rows = 0;
    for (const collection of allCollections)
      rows += await store.count(scope, collection, 'all', [], Number.MAX_SAFE_INTEGER);
    onStart(rows);
    // Before the entries: what is added meanwhile comes behind.
    const kept = await keptHeads.read();
    for (const { organisationId, ...head } of kept.heads) trails.expect(organisationId, head, 'beside');
    if (kept.lost) onFlaw({ kind: 'heads_lost' });
    await look(organisations, () => {});
    for await (const { items } of pagesOf(ctx, organisations))
      for (const { id } of items) trails.expect(id, await headNow(id), 'store');
    await look(audit, trails.take);
    for (const flaw of await trails.finish(headNow)) onFlaw(flaw);
    for (const collection of allCollections)
      if (collection !== audit && collection !== organisations) await look(collection, () => {});
    for await (const flaw of findMisplaced()) onFlaw(flaw);
    return looked;
  });
}
