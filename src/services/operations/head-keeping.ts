import { audit, organisations } from '../../store/collections/index.ts';
import type { KeptHead, KeptHeads } from '../../store/kept-heads.ts';
import { type Store, walk } from '../../store/port.ts';
import { done } from '../kit/commit.ts';
import type { RoundContext } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';

/**
 * Writes down beside the data where every trail has come to. A head that is not in its trail any more is left as it is, for it
 * tells of a trail that was cut: gives the organisations of these, and nothing of them is written.
 */
export type KeepHeads = UseCase<[], readonly string[], RoundContext>;

/**
 * Takes the heads of all trails as they are now for right, whatever was written down before, with an entry in each trail that says
 * so. Gives how many there are.
 */
export type AcceptHeads = UseCase<[], number, RoundContext>;

interface Deps {
  readonly store: Store;
  readonly keptHeads: KeptHeads;
}

/** Keeps heads of trails outside of the data. */
export function createHeadKeeping({ store, keptHeads }: Deps): KeepHeads {
  /** Whether the trail still holds what was written down of it. */
  async function isIn(ctx: RoundContext, { organisationId, sequence, hash }: KeptHead): Promise<boolean> {
    if (sequence === 0) return true;
    const entry = await store.find(ctx.within(organisationId).scope, audit, 'bySequence', [sequence]);
    return entry?.hash === hash;
  }

  return withPermission('records:verify', async (ctx: RoundContext) => {
    const { heads, lost } = await keptHeads.read();
    if (lost) return ['*'];
    const before = new Map(heads.map((head) => [head.organisationId, head]));
    const cut: string[] = [];
    let moved = false;
    for await (const { id: organisationId } of walk(store, ctx.everywhere(), organisations, 'all')) {
      const { sequence, hash } = await store.trailHead(ctx.within(organisationId).scope);
      const old = before.get(organisationId);
      if (old?.sequence === sequence && old.hash === hash) continue;
      if (old !== undefined && (sequence < old.sequence || !(await isIn(ctx, old)))) cut.push(organisationId);
      else {
        before.set(organisationId, { organisationId, sequence, hash });
        moved = true;
      }
    }
    if (moved) await keptHeads.write([...before.values()]);
    return cut;
  });
}

/** Writes heads of trails anew where those outside of the data are lost, or are of newer data than this. */
export function createHeadAcceptance({ store, keptHeads }: Deps): AcceptHeads {
  return withPermission('records:verify', async (ctx: RoundContext) => {
    const heads: KeptHead[] = [];
    for await (const { id: organisationId } of walk(store, ctx.everywhere(), organisations, 'all')) {
      const { scope } = ctx.within(organisationId);
      await store.commit(scope, {
        organisationId,
        audit: [done('accept_heads', 'organisation', organisationId)],
      });
      heads.push({ organisationId, ...(await store.trailHead(scope)) });
    }
    await keptHeads.write(heads);
    return heads.length;
  });
}
