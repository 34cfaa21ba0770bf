import type { Match } from '../../domain/match.ts';
import { matchMoves } from '../../domain/match-moves.ts';
import type { NoticeKind } from '../../domain/notice.ts';
import type { Placement, PlacementEndReason } from '../../domain/placement.ts';
import { invalid, isStale, notFound, Problem } from '../../domain/problem.ts';
import { retryWhile } from '../../domain/retry.ts';
import { sentence } from '../../domain/sentence.ts';
import { type LocalDate, plusSeconds } from '../../domain/values/time.ts';
import {
  employers,
  matches,
  opportunities,
  participants,
  placements,
} from '../../store/collections/index.ts';
import type { Page, Put } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { createEventEndings } from '../consents/event-endings.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { commit, done } from '../kit/commit.ts';
import { type Context, isPerson } from '../kit/context.ts';
import { guard, readNoted } from '../kit/guard.ts';
import type { PageAsked } from '../kit/lists.ts';
import { given } from '../kit/patches.ts';
import { ofSomebody } from '../kit/somebody.ts';
import { todayOf } from '../kit/today.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { expectVersion, untilFresh } from '../kit/versions.ts';
import { heldSeconds } from '../matches/decision.ts';
import { createEndings, type EndingDeps } from '../releases/ending.ts';
import { startedJob } from './started.ts';

/** A job with what it is called. */
export interface PlacementView extends Placement {
  readonly title: string | undefined;
  readonly employerName: string | undefined;
}

export interface StartInput {
  readonly matchId: string;
  readonly startedOn: LocalDate;
}

export interface PlacementPatch {
  readonly startedOn?: LocalDate | undefined;
  readonly endedOn?: LocalDate | undefined;
  readonly endReason?: PlacementEndReason | undefined;
}

/** Jobs that people started through the service: for them and for their coaches. */
export interface Placements {
  /** Writes down that somebody started. Throws Problem `conflict` where the job was not offered, `invalid` for a day to come. */
  readonly start: UseCase<[input: StartInput], PlacementView>;
  /** The newest first. */
  readonly list: UseCase<[participantId: string, page: PageAsked], Page<PlacementView>>;
  readonly get: UseCase<[id: string], PlacementView>;
  /** The job of a match; undefined where it was not started. */
  readonly ofMatch: UseCase<[matchId: string], PlacementView | undefined>;
  /**
   * Puts the days right, or writes down the end: what people permitted until then ends in the same unit, once, with all that rests
   * on it. The same again changes nothing. Throws Problem `stale_version`, and `invalid` for days that cannot be.
   */
  readonly change: UseCase<[id: string, version: number, patch: PlacementPatch], PlacementView>;
}

interface Deps extends EndingDeps {
  readonly audit: AuditBuffer;
}

/** Times something may change that ends with a job, just when its end commits. */
const tries = 10;

export function createPlacements(deps: Deps): Placements {
  const { store, clock, audit } = deps;
  const endings = createEndings(deps);
  const eventEndings = createEventEndings(deps);

  async function view({ scope }: Context, row: Placement): Promise<PlacementView> {
    const posting = await store.get(scope, opportunities, row.opportunityId);
    const employer = await store.get(scope, employers, row.employerId);
    return { ...row, title: posting?.title, employerName: employer?.name };
  }

  async function read(ctx: Context, id: string): Promise<Placement> {
    const row = await readNoted(audit, ctx, { noun: 'placement', id }, async () =>
      ofSomebody(store, ctx, await store.get(ctx.scope, placements, id)),
    );
    guard(ctx, 'placement:read', { participantId: row.participantId }, 'placement');
    return row;
  }

  async function matchOf(ctx: Context, id: string): Promise<Match> {
    const match = await readNoted(audit, ctx, { noun: 'match', id }, () => store.get(ctx.scope, matches, id));
    guard(ctx, 'placement:read', { participantId: match.participantId }, 'match');
    return match;
  }

  /** Throws Problem `invalid` for days that cannot be. */
  async function checkDays(
    ctx: Context,
    { startedOn, endedOn }: Pick<Placement, 'startedOn' | 'endedOn'>,
  ): Promise<void> {
    const today = await todayOf({ store, clock }, ctx);
    if (startedOn > today) throw invalid('startedOn', 'job_day_in_future');
    if (endedOn !== undefined && endedOn > today) throw invalid('endedOn', 'job_day_in_future');
    if (endedOn !== undefined && endedOn < startedOn) throw invalid('endedOn', 'job_ends_before_it_starts');
  }

  /** What somebody says themselves, their coach hears. */
  const told = async (ctx: Context, match: Match, kind: NoticeKind, id: string): Promise<readonly Put[]> =>
    isPerson(ctx) ? endings.tellCoach(ctx, match, kind, id) : [];

  return {
    start: withPermission('placement:write', (ctx, { matchId, startedOn }) =>
      untilFresh(async () => {
        const match = await matchOf(ctx, matchId);
        const { from, to } = matchMoves.record_start;
        if (!from.includes(match.state))
          throw new Problem('conflict', sentence('start_needs_offer', { state: match.state }));
        await checkDays(ctx, { startedOn });
        const { row, put: started } = await startedJob(deps, ctx, match, startedOn);
        const { unit } = await endings.decided(
          ctx,
          match,
          isPerson(ctx)
            ? { action: 'start', to }
            : {
                ...({ action: 'record_start', to, tells: ['participant'] } as const),
                heldUntil: plusSeconds(clock(), heldSeconds),
              },
        );
        const whole = {
          puts: [started, ...(unit.puts ?? []), ...(await told(ctx, match, 'job_started', row.id))],
          facts: unit.facts ?? [],
          audit: [...(unit.audit ?? []), done('create', 'placement', row.id, ['startedOn'])],
        };
        return commit({ store, clock }, ctx, whole, await view(ctx, row));
      }),
    ),
    list: withPermission('placement:read', async (ctx, participantId, page) => {
      guard(ctx, 'placement:read', { participantId }, 'participant');
      await readNoted(audit, ctx, { noun: 'participant', id: participantId }, () =>
        store.get(ctx.scope, participants, participantId, { unseal: false }),
      );
      const asked = { key: [participantId], descending: true, ...page } as const;
      const found = await store.list(ctx.scope, placements, 'byParticipant', asked);
      audit.note(ctx.scope, done('list', 'placement', participantId));
      return { ...found, items: await Promise.all(found.items.map((row) => view(ctx, row))) };
    }),
    get: withPermission('placement:read', async (ctx, id) => {
      const row = await read(ctx, id);
      audit.note(ctx.scope, done('read', 'placement', id));
      return view(ctx, row);
    }),
    ofMatch: withPermission('placement:read', async (ctx, matchId) => {
      await matchOf(ctx, matchId);
      const row = await store.find(ctx.scope, placements, 'byMatch', [matchId]);
      return row && view(ctx, row);
    }),
    change: withPermission('placement:write', async (ctx, id, version, patch) => {
      const old = await read(ctx, id);
      const now = clock();
      const days = { startedOn: patch.startedOn ?? old.startedOn, endedOn: patch.endedOn ?? old.endedOn };
      if (patch.endReason !== undefined && days.endedOn === undefined)
        throw invalid('endedOn', 'end_day_missing');
      await checkDays(ctx, days);
      const changes = { ...days, endReason: patch.endReason ?? old.endReason };
      const fields = (['startedOn', 'endedOn', 'endReason'] as const).filter(
        (one) => changes[one] !== old[one],
      );
      if (fields.length === 0) return commit({ store, clock }, ctx, {}, await view(ctx, old));
      expectVersion(old, version);
      const isEnd = old.endedAt === undefined && days.endedOn !== undefined;
      const row = next(old, now, given({ ...changes, endedAt: isEnd ? now : old.endedAt }));
      const change = () => [put(placements, row, old.version)];
      const noted = done(isEnd ? 'end' : 'change', 'placement', id, fields);
      if (!isEnd)
        return commit({ store, clock }, ctx, { puts: change(), audit: [noted] }, await view(ctx, row));
      const ending = async () => {
        const match = await store.get(ctx.scope, matches, old.matchId);
        if (match === undefined) throw notFound('placement');
        const ended = await eventEndings.ofJob(ctx, old);
        const unit = {
          ...ended,
          puts: [...change(), ...ended.puts, ...(await told(ctx, match, 'job_ended', id))],
          audit: [noted, ...ended.audit],
        };
        return commit({ store, clock }, ctx, unit, await view(ctx, row));
      };
      // A consent or a match changed meanwhile, so it is looked at again, unless the job itself did.
      return retryWhile(isStale, ending, {
        tries,
        pause: async () => expectVersion(await read(ctx, id), version),
      });
    }),
  };
}
