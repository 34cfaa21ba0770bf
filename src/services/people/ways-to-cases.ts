import type { Role } from '../../domain/user.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import { users } from '../../store/collections/index.ts';
import { type Put, type Store, walk } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { noticePut } from '../notices/new-notice.ts';

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** Roles that read cases every day. */
const caseRoles: readonly (Role | undefined)[] = ['coach', 'supervisor'];

/**
 * What goes into the unit in which an administrator makes a way to sign in as somebody who reads cases: each supervisor who was there
 * before is told, for who makes the account can be who uses it, and sees by it what no administrator sees. Empty where anybody else
 * acts, and for other roles.
 */
export async function tellOfWay(
  { store, clock, newId }: Deps,
  ctx: Context,
  way: { readonly role: Role | undefined; readonly userId?: string | undefined },
): Promise<readonly Put[]> {
  const { actor } = ctx.scope;
  if (!('role' in actor) || actor.role !== 'administrator' || !caseRoles.includes(way.role)) return [];
  const told: Put[] = [];
  const supervisors = { key: ['supervisor'], unseal: false } as const;
  for await (const { id, disabledAt } of walk(store, ctx.scope, users, 'byRole', supervisors)) {
    if (disabledAt !== undefined || id === way.userId) continue;
    // Each is a cause of its own.
    const cause = [newId('notice')];
    told.push(
      noticePut({ clock, newId }, ctx, id, { kind: 'way_made', importance: 'soon', cause, data: {} }),
    );
  }
  return told;
}
