import { type AuditNoun, actOf } from '../../domain/access/audit-act.ts';
import { permissions } from '../../domain/access/permissions.ts';
import { subjectOf } from '../../domain/audit.ts';
import { Problem } from '../../domain/problem.ts';
import type { AuditBuffer } from './audit-buffer.ts';
import type { Context } from './context.ts';
import { around, type UseCase, type UseCases } from './use-case.ts';

type Act = UseCase<readonly unknown[], unknown>;

/** The same services, which leave an entry in the trail whenever somebody asks for what their role does not let them do. */
export function noteRefusals<Services extends UseCases<Services>>(
  services: Services,
  audit: Pick<AuditBuffer, 'note'>,
): Services {
  const noted = Object.entries<Readonly<Record<string, Act>>>(services as never).map(([noun, acts]) => [
    noun,
    Object.fromEntries(Object.entries(acts).map(([name, act]) => [name, noteRefusalsOf(act, audit)])),
  ]);
  return Object.fromEntries(noted) as Services;
}

function noteRefusalsOf(act: Act, audit: Pick<AuditBuffer, 'note'>): Act {
  return around(act, async (ctx: Context, ...asked) => {
    try {
      return await act(ctx, ...asked);
    } catch (error) {
      if (error instanceof Problem && error.code === 'forbidden') {
        const { action } = actOf(act.may);
        const noun: AuditNoun = permissions[act.may].noun;
        const subjectId = subjectOf(asked.find((one) => typeof one === 'string'));
        audit.note(ctx.scope, { action, noun, subjectId, outcome: 'denied' });
      }
      throw error;
    }
  });
}
