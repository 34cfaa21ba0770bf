import type { Role } from '../user.ts';
import type { Noun } from './nouns.ts';

/** What a permission is about, and the roles that hold it. */
interface Grant {
  readonly noun: Noun;
  readonly roles: readonly Role[];
  /** It is about the actor alone: their account, their notices. */
  readonly own?: true;
}

const coaches = ['coach', 'supervisor'] as const;

/**
 * Every permission there is. Default deny: a role not named does not hold it. Those without a role are for jobs, which name
 * what they need, and for commands of the command line.
 */
export const permissions = {
  'me:read': {
    noun: 'user',
    own: true,
    roles: ['coach', 'supervisor', 'employer', 'participant', 'partner', 'auditor', 'administrator'],
  },
  'participant:read': { noun: 'participant', roles: coaches },
  'participant:write': { noun: 'participant', roles: coaches },
  'stage:write': { noun: 'participant', roles: coaches },
  'stage:read': { noun: 'stageChange', roles: coaches },
  'employer:read': { noun: 'employer', roles: [...coaches, 'employer'] },
  'employer:create': { noun: 'employer', roles: coaches },
  'employer:write': { noun: 'employer', roles: [...coaches, 'employer'] },
  'opportunity:read': { noun: 'opportunity', roles: [...coaches, 'employer'] },
  'opportunity:write': { noun: 'opportunity', roles: [...coaches, 'employer'] },
  'match:read': { noun: 'match', roles: coaches },
  'match:decide': { noun: 'match', roles: coaches },
  'decision:read': { noun: 'decision', roles: coaches },
  'evaluation:read': { noun: 'match', roles: coaches },
  'notice:read': { noun: 'notice', own: true, roles: [...coaches, 'employer', 'administrator'] },
  'taxonomy:read': { noun: 'concept', roles: [...coaches, 'employer'] },
  'import:write': { noun: 'import', roles: coaches },
  'coach:list': { noun: 'user', roles: coaches },
  'operations:read': { noun: 'work', roles: ['administrator'] },
  'operations:write': { noun: 'work', roles: ['administrator'] },
  'organisation:create': { noun: 'organisation', roles: [] },
  'user:create': { noun: 'user', roles: [] },
  'token:write': { noun: 'token', roles: [] },
  'match:keep': { noun: 'match', roles: [] },
  'match:return': { noun: 'match', roles: [] },
  'notice:raise': { noun: 'notice', roles: [] },
  'import:end': { noun: 'import', roles: [] },
  'opportunity:expire': { noun: 'opportunity', roles: [] },
  'records:prune': { noun: 'work', roles: [] },
  'records:verify': { noun: 'work', roles: [] },
  'rescore:ask': { noun: 'participant', roles: [] },
} as const satisfies Record<string, Grant>;

export type Permission = keyof typeof permissions;

/** What a route may declare: a permission, or that anybody may, signed in or not. */
export type Access = Permission | 'public';
