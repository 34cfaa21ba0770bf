import type { Role } from '../user.ts';
import type { Actor, SignedIn } from './actor.ts';
import { ceilings, withheld } from './ceilings.ts';
import { type DataClass, isWithin } from './data-class.ts';
import { classes, type Noun } from './nouns.ts';
import { type Grant, type Permission, permissions } from './permissions.ts';

/** The names of the fields of a noun that somebody may see. */
export type Fields = ReadonlySet<string>;

/**
 * What was decided, which fields may be seen, and why. A denial for `scope` means that the thing must look missing (404), one
 * for `role`, `rights` or `caseload` that the actor may know it is not theirs to do, for `step_up` that they may once they have
 * said who they are again (403).
 */
export type Decision =
  | { readonly allow: true; readonly fields: Fields; readonly reason: 'role' | 'rights' | 'command' }
  | { readonly allow: false; readonly fields: Fields; readonly reason: Refused };

type Refused = 'role' | 'rights' | 'scope' | 'caseload' | 'step_up';

/** Facts about the thing acted on that a decision may depend on. */
export interface AccessResource {
  readonly organisationId?: string | undefined;
  /** The employer it belongs to, or is. */
  readonly employerId?: string | undefined;
  /** Whose record it is. */
  readonly participantId?: string | undefined;
  /** The coach whose people it is about. */
  readonly coachId?: string | undefined;
  /** Who answers for that coach's people today, while a cover stands. */
  readonly standInIds?: readonly string[] | undefined;
}

/**
 * The one decision: may this actor do this to that, and what of it may they see? Default deny, and forbid beats permit.
 * A person or a token acts by its role, under that role's ceiling; a job by the rights it names; a command of the command line
 * by the disk it has in its hands.
 */
export function decide(actor: Actor, permission: Permission, resource: AccessResource = {}): Decision {
  if (isForeign(actor, resource)) return deny('scope');
  if (actor.kind === 'command') return allow('command', seenByAll(permission));
  if (actor.kind === 'job') {
    return actor.rights.includes(permission) ? allow('rights', seenByAll(permission)) : deny('rights');
  }
  const roles: readonly Role[] = permissions[permission].roles;
  const role = actsAs(actor, permission, roles);
  if (!roles.includes(role)) return deny('role');
  const { employerId, participantId } = resource;
  if (actor.role === 'employer' && employerId !== undefined && employerId !== actor.employerId)
    return deny('scope');
  if (actor.role === 'participant' && isAnothers(actor, permission, participantId)) return deny('scope');
  if (actor.role === 'coach' && !isOfCaseload(actor, permission, resource)) return deny('caseload');
  const { stepUp }: Grant = permissions[permission];
  if (stepUp && actor.kind === 'token') return deny('role');
  if (stepUp && actor.steppedUp !== true) return deny('step_up');
  return allow('role', fieldsFor(role, permission));
}

/**
 * Whether what a participant would do is about somebody else. Who is nobody in the records, such as a token of theirs from before
 * there were none, has nothing of their own, also where no record is named.
 */
function isAnothers(actor: SignedIn, permission: Permission, participantId: string | undefined): boolean {
  const { self }: Grant = permissions[permission];
  if (actor.participantId === undefined) return self === true || participantId !== undefined;
  return participantId !== undefined && participantId !== actor.participantId;
}

/** Whoever broke the glass reads what supervisors read beside what is theirs, and changes none of it. */
function actsAs({ role, seesCases }: SignedIn, permission: Permission, roles: readonly Role[]): Role {
  const lends = seesCases === true && permission.endsWith(':read') && !roles.includes(role);
  return lends ? 'supervisor' : role;
}

/**
 * Whether what a coach would do is about nobody's people, their own, or those they answer for today. A machine has no people: it
 * acts for the organisation.
 */
function isOfCaseload({ kind, id }: SignedIn, permission: Permission, resource: AccessResource): boolean {
  const { coachId, standInIds = [] } = resource;
  const { caseload }: Grant = permissions[permission];
  if (kind === 'token' || caseload === undefined || coachId === undefined || coachId === id) return true;
  return caseload === 'answered_for' && standInIds.includes(id);
}

const allow = (reason: 'role' | 'rights' | 'command', fields: Fields): Decision => ({
  allow: true,
  fields,
  reason,
});

const nothing: Fields = new Set();

const deny = (reason: Refused): Decision => ({ allow: false, fields: nothing, reason });

const isForeign = (actor: Actor, { organisationId }: AccessResource): boolean =>
  organisationId !== undefined && actor.organisationId !== '*' && organisationId !== actor.organisationId;

const seenByAll = (permission: Permission): Fields => fieldsUpTo(permissions[permission].noun, 'sud');

/**
 * The fields within a role's ceiling that are not withheld from it; of oneself and of staff, those that are personal in any case.
 * A participant sees all that is kept of them, where a permission is about themselves.
 */
export function fieldsFor(role: Role, permission: Permission): Fields {
  const grant: Grant = permissions[permission];
  const { noun, own = false, staff = false, self = false } = grant;
  if (role === 'participant' && self) return fieldsUpTo(noun, 'sud');
  const ceiling = (own || staff) && isWithin(ceilings[role], 'personal') ? 'personal' : ceilings[role];
  const hidden = withheld[role]?.[noun];
  const seen = fieldsUpTo(noun, ceiling);
  return hidden === undefined ? seen : new Set([...seen].filter((field) => !hidden.includes(field)));
}

const known = new Map<string, Fields>();

/** Asked for every answer, so each is worked out once. */
function fieldsUpTo(noun: Noun, ceiling: DataClass): Fields {
  const key = `${noun} ${ceiling}`;
  let fields = known.get(key);
  if (fields === undefined) {
    const within = Object.entries(classes[noun]).filter(([, dataClass]) => isWithin(dataClass, ceiling));
    fields = new Set(within.map(([field]) => field));
    known.set(key, fields);
  }
  return fields;
}
