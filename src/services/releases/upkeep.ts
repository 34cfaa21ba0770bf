import { consentState } from '../../domain/consent.ts';
import type { Match } from '../../domain/match.ts';
import { releasedStates } from '../../domain/release.ts';
import { type Clock, localDate } from '../../domain/values/time.ts';
import { consents, matches, releases } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context, RoundContext } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import type { Organisations } from '../people/organisations.ts';
import { createEndings, type EndingDeps } from './ending.ts';
import { readersOf } from './readers.ts';

export interface ReleaseUpkeep {
  /**
   * Ends what rests on consents whose last day has passed (nobody sees it from that day on, whether this has run or not), and asks
   * coaches to tell people who came later to an employer that everybody of may see them. Gives how many there were.
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

  /** Writes down who came to the employer since, and asks whoever is in charge to tell the person: until then they see nothing. */
  async function announce(ctx: Context, match: Match, releaseId: string): Promise<number> {
    return untilFresh(async () => {
      const row = await store.get(ctx.scope, releases, releaseId);
      if (row === undefined || !row.everybody) return 0;
      const met = [...row.readerIds, ...row.late.map(({ readerId }) => readerId)];
      const known = await readersOf({ store, clock }, ctx, row.employerId);
      const came = known.filter(({ id }) => !met.includes(id)).map(({ id: readerId }) => ({ readerId }));
      if (came.length === 0) return 0;
      const changed = next(row, clock(), { late: [...row.late, ...came] });
      // Who comes after others gets a notice of their own: those before may have been told of.
      const unit = {
        puts: [
          put(releases, changed, row.version),
          ...(await endings.tellCoach(ctx, match, 'reader_joined', row.id, changed.version)),
        ],
        audit: [done('admit', 'release', row.id, ['late'])],
      };
      await commit({ store, clock }, ctx, unit, undefined);
      return came.length;
    });
  }

  return {
    keepReleases: withPermission('release:end', async (ctx: RoundContext) => {
      let kept = 0;
      for (const { id, zone } of await organisations.list()) {
        const within = ctx.within(id);
        kept += await endExpired(within, zone);
        for (const state of releasedStates)
          for await (const match of walk(store, within.scope, matches, 'byState', { key: [state] }))
            if (match.releaseId !== undefined) kept += await announce(within, match, match.releaseId);
      }
      return kept;
    }),
  };
}
