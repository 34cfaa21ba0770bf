import { machineStates } from '../../domain/match-moves.ts';
import type { Notice, PersonAsks } from '../../domain/notice.ts';
import type { Participant } from '../../domain/participant.ts';
import { Problem } from '../../domain/problem.ts';
import { matches, notices, participants } from '../../store/collections/index.ts';
import { type Put, walk } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import { createEventEndings } from '../consents/event-endings.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import type { Recipients } from '../notices/recipients.ts';
import { untilTold } from '../notices/until-told.ts';
import type { EndingDeps } from '../releases/ending.ts';
import { readOwn } from './own-record.ts';

export interface OwnRequests {
  /** Asks that a person looks at it again: whoever is in charge hears of it, once a day. */
  readonly lookAgain: UseCase<[], void>;
  /**
   * Asks for the file with everything, where a code of the staff let them in: supervisors hear of it but for who made the code, once a
   * day. Throws Problem `conflict` where there is none.
   */
  readonly askFile: UseCase<[], void>;
  /** Whether they asked for it today, and whoever was to hear did. */
  readonly isAsked: UseCase<[what: 'look' | 'file'], boolean>;
  /**
   * Leaves the scoring, or comes back to it. Suggestions that nobody acted on go; what is under way stays, and so does the coach.
   * Again it changes nothing.
   */
  readonly scoring: UseCase<[on: boolean], void>;
  /** Stops: leaves the scoring, takes back all that was permitted, and tells whoever is in charge. */
  readonly stop: UseCase<[], void>;
}

/** What people ask of the service on pages of their own. */
export function createOwnRequests(
  deps: EndingDeps & { readonly recipients: Pick<Recipients, 'findByRole'> },
): OwnRequests {
  const { store, clock, newId, recipients } = deps;
  const eventEndings = createEventEndings(deps);

  /** The same for whatever was asked once more on the same day. */
  const keyOf = ({ id }: Participant, what: PersonAsks) =>
    `person_asks:${id}:${what}:${clock().slice(0, 10)}`;

  /** A notice for each who is in charge; a second one of the same day is the first. */
  async function told(
    ctx: Context,
    person: Participant,
    what: PersonAsks,
    whom?: readonly string[],
  ): Promise<readonly Put[]> {
    const now = clock();
    const dedupeKey = keyOf(person, what);
    const puts: Put[] = [];
    for (const userId of whom ?? (await recipients.findInCharge(ctx, person))) {
      if ((await store.find(ctx.scope, notices, 'byCause', [userId, dedupeKey])) !== undefined) continue;
      const row: Notice = {
        ...first(newId('notice'), person.organisationId, now),
        ...({ kind: 'person_asks', importance: 'now', userId, read: false, dedupeKey } as const),
        ...{ data: { what }, participantId: person.id },
      };
      puts.push(put(notices, row, 0));
    }
    return puts;
  }

  /** Supervisors who may hear of somebody's file: not who made the code that let them in, nor whom they barred. */
  async function supervisorsFor(ctx: Context, person: Participant): Promise<readonly string[]> {
    const { actor } = ctx.scope;
    const codeBy = 'codeBy' in actor ? actor.codeBy : undefined;
    const barred = new Set([codeBy, ...(person.barredUserIds ?? [])]);
    return (await recipients.findByRole(ctx, 'supervisor')).filter((id) => !barred.has(id));
  }

  /** Suggestions that nobody acted on go from every list. */
  async function withdrawn(ctx: Context, { id }: Participant): Promise<readonly Put[]> {
    const now = clock();
    const puts: Put[] = [];
    for (const state of machineStates.filter((one) => one !== 'superseded'))
      for await (const row of walk(store, ctx.scope, matches, 'byParticipantAndState', { key: [id, state] }))
        if (!row.actedOn) {
          const gone = { state: 'superseded', worth: false, strong: false, waitingSince: undefined } as const;
          puts.push(put(matches, next(row, now, gone), row.version));
        }
    return puts;
  }

  async function leaveScoring(ctx: Context, person: Participant): Promise<readonly Put[]> {
    if (person.scoringOff !== undefined) return [];
    const left = next(person, clock(), { scoringOff: clock() });
    return [put(participants, left, person.version), ...(await withdrawn(ctx, person))];
  }

  return {
    lookAgain: withPermission('own:write', (ctx) =>
      untilTold(async () => {
        const person = await readOwn(store, ctx);
        const unit = {
          puts: await told(ctx, person, 'look'),
          audit: [done('ask', 'participant', person.id, ['look'])],
        };
        return commit({ store, clock }, ctx, unit, undefined);
      }),
    ),
    askFile: withPermission('own:write', (ctx) =>
      untilTold(async () => {
        const person = await readOwn(store, ctx);
        const others = await supervisorsFor(ctx, person);
        if (others.length === 0) throw new Problem('conflict', 'nobody_else_to_say_yes');
        const unit = {
          puts: await told(ctx, person, 'file', others),
          audit: [done('ask', 'participant', person.id, ['file'])],
        };
        return commit({ store, clock }, ctx, unit, undefined);
      }),
    ),
    isAsked: withPermission('own:read', async (ctx, what) => {
      const person = await readOwn(store, ctx);
      const asked =
        what === 'look' ? await recipients.findInCharge(ctx, person) : await supervisorsFor(ctx, person);
      for (const userId of asked)
        if ((await store.find(ctx.scope, notices, 'byCause', [userId, keyOf(person, what)])) !== undefined)
          return true;
      return false;
    }),
    scoring: withPermission('own:write', (ctx, on) =>
      untilFresh(async () => {
        const person = await readOwn(store, ctx);
        if (on === (person.scoringOff === undefined)) return commit({ store, clock }, ctx, {}, undefined);
        const back = next(person, clock(), { scoringOff: undefined });
        const unit = {
          puts: [
            ...(on ? [put(participants, back, person.version)] : await leaveScoring(ctx, person)),
            ...(await told(ctx, person, on ? 'scoring_on' : 'scoring_off')),
          ],
          facts: on ? [{ type: 'participant.changed' as const, participantId: person.id }] : [],
          audit: [done('change', 'participant', person.id, ['scoringOff'])],
        };
        return commit({ store, clock }, ctx, unit, undefined);
      }),
    ),
    stop: withPermission('own:write', (ctx) =>
      untilFresh(async () => {
        const person = await readOwn(store, ctx);
        // What is on goes off in the same unit: once it says so, nobody sees anything.
        const ended = await eventEndings.ofService(ctx, person.id);
        const left = [...(await leaveScoring(ctx, person)), ...(await told(ctx, person, 'stop'))];
        const unit = {
          ...ended,
          puts: [...left, ...ended.puts],
          audit: [done('stop', 'participant', person.id, ['scoringOff']), ...ended.audit],
        };
        return commit({ store, clock }, ctx, unit, undefined);
      }),
    ),
  };
}
