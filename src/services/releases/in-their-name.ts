import type { Decision, Match } from '../../domain/match.ts';
import { isRecorded } from '../../domain/match-moves.ts';
import { notFound, Problem } from '../../domain/problem.ts';
import { releasedStates } from '../../domain/release.ts';
import type { Instant } from '../../domain/values/time.ts';
import { decisions, employers, matches, opportunities, users } from '../../store/collections/index.ts';
import { walk } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { guard, readNoted } from '../kit/guard.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import { createEndings, type EndingDeps } from './ending.ts';

/** Something that a coach wrote down in a participant's name, as the participant is told of it. */
export interface RecordedView {
  readonly decisionId: string;
  readonly matchId: string;
  readonly opportunityId: string;
  readonly title: string | undefined;
  readonly employerName: string | undefined;
  /** What they are said to have said: `interested`, `not_interested` or `release`. */
  readonly said: string;
  readonly at: Instant;
  /** Who wrote it down. */
  readonly byName: string | undefined;
  /** When they said that they did not say it. */
  readonly deniedAt: Instant | undefined;
}

/** What was written down in somebody's name, for them to see, and to say that it is not theirs. Participants alone, of themselves. */
export interface InTheirName {
  /** The newest first. */
  readonly list: UseCase<[], readonly RecordedView[]>;
  /**
   * "I did not say this." What was released ends at once; an answer that still stands goes back to the state before; whoever is in
   * charge hears. Throws Problem `not_found` for what was not written down of them, `conflict` a second time.
   */
  readonly deny: UseCase<[decisionId: string], RecordedView>;
}

interface Deps extends EndingDeps {
  readonly audit: AuditBuffer;
}

/** Whether a decision puts words into the participant's mouth. */
const isOfPerson = (row: Decision): boolean =>
  isRecorded({ action: row.action, tells: row.tells ?? [] }) &&
  (row.action === 'release' || row.reasonCode === 'interested' || row.reasonCode === 'not_interested');

const saidIn = ({ action, reasonCode }: Decision): string =>
  action === 'release' ? action : (reasonCode ?? action);

export function createInTheirName(deps: Deps): InTheirName {
  const { store, clock, audit } = deps;
  const endings = createEndings(deps);

  const selfOf = ({ scope: { actor } }: Context): string | undefined =>
    'role' in actor ? actor.participantId : undefined;

  /** They hear of it as of any decision: once it is not held any more. */
  const isTold = ({ heldUntil }: Decision): boolean => heldUntil === undefined || heldUntil <= clock();

  async function view({ scope }: Context, row: Decision): Promise<RecordedView> {
    const match = await store.get(scope, matches, row.matchId);
    const posting = match && (await store.get(scope, opportunities, match.opportunityId));
    const employer = posting && (await store.get(scope, employers, posting.employerId));
    const by = await store.get(scope, users, row.by);
    return {
      ...{ decisionId: row.id, matchId: row.matchId, opportunityId: match?.opportunityId ?? '' },
      ...{ title: posting?.title, employerName: employer?.name, said: saidIn(row), at: row.createdAt },
      ...{ byName: by?.displayName, deniedAt: row.deniedAt },
    };
  }

  /** What becomes of the match: nothing where it has gone on from there in another way. */
  async function undone(ctx: Context, match: Match, row: Decision) {
    if (releasedStates.includes(match.state)) return endings.end(ctx, match, 'not_said');
    const told = await endings.tellCoach(ctx, match, 'not_said', row.id);
    if (match.lastDecisionId !== row.id) return { puts: told };
    const back = { action: 'recorded_by_mistake', to: row.from, reasonCode: 'not_said' } as const;
    const { unit } = await endings.decided(ctx, match, back);
    return { ...unit, puts: [...(unit.puts ?? []), ...told] };
  }

  return {
    list: withPermission('name:deny', async (ctx) => {
      const participantId = selfOf(ctx);
      if (participantId === undefined) return [];
      const rows: Decision[] = [];
      const newest = { key: [participantId], descending: true } as const;
      for await (const row of walk(store, ctx.scope, decisions, 'byParticipant', newest))
        if (isOfPerson(row) && isTold(row)) rows.push(row);
      const views: RecordedView[] = [];
      for (const row of rows) views.push(await view(ctx, row));
      return views;
    }),
    deny: withPermission('name:deny', (ctx, id) =>
      untilFresh(async () => {
        const row = await readNoted(audit, ctx, { noun: 'recorded', id }, async () => {
          const found = await store.get(ctx.scope, decisions, id);
          return found && isOfPerson(found) && isTold(found) ? found : undefined;
        });
        guard(ctx, 'name:deny', { participantId: row.participantId ?? '' }, 'recorded');
        if (row.deniedAt !== undefined) throw new Problem('conflict', 'already_denied');
        const match = await store.get(ctx.scope, matches, row.matchId);
        if (match === undefined) throw notFound('recorded');
        const now = clock();
        const denied = next(row, now, { deniedAt: now });
        const { puts = [], ...unit } = await undone(ctx, match, row);
        const whole = {
          ...unit,
          puts: [put(decisions, denied, row.version), ...puts],
          audit: [...('audit' in unit ? (unit.audit ?? []) : []), done('deny', 'decision', id, ['deniedAt'])],
        };
        return commit({ store, clock }, ctx, whole, await view(ctx, denied));
      }),
    ),
  };
}
