import type { Employer } from '../../domain/employer.ts';
import type { Evaluation } from '../../domain/evaluation.ts';
import type { Decision, Match, MatchState } from '../../domain/match.ts';
import { type ReleaseStep, releaseStep } from '../../domain/match-moves.ts';
import {
  answersOpen,
  isOfferAnswer,
  isOfferedState,
  type OfferAnswer,
  type OfferStanding,
  type OwnNoReason,
  offerStandings,
  ownNoReasons,
} from '../../domain/offer.ts';
import type { Opportunity } from '../../domain/opportunity.ts';
import { accommodationsThatHold, standingStance } from '../../domain/values/accommodation.ts';
import type { Place, TravelMode } from '../../domain/values/place.ts';
import type { NeedCode } from '../../domain/values/support-need.ts';
import type { Instant, LocalDate } from '../../domain/values/time.ts';
import type { WayInNames } from '../consents/way-in.ts';
import { given } from '../kit/patches.ts';
import { type PlainReasons, plainReasons } from './plain-reasons.ts';

/** What was answered: by themselves, or written down by somebody in their name. */
export interface GivenAnswer extends Partial<WayInNames> {
  readonly answer: Exclude<OfferAnswer, 'ask'>;
  readonly at: Instant;
  readonly decisionId: string;
  /** Who wrote it down, where they did not say it here themselves. */
  readonly recordedBy?: string | undefined;
  /** Of a no that is their own: why, where they said so. For the person and their coach alone. */
  readonly reason?: OwnNoReason | undefined;
}

/** When and where an employer would like to meet somebody, in the employer's words. */
export interface Meeting {
  readonly at?: Instant | undefined;
  readonly note?: string | undefined;
}

/** Something an employer does, has done or could do, in as many words: what they could do is no promise. */
export interface Promised {
  readonly code: NeedCode;
  readonly stance: (typeof promising)[number];
}

const promising = ['policy', 'has_done', 'willing'] as const;

/** A job that the coach offered somebody, as it is shown to them. No score, no rank, no stage, nobody else. */
export interface Offer {
  readonly opportunityId: string;
  readonly employerId: string;
  /** For the acts that follow; shown to nobody. */
  readonly matchId: string;
  /** Of the match: what an answer was given to. */
  readonly version: number;
  readonly title: string;
  readonly employerName: string;
  readonly duties?: string | undefined;
  readonly schedule: Opportunity['schedule'];
  readonly place?: Pick<Place, 'label' | 'postcode'> | undefined;
  readonly remote: Opportunity['remote'];
  /** How long the way takes them, where it is known. */
  readonly way?: { readonly minutes: number; readonly mode?: TravelMode | undefined } | undefined;
  readonly wage?: Opportunity['wage'];
  readonly contract?: Opportunity['contract'];
  readonly training: Opportunity['training'];
  /** What is so at the place of work. */
  readonly settings: Opportunity['settings'];
  readonly startDate?: LocalDate | undefined;
  /** What the employer does, has done or would do for whoever has the job: the same for everybody. */
  readonly wouldDo: readonly Promised[];
  readonly reasons: PlainReasons;
  readonly standing: OfferStanding;
  readonly answer?: GivenAnswer | undefined;
  /** When they said yes to the job that is offered to them now. For the person alone. */
  readonly acceptedAt?: Instant | undefined;
  /** While they are invited, and until there is more to say: what the employer wrote of it. For the person alone. */
  readonly meeting?: Meeting | undefined;
  /** What they asked about it, the first first. */
  readonly questions: readonly { readonly text: string; readonly at: Instant }[];
  readonly answersOpen: readonly OfferAnswer[];
  /** Whether and how they may show themselves to the employer now. */
  readonly release?: ReleaseStep | undefined;
}

interface Rows {
  readonly match: Match;
  readonly opportunity: Opportunity;
  readonly employer?: Employer | undefined;
  /** Of the match, in any order. */
  readonly decisions: readonly Decision[];
  readonly evaluation: Evaluation;
  /** Whether the job that they started there has ended. */
  readonly hasEnded: boolean;
  readonly today: LocalDate;
  readonly now: Instant;
  /** Of a user or a partner. */
  readonly nameOf: (id: string | undefined) => string | undefined;
}

/** The decisions that stand, the last first. */
export function standingDecisions(match: Match, decisions: readonly Decision[]): readonly Decision[] {
  const byId = new Map(decisions.map((one) => [one.id, one]));
  const standing: Decision[] = [];
  for (let at = match.lastDecisionId; at !== undefined; ) {
    const decision = byId.get(at);
    if (decision === undefined) break;
    standing.push(decision);
    at = decision.previousId;
  }
  return standing;
}

/** When somebody said yes to the job that an employer offers them now: to one that was taken back, no yes stands. */
export function acceptedAt(match: Match, decisions: readonly Decision[]): Instant | undefined {
  if (match.state !== 'offered') return undefined;
  const offer = standingDecisions(match, decisions).find(({ from, to }) => to === 'offered' && from !== to);
  const yes = decisions.find(
    ({ action, from, createdAt }) =>
      action === 'interested' && from === 'offered' && createdAt >= (offer?.createdAt ?? ''),
  );
  return yes?.createdAt;
}

/**
 * The state of a match as far as the person has heard, and undefined where they never heard of it. What others decided a moment ago
 * is held back until it is told, and may be undone as if it had never been.
 */
export function heardState(
  match: Match,
  standing: readonly Decision[],
  now: Instant,
): MatchState | undefined {
  const isHeld = ({ tells = [], heldUntil }: Decision) =>
    tells.includes('participant') && heldUntil !== undefined && heldUntil > now;
  const firstHeard = standing.findIndex((decision) => !isHeld(decision));
  const heard = firstHeard < 0 ? [] : standing.slice(firstHeard);
  if (!heard.some(({ action }) => action === 'offer')) return undefined;
  return firstHeard === 0 ? match.state : standing[firstHeard - 1]?.from;
}

/** The offer, or undefined where there is none that they have heard of. */
export function offerOf(rows: Rows): Offer | undefined {
  const { match, opportunity, employer, evaluation, today, now } = rows;
  const standing = standingDecisions(match, rows.decisions);
  const state = heardState(match, standing, now);
  if (state === undefined || !isOfferedState(state)) return undefined;
  const { title, duties, schedule, place, remote, wage, contract, training, settings, startDate } =
    opportunity;
  const holds = accommodationsThatHold(opportunity.accommodations, employer?.accommodations ?? [], today);
  const wouldDo = new Map<NeedCode, Promised>();
  for (const said of holds) {
    const stance = promising.find((one) => one === standingStance(said, today));
    if (stance !== undefined && !wouldDo.has(said.code)) wouldDo.set(said.code, { code: said.code, stance });
  }
  return {
    opportunityId: opportunity.id,
    matchId: match.id,
    employerId: opportunity.employerId,
    version: match.version,
    employerName: employer?.name ?? '',
    ...{ title, schedule, remote, training, settings },
    ...given({ duties, wage, contract, startDate, way: wayIn(evaluation) }),
    ...(place === undefined
      ? {}
      : { place: given({ label: place.label, postcode: place.postcode }) as Offer['place'] }),
    wouldDo: [...wouldDo.values()].sort((a, b) => promising.indexOf(a.stance) - promising.indexOf(b.stance)),
    reasons: plainReasons(evaluation),
    standing: state === 'placed' && rows.hasEnded ? 'ended' : offerStandings[state],
    ...given({ answer: answerIn(standing, now, rows.nameOf) }),
    ...given({ acceptedAt: acceptedAt(match, rows.decisions) }),
    ...given({ meeting: state === 'interviewing' ? meetingIn(standing, now) : undefined }),
    questions: rows.decisions
      .filter(({ action, note }) => action === 'ask' && note !== undefined)
      .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
      .map(({ note = '', createdAt }) => ({ text: note, at: createdAt })),
    answersOpen: state === match.state ? answersOpen(state) : [],
    ...given({ release: state === match.state ? releaseStep(match) : undefined }),
  };
}

/** The last answer that stands. */
function answerIn(
  standing: readonly Decision[],
  now: Instant,
  nameOf: Rows['nameOf'],
): GivenAnswer | undefined {
  let wasTheirs = true;
  for (const { id, action, reasonCode, createdAt: at, by, cameBy, heldUntil } of standing) {
    if (action === 'offer') return undefined;
    // They said that it was not theirs: what stood before holds again.
    if (action === 'recorded_by_mistake') wasTheirs = false;
    if (isOfferAnswer(action) && action !== 'ask') {
      const reason = ownNoReasons.find((one) => one === reasonCode);
      const names = { portalName: nameOf(cameBy?.partnerId), codeFrom: nameOf(cameBy?.codeBy) };
      return { answer: action, at, decisionId: id, ...given({ reason, ...names }) };
    }
    if (action !== 'record_answer' || (heldUntil !== undefined && heldUntil > now)) continue;
    if (!wasTheirs) wasTheirs = true;
    else if (reasonCode === 'interested' || reasonCode === 'not_interested')
      return { answer: reasonCode, at, decisionId: id, recordedBy: nameOf(by) ?? '' };
  }
  return undefined;
}

/** What the employer wrote with the invitation that stands. What a coach noted of one is the coach's. */
function meetingIn(standing: readonly Decision[], now: Instant): Meeting | undefined {
  const invitation = standing.find(
    ({ action, heldUntil }) => action === 'invite' && (heldUntil === undefined || heldUntil <= now),
  );
  if (invitation?.at === undefined && invitation?.note === undefined) return undefined;
  return given({ at: invitation.at, note: invitation.note });
}

/** The way, from the reason that measured it. */
function wayIn({ explanation }: Evaluation): Offer['way'] {
  const all = [...explanation.for, ...explanation.against, ...explanation.unknown];
  const measured = all.find(({ code }) => ['travel_fits', 'travel_long', 'bus_unknown'].includes(code));
  const { minutes, mode } = measured?.data ?? {};
  if (typeof minutes !== 'number') return undefined;
  return { minutes, ...(typeof mode === 'string' ? { mode: mode as TravelMode } : {}) };
}
