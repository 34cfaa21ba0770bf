/** How somebody stands to what their words name. */
export interface Attitude {
  /** They did it, or can. */
  readonly done: boolean;
  /** They say that they want it, or do not want it; absent where they say neither. */
  readonly wanted?: boolean | undefined;
}

/** Whoever hated it did it. */
const disgust =
  /\b(hate|hated|loathed|sick of|fed up with|enough of|no interest in|couldn't stand|can't stand)\b/;
/** Sounds like "no" and is none. */
const noDenial =
  /\b(not (only|just|bad|afraid|too bad)|never (late|missed|off|a problem|had a complaint|short)|no (problem|problems|bother|trouble|worries|stranger)|(do|did|would) ?n[o']?t mind|no end of|why not)\b/g;
const denial =
  /\b(not|never|no|cannot|can't|cant|couldn't|couldnt|don't|dont|doesn't|doesnt|didn't|didnt|won't|wont|wouldn't|wouldnt|haven't|havent|isn't|without|unable|nothing|nobody|no one|allergic|neither|nor|rather than|instead of|apart from|except|failed|(anything|everything) but|(useless|rubbish|hopeless|terrible|crap|bad|worse|no good|not much good) (at|with)|scared (of|to)|frightened (of|to)|terrified (of|to)|afraid (of|to)|struggled? with)\b/g;
const wish =
  /\b(would like|would love|i'd like|i'd love|id like|id love|wants?|wanted to (be|do|work|train|get|drive|become|try)|wanting|wanna|always wanted|see(ing)? myself|would ?n[o']?t mind|wouldn't say no to|(had|'d|i|we) hoped to|(had|'d|i|we) planned to|could do with|open to|up for|might|if i (could|can|had|get|pass)|applied (for|to)|applying|interviews? (for|at|with|as)|(i'd|id|would|i'll) make a|(was|were) going to|gonna|(got|been|was|were) offered|offered me|i should|(was|were) (meant|supposed) to|told (me )?to|said to|one day|happy to|willing to|hoping|hope to|looking (for|to|into)|look(ed|ing)? (at|into) (doing|being|becoming|getting|going|working|train\w+)|interested in|thinking (of|about)|dream|wish|keen (to|on)|fancy|learn to|learning to|like to (learn|try|get|do|be|work|train|become)|train(ing)? (to be|as)|aim(ing)? (to|for)|love to|considering|prefer|studying (for|to)|working towards|my goal|ideally|half ?way through|part way through|signed up for|enrolled (on|in))\b/;
/** What somebody has put behind them, said before it: *done with roofing*; not *what I done with my dad*. */
const behind =
  /^(?:(?:and|so|well) )?(?:(?:i'm|im|i am|i was|i've|ive) )?(?:all |well |now |totally )?(?:done|finished|through) with\b/;
/** What is ruled out, said after it: *so tills are out*. */
const ruledOut = /\b(is|are|'s|would be|will be) (out|off limits|off the table|a no|no good)$/;
const back = /\b(back|again|any ?more|anymore|no longer|ever again)\b/;
const refusal =
  /\b(never again|(hated|had enough of|sick of|no interest in|fed up with) (it|that|them|those|every minute)|not for me|((do|would|will|could|can) not|don't|dont|won't|wont|wouldn't|can't|cant|cannot|couldn't|never|not|rather not)\b.*\b(back to|go(ing)? back|do (that|it|this|them|those)|(that|it|this|those|there) (again|any ?more|now|any longer)|again|face (it|that)))\b/;
const somebody =
  '(?:mum|mam|mom|mother|dad|father|wife|missus|husband|partner|brothers?|sisters?|sons?|daughters?|uncle|aunt|auntie|nan|gran|grandad|grandfather|grandma|mates?|friends?|boss|family|parents|girlfriend|boyfriend|ex)';
const others = new RegExp(
  `(?:(?:^|\\b(?!with|for|helped|helping|of|to|and)[a-z']+ )my (?:old |late |ex )?|^(?:(?:the|and|both) )?)${somebody}(?: and [a-z]+)?(?:'s (?:a|an|the|in|on|at|been|got|always)\\b| (?:was|is|were|are|had|has|works|worked|ran|runs|owns|owned|did|does|drives|drove)\\b)`,
);
/** Whose work it is that is named by where one comes from. */
const descent =
  /\b(family of|married to|son of|daughter of|son to|everyone in my family)( (a|an|the))?( [a-z]+)?$/;
/** Whom somebody worked for is told with what they are: *for my uncle who is a plumber*. */
const introduced = /\b(who|he|she)( is|'s| was) (a|an|the)( [a-z]+)?$/;
/** What led to prison is no work. */
const offence =
  /\b(arrested|convicted|nicked|sent down|charged|sentenced|caught|locked up|banged up|got done|went down|went to (prison|jail)|in (prison|jail))\b.*\b(for|of|with)$/;

/** Words a "not" reaches. */
const reach = 7;
/** And before a wish, from which on it reaches as far as the wish does: *never ever want to see the inside of a kitchen*. */
const reachBeforeWish = 2;

const relative = new RegExp(`(?<!\\bhelp(?:ed|ing)? )(?:\\b(?:my|the|our|and) |^)${somebody}$`);

/**
 * How somebody stands to something they name, by the words before it in the clause (`before`), its first word and the whole of the
 * clause; undefined when it says that they never did it, or that somebody else does.
 */
export function attitudeOf(before: string, word: string, clause: string): Attitude | undefined {
  if (others.test(before) || introduced.test(before) || descent.test(before) || offence.test(before))
    return undefined;
  if (relative.test(before) && !word.endsWith('ing')) return undefined;
  const near = nearestWords(before);
  if (disgust.test(near) || behind.test(before)) return { done: true, wanted: false };
  if (ruledOut.test(clause)) return { done: false, wanted: false };
  const wishes = wish.exec(before);
  const denies = [...within(before, wishes).matchAll(denial)].length % 2 === 1;
  if (denies && back.test(clause)) return { done: true, wanted: false };
  if (denies) return wishes ? { done: false, wanted: false } : undefined;
  if (wishes) return back.test(clause) ? { done: true, wanted: true } : { done: false, wanted: true };
  return { done: true };
}

/** The words that a "not" for what comes next would stand in. */
function within(before: string, wish: RegExpExecArray | null): string {
  const near = nearestWords(before);
  if (wish === null) return near;
  const said = before.slice(wish.index).replace(noDenial, ' ');
  const fromWish = `${nearestWords(before.slice(0, wish.index).trimEnd(), reachBeforeWish)} ${said}`;
  return fromWish.length > near.length ? fromWish : near;
}

/** The last words of what was said, without what only sounds like "no". */
const nearestWords = (before: string, most = reach): string =>
  before.replace(noDenial, ' ').split(' ').slice(-most).join(' ');

/** Whether a clause says of what was named before it that it shall not come back: "I do not want to go back to that". */
export const isRefusal = (clause: string): boolean => refusal.test(clause);

const joining =
  /\bi (did|done|worked|helped|helped out|went|was|used to (help|work|go|do)|(also )?did) ?(it|that|in|on|too|a bit|the same|out|round)* (with|for|alongside) (him|her|them)\b|\bi (also )?(helped|gave) (him|her|them)( out| a hand)?\b|^(and )?(so did i|me too|same here|i did too)\b/;

/** A clause without whose work it speaks of, where the next one says that the speaker did it with them: *my mate had a round, I did it with him*. */
export const sharedWith = (before: string, next: string | undefined): string =>
  next !== undefined && joining.test(next) ? before.replace(others, '') : before;

const goingOn = /^(maybe|perhaps|possibly|preferably|something|anything|even|or)\b/;

/** Whether a clause goes on with the wish or the no of the one before it: "something indoors, *maybe reception*". */
export const goesOn = (clause: string): boolean => goingOn.test(clause);

const ended =
  /\b(laps\w+|expir\w+|(ran|run|running) out|revoked|out of date|surrendered|banned|ban|disqualified|not valid|no longer|renew\w*|suspended|need(s)? doing again|used to (have|hold)|(taken|took) (off|away from) me)\b|\b(lost|lose|took|taken|losing|handed|sent|gave)\b( \w+){0,3} (licen[cs]e|ticket|badge|card|it|them)\b/;

/** Whether a clause says that a ticket or licence is held no more. */
export const saysEnded = (clause: string): boolean => ended.test(clause);
