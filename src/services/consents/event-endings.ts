import { type Consent, consentState, type Revocation } from '../../domain/consent.ts';
import { endsWithJobAt, type Placement } from '../../domain/placement.ts';
import type { Instant } from '../../domain/values/time.ts';
import { consents } from '../../store/collections/index.ts';
import { walk } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { todayOf } from '../kit/today.ts';
import type { EndingDeps } from '../releases/ending.ts';
import { wayIn } from './way-in.ts';
import { createWhatEnds, type Ends, together } from './what-ends.ts';

/** That a consent is over: what it ends with has come, or somebody took it back. */
type Over = { readonly endedAt: Instant } | { readonly revoked: Revocation };

/**
 * The consents of somebody that end with something, for the unit that writes it down: with all that rests on them, once. Whoever signs
 * another with a job's end at that moment meets the record of the job, and is heard after it.
 */
export function createEventEndings(deps: EndingDeps) {
  const { store, clock } = deps;
  const whatEnds = createWhatEnds(deps);

  async function ending(
    ctx: Context,
    participantId: string,
    overOf: (consent: Consent) => Over | undefined,
  ): Promise<Ends> {
    const today = await todayOf({ store, clock }, ctx);
    const all: Partial<Ends>[] = [];
    for await (const row of walk(store, ctx.scope, consents, 'byParticipant', { key: [participantId] })) {
      const over = (row.revoked ?? row.endedAt) ? undefined : overOf(row);
      if (over === undefined) continue;
      if (consentState(row, today) === 'expired') {
        // It ran out before, which its last day says: nobody took it back, and only what rests on it is left to end.
        all.push(await whatEnds(ctx, row, 'expired'));
        continue;
      }
      const ended = next(row, clock(), over);
      const [field] = Object.keys(over);
      all.push({
        puts: [put(consents, ended, row.version)],
        audit: [done(field === 'revoked' ? 'revoke' : 'end', 'consent', row.id, [String(field)])],
      });
      all.push(await whatEnds(ctx, ended, field === 'revoked' ? 'revoked' : 'expired'));
    }
    return together(all);
  }

  return {
    /** A job ended. */
    ofJob: (ctx: Context, { participantId, employerId }: Pick<Placement, 'participantId' | 'employerId'>) =>
      ending(ctx, participantId, (one) =>
        endsWithJobAt(one, employerId) ? { endedAt: clock() } : undefined,
      ),
    /** The service ended, as the desk writes it down: what was to end with it ends. */
    withService: (ctx: Context, participantId: string) =>
      ending(ctx, participantId, ({ endsWith }) =>
        endsWith === 'service_ended' ? { endedAt: clock() } : undefined,
      ),
    /** Somebody leaves the service themselves: what was to end with that ends, and all else they permitted is taken back. */
    ofService: async (ctx: Context, participantId: string) => {
      const way = await wayIn(store, ctx);
      return ending(ctx, participantId, ({ endsWith }) => {
        const at = clock();
        if (endsWith === 'service_ended') return { endedAt: at };
        return { revoked: { how: 'withdrawn', at, by: ctx.scope.actor.id, ...way } };
      });
    },
  };
}
