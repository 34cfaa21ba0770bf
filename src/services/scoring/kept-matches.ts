import { type Match, type MatchState, rankOf } from '../../domain/match.ts';
import { liveStates, machineStates } from '../../domain/match-moves.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Instant } from '../../domain/values/time.ts';
import type { Scored } from '../../matching/index.ts';
import { matches } from '../../store/collections/index.ts';
import type { Put } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import { type Candidate, isViable } from './candidate.ts';

/** A match to write. */
export interface PlannedWrite {
  readonly put: Put;
  /** Whether somebody may want to know. */
  readonly tell: boolean;
}

/** What a match is written with. */
interface Means {
  readonly newId: NewId;
  readonly now: Instant;
  readonly strongScore: number;
}

/** Which pairs of one participant are kept: the best viable ones and the best near misses. */
export function chooseKept(
  pairs: readonly Candidate[],
  limits: { readonly keptSuggestions: number; readonly keptNearMisses: number },
): ReadonlySet<Candidate> {
  const best = (some: readonly Candidate[], most: number) =>
    [...some]
      .sort((a, b) => rankOf(b.scored) - rankOf(a.scored) || (a.opportunity.id < b.opportunity.id ? -1 : 1))
      .slice(0, most);
  const viable = pairs.filter(isViable);
  const near = pairs.filter(({ scored }) => scored.nearMiss);
  return new Set([...best(viable, limits.keptSuggestions), ...best(near, limits.keptNearMisses)]);
}

/** What a pair's match should be; undefined when it stands as it is (or should not stand at all). */
export function planWrite(pair: Candidate, kept: boolean, means: Means): PlannedWrite | undefined {
  if (pair.old === undefined) return kept ? newMatch(pair, means) : undefined;
  const state = stateOf(pair, pair.old, kept);
  if (isSame(pair, pair.old, state)) return undefined;
  return changedMatch(pair, pair.old, state, means);
}

function newMatch(pair: Candidate, { newId, now }: Means): PlannedWrite {
  const { participant, opportunity } = pair;
  const evaluation = pair.evaluate();
  const row: Match = {
    ...first(newId('match'), participant.organisationId, now),
    ...evaluation,
    participantId: participant.id,
    opportunityId: opportunity.id,
    employerId: opportunity.employerId,
    ...(participant.coachId === undefined ? {} : { coachId: participant.coachId }),
    state: isViable(pair) ? 'suggested' : 'blocked',
    actedOn: false,
    rank: rankOf(evaluation),
    scoredAt: now,
  };
  return { put: put(matches, row, 0), tell: true };
}

/** The machine moves only what no person has acted on. */
function stateOf(pair: Candidate, old: Match, kept: boolean): MatchState {
  if (old.actedOn || !machineStates.includes(old.state)) return old.state;
  if (!kept) return 'superseded';
  return isViable(pair) ? 'suggested' : 'blocked';
}

const sameBlockers = (old: Match, scored: Pick<Scored, 'blockers'>) =>
  JSON.stringify(old.blockers) === JSON.stringify(scored.blockers);

function isSame({ participant, scored, stamp }: Candidate, old: Match, state: MatchState): boolean {
  if (state !== old.state || old.coachId !== participant.coachId) return false;
  if (old.score !== scored.score || !sameBlockers(old, scored)) return false;
  const { version, inputHash } = stamp();
  return old.engine.version === version && old.engine.inputHash === inputHash;
}

function changedMatch(
  pair: Candidate,
  old: Match,
  state: MatchState,
  { now, strongScore }: Means,
): PlannedWrite {
  const evaluation = pair.evaluate();
  const row = next(old, now, {
    ...evaluation,
    state,
    coachId: pair.participant.coachId,
    rank: rankOf(evaluation),
    scoredAt: now,
  });
  const changedUnderWay = liveStates.includes(old.state) && !sameBlockers(old, evaluation);
  const risen =
    state === 'suggested' &&
    (old.state !== 'suggested' || (old.score < strongScore && row.score >= strongScore));
  const nearer = state === 'blocked' && old.state !== 'blocked';
  return { put: put(matches, row, old.version), tell: changedUnderWay || risen || nearer };
}

/** The last of a full list leaves for a better one. */
export function supersede(last: Match, now: Instant): PlannedWrite {
  return { put: put(matches, next(last, now, { state: 'superseded' }), last.version), tell: false };
}
