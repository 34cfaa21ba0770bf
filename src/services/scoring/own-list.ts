import { type KeptResult, type Match, type Standing, unranked } from '../../domain/match.ts';
import { machineStates } from '../../domain/match-moves.ts';
import type { ScoreRules } from '../../domain/score-rules.ts';
import type { Instant } from '../../domain/values/time.ts';
import { type ListedPair, rankPairs } from '../../matching/index.ts';
import type { Candidate, ListName } from './candidate.ts';

/** How many of each list of a person are kept. */
export interface KeptLimits {
  readonly keptSuggestions: number;
  readonly keptNearMisses: number;
  readonly keptLater: number;
}

/** A pair of a person: what is kept of it, what was found now, or both. */
export interface Entry {
  readonly opportunityId: string;
  readonly old?: Match | undefined;
  readonly found?: Candidate | undefined;
  readonly list: ListName;
  readonly result: KeptResult;
  readonly postedAt: Instant;
}

/** Whether the machine may move a match. */
export const isMachines = (match: Match): boolean => !match.actedOn && machineStates.includes(match.state);

/** A person's pairs: those kept so far, with what was found of them now, and those found besides. */
export function entriesOf(rows: readonly Match[], found: readonly Candidate[]): readonly Entry[] {
  const byId = new Map(found.map((one) => [one.posting.id, one]));
  const kept = rows.map((old): Entry => {
    const one = byId.get(old.opportunityId);
    byId.delete(old.opportunityId);
    return {
      opportunityId: old.opportunityId,
      old,
      found: one,
      list: one?.list ?? listOf(old),
      result: one?.result ?? old,
      postedAt: one?.posting.createdAt ?? old.postedAt ?? old.createdAt,
    };
  });
  const besides = [...byId.values()].map(
    (one): Entry => ({
      opportunityId: one.posting.id,
      found: one,
      list: one.list,
      result: one.result,
      postedAt: one.posting.createdAt,
    }),
  );
  return [...kept, ...besides];
}

/** The list that a kept match stands in while nothing new is found of it. */
function listOf(old: Match): ListName {
  if (old.state === 'superseded') return 'none';
  if (isMachines(old)) return old.state as ListName;
  return old.blockers.length > 0 || old.laterFrom !== undefined ? 'none' : 'suggested';
}

/** Which of them are to be kept by the machine, and where each stands in the person's own list. */
export interface OwnList {
  readonly kept: ReadonlySet<Entry>;
  readonly standing: ReadonlyMap<string, Standing>;
  /** Those of which as many are kept as may be. */
  readonly full: ReadonlySet<ListName>;
}

/** Chooses the best of each list; what people decided about stays beside them. */
export function ownListOf(
  entries: readonly Entry[],
  rules: Pick<ScoreRules, 'worth' | 'strong'>,
  limits: KeptLimits,
  now: Instant,
): OwnList {
  const theirs = (entry: Entry) => entry.old === undefined || isMachines(entry.old);
  const placed = rankPairs(entries.filter(({ list }) => list !== 'none').map(listed), rules, now);
  const most = {
    suggested: limits.keptSuggestions,
    blocked: limits.keptNearMisses,
    later: limits.keptLater,
  } as const;
  const kept = new Set<Entry>();
  const full = new Set<ListName>();
  for (const list of ['suggested', 'blocked', 'later'] as const) {
    const best = entries
      .filter((entry) => entry.list === list && theirs(entry))
      .sort((a, b) => placeOf(a) - placeOf(b))
      .slice(0, most[list]);
    for (const entry of best) kept.add(entry);
    if (best.length === most[list]) full.add(list);
  }
  function placeOf({ opportunityId }: Entry) {
    return placed.get(opportunityId)?.rank ?? unranked;
  }
  const standing = new Map(
    [...placed].map(([id, { rank, worth, strong }]) => [
      id,
      { rankForPerson: rank ?? unranked, worth, strong },
    ]),
  );
  return { kept, standing, full };
}

/** A pair as the order of a list sees it. What a person decided keeps its place for some days, unless its facts changed. */
function listed({ opportunityId, old, found, list, result, postedAt }: Entry): ListedPair {
  const decidedAt = old === undefined || isMachines(old) ? undefined : (old.decidedAt ?? old.updatedAt);
  const changed = found !== undefined && old !== undefined && old.score !== found.result.score;
  return {
    id: opportunityId,
    postedAt,
    score: result.score,
    confidence: result.confidence,
    merits: result.merits,
    blocked: list === 'blocked',
    nearMiss: list === 'blocked',
    lifted: result.lifted,
    later: list === 'later',
    ...(decidedAt === undefined || changed ? {} : { decidedAt }),
  };
}
