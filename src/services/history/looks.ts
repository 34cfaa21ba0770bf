import type { Look } from '../../domain/edit.ts';
import { notFound } from '../../domain/problem.ts';
import { type Clock, type Instant, plusSeconds } from '../../domain/values/time.ts';
import { looks, participants } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import { commit } from '../kit/commit.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilNotOvertaken } from '../kit/versions.ts';

export interface Looks {
  /**
   * Notes that the actor looks at a person, and gives when they did before: what changed since is news. Looking again within half an
   * hour is the same sitting, so a page that is opened twice tells the same. Throws Problem `not_found`.
   */
  readonly take: UseCase<[participantId: string], { readonly since: Instant | undefined }>;
}

const sittingSeconds = 1800;

/** When somebody last looked at a person: one small row for each of the two. */
export function createLooks({ store, clock }: { readonly store: Store; readonly clock: Clock }): Looks {
  return {
    take: withPermission('look:write', async (ctx, participantId) => {
      const person = await store.get(ctx.scope, participants, participantId, { unseal: false });
      if (person === undefined) throw notFound('participant');
      // A machine has seen nothing.
      const { kind, id: userId } = ctx.scope.actor;
      if (kind !== 'user') return { since: undefined };
      return untilNotOvertaken(async () => {
        const now = clock();
        const id = `look:${userId}:${participantId}`;
        const old = await store.get(ctx.scope, looks, id);
        const goesOn = old !== undefined && old.at > plusSeconds(now, -sittingSeconds);
        const since = goesOn ? old.since : old?.at;
        const row: Look =
          old === undefined
            ? { ...first(id, ctx.scope.organisationId, now), userId, participantId, at: now }
            : next(old, now, { at: now, since });
        const unit = { puts: [put(looks, row, old?.version ?? 0)] };
        return commit({ store, clock }, ctx, unit, { since });
      });
    }),
  };
}
