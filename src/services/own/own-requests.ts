import { machineStates } from '../../domain/match-moves.ts';
import type { PersonAsks } from '../../domain/notice.ts';
import type { Participant } from '../../domain/participant.ts';
import { Problem } from '../../domain/problem.ts';
import { matches, participants } from '../../store/collections/index.ts';
import { type Put, walk } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { createEventEndings } from '../consents/event-endings.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import type { Recipients } from '../notices/recipients.ts';
import { untilTold } from '../notices/until-told.ts';
import type { EndingDeps } from '../releases/ending.ts';
import { dailyAsk, isAskedToday } from './daily-asks.ts';
import { readOwn } from './own-record.ts';

export interface OwnRequests {
  /** Asks that a person looks at it again: whoever is in charge hears of it, once a day. */
  readonly lookAgain: UseCase<[], void>;
  /**
   * Asks for the file with everything, where a code of the staff let them in: supervisors hear of it but for who made the code, once a
   * day. Throws Problem `conflict` where there is none.
   */
  readonly askFile: UseCase<[], void>;
  /**
   * Says that something went wrong with what is kept of them: supervisors hear of it but for their own coach and who made the code that
   * let them in, once a day (Data Protection Act 2018, s. 164A: whoever keeps it has to take such complaints). Throws Problem `conflict`
   * where there is none.
   */
  readonly complain: UseCase<[], void>;
  /** Whether they asked for it today, and whoever was to hear did. */
  readonly isAsked: UseCase<[what: Asked], boolean>;
  /**
   * Leaves the scoring, or comes back to it. Suggestions that nobody acted on go; what is under way stays, and so does the coach.
   * Again it changes nothing.
   */
  readonly scoring: UseCase<[on: boolean], void>;
  /** Stops: leaves the scoring, takes back all that was permitted, and tells whoever is in charge. */
  readonly stop: UseCase<[], void>;
}

/** What can be asked once a day. */
export type Asked = Extract<PersonAsks, 'look' | 'file' | 'complaint'>;

/** What people ask of the service on pages of their own. */
export function createOwnRequests(
  deps: EndingDeps & { readonly recipients: Pick<Recipients, 'findByRole'> },
): OwnRequests {
  const { store, clock, recipients } = deps;
  const eventEndings = createEventEndings(deps);

  /** A notice for each who is in charge; a second one of the same day is the first. */
  async function told(
    ctx: Context,
    person: Participant,
    what: PersonAsks,
    whom?: readonly string[],
  ): Promise<readonly Put[]> {
    const puts: Put[] = [];
    for (const userId of whom ?? (await recipients.findInCharge(ctx, person)))
      puts.push(...(await dailyAsk(deps, ctx, userId, { participantId: person.id, what })));
    return puts;
  }

  /**
   * Who is to hear of what somebody asks. Of a look again whoever is in charge; else supervisors, but not who made the code that let them
   * in, nor whom they barred, nor, of a complaint, their own coach.
   */
  async function whomToTell(ctx: Context, person: Participant, what: Asked): Promise<readonly string[]> {
    if (what === 'look') return recipients.findInCharge(ctx, person);
    const { actor } = ctx.scope;
    const codeBy = 'codeBy' in actor ? actor.codeBy : undefined;
    const not = new Set([codeBy, ...(person.barredUserIds ?? [])]);
    if (what === 'complaint') not.add(person.coachId);
    return (await recipients.findByRole(ctx, 'supervisor')).filter((id) => !not.has(id));
  }

  /** Tells whom it is for, once a day. Throws Problem `conflict` with `nobody` where that has to be somebody and is not. */
  const ask = (what: Asked, nobody?: 'nobody_else_to_say_yes' | 'nobody_to_complain_to') =>
    withPermission('own:write', (ctx) =>
      untilTold(async () => {
        const person = await readOwn(store, ctx);
        const whom = await whomToTell(ctx, person, what);
        if (nobody !== undefined && whom.length === 0) throw new Problem('conflict', nobody);
        const unit = {
          puts: await told(ctx, person, what, whom),
          audit: [done('ask', 'participant', person.id, [what])],
        };
        return commit({ store, clock }, ctx, unit, undefined);
      }),
    );

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
    lookAgain: ask('look'),
    askFile: ask('file', 'nobody_else_to_say_yes'),
    complain: ask('complaint', 'nobody_to_complain_to'),
    isAsked: withPermission('own:read', async (ctx, what) => {
      const person = await readOwn(store, ctx);
      for (const userId of await whomToTell(ctx, person, what))
        if (await isAskedToday(deps, ctx, userId, { participantId: person.id, what })) return true;
      return false;
    }),
    scoring: withPermission('own:write', (ctx, on) =>
      untilTold(async () => {
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
      untilTold(async () => {
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
