import { consentState } from '../../domain/consent.ts';
import type { Match } from '../../domain/match.ts';
import { releasedStates } from '../../domain/release.ts';
import { type Clock, type LocalDate, localDate } from '../../domain/values/time.ts';
import { consents, matches, releases } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context, RoundContext } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import type { Organisations } from '../people/organisations.ts';
import { createEndings, type EndingDeps } from './ending.ts';
import { type InForce, inForce } from './in-force.ts';
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

  /** Writes down who came to the employer since, and asks whoever is in charge to tell the person: until then they see nothing. */
  async function announce(ctx: Context, { release: row, match, checks }: InForce): Promise<number> {
    if (!row.everybody) return 0;
    const met = [...row.readerIds, ...row.late.map(({ readerId }) => readerId)];
    const known = await readersOf({ store, clock }, ctx, row.employerId);
    const came = known.filter(({ id }) => !met.includes(id)).map(({ id: readerId }) => ({ readerId }));
    if (came.length === 0) return 0;
    const changed = next(row, clock(), { late: [...row.late, ...came] });
    // Who comes after others gets a notice of their own: those before may have been told of.
    const unit = {
      // What was taken back meanwhile is announced to nobody.
      checks: checks.filter(({ collection }) => collection.name !== releases.name),
      puts: [
        put(releases, changed, row.version),
        ...(await endings.tellCoach(ctx, match, 'reader_joined', row.id, changed.version)),
      ],
      audit: [done('admit', 'release', row.id, ['late'])],
    };
    await commit({ store, clock }, ctx, unit, undefined);
    return came.length;
  }

  /** Ends what stands by a consent that has run out. A job that was started is no application any more, and stays what it is. */
  async function endExpired(
    ctx: Context,
    match: Match,
    consentId: string,
    today: LocalDate,
  ): Promise<number> {
    const consent = await store.get(ctx.scope, consents, consentId);
    if (match.state === 'placed' || consent === undefined || consentState(consent, today) !== 'expired')
      return 0;
    await commit({ store, clock }, ctx, await endings.end(ctx, match, 'consent_ended'), undefined);
    return 1;
  }

  /** Looks at one match that stood released a moment ago, as it stands now. */
  const keep = (ctx: Context, matchId: string, zone: string): Promise<number> =>
    untilFresh(async () => {
      const match = await store.get(ctx.scope, matches, matchId);
      const row = match?.releaseId && (await store.get(ctx.scope, releases, match.releaseId));
      if (!row || !releasedStates.includes(match.state)) return 0;
      const today = localDate(clock(), zone);
      const [standing] = await inForce(store, ctx, [row], today);
      return standing === undefined ? endExpired(ctx, match, row.consentId, today) : announce(ctx, standing);
    });

  return {
    keepReleases: withPermission('release:end', async (ctx: RoundContext) => {
      let kept = 0;
      for (const { id, zone } of await organisations.list()) {
        const within = ctx.within(id);
        // By what stands released, which ends: consents that ran out become more for ever.
        for (const state of releasedStates)
          for await (const match of walk(store, within.scope, matches, 'byState', { key: [state] }))
            if (match.releaseId !== undefined) kept += await keep(within, match.id, zone);
      }
      return kept;
    }),
  };
}
