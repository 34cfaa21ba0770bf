import type { Role } from '../user.ts';

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
  // Of jobs alone: nobody who signs in does these.
  'match:keep': [],
  'match:return': [],
  'notice:raise': [],
  'opportunity:expire': [],
  'records:prune': [],
  'rescore:ask': [],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;
