import { type Licence, licences as licenceCodes } from '../domain/values/setting.ts';
import type {
  LinkedLicence,
  LinkedOccupation,
  LinkedSkill,
  LinkedText,
  QuotedWords,
} from '../domain/values/skill.ts';
import { type Attitude, attitudeOf, goesOn, isRefusal, saysEnded, sharedWith } from './attitude.ts';
import type { Clause } from './clauses.ts';
import type { Mention } from './mentions.ts';
import type { Token } from './phrases.ts';
import { eachWordOnce } from './said-skills.ts';
import type { UsualSkills } from './usual-skills.ts';

const mostSkills = 15;
const mostOccupations = 6;
/** Everyday words were reviewed: they come before what the linker takes for a skill. */
const everydayConfidence = 0.97;
const oneWordConfidence = 0.93;
/** What a trade's own skills are called in part comes after what any linker would read. */
const ofTradeConfidence = 0.6;

/** What stands before these is whom somebody worked for, not what they did: *an insurance company*. */
const employer = /^(firms?|company|companies|agency|office|offices|department|shop|store|industry)$/;

interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  readonly mentions: readonly Mention[];
  readonly linked: readonly LinkedSkill[];
  readonly usual: UsualSkills;
  readonly misleading: ReadonlySet<string>;
  readonly labelOf: (uri: string) => string | undefined;
}

/** Puts together what a text was found to say: each thing once, with how the person stands to it. */
export function gather(reading: Reading): LinkedText {
  const { text, tokens, clauses, mentions, linked, usual, misleading, labelOf } = reading;
  const naming = new Set(
    mentions.filter(({ named }) => named.some(({ kind }) => kind !== 'nothing')).map(({ clause }) => clause),
  );
  const refused = refusedClauses(clauses, naming);
  const attitudeAt = (clause: Clause, place: number): Attitude | undefined => {
    const before = tokens
      .slice(beginningOf(clause, clauses), place)
      .map(({ text: word }) => word)
      .join(' ');
    const told = sharedWith(before, clauses[clauses.indexOf(clause) + 1]?.said);
    const attitude = attitudeOf(told, tokens[place]!.text, clause.said);
    return attitude?.done && refused.has(clause) ? { ...attitude, wanted: false } : attitude;
  };

  /** What the words that nothing else was read from say of the skills of the trades that somebody was in. */
  const saidOfTrades = () => {
    const done = [...occupations.values()].filter((one) => one.done).map(({ uri }) => uri);
    const read = new Set(mentions.flatMap(({ places }) => places));
    for (const { start, end } of skills.values()) {
      for (const [place, token] of tokens.entries())
        if (token.start >= start && token.end <= end) read.add(place);
    }
    return eachWordOnce(usual.saidOf(done, (place) => !read.has(place)));
  };

  const skills = new Map<string, LinkedSkill>();
  const occupations = new Map<string, Omit<LinkedOccupation, 'skills'>>();
  const licences = new Map<string, LinkedLicence>();

  const general = new Set<string>();
  const isFound = ({ kind, concept }: Mention['named'][number]) =>
    kind === 'nothing' || skills.has(concept) || occupations.has(concept) || licences.has(concept);
  for (const { clause, places, named } of mentions) {
    if (named.every(isFound)) continue;
    const attitude = attitudeAt(clause, places[0]!);
    if (!attitude) continue;
    const quoted = quote(text, tokens[places[0]!]!, tokens[places.at(-1)!]!);
    for (const { kind, concept, isGeneral, isByGroup } of named) {
      if (isByGroup && linked.some((skill) => skill.start <= quoted.start && skill.end >= quoted.end))
        continue;
      const label = labelOf(concept) ?? concept;
      if (kind === 'occupation' && !occupations.has(concept)) {
        if (isGeneral) general.add(concept);
        const stands = attitude.done && isCourse(tokens, clause, places) ? { done: false } : attitude;
        occupations.set(concept, { uri: concept, label, ...quoted, ...stands });
      } else if (kind === 'skill' && attitude.done && !skills.has(concept)) {
        const confidence = places.length > 1 ? everydayConfidence : oneWordConfidence;
        const { wanted } = attitude;
        skills.set(concept, {
          uri: concept,
          label,
          confidence,
          ...quoted,
          ...(wanted === false && { wanted }),
        });
      } else if (kind === 'licence' && attitude.done && isLicence(concept) && !licences.has(concept)) {
        licences.set(concept, { code: concept, held: !isEnded(clause, clauses, naming), ...quoted });
      }
    }
  }
  if ([...occupations.values()].some(({ uri, done }) => done && !general.has(uri)))
    for (const uri of general) occupations.delete(uri);
  for (const skill of linked) {
    if (skills.has(skill.uri) || misleading.has(skill.uri)) continue;
    const place = tokens.findIndex(({ start }) => start >= skill.start);
    const clause = clauses.find(({ from, to }) => place >= from && place < to);
    const next = tokens.find(({ start }) => start >= skill.end);
    if (next && employer.test(next.text) && /^ $/.test(text.slice(skill.end, next.start))) continue;
    const attitude = clause ? attitudeAt(clause, place) : { done: true };
    if (!attitude?.done) continue;
    skills.set(skill.uri, { ...skill, ...(attitude.wanted === false && { wanted: false }) });
  }

  for (const { uri, places, share } of saidOfTrades()) {
    const clause = clauses.find(({ from, to }) => places[0]! >= from && places[0]! < to);
    const attitude = clause && attitudeAt(clause, places[0]!);
    if (!attitude?.done || skills.has(uri)) continue;
    skills.set(uri, {
      uri,
      label: labelOf(uri) ?? uri,
      confidence: Math.round(1000 * ofTradeConfidence * share) / 1000,
      ...quote(text, tokens[places[0]!]!, tokens[places.at(-1)!]!),
      ...(attitude.wanted === false && { wanted: false }),
    });
  }

  const shown = [...skills.values()]
    .sort((a, b) => b.confidence - a.confidence || a.start - b.start)
    .slice(0, mostSkills);
  const uris = new Set(shown.map(({ uri }) => uri));
  return {
    skills: shown,
    occupations: [...occupations.values()].slice(0, mostOccupations).map((occupation) => ({
      ...occupation,
      skills: occupation.done ? usual.toTick(occupation.uri, uris) : [],
    })),
    licences: [...licences.values()],
  };
}

function quote(text: string, first: Token, last: Token): QuotedWords {
  return { words: text.slice(first.start, last.end), start: first.start, end: last.end };
}

/** Where the words begin that a clause is to be understood with. */
function beginningOf(clause: Clause, clauses: readonly Clause[]): number {
  const before = clauses[clauses.indexOf(clause) - 1];
  return before && before.sentence === clause.sentence && goesOn(clause.said) ? before.from : clause.from;
}

const course = /^(awareness|course|courses|class|classes|lessons|diploma)$/;

/** Whether a trade was named as what one learns: a *welding course* makes no welder of the past. */
function isCourse(tokens: readonly Token[], { to }: Clause, places: readonly number[]): boolean {
  const last = places.at(-1)!;
  return [last, last + 1, last + 2].some((at) => at < to && course.test(tokens[at]!.text));
}

const isLicence = (code: string): code is Licence => (licenceCodes as readonly string[]).includes(code);

/**
 * The clauses of which a later one says that it shall not come back: those before it in its sentence, or else those of the sentence
 * before. A refusing clause that names something itself speaks of that.
 */
function refusedClauses(clauses: readonly Clause[], naming: ReadonlySet<Clause>): Set<Clause> {
  const refused = new Set<Clause>();
  for (const [at, clause] of clauses.entries()) {
    if (naming.has(clause) || !isRefusal(clause.said)) continue;
    const earlier = clauses.slice(0, at).filter((other) => naming.has(other));
    const here = earlier.filter(({ sentence }) => sentence === clause.sentence);
    const last = earlier.at(-1)?.sentence;
    const before = last === clause.sentence - 1 ? earlier.filter(({ sentence }) => sentence === last) : [];
    for (const other of here.length > 0 ? here : before) refused.add(other);
  }
  return refused;
}

/** Whether a clause, or the one that goes on from it in the sentence and names nothing itself, says that a ticket has ended. */
function isEnded(clause: Clause, clauses: readonly Clause[], naming: ReadonlySet<Clause>): boolean {
  if (saysEnded(clause.said)) return true;
  const next = clauses[clauses.indexOf(clause) + 1];
  return next !== undefined && next.sentence === clause.sentence && saysEnded(next.said) && !naming.has(next);
}
