import { roles as everybody, type Role } from '../user.ts';
import type { Noun } from './nouns.ts';

/** What a permission is about, and the roles that hold it. */
export interface Grant {
  readonly noun: Noun;
  readonly roles: readonly Role[];
  /** It is about the actor alone: their account, their notices. */
  readonly own?: true;
  /** A participant may it for themselves alone, and sees all that is kept of them in it. */
  readonly self?: true;
  /** It is about who signs in, whom an administrator knows by name and address. */
  readonly staff?: true;
  /** Whoever is signed in says once more who they are before it: an open session alone does not do it. No machine may. */
  readonly stepUp?: true;
  /**
   * It is about the people of a coach: another coach may it for their own alone, or also for those they answer for while that
   * coach is away. A supervisor may it for everybody.
   */
  readonly caseload?: 'own' | 'answered_for';
}

const coaches = ['coach', 'supervisor'] as const;
const andSelf = [...coaches, 'participant'] as const;
const administrators = ['administrator'] as const;
/** Participants come in by a code on paper or a partner's link, where no app would be asked for; partners are machines. */
const withFactors = [...coaches, 'employer', 'auditor', 'administrator'] as const;

/**
 * Every permission there is. Default deny: a role not named does not hold it. Those without a role are for jobs, which name
 * what they need, and for commands of the command line.
 */
export const permissions = {
  'me:read': { noun: 'user', own: true, roles: everybody },
  'me:write': { noun: 'user', own: true, roles: everybody },
  'preferences:read': { noun: 'preferences', own: true, roles: everybody },
  'preferences:write': { noun: 'preferences', own: true, roles: everybody },
  'session:read': { noun: 'session', own: true, roles: everybody },
  'session:end': { noun: 'session', own: true, roles: everybody },
  'factor:read': { noun: 'factor', own: true, roles: withFactors },
  'factor:write': { noun: 'factor', own: true, stepUp: true, roles: withFactors },
  'participant:read': { noun: 'participant', roles: coaches },
  'participant:write': { noun: 'participant', roles: coaches },
  'participant:bar': { noun: 'participant', roles: ['supervisor'] },
  'stage:write': { noun: 'participant', roles: coaches },
  'stage:read': { noun: 'stageChange', roles: coaches },
  'employer:read': { noun: 'employer', roles: [...coaches, 'employer'] },
  'employer:create': { noun: 'employer', roles: coaches },
  'employer:write': { noun: 'employer', roles: [...coaches, 'employer'] },
  'contact:read': { noun: 'contact', roles: coaches },
  'contact:write': { noun: 'contact', roles: coaches },
  'place:read': { noun: 'place', roles: [...coaches, 'employer'] },
  'search:read': { noun: 'employer', roles: [...coaches, 'employer', 'administrator'] },
  'opportunity:read': { noun: 'opportunity', roles: [...coaches, 'employer'] },
  'opportunity:write': { noun: 'opportunity', roles: [...coaches, 'employer'] },
  'match:read': { noun: 'match', roles: coaches },
  'match:decide': { noun: 'match', roles: coaches },
  'own:read': { noun: 'participant', own: true, roles: ['participant'] },
  'own:write': { noun: 'participant', own: true, roles: ['participant'] },
  'offer:read': { noun: 'offer', own: true, roles: ['participant'] },
  'offer:answer': { noun: 'offer', own: true, roles: ['participant'] },
  'consent:read': { noun: 'consent', self: true, roles: andSelf },
  'consent:write': { noun: 'consent', self: true, roles: andSelf },
  'evidence:read': { noun: 'evidence', self: true, roles: andSelf },
  'evidence:write': { noun: 'consent', roles: coaches },
  'release:read': { noun: 'release', self: true, roles: andSelf },
  'release:write': { noun: 'release', self: true, roles: andSelf },
  'release:record': { noun: 'release', stepUp: true, roles: coaches },
  'released:read': { noun: 'released', roles: ['employer'] },
  'released:answer': { noun: 'released', roles: ['employer'] },
  'placement:read': { noun: 'placement', self: true, roles: andSelf },
  'placement:write': { noun: 'placement', self: true, roles: andSelf },
  'disclosure:read': { noun: 'disclosure', self: true, roles: andSelf },
  'name:deny': { noun: 'decision', self: true, roles: ['participant'] },
  'review:read': { noun: 'match', roles: coaches },
  'worklist:read': { noun: 'participant', roles: coaches },
  'caseload:compare': { noun: 'participant', roles: ['supervisor'] },
  'cover:read': { noun: 'cover', roles: coaches },
  'cover:write': { noun: 'cover', roles: coaches, caseload: 'own' },
  'handover:write': { noun: 'handover', roles: coaches, caseload: 'answered_for' },
  'view:write': { noun: 'savedView', own: true, roles: coaches },
  'look:write': { noun: 'look', roles: coaches },
  'edit:read': { noun: 'edit', roles: coaches },
  'cost:read': { noun: 'needCosts', roles: coaches },
  'cost:ask': { noun: 'needCosts', roles: coaches },
  'decision:read': { noun: 'decision', roles: coaches },
  'evaluation:read': { noun: 'match', roles: coaches },
  'question:read': { noun: 'question', roles: coaches },
  'question:answer': { noun: 'question', roles: coaches },
  'enquiry:put': { noun: 'enquiry', roles: coaches },
  'enquiry:read': { noun: 'enquiry', roles: [...coaches, 'employer'] },
  'enquiry:answer': { noun: 'enquiry', roles: ['employer'] },
  'notice:read': { noun: 'notice', own: true, roles: [...coaches, 'employer', 'administrator'] },
  'event:read': { noun: 'notice', own: true, roles: [...coaches, 'employer', 'administrator'] },
  'taxonomy:read': { noun: 'concept', roles: [...coaches, 'employer', 'participant'] },
  'import:write': { noun: 'import', roles: coaches },
  'coach:list': { noun: 'user', roles: coaches },
  'operations:read': { noun: 'work', roles: administrators },
  'operations:write': { noun: 'work', roles: administrators },
  'participant:export': { noun: 'personalFile', stepUp: true, roles: ['supervisor'] },
  'own:export': { noun: 'personalFile', own: true, roles: ['participant'] },
  'own:erase': { noun: 'erasure', own: true, roles: ['participant'] },
  'erasure:ask': { noun: 'erasure', stepUp: true, roles: ['supervisor'] },
  'erasure:decide': { noun: 'erasure', stepUp: true, roles: ['supervisor', 'administrator'] },
  'erasure:read': { noun: 'erasure', roles: ['supervisor', 'auditor', 'administrator'] },
  'retention:read': { noun: 'retention', roles: ['supervisor', 'auditor', 'administrator'] },
  'retention:write': { noun: 'retention', roles: administrators },
  'clearance:read': { noun: 'clearance', roles: ['supervisor', 'auditor', 'administrator'] },
  'clearance:list': { noun: 'clearanceItem', roles: ['supervisor', 'administrator'] },
  'clearance:prepare': { noun: 'clearance', roles: administrators },
  'clearance:ask': { noun: 'clearance', stepUp: true, roles: administrators },
  'clearance:decide': { noun: 'clearance', stepUp: true, roles: administrators },
  'glass:break': { noun: 'glass', stepUp: true, roles: administrators },
  'glass:read': { noun: 'glass', roles: ['supervisor', 'auditor', 'administrator'] },
  'glass:review': { noun: 'glass', roles: ['supervisor'] },
  'scoring:read': { noun: 'scoringSwitch', staff: true, roles: [...coaches, 'administrator'] },
  'scoring:write': { noun: 'scoringSwitch', staff: true, roles: administrators },
  'audit:read': { noun: 'auditEntry', staff: true, roles: ['supervisor', 'auditor'] },
  'delivery:read': { noun: 'delivery', staff: true, roles: administrators },
  'delivery:write': { noun: 'delivery', staff: true, roles: administrators },
  'user:read': { noun: 'user', staff: true, roles: administrators },
  'user:create': { noun: 'user', staff: true, roles: administrators },
  'user:write': { noun: 'user', staff: true, stepUp: true, roles: administrators },
  'user:signOut': { noun: 'user', staff: true, roles: administrators },
  'token:read': { noun: 'token', roles: administrators },
  'token:write': { noun: 'token', roles: administrators },
  'invitation:read': { noun: 'link', staff: true, roles: administrators },
  'invitation:write': { noun: 'link', staff: true, roles: administrators },
  'partner:read': { noun: 'partner', roles: [...coaches, 'administrator'] },
  'partner:write': { noun: 'partner', roles: administrators },
  'code:write': { noun: 'code', roles: coaches, caseload: 'answered_for' },
  'code:signIn': { noun: 'code', stepUp: true, roles: coaches, caseload: 'answered_for' },
  'partnerLink:read': { noun: 'partnerLink', roles: coaches },
  'partnerLink:end': { noun: 'partnerLink', roles: coaches },
  'partnerLink:use': { noun: 'partnerLink', roles: ['partner'] },
  'reset:write': { noun: 'link', staff: true, stepUp: true, roles: administrators },
  'place:write': { noun: 'place', roles: [] },
  'organisation:create': { noun: 'organisation', roles: [] },
  'match:keep': { noun: 'match', roles: [] },
  'cost:keep': { noun: 'needCosts', roles: [] },
  'question:keep': { noun: 'question', roles: [] },
  'match:return': { noun: 'match', roles: [] },
  'release:end': { noun: 'release', roles: [] },
  'notice:raise': { noun: 'notice', roles: [] },
  'delivery:send': { noun: 'delivery', roles: [] },
  'import:end': { noun: 'import', roles: [] },
  'opportunity:expire': { noun: 'opportunity', roles: [] },
  'partnerLink:expire': { noun: 'partnerLink', roles: [] },
  'records:prune': { noun: 'work', roles: [] },
  'records:verify': { noun: 'work', roles: [] },
  'clearance:carry': { noun: 'clearance', roles: [] },
  'erasure:finish': { noun: 'erasure', roles: [] },
  'rescore:ask': { noun: 'participant', roles: [] },
} as const satisfies Record<string, Grant>;

export type Permission = keyof typeof permissions;

/** What a route may declare: a permission, or that anybody may, signed in or not. */
export type Access = Permission | 'public';
