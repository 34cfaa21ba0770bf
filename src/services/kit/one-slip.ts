/** Letters of the shortest word that a slip is forgiven in: of shorter ones nearly every other is one slip away. */
const shortest = 4;

/** Whether two words differ by one letter more, less, other, or two swapped, or not at all. */
export function isOneSlip(one: string, other: string): boolean {
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  const [rest, beside] = [one.slice(from), other.slice(from)];
  return (
    rest.slice(1) === beside.slice(1) ||
    rest.slice(1) === beside ||
    rest === beside.slice(1) ||
    (rest[0] === beside[1] && rest[1] === beside[0] && rest.slice(2) === beside.slice(2))
  );
}

/** Whether a word begins with what was typed, one slip forgiven in four letters and more. */
export function nearlyBegins(word: string, typed: string): boolean {
  if (word.startsWith(typed)) return true;
  if (typed.length < shortest) return false;
  return [-1, 0, 1].some((more) => {
    const start = word.slice(0, typed.length + more);
    return start.length >= shortest - 1 && isOneSlip(start, typed);
  });
}
