/**
 * Whole numbers that stand for shares and add up to `total`: each share rounded down, and what is then missing one each to the
 * largest remainders (of equals the earlier first). `total` has to be the sum of the shares, rounded up or down. It is the one way in
 * which points are rounded, so that what is printed adds up on every screen.
 */
export function apportion(shares: readonly number[], total: number): readonly number[] {
  const whole = shares.map((share) => Math.floor(share + 1e-9));
  const missing = total - whole.reduce((sum, share) => sum + share, 0);
  const byRemainder = shares
    .map((share, at) => ({ at, rest: share - (whole[at] ?? 0) }))
    .sort((a, b) => (Math.abs(a.rest - b.rest) < 1e-9 ? a.at - b.at : b.rest - a.rest));
  for (const { at } of byRemainder.slice(0, missing)) whole[at] = (whole[at] ?? 0) + 1;
  return whole;
}
