import type { Role } from '../user.ts';
import type { Actor } from './actor.ts';

/** Every permission there is, and the roles that hold it. Default deny: a role not named does not. */
export const permissions = {
  'me:read': ['coach', 'supervisor', 'employer', 'participant', 'partner', 'auditor', 'administrator'],
  'participant:read': ['coach', 'supervisor'],
  'participant:write': ['coach', 'supervisor'],
  'stage:write': ['coach', 'supervisor'],
  'employer:read': ['coach', 'supervisor', 'employer'],
  'employer:create': ['coach', 'supervisor'],
  'employer:write': ['coach', 'supervisor', 'employer'],
  'opportunity:read': ['coach', 'supervisor', 'employer'],
  'opportunity:write': ['coach', 'supervisor', 'employer'],
  'match:read': ['coach', 'supervisor'],
  'match:decide': ['coach', 'supervisor'],
  'evaluation:read': ['coach', 'supervisor'],
  'notice:read': ['coach', 'supervisor', 'employer', 'administrator'],
  'taxonomy:read': ['coach', 'supervisor', 'employer'],
  'import:write': ['coach', 'supervisor'],
  'coach:list': ['coach', 'supervisor'],
  'operations:read': ['administrator'],
  'operations:write': ['administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

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
 * `role` that the actor may know it is not theirs to do (403). Jobs and commands act under their own scope.
 */
export function decide(actor: Actor, permission: Permission, resource: AccessResource = {}): AccessDecision {
  if (
    resource.organisationId !== undefined &&
    actor.organisationId !== '*' &&
    resource.organisationId !== actor.organisationId
  ) {
    return { allow: false, reason: 'scope' };
  }
  if (!('role' in actor)) return { allow: true };
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
