import type { Asking } from '../../domain/evaluation.ts';
import { type Question, type QuestionState, questionStates } from '../../domain/question.ts';
import { questions } from '../../store/collections/index.ts';
import type { Page, Store } from '../../store/port.ts';
import type { StandIns } from '../caseload/stand-ins.ts';
import type { Context } from '../kit/context.ts';
import { type PageAsked, pageOfEach, type Reading } from '../kit/lists.ts';
import { sortedPage } from '../kit/sorted-page.ts';
import { byGain, countToAsk, firstOfEach, gatheredQuestions } from './gathered.ts';
import type { WaitingAtHand } from './waiting-at-hand.ts';

export interface QuestionFilter extends PageAsked {
  readonly employerId?: string | undefined;
  readonly participantId?: string | undefined;
  readonly to?: Asking['to'] | undefined;
  readonly state?: QuestionState | undefined;
  /** As one calls, most gained first: open ones, five of each unless one is asked for, that wait for one's own people, or for anybody. */
  readonly gathered?: 'mine' | 'all' | undefined;
}

interface Deps {
  readonly store: Store;
  readonly standIns: Pick<StandIns, 'caseloadOf'>;
  readonly waitingAtHand: WaitingAtHand;
}

/** Counted further, a number in the rail tells no more. */
const mostCounted = 999;
/** Gathered questions of one employer or person, unless theirs alone are asked for. */
const mostOfEach = 5;

/** Lists of questions, as rows. */
export function createQuestionPages(deps: Deps) {
  const { store } = deps;

  function plainPage(ctx: Context, { limit, cursor, ...filter }: QuestionFilter): Promise<Page<Question>> {
    return pageOfEach(store, ctx.scope, questions, readings(filter), { limit, cursor });
  }

  async function gatheredPage(
    ctx: Context,
    whose: 'mine' | 'all',
    { limit, cursor, ...filter }: QuestionFilter,
  ): Promise<Page<Question>> {
    // Whom a question is put to is sealed.
    const keep = { opens: filter.to !== undefined, passes: (row: Question) => passes(row, filter) };
    const coachIds = whose === 'mine' ? (await deps.standIns.caseloadOf(ctx)).coachIds : undefined;
    const found = await gatheredQuestions(deps, ctx, coachIds, keep);
    const isOne = filter.employerId !== undefined || filter.participantId !== undefined;
    const all = isOne ? found : firstOfEach(found, mostOfEach);
    const { items, nextCursor } = sortedPage(all, byGain, { limit, cursor });
    const ids = items.map(({ row }) => row.id);
    const whole = new Map((await store.getMany(ctx.scope, questions, ids)).map((row) => [row.id, row]));
    return { items: ids.flatMap((id) => whole.get(id) ?? []), nextCursor };
  }

  return {
    page: (ctx: Context, { gathered, ...asked }: QuestionFilter): Promise<Page<Question>> =>
      gathered ? gatheredPage(ctx, gathered, asked) : plainPage(ctx, asked),
    count: async (ctx: Context): Promise<number> =>
      countToAsk(store, ctx, (await deps.standIns.caseloadOf(ctx)).coachIds, mostCounted),
  };
}

/** Whether a question is one that a filter lets through. */
const passes = (row: Question, { employerId, participantId, to, state }: QuestionFilter): boolean =>
  (to === undefined || to === row.asking.to) &&
  (employerId ?? row.employerId) === row.employerId &&
  (participantId ?? row.participantId) === row.participantId &&
  (state ?? row.state) === row.state;

/** The most telling path for a filter; what it cannot tell is looked at row by row. */
function readings({
  employerId,
  participantId,
  to,
  state,
}: QuestionFilter): readonly Reading<typeof questions>[] {
  const keep = (row: Question) => passes(row, { to, participantId });
  // One that lapsed is no longer asked; it is listed where it is asked for.
  const states = state === undefined ? questionStates.filter((one) => one !== 'lapsed') : [state];
  return states.map((one): Reading<typeof questions> => {
    // What was said is read from the newest on; what is asked, from what has waited longest.
    const rest = { keep, descending: one === 'answered' };
    if (employerId !== undefined) return { path: 'byEmployer', key: [employerId, one], ...rest };
    if (participantId !== undefined) return { path: 'byParticipant', key: [participantId, one], ...rest };
    return { path: 'byState', key: [one], ...rest };
  });
}
