import type { Instant } from '../../domain/values/time.ts';
import { participants, users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { done } from '../kit/commit.ts';
import { readNoted } from '../kit/guard.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { emailKey } from '../people/user-lookup.ts';

/** Whether a mail comes to somebody: there is no address, it takes mail as far as is known, or it refused some. */
export interface MailReach {
  readonly reach: 'none' | 'open' | 'refused';
  readonly refusedAt?: Instant | undefined;
}

interface Deps {
  readonly store: Store;
  readonly blind: (text: string) => string;
  readonly audit: AuditBuffer;
}

/** Whether mail comes to a participant, for whoever would write to them. Throws Problem `not_found`. */
export function createMailReach({ store, blind, audit }: Deps): UseCase<[participantId: string], MailReach> {
  return withPermission('participant:read', async (ctx, id) => {
    const noted = { noun: 'participant', id } as const;
    const { contact } = await readNoted(audit, ctx, noted, () => store.get(ctx.scope, participants, id));
    audit.note(ctx.scope, done('read', 'participant', id, ['contact']));
    if (contact.email === undefined) return { reach: 'none' };
    const user = await store.find(ctx.scope, users, 'byEmail', [emailKey(blind, contact.email)]);
    const refusedAt = user?.mailRefused;
    return refusedAt === undefined ? { reach: 'open' } : { reach: 'refused', refusedAt };
  });
}
