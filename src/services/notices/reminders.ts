import { consentState, expiringDays } from '../../domain/consent.ts';
import type { Match } from '../../domain/match.ts';
import { liveStates } from '../../domain/match-moves.ts';
import type { Opportunity } from '../../domain/opportunity.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Participant } from '../../domain/participant.ts';
import type { ScoreRules } from '../../domain/score-rules.ts';
import { holdsNotices } from '../../domain/values/stage.ts';
import { type Clock, localDate, plusDays, plusSeconds } from '../../domain/values/time.ts';
import {
  consents,
  matches,
  notices,
  opportunities,
  participants,
  users,
} from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import type { Context, RoundContext } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import type { Organisations } from '../people/organisations.ts';
import { noticeKey } from './new-notice.ts';
import type { NoticeWriter } from './notice-writer.ts';
import type { Recipients } from './recipients.ts';

export interface Reminders {
  /** Reminds of postings about to close, of consents about to run out, and of profiles nobody has touched for long; of each once. */
  readonly remind: UseCase<[], void, RoundContext>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly noticeWriter: Pick<NoticeWriter, 'writeFor'>;
  readonly recipients: Recipients;
  readonly organisations: Pick<Organisations, 'list'>;
  readonly rules: Pick<ScoreRules, 'laterAfterDays'>;
  readonly limits: {
    readonly closingDays: number;
    readonly staleProfileDays: number;
    readonly staleProfilesPerDay: number;
    readonly freeSoonDays: number;
  };
}

const daySeconds = 86_400;
const weekBefore = 7;

/** Notices that only the time gives cause for. */
export function createReminders({
  store,
  clock,
  noticeWriter,
  recipients,
  organisations,
  rules,
  limits,
}: Deps): Reminders {
  /**
   * Who has something to do with a posting: who is in charge of somebody for whom it is worth a look or under way, and who speaks for
   * the employer. What stands further down in a list is no due date, and nobody hears of somebody who is paused.
   */
  async function concernedBy(ctx: Context, { id, employerId }: Opportunity): Promise<string[]> {
    const { scope } = ctx;
    const concerned = new Set<string>();
    const people = new Set<string>();
    for (const state of ['suggested', ...liveStates] as const) {
      const all = walk(store, scope, matches, 'byOpportunityAndState', { key: [id, state] });
      for await (const { coachId, participantId, worth } of all)
        if (coachId !== undefined && (worth || state !== 'suggested')) people.add(participantId);
    }
    for (const person of await store.getMany(scope, participants, [...people], { unseal: false }))
      if (!holdsNotices(person.stage))
        for (const userId of await recipients.findInCharge(ctx, person)) concerned.add(userId);
    for await (const contact of walk(store, scope, users, 'byEmployer', { key: [employerId], unseal: false }))
      concerned.add(contact.id);
    return [...concerned];
  }

  async function remindOfClosing(ctx: Context, row: Opportunity): Promise<void> {
    await noticeWriter.writeFor(ctx, await concernedBy(ctx, row), {
      kind: 'posting_closing',
      importance: 'soon',
      dedupeKey: noticeKey('posting_closing', row.id, row.expiresAt ?? ''),
      opportunityId: row.id,
      data: { expiresAt: row.expiresAt ?? '' },
    });
  }

  /** Whether somebody heard of as many profiles in the last day as one can look through; the others come on the days after. */
  async function heardEnough({ scope }: Context, userId: string): Promise<boolean> {
    const since = plusSeconds(clock(), -daySeconds);
    let heard = 0;
    for await (const { kind, createdAt } of walk(store, scope, notices, 'byUser', {
      key: [userId],
      descending: true,
    })) {
      if (createdAt <= since) break;
      if (kind === 'stale_profile') heard += 1;
    }
    return heard >= limits.staleProfilesPerDay;
  }

  async function remindOfStale(ctx: Context, row: Participant): Promise<void> {
    if (holdsNotices(row.stage)) return;
    const told: string[] = [];
    for (const userId of await recipients.findInCharge(ctx, row))
      if (!(await heardEnough(ctx, userId))) told.push(userId);
    await noticeWriter.writeFor(ctx, told, {
      kind: 'stale_profile',
      importance: 'fyi',
      dedupeKey: noticeKey('stale_profile', row.id, row.version),
      participantId: row.id,
      data: { days: limits.staleProfileDays },
    });
  }

  /** Of what somebody permitted and runs out within the month, once each. */
  async function remindOfExpiring(ctx: Context, { zone }: Organisation): Promise<void> {
    const today = localDate(clock(), zone);
    const soon = { from: today, below: plusDays(today, expiringDays) };
    for await (const row of walk(store, ctx.scope, consents, 'byLastDay', soon)) {
      if (consentState(row, today) !== 'live') continue;
      const person = await store.get(ctx.scope, participants, row.participantId, { unseal: false });
      if (person === undefined) continue;
      await noticeWriter.writeFor(ctx, await recipients.findInCharge(ctx, person), {
        ...{ kind: 'consent_expiring', importance: 'soon', dedupeKey: noticeKey('consent_expiring', row.id) },
        ...{ participantId: person.id, data: { until: row.lastDay } },
      });
    }
  }

  /**
   * Of those whose first day comes near, and for whom postings are kept: one notice a person and day. At the latest a week before
   * their pairs become suggestions like others, for then nothing is kept for later any more.
   */
  async function remindOfFree(
    ctx: Context,
    { laterAfterDays, ...organisation }: Organisation,
  ): Promise<void> {
    const today = localDate(clock(), organisation.zone);
    const days = (laterAfterDays ?? rules.laterAfterDays) + weekBefore;
    const near = plusDays(today, Math.max(limits.freeSoonDays, days));
    const theirs = new Map<string, Match[]>();
    for await (const match of walk(store, ctx.scope, matches, 'byState', { key: ['later'] })) {
      const { participantId, laterFrom } = match;
      if (laterFrom === undefined || laterFrom > near) continue;
      theirs.set(participantId, [...(theirs.get(participantId) ?? []), match]);
    }
    const ids = [...theirs.keys()];
    for (const row of await store.getMany(ctx.scope, participants, ids, { unseal: false })) {
      if (holdsNotices(row.stage)) continue;
      const later = theirs.get(row.id) ?? [];
      const firstDay = later[0]?.laterFrom ?? near;
      await noticeWriter.writeFor(ctx, await recipients.findInCharge(ctx, row), {
        ...{ kind: 'free_soon', importance: 'soon', dedupeKey: noticeKey('free_soon', row.id, firstDay) },
        ...{
          participantId: row.id,
          participantIds: [row.id],
          matchIds: later.map(({ id }) => id),
          stands: true,
        },
        data: { firstDay },
      });
    }
  }

  return {
    remind: withPermission('notice:raise', async (ctx: RoundContext) => {
      const now = clock();
      const soon = plusSeconds(now, limits.closingDays * daySeconds);
      const closing = { key: ['open'], from: now, below: soon } as const;
      for await (const row of walk(store, ctx.everywhere(), opportunities, 'byExpiry', closing))
        await remindOfClosing(ctx.within(row.organisationId), row);
      const untouched = { below: plusSeconds(now, -limits.staleProfileDays * daySeconds), unseal: false };
      for await (const row of walk(store, ctx.everywhere(), participants, 'byUpdated', untouched))
        await remindOfStale(ctx.within(row.organisationId), row);
      for (const organisation of await organisations.list()) {
        await remindOfFree(ctx.within(organisation.id), organisation);
        await remindOfExpiring(ctx.within(organisation.id), organisation);
      }
    }),
  };
}
