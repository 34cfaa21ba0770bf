import type { Employer } from '../../domain/employer.ts';
import type { Opportunity } from '../../domain/opportunity.ts';
import type { Participant } from '../../domain/participant.ts';
import { invalid, notFound, Problem } from '../../domain/problem.ts';
import type { Question } from '../../domain/question.ts';
import { type Accommodation, defaultExpiry, type Stance } from '../../domain/values/accommodation.ts';
import type { NeedCode } from '../../domain/values/support-need.ts';
import type { LocalDate } from '../../domain/values/time.ts';
import { employers, opportunities, participants } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Employers } from '../employers/employers.ts';
import type { Check } from '../imports/check.ts';
import type { Draft, Drafted } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import type { OpportunityPatch } from '../opportunities/drafting.ts';
import type { Opportunities } from '../opportunities/opportunities.ts';
import type { Participants } from '../participants/participants.ts';
import type { ParticipantPatch } from '../participants/redrafting.ts';
import type { Instead } from './fresh-pairs.ts';
import { type Said, saidOfPerson, saidOfPosting, statementsAfter } from './said-facts.ts';

export interface EditDeps {
  readonly store: Store;
  readonly participants: Pick<Participants, 'redraft'>;
  readonly employers: Pick<Employers, 'redraft'>;
  readonly opportunities: Pick<Opportunities, 'redraft'>;
  /** What the API checks of a change. */
  readonly checkParticipant: Check<ParticipantPatch>;
  readonly checkOpportunity: Check<OpportunityPatch>;
}

/** What an answer makes of the facts: rows as they would be, and the unit that makes them so. */
export interface Edit {
  readonly instead: Instead;
  readonly unit: Draft;
}

const stanceOf: Readonly<Record<Said['answer'], Stance>> = {
  yes: 'willing',
  no: 'cannot',
  partly: 'case_by_case',
};

const nothing: Edit = { instead: {}, unit: {} };

/**
 * Brings an answer into the fact that the question is about. Throws Problem `invalid` at `value` for one that the field does not
 * take, and `not_found` when whom it is about is gone.
 */
export function createEdits(deps: EditDeps) {
  const { store } = deps;

  async function there<R>(
    row: Promise<R | undefined>,
    noun: 'participant' | 'opportunity' | 'employer',
  ): Promise<R> {
    const found = await row;
    if (found === undefined) throw notFound(noun);
    return found;
  }
  const person = (ctx: Context, id = '') => there(store.get(ctx.scope, participants, id), 'participant');
  const posting = (ctx: Context, id = '') => there(store.get(ctx.scope, opportunities, id), 'opportunity');
  const company = (ctx: Context, id = '') => there(store.get(ctx.scope, employers, id), 'employer');

  async function ofPerson(ctx: Context, old: Participant, patch: ParticipantPatch): Promise<Edit> {
    const drafted = await deps.participants.redraft(ctx, old, patch);
    return editOf('participant', drafted);
  }
  async function ofPosting(ctx: Context, old: Opportunity, patch: OpportunityPatch): Promise<Edit> {
    const drafted = await deps.opportunities.redraft(ctx, old, patch);
    return editOf('opportunity', drafted);
  }

  /** What the employer would do: declared, today, for twelve months. */
  async function accommodation(
    ctx: Context,
    question: Question,
    said: Said,
    today: LocalDate,
  ): Promise<Edit> {
    const code = question.asking.about.code as NeedCode;
    const now: Accommodation = {
      code,
      stance: stanceOf[said.answer],
      evidence: 'declared',
      ...(said.detail === undefined ? {} : { note: said.detail }),
      date: today,
      expires: defaultExpiry(today),
    };
    const among = (all: readonly Accommodation[]) => [...all.filter((one) => one.code !== code), now];
    if (question.opportunityId !== undefined) {
      const old = await posting(ctx, question.opportunityId);
      return ofPosting(ctx, old, { accommodations: among(old.accommodations) });
    }
    const old = await company(ctx, question.employerId);
    const drafted = await deps.employers.redraft(ctx, old, { accommodations: among(old.accommodations) });
    return editOf('employer', drafted);
  }

  /** A value in the field's own shape, or what a yes or no says of it; with what no field holds. */
  async function fact(ctx: Context, question: Question, said: Said, today: LocalDate): Promise<Edit> {
    const { asking } = question;
    const { field = '', about } = asking;
    const given = asking.asks === 'value' && said.answer !== 'no';
    if (given && said.value === undefined) throw invalid('value', 'answer_needs_value');
    const raw = given ? { [field]: said.value } : undefined;
    if (about.side === 'employer') {
      const old = await posting(ctx, question.opportunityId);
      const patch = raw ? checked(deps.checkOpportunity, raw, field) : saidOfPosting(old, asking, said);
      const whole = { ...patch, ...statementsAfter(old, asking, said, today) };
      return atValue(field, () => ofPosting(ctx, old, whole));
    }
    const old = await person(ctx, question.participantId);
    const patch = raw ? checked(deps.checkParticipant, raw, field) : saidOfPerson(old, asking, said, today);
    const whole = { ...patch, ...statementsAfter(old, asking, said, today) };
    return atValue(field, () => ofPerson(ctx, old, whole));
  }

  return (ctx: Context, question: Question, said: Said, today: LocalDate): Promise<Edit> =>
    (question.asking.about.kind === 'accommodation' ? accommodation : fact)(ctx, question, said, today);
}

function editOf<Side extends keyof Instead>(
  side: Side,
  drafted: Drafted<Employer & Opportunity & Participant> | Drafted<NonNullable<Instead[Side]>> | undefined,
): Edit {
  return drafted === undefined ? nothing : { instead: { [side]: drafted.row }, unit: drafted.unit };
}

function checked<Patch>(check: Check<Patch>, raw: Readonly<Record<string, unknown>>, field: string): Patch {
  const read = check(raw);
  if ('input' in read) return read.input;
  const errors = read.errors.map(({ path, sentence }) => ({ path: valuePath(path, field), sentence }));
  throw new Problem('invalid', 'fields_wrong', { errors });
}

/** What is wrong with the field is wrong with the value of the answer. */
async function atValue(field: string, work: () => Promise<Edit>): Promise<Edit> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'invalid') throw error;
    const errors = error.extras.errors?.map(({ path, sentence }) => ({
      path: valuePath(path, field),
      sentence,
    }));
    throw new Problem('invalid', error.sentence, {
      ...error.extras,
      ...(errors === undefined ? {} : { errors }),
    });
  }
}

const valuePath = (path: string, field: string): string =>
  path === field || path.startsWith(`${field}.`) ? `value${path.slice(field.length)}` : path;
