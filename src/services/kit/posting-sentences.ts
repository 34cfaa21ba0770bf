/** What a line may begin with that is one of a list. */
const bullet = /^\s*(?:[-–—*•·▪◦○●■□>»✓✔]|\d{1,2}[.)])\s/u;
const endOfSentence = /[.!?:;。！？]\s*$/u;
/** Words that no line of a list ends with; the second half are the beginnings of what no posting may ask about. */
const unfinished =
  /(?:^|[^\p{L}])(?:a|an|any|the|your|you|we|with|without|no|of|for|to|in|on|or|and|about|have|has|had|having|been|are|is|be|do|did|ever|must|not|take|taking|previous|past|unspent|need|criminal|police|court|prison|arrest|medical|mental|health|chronic|drug|substance|alcohol|prescription|prescribed|clean|free)[\s\p{Cf}]*$/iu;

/** Whether the sentence of a line goes on in the next: text is pasted with its lines broken. */
function goesOn(line: string, next: string): boolean {
  if (bullet.test(next)) return false;
  if (/[\p{Pd}\u00ad]\s*$/u.test(line) || unfinished.test(line)) return true;
  return !endOfSentence.test(line) && next.trim() !== '' && /^\P{L}*\p{Ll}/u.test(next);
}

/** The sentences of a text as they are written, line breaks within one included. */
export function sentencesOf(text: string): string[] {
  const pieces: string[] = [];
  let last: string | undefined;
  for (const line of text.split(/(?<=\r\n|\r(?!\n)|[\n\u2028\u2029\u0085\v\f])/u)) {
    if (last === undefined || !goesOn(last, line)) pieces.push(line);
    else {
      pieces.push(`${pieces.pop()}${line}`);
      // A sentence that ends with "a" or "of" goes on behind an empty line, too.
      if (line.trim() === '') continue;
    }
    last = line;
  }
  return pieces
    .flatMap((piece) => piece.split(/(?<=[.!?。！？])\s+/u))
    .filter((sentence) => sentence.trim() !== '');
}
