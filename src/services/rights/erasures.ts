import type { Erasure } from '../../domain/erasure.ts';
import { notFound, Problem } from '../../domain/problem.ts';
import type { Role } from '../../domain/user.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Blind } from '../../security/port.ts';
import { erasures, participants } from '../../store/collections/index.ts';
import type { Page, Store } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import { withConflictSentence } from '../kit/conflict-sentence.ts';
import type { Context } from '../kit/context.ts';
import { guard } from '../kit/guard.ts';
import type { PageAsked } from '../kit/lists.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh, untilNotOvertaken } from '../kit/versions.ts';
import type { Recipients } from '../notices/recipients.ts';
import { secondYesNotices } from '../notices/second-yes.ts';
import { createErasureBeginning } from './erasure-beginning.ts';

export interface Erasures {
  /**
   * Asks for somebody to be forgotten; another supervisor or an administrator has to say yes. Throws Problem `not_found`, `conflict`
   * where it is asked for already or where nobody else could say yes.
   */
  readonly ask: UseCase<[participantId: string], Erasure>;
  /**
   * Says yes or no to what somebody else asked for. After a yes nobody finds the person any more; their key is destroyed within
   * moments. Throws Problem `not_found` and `conflict`: `erasure_needs_another` for a yes to one's own asking (a no takes it back),
   * and for a yes or a no to what was asked with a code of one's own; `erasure_decided` for what was decided.
   */
  readonly decide: UseCase<[id: string, yes: boolean], Erasure>;
  /**
   * Forgets whoever asks, at their own word alone where they showed by their password that it is theirs. Where a code of the staff
   * showed it, that is asked for: somebody else than who made the code has to say yes. Throws Problem `not_found`, `conflict` as `ask`.
   */
  readonly own: UseCase<[shownBy: 'password' | { readonly codeBy: string }], Erasure>;
  readonly list: UseCase<[page: PageAsked], Page<Erasure>>;
  /** The certificate. */
  readonly get: UseCase<[id: string], Erasure>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly blind: Blind;
  readonly recipients: Pick<Recipients, 'findByRole'>;
}

/** Who may say the second yes. */
const deciders: readonly Role[] = ['supervisor', 'administrator'];

/** Forgetting people (GDPR, article 17): asked by two, or by the person. */
export function createErasures({ store, clock, newId, blind, recipients }: Deps): Erasures {
  const { standing, newErasure, begin } = createErasureBeginning({ store, clock, newId, blind });

  /** Somebody else must be there to say yes, or nothing would ever come of it. */
  async function others(ctx: Context, asker: string): Promise<readonly string[]> {
    const all = await Promise.all(deciders.map((role) => recipients.findByRole(ctx, role)));
    const found = all.flat().filter((id) => id !== asker);
    if (found.length === 0) throw new Problem('conflict', 'nobody_else_to_say_yes');
    return found;
  }

  async function read(ctx: Context, id: string): Promise<Erasure> {
    const row = await store.get(ctx.scope, erasures, id);
    if (row === undefined) throw notFound('erasure');
    return row;
  }

  /** Asks for the second yes, of all but whoever is behind the first. */
  async function commitAsked(
    ctx: Context,
    participantId: string,
    more: Pick<Erasure, 'codeBy'>,
    asker: string,
  ): Promise<Erasure> {
    const person = await store.get(ctx.scope, participants, participantId, { unseal: false });
    if (person === undefined) throw notFound('participant');
    if ((await standing(ctx, participantId)) !== undefined)
      throw new Problem('conflict', 'erasure_asked_already');
    const told = await others(ctx, asker);
    const row = newErasure(ctx, participantId, { state: 'asked', own: false, ...more });
    const asked = { kind: 'erasure_asked', id: row.id, participantId } as const;
    const puts = [put(erasures, row, 0), ...secondYesNotices({ clock, newId }, ctx, told, asked)];
    const audit = [done('ask', 'erasure', row.id), done('ask_erasure', 'participant', participantId)];
    // Nobody is asked about who begins to be forgotten beside it.
    const checks = [{ collection: participants, id: person.id, version: person.version }];
    const committed = commit({ store, clock }, ctx, { checks, puts, audit }, row);
    return withConflictSentence('erasures.byStanding', 'erasure_asked_already', committed);
  }

  return {
    ask: withPermission('erasure:ask', (ctx, participantId) =>
      untilFresh(() => commitAsked(ctx, participantId, {}, ctx.scope.actor.id)),
    ),
    decide: withPermission('erasure:decide', (ctx, id, yes) =>
      untilFresh(async () => {
        const row = await read(ctx, id);
        if (row.state !== 'asked' || row.participantId === undefined)
          throw new Problem('conflict', 'erasure_decided');
        // What one asked for oneself one may take back; what somebody asked for with one's code is theirs.
        const { id: self } = ctx.scope.actor;
        if (row.codeBy === self || (yes && row.by === self))
          throw new Problem('conflict', 'erasure_needs_another');
        const now = clock();
        const decided = next(row, now, {
          ...{ state: yes ? ('begun' as const) : ('refused' as const) },
          ...{ decidedBy: ctx.scope.actor.id, decidedAt: now },
          ...(yes ? {} : { participantId: undefined, standing: undefined }),
        });
        const begun = yes ? await begin(ctx, row.participantId) : undefined;
        const unit = {
          puts: [put(erasures, decided, row.version), ...(begun?.puts ?? [])],
          removals: begun?.removals ?? [],
          facts: begun ? [{ type: 'erasure.begun', erasureId: id } as const, ...begun.facts] : [],
          audit: [done(yes ? 'begin' : 'refuse', 'erasure', id), ...(begun?.audit ?? [])],
        };
        return commit({ store, clock }, ctx, unit, decided);
      }),
    ),
    own: withPermission('own:erase', async (ctx, shownBy) => {
      const { actor } = ctx.scope;
      const participantId = 'role' in actor ? actor.participantId : undefined;
      if (participantId === undefined) throw notFound('participant');
      if ('role' in actor && actor.partnerLinkId !== undefined)
        throw new Problem('forbidden', 'not_by_a_portal');
      guard(ctx, 'own:erase', { participantId }, 'participant');
      if (shownBy !== 'password')
        return untilFresh(() => commitAsked(ctx, participantId, shownBy, shownBy.codeBy));
      // Their own word stands above what is being asked for, also at this moment.
      return untilNotOvertaken(async () => {
        const old = await standing(ctx, participantId);
        const fresh = newErasure(ctx, participantId, { state: 'begun', own: true });
        const row = old?.state === 'asked' ? next(old, clock(), { state: 'begun', own: true }) : fresh;
        const begun = await begin(ctx, participantId);
        const unit = {
          puts: [put(erasures, row, old?.state === 'asked' ? old.version : 0), ...begun.puts],
          removals: begun.removals,
          facts: [{ type: 'erasure.begun', erasureId: row.id } as const, ...begun.facts],
          audit: [done('begin', 'erasure', row.id), ...begun.audit],
        };
        return commit({ store, clock }, ctx, unit, row);
      });
    }),
    list: withPermission('erasure:read', (ctx, { limit, cursor }) =>
      store.list(ctx.scope, erasures, 'all', { limit, cursor, descending: true }),
    ),
    get: withPermission('erasure:read', read),
  };
}
