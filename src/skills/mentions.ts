import { baseOf } from './base-forms.ts';
import type { Clause } from './clauses.ts';
import type { EverydayPhrases, Spoken } from './everyday-phrases.ts';
import type { OccupationNames } from './occupation-names.ts';
import type { Token } from './phrases.ts';

/** Words of a clause that name something. */
export interface Mention {
  readonly clause: Clause;
  /** The places of its words among the tokens, in order. */
  readonly places: readonly number[];
  readonly named: readonly Spoken[];
  /** Its words are those of a place by where they stand, and not by the table. */
  readonly isWhere?: boolean;
}

/** What an occupation needs, by any of its skills. */
export type NeedsSkill = (occupation: string, skill: string) => boolean;

/** After these, who does a job is somebody else: *report to the supervisor*, *with doctors*. */
const towards = new Set(
  (
    'with for to by at alongside from under behind between helping help helped assisting assist assisted supporting support ' +
    'supported shadowing shadow shadowed escort contact inform tell ask call phone book see'
  ).split(' '),
);
const article = new Set('the a an our my other your'.split(' '));
const agent = /(er|or|ist|man|woman|ian|eer|smith|wright|maid|nurse|chef|clerk|guard|ess|ant|keeper)s?$/;

/** After these, what follows somebody's name is a thing of the speaker's: *my welder's ticket*. */
const paper =
  /^(tickets?|licen[cs]es?|cards?|course|badge|nvq|apprenticeship|papers|training|level|certificates?|qualifications?|time|job|trade)$/;
const whose = new Set('my our his her their'.split(' '));

/** Whether the name of somebody who does a job stands there for somebody else than the one who speaks. */
function isSomebodyElse(tokens: readonly Token[], from: number, first: number, last: number): boolean {
  if (!agent.test(tokens[last]!.text)) return false;
  if (first > from && whose.has(tokens[first - 1]!.text) && !paper.test(tokens[last + 1]?.text ?? ''))
    return true;
  const at = article.has(tokens[first - 1]?.text ?? '') ? first - 2 : first - 1;
  return at >= from && towards.has(tokens[at]!.text);
}

/** Whether one word stands there as, or within, the name of who somebody worked for: *drove for Tarmac*, *at the Olive Garden*. */
function isEmployer(tokens: readonly Token[], from: number, places: readonly number[]): boolean {
  const [place] = places;
  if (places.length > 1 || place === undefined || !tokens[place]!.isCapital) return false;
  let first = place;
  while (first > from && tokens[first - 1]!.isCapital) first -= 1;
  if (first === from) return false;
  const isNamed = first < place && tokens[first - 1]!.text === 'the';
  const { text, isCapital } = tokens[isNamed ? first - 2 : first - 1] ?? tokens[from]!;
  return !isCapital && (text === 'for' || text === 'at');
}

/** Who does one of these to a thing does not work with it: *fixed chainsaws*, *sold tractors*. */
const otherwise =
  /^(fix|fixed|fixing|repair|repaired|repairing|mend|mended|mending|servic(e|ed|ing)|sell|sold|selling|assembl(e|ed|ing)|pack|packed|packing|deliver|delivered|delivering|paint|painted|painting|guard|guarded|guarding|insure|insured|steal|stole|stealing|inspect|inspected|inspecting|design|designed|designing)$/;

/** Who does one of these to a thing is of no trade for that: *vacuumed upholstery*, *loaded wagons*. */
const handled =
  /^(clean|saniti[sz]|disinfect|sterili[sz]|report|flag|wash|wip|hoover|vacuum|dust|mop|sweep|swept|scrub|polish|load|unload|offload|carr|lift|mov|stack|stor|count|tidi|tidy|restock|stock|guid|direct|marshal|search|weigh|check|refuel|fuel)(e|es|ed|ing|ied|y|ying|d|s)?$/;

const aside = new Set('from with in on at for to of by'.split(' '));

/** Whether one word names a thing that something of a kind was done to. */
function isDoneTo(tokens: readonly Token[], from: number, places: readonly number[], kind: RegExp): boolean {
  const [place] = places;
  if (places.length > 1 || place === undefined) return false;
  const { text } = tokens[place]!;
  if (agent.test(text) || isDoing(text)) return false;
  return tokens
    .slice(Math.max(from, place - 3), place)
    .some(
      ({ text: word }, at, before) =>
        kind.test(word) &&
        !before.slice(at + 1).some(({ text: other }) => isDoing(other) || aside.has(other)),
    );
}

/** Firms, and places that only say where: *a taxi firm*, *a hair salon*. */
const firm =
  /^(firms?|company|companies|agency|business|office|offices|rank|station|depot|salon|shop|shops|department|team|industry|works|suppliers?|merchants?|wholesalers?|magazine)$/;
const beside =
  /\b(next( door)? to|opposite|across( the (road|street))? from|above|over|beside|near|outside|round the corner from|down the road from|close to)( (a|an|the|my|our|some))?$/;

/** Whether a word names a thing or a place, where it is told that one was at it or worked for it: *for a taxi firm*, *on the buses*. */
function isWhere(tokens: readonly Token[], { from, to }: Clause, places: readonly number[]): boolean {
  const [place, second] = places;
  if (place === undefined) return false;
  if (second !== undefined) return where.has(tokens[place]!.text) && article.has(tokens[second]!.text);
  const { text } = tokens[place]!;
  if (place + 1 < to && firm.test(tokens[place + 1]!.text)) return true;
  if (agent.test(text) || isDoing(text)) return false;
  return place - 2 >= from && article.has(tokens[place - 1]!.text) && where.has(tokens[place - 2]!.text);
}

/** Whether what follows is told to be elsewhere: *next door to the bakery*. */
const isBeside = (tokens: readonly Token[], from: number, first: number): boolean =>
  beside.test(
    tokens
      .slice(Math.max(from, first - 7), first)
      .map(({ text }) => text)
      .join(' '),
  );

/** What a clause names: everyday words first, then the names of occupations in what those leave. */
export function findMentions(
  tokens: readonly Token[],
  clause: Clause,
  phrases: EverydayPhrases,
  names: OccupationNames,
  needsSkill: NeedsSkill,
): Mention[] {
  const { from, to } = clause;
  const found = phrases.find(tokens, from, to);
  const trades = new Set(
    found
      .filter(({ spoken }) => spoken.some(({ kind }) => kind === 'occupation'))
      .map(({ places }) => `${places}`),
  );
  const everyday = found.map(({ places, spoken }): Mention => {
    const isOther =
      (trades.has(`${places}`) || places.length === 1) &&
      isSomebodyElse(tokens, from, places[0]!, places.at(-1)!);
    const isName = isEmployer(tokens, from, places) && !spoken.some(({ isPlace }) => isPlace);
    if (isOther || isName || isDoneTo(tokens, from, places, otherwise)) return { clause, places, named: [] };
    if (isBeside(tokens, from, places[0]!) || isDoneTo(tokens, from, places, handled))
      return { clause, places, named: spoken.filter(isNoTrade) };
    if (spoken.some(({ isPlace }) => isPlace) || !isWhere(tokens, clause, places))
      return { clause, places, named: spoken };
    return { clause, places, named: spoken.map((one) => ({ ...one, isPlace: true })), isWhere: true };
  });
  const taken = new Set(everyday.flatMap(({ places }) => places));
  const named = names.find(tokens, from, to).flatMap(({ occupation, first, last }): Mention[] => {
    const places = Array.from({ length: last - first + 1 }, (_, step) => first + step);
    if (isSomebodyElse(tokens, from, first, last) || places.some((place) => taken.has(place))) return [];
    return [{ clause, places, named: [{ kind: 'occupation', concept: occupation.uri, isPlace: false }] }];
  });
  return withoutPlaces([...everyday, ...named], tokens, needsSkill);
}

const isNoTrade = ({ kind }: Spoken) => kind !== 'occupation';

/** Beside a trade, or after work that is none of its own, a place is where it was done: *cleaner in a care home*, *mopped floors in a care home*. */
function withoutPlaces(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  needsSkill: NeedsSkill,
): Mention[] {
  const isTrade = ({ kind, isPlace }: Spoken) => kind === 'occupation' && !isPlace;
  const isInPlace = (mention: Mention) => isWithin(mention, mentions, tokens);
  const trades = mentions.filter(({ named }) => named.some(isTrade)).map(({ places }) => places[0]!);
  const hasTrade = ({ places, isWhere: isInferred }: Mention) =>
    trades.some((trade) => !isInferred || trade < places[0]!);
  return mentions.map((mention) =>
    hasTrade(mention) ||
    isInPlace(mention) ||
    (!isWorkedIn(mention, tokens) && isOnlyWhere(mention, mentions, tokens, needsSkill))
      ? { ...mention, named: mention.named.filter(({ isPlace }) => !isPlace) }
      : mention,
  );
}

const where = new Set('at in of for on'.split(' '));

/** Whether a place says only where another place is: *canteen at the steelworks*. */
function isWithin(place: Mention, mentions: readonly Mention[], tokens: readonly Token[]): boolean {
  const first = place.places[0]!;
  const at = article.has(tokens[first - 1]?.text ?? '') ? first - 2 : first - 1;
  const isPlaceOfWork = ({ kind, isPlace }: Spoken) => isPlace && kind === 'occupation';
  return (
    where.has(tokens[at]?.text ?? '') &&
    mentions.some(({ places, named }) => places.at(-1)! < at && named.some(isPlaceOfWork))
  );
}

/** A word for what somebody did: *cleaned*, not *nights*. */
const isDoing = (word: string): boolean => /(ed|ing)$/.test(word) || baseOf(word) !== word;

/** *Worked nights in a petrol station* is work of that place. */
const isWorkedIn = ({ clause, places }: Mention, tokens: readonly Token[]): boolean =>
  tokens.slice(clause.from, places[0]!).some(({ form }) => form === 'work');

/** Whether all work named before a place is none that its trade needs. */
function isOnlyWhere(
  place: Mention,
  mentions: readonly Mention[],
  tokens: readonly Token[],
  needsSkill: NeedsSkill,
): boolean {
  const trades = place.named.filter(({ kind, isPlace }) => isPlace && kind === 'occupation');
  if (trades.length === 0) return false;
  const before = mentions
    .filter(({ places }) => places.at(-1)! < place.places[0]! && isDoing(tokens[places[0]!]!.text))
    .map(({ named }) =>
      named.filter(({ kind, isPlace, isByGroup }) => kind === 'skill' && !isPlace && !isByGroup),
    )
    .filter((skills) => skills.length > 0);
  const isOwn = (skills: readonly Spoken[]) =>
    skills.some((skill) => trades.some((trade) => needsSkill(trade.concept, skill.concept)));
  return before.length > 0 && !before.some(isOwn);
}
