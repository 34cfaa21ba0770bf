import type { AuditNoun } from '../../domain/access/audit-act.ts';
import { type AccessResource, decide, type Fields } from '../../domain/access/decide.ts';
import type { Permission } from '../../domain/access/permissions.ts';
import { subjectOf } from '../../domain/audit.ts';
import { type Noun, notFound, Problem } from '../../domain/problem.ts';
import type { AuditBuffer } from './audit-buffer.ts';
import type { Context } from './context.ts';

/**
 * Stops an actor who may not do this to that: Problem `not_found` for what is out of their scope, `forbidden` for what is
 * not for their role, `step_up` for what they say first who they are for. Gives the fields of the permission's noun
 * that they may see. Routes ask the same decision first; this
 * holds for every other caller too.
 */
export function guard(
  ctx: Context,
  permission: Permission,
  resource: AccessResource = {},
  noun: Noun = 'record',
): Fields {
  const decision = decide(ctx.scope.actor, permission, resource);
  if (decision.allow) return decision.fields;
  if (decision.reason === 'scope') throw notFound(noun);
  if (decision.reason === 'step_up') throw new Problem('step_up', 'step_up_needed');
  throw new Problem('forbidden', decision.reason === 'caseload' ? 'not_your_people' : 'not_for_your_role');
}

/** Reads something sensitive; an attempt at what is not there is noted, whoever asks. */
export async function readNoted<R>(
  audit: AuditBuffer,
  ctx: Context,
  { noun, id }: { readonly noun: Noun & AuditNoun; readonly id: string },
  read: () => Promise<R | undefined>,
): Promise<R> {
  const row = await read();
  if (row !== undefined) return row;
  audit.note(ctx.scope, { action: 'read', noun, subjectId: subjectOf(id), outcome: 'denied' });
  throw notFound(noun);
}
