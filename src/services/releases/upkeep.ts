import { consentState } from '../../domain/consent.ts';
import { isReader, releasedStates } from '../../domain/release.ts';
import { type Clock, localDate, plusSeconds } from '../../domain/values/time.ts';
import { consents, matches, releases } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context, RoundContext } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import { heldSeconds } from '../matches/decision.ts';
import type { Organisations } from '../people/organisations.ts';
import { createEndings, type EndingDeps } from './ending.ts';
import { readersOf } from './readers.ts';

export interface ReleaseUpkeep {
  /**
   * Ends what rests on consents whose last day has passed (nobody sees it from that day on, whether this has run or not), and
   * lets those who came later to an employer see what everybody there may, once the person was told. Gives how many there were.
   */
  readonly keepReleases: UseCase<[], number, RoundContext>;
}

interface Deps extends EndingDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly organisations: Pick<Organisations, 'list'>;
}

/** What only the time does to releases. */
export function createReleaseUpkeep(deps: Deps): ReleaseUpkeep {
  const { store, clock, organisations } = deps;
  const endings = createEndings(deps);

  async function endExpired(ctx: Context, zone: string): Promise<number> {
    const today = localDate(clock(), zone);
    let ended = 0;
    for await (const { id, ...consent } of walk(store, ctx.scope, consents, 'byLastDay', { below: today })) {
      if (consentState(consent, today) !== 'expired') continue;
      ended += await untilFresh(async () => {
        const unit = await endings.endUnder(ctx, id);
        if (unit.puts.length > 0) await commit({ store, clock }, ctx, unit, undefined);
        return unit.puts.length > 0 ? 1 : 0;
      });
    }
    return ended;
  }

  /** Adds to the readers of a release whoever came since, and says since when: the person reads it before they do. */
  async function admit(ctx: Context, releaseId: string): Promise<number> {
    return untilFresh(async () => {
      const row = await store.get(ctx.scope, releases, releaseId);
      if (row === undefined || !row.everybody) return 0;
      const now = clock();
      const from = plusSeconds(now, heldSeconds);
      const known = await readersOf({ store, clock }, ctx, row.employerId);
      const added = known
        .filter(({ id }) => !isReader(row, id, from) && !row.late.some(({ readerId }) => readerId === id))
        .map(({ id: readerId }) => ({ readerId, toldAt: now, from }));
      if (added.length === 0) return 0;
      const changed = next(row, now, { late: [...row.late, ...added] });
      const audit = [done('admit', 'release', row.id, ['late'])];
      await commit({ store, clock }, ctx, { puts: [put(releases, changed, row.version)], audit }, undefined);
      return added.length;
    });
  }

  return {
    keepReleases: withPermission('release:end', async (ctx: RoundContext) => {
      let kept = 0;
      for (const { id, zone } of await organisations.list()) {
        const within = ctx.within(id);
        kept += await endExpired(within, zone);
        for (const state of releasedStates)
          for await (const { releaseId } of walk(store, within.scope, matches, 'byState', { key: [state] }))
            if (releaseId !== undefined) kept += await admit(within, releaseId);
      }
      return kept;
    }),
  };
}
