import type { SaidBy } from '../../domain/edit.ts';
import { invalid } from '../../domain/problem.ts';
import type {
  Answer,
  AnswerScoring,
  ContactChannel,
  ContactMade,
  Given,
  Question,
} from '../../domain/question.ts';
import { defaultExpiry } from '../../domain/values/accommodation.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Instant } from '../../domain/values/time.ts';
import { contactsMade, questions } from '../../store/collections/index.ts';
import type { Page, Put } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import type { StandIns } from '../caseload/stand-ins.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { readNoted } from '../kit/guard.ts';
import { given } from '../kit/patches.ts';
import { todayOf } from '../kit/today.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { expectVersion, untilFresh } from '../kit/versions.ts';
import { createAnswerScoring } from './answer-scoring.ts';
import { type Outcome, outcomeOf } from './asked-by.ts';
import { createDeferral, notDeferred } from './deferral.ts';
import { createEdits, type EditDeps } from './edits.ts';
import { createFollowing } from './following.ts';
import { type FreshPairDeps, freshPairs } from './fresh-pairs.ts';
import { createQuestionPages, type QuestionFilter } from './question-pages.ts';
import type { Said } from './said-facts.ts';
import { createQuestionViews, type QuestionView } from './views.ts';
import { createWaitingAtHand } from './waiting-at-hand.ts';

/** What somebody said when they were asked, and how. */
export interface AnswerGiven {
  readonly answer: Answer;
  readonly value?: unknown;
  readonly detail?: string | undefined;
  readonly contact: {
    readonly channel: ContactChannel;
    readonly at: Instant;
    readonly note?: string | undefined;
  };
  /** Who answered, where it was not whoever acts. */
  readonly by?: string | undefined;
  /** What is written with it, in the same unit. */
  readonly also?: readonly Put[] | undefined;
}

/** A question after it was answered: what its matches were and became, and how many more are scored in the background. */
export interface AnsweredView extends QuestionView {
  readonly changed: readonly {
    readonly matchId: string;
    readonly displayName: string;
    readonly title: string;
    readonly before: Outcome;
    readonly after: Outcome;
  }[];
  readonly following: number;
}

export interface Questions {
  readonly list: UseCase<[filter: QuestionFilter], Page<QuestionView>>;
  readonly get: UseCase<[id: string], QuestionView>;
  /** How many employers and people there are to ask for one's own people, at most so many as are counted. */
  readonly count: UseCase<[], number>;
  /**
   * Brings an answer into the fact it is about, in one unit with the contact it came from; not reached keeps the contact alone.
   * Throws Problem `invalid` for what the field does not take, or without a value or detail that is needed.
   */
  readonly answer: UseCase<[id: string, version: number, said: AnswerGiven], AnsweredView>;
  /** How far the scores have come that follow from its answer. */
  readonly scoring: UseCase<[id: string], AnswerScoring>;
  /** Keeps it out of the queue until a day or an instant. Throws Problem `invalid` for one that is over. */
  readonly defer: UseCase<[id: string, version: number | undefined, until: string | null], QuestionView>;
}

interface Deps extends FreshPairDeps, EditDeps {
  readonly newId: NewId;
  readonly audit: AuditBuffer;
  readonly standIns: Pick<StandIns, 'caseloadOf'>;
}

/** What is not known, to whom it is put, and what they say. */
export function createQuestions(deps: Deps): Questions {
  const { store, clock, newId, audit } = deps;
  const waitingAtHand = createWaitingAtHand(deps);
  const pages = createQuestionPages({ ...deps, waitingAtHand });
  const views = createQuestionViews({ ...deps, waitingAtHand });
  const editFor = createEdits(deps);
  const following = createFollowing(deps);
  const defer = createDeferral(deps);
  const scoringOf = createAnswerScoring(deps);

  const read = (ctx: Context, id: string): Promise<Question> =>
    readNoted(audit, ctx, { noun: 'question', id }, () => store.get(ctx.scope, questions, id));

  async function viewOf(ctx: Context, row: Question): Promise<QuestionView> {
    const [view] = await views.many(ctx, [row]);
    if (view === undefined) throw new Error('A question has no view.');
    return view;
  }

  function contactOf(ctx: Context, row: Question, { answer, contact, by }: AnswerGiven): ContactMade {
    const { employerId, opportunityId, participantId } = row;
    return {
      ...first(newId('contact'), ctx.scope.organisationId, clock()),
      ...given({ employerId, opportunityId, participantId, note: contact.note }),
      ...{ questionId: row.id, channel: contact.channel, at: contact.at, answer },
      by: by ?? ctx.scope.actor.id,
    };
  }

  return {
    count: withPermission('question:read', pages.count),
    list: withPermission('question:read', async (ctx, filter) => {
      const page = await pages.page(ctx, filter);
      audit.note(ctx.scope, done('list', 'question', `count:${page.items.length}`));
      return { ...page, items: await views.many(ctx, page.items) };
    }),
    get: withPermission('question:read', async (ctx, id) => {
      const view = await viewOf(ctx, await read(ctx, id));
      audit.note(ctx.scope, done('read', 'question', id));
      return view;
    }),
    scoring: withPermission('question:read', async (ctx, id) => scoringOf(ctx, await read(ctx, id))),
    defer: withPermission('question:answer', async (ctx, id, version, until) => {
      const work = async () => {
        const row = await read(ctx, id);
        expectVersion(row, version ?? row.version);
        const deferred = await defer(ctx, row, until);
        return commit(deps, ctx, deferred.unit, await viewOf(ctx, deferred.row));
      };
      return version === undefined ? untilFresh(work) : work();
    }),
    answer: withPermission('question:answer', async (ctx, id, version, said) => {
      const row = await read(ctx, id);
      expectVersion(row, version);
      const contact = put(contactsMade, contactOf(ctx, row, said), 0);
      const { answer, detail, value, also = [] } = said;
      if (answer === 'not_reached') {
        const view = { ...(await viewOf(ctx, row)), changed: [], following: 0 };
        return commit(deps, ctx, { puts: [contact], audit: [done('ask', 'question', id)] }, view);
      }
      checkSaid(row, { answer, detail, value });
      const today = await todayOf(deps, ctx);
      const edit = await editFor({ ...ctx, said: sayerOf(row) }, row, { answer, detail, value }, today);
      const before = (await views.pairsOf(ctx, [row])).get(id) ?? [];
      const after = await freshPairs(
        deps,
        ctx,
        before.map(({ match }) => match),
        edit.instead,
      );
      const changed = before.flatMap((pair) => {
        const now = after.find(({ match }) => match.id === pair.match.id);
        if (now === undefined) return [];
        const { match, participant, opportunity } = pair;
        const named = { matchId: match.id, displayName: participant.displayName, title: opportunity.title };
        return [{ ...named, before: outcomeOf(pair.evaluation), after: outcomeOf(now.evaluation) }];
      });
      const at = clock();
      const kept: Given = {
        ...{ answer, at, by: said.by ?? ctx.scope.actor.id, expires: defaultExpiry(today) },
        ...given({ detail, wage: row.asking.field === 'wage' ? edit.instead.opportunity?.wage : undefined }),
      };
      const answered = next(row, at, { ...noLonger, state: 'answered', given: kept });
      const view = {
        ...(await viewOf(ctx, answered)),
        matches: changed.map(({ matchId, after: now }) => ({ matchId, now, hoped: now })),
        changed,
        following: await following(ctx, edit.instead, changed.length),
      };
      const unit = {
        puts: [put(questions, answered, row.version), contact, ...(edit.unit.puts ?? []), ...also],
        facts: [...(edit.unit.facts ?? []), { type: 'question.answered', questionId: id } as const],
        audit: [done('answer', 'question', id), ...(edit.unit.audit ?? [])],
      };
      return commit(deps, ctx, unit, view);
    }),
  };
}

/** What is over once a question is answered. */
const noLonger = { lapsedAt: undefined, ...notDeferred };

/** Whose words an answer is; what a coach looks up, the coach says. */
const sayerOf = ({ asking }: Question): SaidBy => asking.to;

/** Throws Problem `invalid` where a value or a detail is missing, or nobody asked for one. */
function checkSaid({ asking }: Question, { answer, detail, value }: Said): void {
  if (answer === 'partly' && detail === undefined) throw invalid('detail', 'answer_needs_detail');
  if (value !== undefined && asking.asks === 'yes_no') throw invalid('value', 'field_not_asked');
}
