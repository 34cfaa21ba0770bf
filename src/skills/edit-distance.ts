/**
 * Fewest insertions, deletions, replacements and swaps of neighbours that turn `typed` into `word`, or into the
 * beginning of it when `prefix` (optimal string alignment, a restricted Damerau-Levenshtein distance). More than
 * `most` is answered as `most + 1`.
 */
export function editDistance(typed: string, word: string, most: number, prefix = false): number {
  const width = word.length;
  if (typed.length - width > most || (!prefix && width - typed.length > most)) return most + 1;
  let twoAgo: number[] = [];
  let before = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row++) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= width; column++) {
      const same = typed[row - 1] === word[column - 1];
      let cost = Math.min(before[column]! + 1, line[column - 1]! + 1, before[column - 1]! + (same ? 0 : 1));
      const swapped =
        row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      if (swapped) cost = Math.min(cost, twoAgo[column - 2]! + 1);
      line.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    twoAgo = before;
    before = line;
  }
  return Math.min(most + 1, prefix ? Math.min(...before) : before[width]!);
}
