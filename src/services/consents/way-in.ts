import type { WayIn } from '../../domain/consent.ts';
import { partnerLinks, partners, users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { given } from '../kit/patches.ts';

/** A way in by name, for receipts. */
export interface WayInNames {
  /** In whose portal's session it was. */
  readonly portalName: string | undefined;
  /** Who made the code by which the session was opened. */
  readonly codeFrom: string | undefined;
}

/** By whom the session was opened in which a person acts: nothing for one who signed in by what they alone have, and for others. */
export async function wayIn(store: Store, { scope }: Context): Promise<WayIn> {
  const { actor } = scope;
  if (!('role' in actor) || actor.role !== 'participant') return {};
  const { partnerLinkId, codeBy } = actor;
  const link = partnerLinkId && (await store.get(scope, partnerLinks, partnerLinkId));
  return given({ partnerId: link ? link.partnerId : undefined, codeBy });
}

/** The same for a record of what they did, which says nothing where there is nothing to say. */
export async function cameBy(store: Store, ctx: Context): Promise<{ readonly cameBy?: WayIn }> {
  const way = await wayIn(store, ctx);
  return Object.keys(way).length === 0 ? {} : { cameBy: way };
}

/** Ways in by name: who made a code may be gone by now. */
export async function wayInNames(
  store: Store,
  { scope }: Context,
  ways: readonly (WayIn | undefined)[],
): Promise<(way: WayIn | undefined) => WayInNames> {
  const idsOf = (field: keyof WayIn) => [...new Set(ways.flatMap((way) => way?.[field] ?? []))];
  const portals = await store.getMany(scope, partners, idsOf('partnerId'), { unseal: false });
  const staff = await store.getMany(scope, users, idsOf('codeBy'));
  return (way) => ({
    portalName: portals.find(({ id }) => id === way?.partnerId)?.name,
    codeFrom: staff.find(({ id }) => id === way?.codeBy)?.displayName,
  });
}
