import type { Handover } from '../../domain/handover.ts';
import type { Participant } from '../../domain/participant.ts';
import { invalid } from '../../domain/problem.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import { handovers, matches, notices, participants, users } from '../../store/collections/index.ts';
import { type Put, type Store, walk } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import { commit, type Draft, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { barredSentence } from '../kit/fields-seen.ts';
import { guard } from '../kit/guard.ts';
import { given } from '../kit/patches.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilNotOvertaken } from '../kit/versions.ts';
import type { Participants } from '../participants/participants.ts';
import { createChargeNotice } from './charge-notice.ts';
import type { StandIns } from './stand-ins.ts';

export interface HandoverInput {
  readonly participantIds: readonly string[];
  /** The coach who takes them on. */
  readonly to: string;
  readonly note?: string | undefined;
}

export interface HandedOver {
  /** Who is in the care of that coach now, those who were before included. */
  readonly participantIds: readonly string[];
  /** Those of them who were before: nothing was changed about them, and the note is not kept with them. */
  readonly already: readonly string[];
}

export interface Handovers {
  /**
   * Gives some people to another coach, one unit a person: with what is under way of theirs, what nobody has read about them yet,
   * and the note. The coach hears of all in one notice. Nobody is handed over where one of them is missing or barred from
   * that coach (`invalid`), or is another coach's (`forbidden`).
   */
  readonly create: UseCase<[input: HandoverInput], HandedOver>;
}

export interface HandoverDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly participants: Pick<Participants, 'redraft'>;
  readonly standIns: StandIns;
}

/** Gives people from one coach to another. */
export function createHandovers(deps: HandoverDeps): Handovers {
  const { store, clock, newId, standIns } = deps;
  const chargeNotice = createChargeNotice(deps);

  /** Everybody as they are, before anything is written. */
  async function peopleOf(ctx: Context, ids: readonly string[], to: string): Promise<readonly Participant[]> {
    const people: Participant[] = [];
    for (const [at, id] of ids.entries()) {
      const row = await store.get(ctx.scope, participants, id);
      if (row === undefined) throw invalid(`participantIds.${at}`, 'unknown_participant');
      const { organisationId, coachId } = row;
      const standInIds = await standIns.standInIds(ctx, coachId);
      guard(ctx, 'handover:write', { organisationId, coachId, standInIds });
      if (row.barredUserIds?.includes(to)) throw invalid(`participantIds.${at}`, barredSentence(ctx));
      people.push(row);
    }
    return people;
  }

  /** Their matches, and what the coach before has not read about them alone. */
  async function goingAlong(ctx: Context, { id, coachId }: Participant, to: string): Promise<readonly Put[]> {
    const now = clock();
    const puts: Put[] = [];
    for await (const row of walk(store, ctx.scope, matches, 'byParticipantAndState', { key: [id] }))
      if (row.coachId !== to) puts.push(put(matches, next(row, now, { coachId: to }), row.version));
    if (coachId === undefined) return puts;
    const unread = { key: [coachId, false] } as const;
    for await (const row of walk(store, ctx.scope, notices, 'byUserAndRead', unread)) {
      if (row.participantId !== id) continue;
      const told = await store.find(ctx.scope, notices, 'byCause', [to, row.dedupeKey]);
      if (told === undefined) puts.push(put(notices, next(row, now, { userId: to }), row.version));
    }
    return puts;
  }

  async function unitOf(
    ctx: Context,
    { to, note }: Omit<HandoverInput, 'participantIds'>,
    together: string,
    row: Participant,
  ): Promise<Draft | undefined> {
    const drafted = await deps.participants.redraft(ctx, row, { coachId: to });
    if (drafted === undefined) return undefined;
    const handover: Handover = {
      ...first(newId('handover'), row.organisationId, clock()),
      ...given({ fromId: row.coachId, note }),
      ...{ participantId: row.id, toId: to, by: ctx.scope.actor.id },
    };
    const { puts = [], facts = [], audit = [] } = drafted.unit;
    return {
      puts: [
        ...puts,
        put(handovers, handover, 0),
        ...(await goingAlong(ctx, row, to)),
        ...(await chargeNotice(ctx, together, to, row.id)),
      ],
      facts,
      audit: [...audit, done('hand_over', 'participant', row.id, ['coachId'])],
    };
  }

  return {
    create: withPermission('handover:write', async (ctx, { participantIds, to, note }) => {
      const coach = await store.get(ctx.scope, users, to, { unseal: false });
      const looksAfter = coach?.role === 'coach' || coach?.role === 'supervisor';
      if (!looksAfter || coach.disabledAt !== undefined) throw invalid('to', 'unknown_coach');
      const ids = [...new Set(participantIds)];
      const people = await peopleOf(ctx, ids, to);
      // What those who are handed over together have in common.
      const together = newId('handover');
      // The answer stands with the last unit: a repeat after a crash goes on with those who are left.
      const between = { ...ctx, idempotency: undefined };
      for (const { id } of people)
        await untilNotOvertaken(async () => {
          const row = await store.get(ctx.scope, participants, id);
          const unit = row && (await unitOf(ctx, { to, note }, together, row));
          if (unit !== undefined) await commit({ store, clock }, between, unit, undefined);
        });
      const already = people.filter(({ coachId }) => coachId === to).map(({ id }) => id);
      return commit({ store, clock }, ctx, {}, { participantIds: ids, already });
    }),
  };
}
