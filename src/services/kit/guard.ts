import { type AccessResource, decide } from '../../domain/access/decide.ts';
import type { Permission } from '../../domain/access/permissions.ts';
import { type Noun, notFound, Problem } from '../../domain/problem.ts';
import type { AuditBuffer } from './audit-buffer.ts';
import type { Context } from './context.ts';

/**
 * Stops an actor who may not do this to that: Problem `not_found` for what is out of their scope, `forbidden` for what is
 * not for their role. Routes ask the same decision first; this holds for every other caller too.
 */
export function guard(ctx: Context, permission: Permission, noun: Noun, resource: AccessResource = {}): void {
  const decision = decide(ctx.scope.actor, permission, resource);
  if (decision.allow) return;
  if (decision.reason === 'scope') throw notFound(noun);
  throw new Problem('forbidden', 'not_for_your_role');
}

/** Reads something sensitive; an attempt at what is refused or not there is noted, whoever asks. */
export async function guarded<R>(
  audit: AuditBuffer,
  ctx: Context,
  asked: { readonly permission: Permission; readonly noun: Noun; readonly id: string },
  read: () => Promise<R | undefined>,
): Promise<R> {
  try {
    guard(ctx, asked.permission, asked.noun);
    const row = await read();
    if (row === undefined) throw notFound(asked.noun);
    return row;
  } catch (error) {
    if (error instanceof Problem && ['not_found', 'forbidden'].includes(error.code)) {
      const { noun, id } = asked;
      audit.note(ctx.scope, { action: 'read', noun, subjectId: id.slice(0, 100), outcome: 'denied' });
    }
    throw error;
  }
}
