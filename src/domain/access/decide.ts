import type { Role } from '../user.ts';
import type { Actor } from './actor.ts';
import { type Permission, permissions } from './permissions.ts';

/** What a route may declare: a permission, anybody signed in or not, or the sign-in itself. */
export type Access = Permission | 'public';

export type AccessDecision =
  | { readonly allow: true }
  | { readonly allow: false; readonly reason: 'role' | 'scope' };

/** Facts about the thing acted on that a decision may depend on. */
export interface AccessResource {
  readonly organisationId?: string | undefined;
  readonly employerId?: string | undefined;
}

/**
 * The one decision: may this actor do this to that? `scope` means the thing must look missing (404),
 * `role` that the actor may know it is not theirs to do (403). A job may do what it declares, a command of the command line
 * everything: who may start it may read the folder.
 */
export function decide(actor: Actor, permission: Permission, resource: AccessResource = {}): AccessDecision {
  if (
    resource.organisationId !== undefined &&
    actor.organisationId !== '*' &&
    resource.organisationId !== actor.organisationId
  ) {
    return { allow: false, reason: 'scope' };
  }
  if (actor.kind === 'command') return { allow: true };
  if (actor.kind === 'job') {
    return actor.rights.includes(permission) ? { allow: true } : { allow: false, reason: 'role' };
  }
  if (!(permissions[permission] as readonly Role[]).includes(actor.role))
    return { allow: false, reason: 'role' };
  if (
    actor.role === 'employer' &&
    resource.employerId !== undefined &&
    resource.employerId !== actor.employerId
  ) {
    return { allow: false, reason: 'scope' };
  }
  return { allow: true };
}
