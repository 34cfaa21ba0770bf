import { type Block, blocksOf } from './blocked.ts';
import type { Facts, Tables } from './facts.ts';
import { logisticsOf } from './logistics.ts';
import { doMustsHold, isSettled, isSpokenFor, isUnwanted } from './merits.ts';
import { changesThatMayLift } from './near.ts';
import type { Part } from './part.ts';
import { type Read, read } from './read.ts';
import { skillsOf } from './skills.ts';
import { notAsked, supportOf } from './support.ts';
import { wayOf } from './way.ts';
import { preferenceOf } from './wishes.ts';

const names = ['skills', 'support', 'logistics', 'preference', 'track'] as const;

/** Exact shares brought to whole numbers of a sum: rounded down, what is missing one each to the largest remainders. */
function apportion(exact: readonly number[], sum: number): readonly number[] {
  const down = exact.map((share) => Math.floor(share + 1e-9));
  const order = exact
    .map((share, at) => ({ at, rest: share - down[at]! }))
    .sort((a, b) => (Math.abs(a.rest - b.rest) < 1e-9 ? a.at - b.at : b.rest - a.rest));
  const missing = sum - down.reduce((all, one) => all + one, 0);
  for (const { at } of order.slice(0, missing)) down[at]! += 1;
  return down;
}

function weightsOf({ weights }: Tables): readonly number[] {
  const said = names.map((name) => weights.weights[name]!);
  const sum = said.reduce((all, one) => all + one, 0);
  return apportion(
    said.map((one) => (sum === 0 ? 2_000 : (10_000 * one) / sum)),
    10_000,
  );
}

function trackOf({ track: { placements, held } = { placements: 0, held: 0 } }: Pick<Read, 'track'>): Part {
  return {
    value: Math.round((10_000 * (held + 2)) / (placements + 4)),
    known: Math.round((100 * placements) / (placements + 4)),
  };
}

interface Bare {
  readonly score: number;
  readonly confidence: number;
  readonly points: readonly number[];
  readonly blocks: readonly Block[];
  readonly isLater: boolean;
  readonly merits: {
    readonly heard: number;
    readonly spokenFor: boolean;
    readonly mustsHold: boolean;
    readonly settled: boolean;
    readonly unwanted?: boolean;
  };
}

function scored(facts: Read, tables: Tables): Bare {
  const way = wayOf(facts);
  const skills = skillsOf(facts);
  const parts = [skills, supportOf(facts, way), logisticsOf(facts, way), preferenceOf(facts), trackOf(facts)];
  const weights = weightsOf(tables);
  const sum = (of: (part: Part) => number) =>
    parts.reduce((all, part, at) => all + weights[at]! * of(part), 0);
  const score = Math.round(sum(({ value }) => value) / 10_000);
  return {
    score,
    confidence: Math.round(sum(({ known }) => known) / 10_000),
    points: apportion(
      parts.map(({ value }, at) => (weights[at]! * value) / 10_000),
      score,
    ),
    blocks: blocksOf(facts, way),
    isLater: facts.wait > 60,
    // Asked of few: most changes of a near miss are not its best.
    get merits() {
      return {
        heard: Math.round(sum((part) => (part === parts[1] ? notAsked : part.value)) / 10_000),
        spokenFor: isSpokenFor(facts, skills),
        mustsHold: doMustsHold(facts, way),
        settled: isSettled(facts, way),
        ...(isUnwanted(facts) ? { unwanted: true } : {}),
      };
    },
  };
}

/** Of equal scores the surer one. */
const better = (one: Bare, other: Bare): Bare =>
  other.score > one.score || (other.score === one.score && other.confidence > one.confidence) ? other : one;

/** What this page makes of a pair. */
export function opinionOf(facts: Facts, tables: Tables) {
  const whole = read(facts, tables);
  const bare = scored(whole, tables);
  const [only, ...more] = bare.blocks;
  const lifted =
    only === undefined || more.length > 0 || !only.isNear || bare.isLater
      ? []
      : changesThatMayLift(only, facts, whole)
          .map((changed) => scored(read(changed, tables), tables))
          .filter(({ blocks }) => blocks.length === 0);
  const best = lifted.length === 0 ? undefined : lifted.reduce(better);
  return {
    score: bare.score,
    confidence: bare.confidence,
    points: bare.points,
    rules: bare.blocks.map(({ rule }) => rule).sort(),
    later: bare.isLater,
    nearMiss: lifted.length > 0,
    number: best?.score,
    lifted: best && {
      confidence: best.confidence,
      heard: best.merits.heard,
      spokenFor: best.merits.spokenFor,
    },
    merits: bare.merits,
  };
}
