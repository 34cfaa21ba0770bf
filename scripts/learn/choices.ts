/** A choice somebody made: the features of each candidate, and which of them was meant. */
export interface Choice {
  readonly candidates: readonly (readonly number[])[];
  readonly meant: number;
}

const steps = 400;
const rate = 0.5;

/**
 * The weights under which what was meant is likeliest (softmax over the candidates, so much of squared standardised weights against it),
 * for features as they come. Plain gradient descent from zero: the same choices give the same weights.
 */
export function learnWeights(choices: readonly Choice[], against: number): number[] {
  const rows = choices.flatMap(({ candidates }) => candidates);
  const size = rows[0]?.length ?? 0;
  const places = Array.from({ length: size }, (_, at) => at);
  const means = places.map((at) => rows.reduce((sum, row) => sum + row[at]!, 0) / rows.length);
  const spreads = places.map((at) =>
    Math.sqrt(rows.reduce((sum, row) => sum + (row[at]! - means[at]!) ** 2, 0) / rows.length),
  );
  const standard = choices.map(({ candidates, meant }) => ({
    meant,
    candidates: candidates.map((row) =>
      row.map((value, at) => (spreads[at] ? (value - means[at]!) / spreads[at] : 0)),
    ),
  }));
  const weights = places.map(() => 0);
  for (let step = 0; step < steps; step++) {
    const slope = weights.map((weight) => against * weight);
    for (const { candidates, meant } of standard) {
      const worths = candidates.map((row) => row.reduce((sum, value, at) => sum + value * weights[at]!, 0));
      const most = Math.max(...worths);
      const shares = worths.map((worth) => Math.exp(worth - most));
      const all = shares.reduce((sum, share) => sum + share, 0);
      for (const at of places) {
        const expected = candidates.reduce((sum, row, place) => sum + (shares[place]! / all) * row[at]!, 0);
        slope[at] = slope[at]! + (expected - candidates[meant]![at]!) / standard.length;
      }
    }
    for (const at of places) weights[at] = weights[at]! - rate * slope[at]!;
  }
  return weights.map((weight, at) => (spreads[at] ? weight / spreads[at] : 0));
}

/** Something that was said to be worth so much, and whether that was right. */
export interface Judged {
  readonly worth: number;
  readonly isRight: boolean;
}

/**
 * The logistic curve under which what was right is likeliest: right every second time at `middle`, e times likelier for each `spread`
 * more. Plain gradient descent, as above.
 */
export function learnSureness(judged: readonly Judged[]): {
  readonly middle: number;
  readonly spread: number;
} {
  const mean = judged.reduce((sum, { worth }) => sum + worth, 0) / judged.length;
  let slope = 0;
  let level = 0;
  for (let step = 0; step < 20 * steps; step++) {
    let moreSlope = 0;
    let moreLevel = 0;
    for (const { worth, isRight } of judged) {
      const miss = Number(isRight) - 1 / (1 + Math.exp(-(slope * (worth - mean) + level)));
      moreSlope += (miss * (worth - mean)) / judged.length;
      moreLevel += miss / judged.length;
    }
    slope += (rate / 10) * moreSlope;
    level += (rate / 10) * moreLevel;
  }
  return { middle: mean - level / slope, spread: 1 / slope };
}
