import type { Evaluation, Lifted } from '../domain/evaluation.ts';
import { orderScore } from '../domain/order-score.ts';
import type { ScoreRules } from '../domain/score-rules.ts';
import { type Instant, plusSeconds } from '../domain/values/time.ts';

/** One pair of a person's own list. */
export interface ListedPair
  extends Pick<Evaluation, 'score' | 'confidence' | 'nearMiss' | 'later' | 'merits'> {
  /** What a near miss would be after its change. */
  readonly lifted?: (Omit<Lifted, 'change'> & Partial<Pick<Lifted, 'change'>>) | undefined;
  /** Of the opportunity. */
  readonly id: string;
  readonly blocked: boolean;
  /** When the posting was made: of equals the newer comes first. */
  readonly postedAt: Instant;
  /** When a person last decided on it; absent while nobody has, or since the facts of the pair changed. */
  readonly decidedAt?: Instant | undefined;
}

/** The place of a pair in a person's own list: among suggestions, among near misses, or among later ones. */
export interface Rank {
  /** 1 is the best of its list. Absent: in none (blocked and no near miss, or decided so long ago that it has lost its place). */
  readonly rank?: number | undefined;
  /** Worth a look; of a near miss: it would be, after its change. */
  readonly worth: boolean;
  readonly strong: boolean;
}

/** What a pair would be in the order of suggestions. */
type Standing = Pick<ListedPair, 'id' | 'score' | 'confidence' | 'postedAt'>;

/**
 * Rank, worth and strong of every pair of one person (domain.md, "Worth a look", "Strong"), all relative to that person. Decided
 * pairs keep their place for some days, so that declining some does not bring as many more; their score counts for "their best"
 * however long ago it was. What the person does not want stands behind all else: it takes no place from what they may want, and is
 * never "their best".
 */
export function rankPairs(
  listed: readonly ListedPair[],
  { worth, strong }: Pick<ScoreRules, 'worth' | 'strong'>,
  now: Instant,
): ReadonlyMap<string, Rank> {
  const pairs = listed.map((pair) => ({ ...pair, score: orderScore(pair.score, pair.merits) }));
  const viable = pairs.filter(({ blocked, later }) => !blocked && !later);
  const best = viable.reduce((most, { score }) => Math.max(most, score), 0);
  const since = plusSeconds(now, -worth.decidedDays * 86_400);
  const placed = viable.filter(({ decidedAt }) => decidedAt === undefined || decidedAt > since).sort(byOrder);
  const near = pairs.filter(({ nearMiss, later }) => nearMiss && !later).map(afterChange);
  const ranks = new Map<string, Rank>(pairs.map(({ id }) => [id, { worth: false, strong: false }]));

  const isWorth = (score: number, merits: Pick<ListedPair['merits'], 'heard' | 'spokenFor'>, place: number) =>
    place <= worth.best && score >= best - worth.within && merits.heard >= worth.heard && merits.spokenFor;

  placed.forEach(({ id, score, confidence, merits }, at) => {
    const isLookedAt = isWorth(score, merits, at + 1);
    const isStrong =
      isLookedAt && at < strong.best && confidence >= strong.confidence && merits.mustsHold && merits.settled;
    ranks.set(id, { rank: at + 1, worth: isLookedAt, strong: isStrong });
  });
  [...near].sort(byOrder).forEach((pair, at) => {
    const place = 1 + placed.filter((other) => byOrder(other, pair) < 0).length;
    ranks.set(pair.id, {
      rank: at + 1,
      worth: isWorth(pair.score, pair.merits, place),
      strong: false,
    });
  });
  pairs
    .filter(({ blocked, later }) => later && !blocked)
    .sort(byOrder)
    .forEach(({ id }, at) => {
      ranks.set(id, { rank: at + 1, worth: false, strong: false });
    });
  return ranks;
}

/** A near miss as it would stand after its change. */
function afterChange(
  pair: ListedPair,
): Standing & { readonly merits: Pick<ListedPair['merits'], 'heard' | 'spokenFor'> } {
  const { id, postedAt, lifted, merits } = pair;
  const after = lifted ?? { score: 0, confidence: 0, heard: 0, spokenFor: false };
  return {
    id,
    postedAt,
    score: orderScore(after.score, merits),
    confidence: after.confidence,
    merits: after,
  };
}

/** Score (as `orderScore` has it), confidence, the newer posting, id. */
function byOrder(a: Standing, b: Standing): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.confidence !== b.confidence) return b.confidence - a.confidence;
  if (a.postedAt !== b.postedAt) return a.postedAt < b.postedAt ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
