import type { Fields } from '../../../domain/access/decide.ts';
import { apportion } from '../../../domain/apportion.ts';
import type { PairWeek } from '../../../domain/evaluation.ts';
import type { PairSummary } from '../../../services/matches/pair.ts';
import type { MatchView } from '../../../services/matches/views.ts';
import type { EvaluationView } from '../../../services/scoring/evaluations.ts';
import type { WorthAsking } from '../../../services/scoring/worth-asking.ts';
import { type SaidEvaluation, type Sayable, sayEvaluation } from '../../../words/evaluation.ts';
import type { Names } from '../../../words/phrases.ts';
import type { Words } from '../../../words/words.ts';
import { visible } from '../../answer/visible.ts';
import { type LabelOf, labelsWith } from '../shapes/label.ts';
import { presentBlock } from '../shapes/place.ts';

/** What the sentences of a result are made with. */
export interface Sayings {
  readonly words: Words;
  readonly labelOf: LabelOf;
}

/** A result, and how to find the row of what is asked of it. */
type Presentable = Sayable & PairSummary & Pick<MatchView, 'questionIdOf'>;

/** The names that sentences about a pair are made with. */
export function namesIn(
  { participant, opportunity, conceptNames }: PairSummary,
  { words, labelOf }: Sayings,
): Names {
  const named = labelsWith(labelOf, conceptNames);
  return {
    participantName: participant.displayName || words.say('names.participant'),
    employerName: opportunity.employerName || words.say('names.employer'),
    title: opportunity.title || words.say('names.role'),
    labelOf: (uri) => named(uri) ?? words.say('names.skill'),
  };
}

/** The result for a pair in words, field by field. */
export function presentResult(result: Presentable, { words, labelOf }: Sayings) {
  const said = sayEvaluation(words, result, namesIn(result, { words, labelOf }));
  const { score, confidence, parts, blockers, nearMiss, lifted, later, laterFrom, explanation, engine } =
    said;
  const askOf = ({ ask, asking }: AsksOf) => ({
    ask: ask && { whom: ask.whom, question: ask.question },
    questionId: asking && result.questionIdOf?.(asking),
  });
  // Of 100, as screens print them: they add up to the printed score.
  const printed = apportion(
    parts.map(({ points }) => points / 100),
    Math.round(score / 100),
  );
  const weights = apportion(
    parts.map(({ weight }) => weight / 100),
    100,
  );
  return {
    score,
    confidence,
    parts: parts.map(({ part, weight, value, points, known, reasons }, at) => ({
      part,
      weight,
      value,
      points,
      printed: { points: printed[at] ?? 0, weight: weights[at] ?? 0 },
      known,
      reasons: reasons.map(presentReason),
    })),
    blockers: blockers.map(({ rule, side, liftableBy, cause, need, setting, text, data }) => ({
      rule,
      side,
      liftableBy,
      cause,
      need,
      setting,
      text,
      data,
    })),
    nearMiss,
    scoreWhenLifted: lifted?.score,
    later,
    laterFrom,
    explanation: {
      for: explanation.for.map(presentReason),
      against: explanation.against.map(presentReason),
      unknown: explanation.unknown.map((reason) => ({ ...presentReason(reason), ...askOf(reason) })),
      changes: explanation.changes.map(({ text, change, by, score, blockersLeft, ...asks }) => ({
        ...{ text, change: { ...change }, by, score, blockersLeft },
        ...askOf(asks),
      })),
    },
    engine: { version: engine.version, weightsVersion: engine.weightsVersion, inputHash: engine.inputHash },
  };
}

function presentReason({ code, text, weighs, data }: SaidEvaluation['explanation']['for'][number]) {
  return { code, text, weighs, data };
}

/** Whom to ask, and what. */
type AsksOf = Pick<SaidEvaluation['explanation']['unknown'][number], 'ask' | 'asking'>;

/** Who and what a pair is. */
export function presentPair({ participant, opportunity }: PairSummary) {
  return {
    participantId: participant.id,
    opportunityId: opportunity.id,
    participant: {
      id: participant.id,
      displayName: participant.displayName,
      stage: participant.stage,
      coachId: participant.coachId,
    },
    opportunity: {
      id: opportunity.id,
      title: opportunity.title,
      state: opportunity.state,
      employerId: opportunity.employerId,
      employerName: opportunity.employerName,
      placeLabel: opportunity.placeLabel,
    },
  };
}

/** The two weeks over each other. */
export function presentWeek({ free, needed, keepFree }: PairWeek) {
  return {
    free: free.map(presentBlock),
    needed: needed.map(presentBlock),
    keepFree: keepFree.map((block) => ({ ...presentBlock(block), need: block.need, weight: block.weight })),
  };
}

/** The answer to "why, or why not?" for any pair, for coaches and supervisors. */
export function presentEvaluation(view: EvaluationView, fields: Fields, sayings: Sayings) {
  const shown = { ...presentPair(view), ...presentResult(view, sayings), week: presentWeek(view.week) };
  return visible(fields, shown, pairTells);
}

/** An employer to ask when the person is free. */
export function presentWorthAsking(one: WorthAsking, fields: Fields, labelOf: LabelOf) {
  const { employerId, employerName, occupation, title, score, from, conceptNames } = one;
  const occupationLabel = occupation && labelsWith(labelOf, conceptNames)(occupation);
  const shown = { employerId, employerName, occupation, occupationLabel, title, score, from };
  return visible(fields, shown, {
    ...{ employerName: 'employerId', occupation: 'opportunityId', occupationLabel: 'opportunityId' },
    ...{ title: 'opportunityId', from: 'laterFrom' },
  });
}

/** Of which fields of a match that is made which says who and what a pair is. */
export const pairTells = {
  participant: 'participantId',
  opportunity: 'opportunityId',
  week: 'parts',
} as const;
