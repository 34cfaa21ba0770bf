/** What a line may begin with that is one of a list. */
const bullet = /^\s*(?:[-–—*•·▪◦○●■□>»✓✔]|\d{1,2}[.)])\s/u;
/** A stop ends a sentence, but for an ellipsis behind the first word of what no posting may ask about. */
const betweenSentences =
  /(?<=[.!?。！？])(?<!(?:criminal|police|court|medical|mental|drug|alcohol)\W{0,9}\.\.)\s+/iu;
const endOfSentence = /[.!?:;。！？]\s*$/u;
/** Words that no line of a list ends with; the second half are the beginnings of what no posting may ask about. */
const unfinished =
  /(?:^|[^\p{L}])(?:a|an|any|the|your|you|we|with|without|no|of|for|to|in|on|or|and|about|have|has|had|having|been|are|is|be|do|did|ever|must|not|take|taking|previous|past|unspent|need|criminal|police|court|prison|arrest|medical|mental|health|chronic|drug|substance|alcohol|prescription|prescribed|clean|free)[\s\p{Cf}]*$/iu;

/** Lines of capitals and of lists go on, too, where a question is left open, or a verdict on what stood above stands alone. */
const asksForMore =
  /(?:\b(?:do|did|have|has|are|were)\s+(?:you|applicants|candidates)\b[^.?!]{0,80}:|\b(?:must|should|may|can) ?not (?:have|be|take)(?: (?:an?|any|had|been))?:?)[\s\p{Cf}]*$/iu;
const verdict =
  /^[^\p{L}]*(?:(?:need|must|should|please do) not apply|(?:do not|don.t) apply[\s.!]*$|(?:will|are|is|can)(?: not|not|n.t) (?:be )?(?:considered|accepted|employed|hired|taken|welcome|eligible|suitable(?! for))|not (?:be )?(?:considered|accepted|employed|hired|taken on|welcome|eligible|suitable(?! for))|(?:are|is|will be) (?:excluded|ineligible|unsuitable|rejected|disqualified)|none (?:allowed|accepted|permitted|wanted))(?!\s*:)/iu;
/** Second words of what no posting may ask about, behind one of `unfinished`. */
const secondHalf =
  /^[^\p{L}]*(?:records?|history|background|past|convictions?|offen[cs]es?|conditions?|problems?|issues?|illness(?:es)?|abuse|misuse|addict\w*|users?)(?!\p{L})/iu;
const firstHalf =
  /(?:^|[^\p{L}])(?:criminal|police|court|arrest|medical|mental|health|chronic|drug|substance|alcohol)[^\p{L}.?!]*(?:\.{2,}\s*)?$/iu;

/** Whether the sentence of a line goes on in the next: text is pasted with its lines broken. */
function goesOn(line: string, next: string): boolean {
  if (firstHalf.test(line) && secondHalf.test(next)) return true;
  if (!/[.!?。！？]\s*$/u.test(line) && (verdict.test(next) || asksForMore.test(line))) return true;
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
    .flatMap((piece) => piece.split(betweenSentences))
    .filter((sentence) => sentence.trim() !== '');
}
