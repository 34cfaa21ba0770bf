import { type Match, type MatchState, rankOf, type Standing, unranked } from '../../domain/match.ts';
import { liveStates } from '../../domain/match-moves.ts';
import type { ScoreRules } from '../../domain/score-rules.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Instant } from '../../domain/values/time.ts';
import { matches } from '../../store/collections/index.ts';
import type { Put, Removal } from '../../store/port.ts';
import { next, put, removal } from '../../store/rows.ts';
import type { Candidate, ScoredPerson } from './candidate.ts';
import { type Entry, entriesOf, isMachines, type KeptLimits, ownListOf } from './own-list.ts';
import { isEqual, isInPlace, isOnlyPlaced, isSame, placeOf } from './placed.ts';

/** A match to write. */
export interface PlannedWrite {
  readonly put: Put<Match>;
  /** Whether somebody may want to know. */
  readonly tell: boolean;
  /** What happened to the list of suggestions: a pair came onto it, or left it. */
  readonly moved?: 'came' | 'left' | undefined;
  /** The engine, where the person's list stood by another. */
  readonly underOther?: Match['engine'] | undefined;
}

/** What is to be written for one person. */
export interface Plan {
  readonly written: readonly PlannedWrite[];
  /** Rows that only changed places: true, but nobody waits for them. */
  readonly shifted: readonly PlannedWrite[];
  /** What was superseded so long ago that nothing leads to it any more. */
  readonly removed: readonly Removal[];
  /** Whether a full list lost one for which another that is not kept may come. */
  readonly short: boolean;
  /** Matches that may ask something else than before. */
  readonly lookedAt: readonly string[] | 'all';
}

/** A plan with the matches, as they are to stand, that were scored for it: these hold whole results, which are large. */
export interface PlanOfScored extends Plan {
  readonly scored: readonly { readonly row: Match; readonly found: Candidate }[];
}

/** What matches are written with. */
export interface Means {
  readonly newId: NewId;
  readonly now: Instant;
  readonly limits: KeptLimits;
  readonly rules: Pick<ScoreRules, 'worth' | 'strong'>;
  readonly engine: Match['engine'];
  /** Superseded before this, and decided by nobody, a match goes. */
  readonly forgetBefore: Instant;
}

/** A person's matches so far, and what was found of some postings or of all. */
export interface PersonsPairs {
  readonly participant: ScoredPerson;
  readonly rows: readonly Match[];
  readonly found: readonly Candidate[];
}

/** What has to be written so that the person's matches are the best of what is kept and found. */
export function planPerson({ participant, rows, found }: PersonsPairs, means: Means): PlanOfScored {
  const { rules, limits, now } = means;
  const gone = rows.filter(
    (row) => row.state === 'superseded' && isMachines(row) && row.updatedAt < means.forgetBefore,
  );
  const entries = entriesOf(
    rows.filter((row) => !gone.includes(row)),
    found,
  );
  const own = ownListOf(entries, rules, limits, now);
  const isOther = rows.some(
    (row) => isMachines(row) && row.state !== 'superseded' && !isSameEngine(row.engine, means.engine),
  );
  const written: PlannedWrite[] = [];
  const shifted: PlannedWrite[] = [];
  const scored: { readonly row: Match; readonly found: Candidate }[] = [];
  /** Written though not scored, and what they ask may be another: that depends on the state, and of a near miss on its worth. */
  const otherAsking: string[] = [];
  let short = false;
  for (const entry of entries) {
    const standing = own.standing.get(entry.opportunityId) ?? off;
    const kept = own.kept.has(entry);
    if (kept && isOnlyPlaced(entry, standing)) {
      shifted.push(...shiftOf(participant, entry, standing, means));
      continue;
    }
    const one = planEntry(participant, entry, kept, standing, means);
    const row = one?.put.row ?? entry.old;
    if (row !== undefined && entry.found !== undefined) scored.push({ row, found: entry.found });
    if (one === undefined) continue;
    const isSuggestion = entry.old?.state === 'suggested' && one.put.row.state === 'suggested';
    if (isShift(entry, one)) shifted.push(one);
    else {
      written.push(isOther ? { ...one, underOther: means.engine } : one);
      if (!isSuggestion) otherAsking.push(one.put.row.id);
    }
    const left = entry.old !== undefined && one.put.row.state === 'superseded' ? entry.old.state : undefined;
    if (left !== undefined && left !== 'superseded' && !own.full.has(left as 'suggested')) short = true;
  }
  const ids = [...scored.map(({ row }) => row.id), ...otherAsking];
  const removed = gone.map((row) => removal(matches, row, row.version));
  return { written, shifted, removed, short, lookedAt: [...new Set(ids)], scored };
}

/** A match that only changed its place: made when it is written, for most are not. */
function shiftOf(
  participant: ScoredPerson,
  { old, list, result }: Entry,
  standing: Standing,
  { now }: Means,
): readonly PlannedWrite[] {
  if (old === undefined || isInPlace(participant, old, standing, result)) return [];
  const place = () => placeOf(participant, old, { standing, state: list as MatchState, result }, now);
  return [
    {
      tell: false,
      get put() {
        return put(matches, next(old, now, place()), old.version) as Put<Match>;
      },
    },
  ];
}

const isSameEngine = (one: Match['engine'], other: Match['engine']): boolean =>
  one.version === other.version && one.weightsVersion === other.weightsVersion;

/** Of what stands in no list. */
const off: Standing = { rankForPerson: unranked, worth: false, strong: false };

function planEntry(
  participant: ScoredPerson,
  entry: Entry,
  kept: boolean,
  standing: Standing,
  means: Means,
): PlannedWrite | undefined {
  const { old, found } = entry;
  if (old === undefined) return kept && found ? newMatch(participant, found, standing, means) : undefined;
  if (!isMachines(old)) return planDecided(participant, old, found, means);
  const state: MatchState = kept ? (entry.list as MatchState) : 'superseded';
  // What left the list keeps what it was: nothing is told of it any more.
  if (state === 'superseded') {
    if (old.state === 'superseded') return undefined;
    const row = next(old, means.now, {
      ...{ state, worth: false, strong: false, scoredAt: means.now, waitingSince: undefined },
    });
    // What was told of it steps back.
    return write(old, row, old.strong || (old.state === 'blocked' && old.worth));
  }
  const place = placeOf(participant, old, { standing, state, result: entry.result }, means.now);
  const changes = found === undefined ? place : { ...place, ...resultIn(participant, found, means) };
  if (isSame(old, changes)) return undefined;
  const row = next(old, means.now, changes);
  const isNew = found !== undefined && (old.state !== state || !isSame(old, found.result));
  const tell = isNew && ((row.strong && !old.strong) || (state === 'blocked' && row.worth && !old.worth));
  return write(old, row, tell);
}

/**
 * A match that a person has acted on keeps its state and its place. Its result follows the facts, and only them: under another
 * engine or on another day it stays as it was seen.
 */
function planDecided(
  participant: ScoredPerson,
  old: Match,
  found: Candidate | undefined,
  means: Means,
): PlannedWrite | undefined {
  const sameFacts = found === undefined || isEqual(old.versions, versionsOf(participant, found));
  const sameBlockers = found === undefined || isEqual(old.blockers, found.result.blockers);
  if (old.coachId === participant.coachId && (sameFacts || isSame(old, found.result))) return undefined;
  const result = found === undefined || sameFacts ? {} : resultIn(participant, found, means);
  const row = next(old, means.now, { ...result, coachId: participant.coachId });
  return write(old, row, liveStates.includes(old.state) && !sameBlockers && !sameFacts);
}

/** In one piece, with what it lacks named: pieced together it would take longer than its list does to be planned. */
function newMatch(
  participant: ScoredPerson,
  found: Candidate,
  standing: Standing,
  { newId, now, engine }: Means,
): PlannedWrite {
  const { result, posting } = found;
  const { rankForPerson, worth, strong } = standing;
  const state = found.list as MatchState;
  const row: Match = {
    id: newId('match'),
    organisationId: participant.organisationId,
    version: 1,
    createdAt: now,
    updatedAt: now,
    participantId: participant.id,
    opportunityId: posting.id,
    coachId: participant.coachId,
    state,
    actedOn: false,
    rank: rankOf({ rankForPerson, confidence: result.confidence }),
    rankForPerson,
    worth,
    strong,
    score: result.score,
    confidence: result.confidence,
    merits: result.merits,
    blockers: result.blockers,
    lifted: result.lifted,
    laterFrom: result.laterFrom,
    postedAt: posting.createdAt,
    waitingSince: state === 'suggested' && worth ? now : undefined,
    scoredAt: now,
    versions: versionsOf(participant, found),
    engine,
  };
  const tell = strong || (state === 'blocked' && worth);
  const written = { put: put(matches, row, 0) as Put<Match>, tell };
  return state === 'suggested' ? { ...written, moved: 'came' } : written;
}

/** What a row takes over of a result, with what it was made from. */
function resultIn(participant: ScoredPerson, { result, posting }: Candidate, { now, engine }: Means) {
  const { lifted, laterFrom, ...always } = result;
  return {
    ...always,
    // Taken away where there is none any more.
    lifted,
    laterFrom,
    postedAt: posting.createdAt,
    versions: versionsOf(participant, { posting }),
    engine,
    scoredAt: now,
  };
}

const versionsOf = (participant: ScoredPerson, { posting }: Pick<Candidate, 'posting'>) => ({
  participant: participant.version,
  opportunity: posting.version,
  employer: posting.employerVersion,
});

function write(old: Match, row: Match, tell: boolean): PlannedWrite {
  const [was, is] = [old.state === 'suggested', row.state === 'suggested'];
  const moved = was === is ? undefined : is ? 'came' : 'left';
  return { put: put(matches, row, old.version) as Put<Match>, tell, moved };
}

/** Whether nothing but its place among the lower ranks changed. */
function isShift({ old, found }: Entry, { put: { row }, tell }: PlannedWrite): boolean {
  if (old === undefined || tell || found !== undefined || old.state !== row.state) return false;
  return old.worth === row.worth && old.strong === row.strong;
}
