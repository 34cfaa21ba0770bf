import { scoreRules } from '../../../config/score.ts';
import { scoringTables } from '../../../config/scoring.ts';
import type { Asking, ChangeKind, Evaluation } from '../../../src/domain/evaluation.ts';
import type { Opportunity } from '../../../src/domain/opportunity.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import type { Participant } from '../../../src/domain/participant.ts';
import type { NeedCode, SupportNeed } from '../../../src/domain/values/support-need.ts';
import { evaluatePrepared, rankPairs, type Scored, scorePair } from '../../../src/matching/index.ts';
import type { Rank } from '../../../src/matching/ranking.ts';
import { type EngineDeps, engineFor } from '../../../src/services/scoring/engine.ts';
import type { EmployerFacts } from '../../../src/services/scoring/findings.ts';
import { createLanguageSkill } from '../../../src/services/scoring/spoken-skills.ts';
import { first } from '../../../src/store/rows.ts';
import { shippedTaxonomy } from '../../support/shipped-taxonomy.ts';
import { block, need, north, says, town } from '../findings.ts';

/** People and postings as they are kept, in a town of today, with the occupations and skills that ship. */

export { block, north, says, town };
export type Person = Partial<Participant>;
export type Posting = Partial<Opportunity> & {
  readonly employer?: EmployerFacts;
  /** How many placements held. */
  readonly held?: readonly [held: number, placements: number];
};
export type Placed = Scored & Rank & { readonly id: string };

export const today = '2026-11-24';
const now = `${today}T09:00:00.000Z`;
const organisation: Organisation = {
  ...first('org_town', 'org_town', now),
  ...{ name: 'Town', zone: 'Europe/London', country: 'GB', currency: 'GBP' },
};
const deps: EngineDeps = {
  ...scoringTables,
  closeness: shippedTaxonomy.closeness,
  occupations: shippedTaxonomy,
  languageSkill: createLanguageSkill(shippedTaxonomy),
};

const known = (uri: string | undefined, label: string): string => {
  if (uri === undefined) throw new Error(`The taxonomy has no ${label}.`);
  return uri;
};
export const work = (label: string) => known(shippedTaxonomy.occupationByLabel(label), label);
export const skill = (label: string) => known(shippedTaxonomy.skillByLabel(label), label);
export const can = (lastUsed: number, ...labels: readonly string[]): Person => ({
  skills: labels.map((label) => ({ uri: skill(label), level: 'working', lastUsed })),
});
export const asks = (...labels: readonly string[]): Posting => ({
  skills: { required: labels.map((label) => ({ uri: skill(label), level: 'working' })), desired: [] },
});
export const was = (label: string, until?: string): Person => ({
  pastWork: [{ occupation: work(label), until, where: 'paid' }],
});
export const fixed = (...blocks: readonly string[]): Posting => ({
  schedule: { kind: 'fixed', blocks: blocks.map(block) },
});
export const pool = (hours: { min?: number; max?: number }, ...blocks: readonly string[]): Posting => ({
  schedule: { kind: 'pool', blocks: blocks.map(block), hoursPerWeek: hours },
});
export const flexible = (hours: { min?: number; max?: number } = {}): Posting => ({
  schedule: { kind: 'flexible', blocks: [], hoursPerWeek: hours },
});
export const free = (...blocks: readonly string[]): Person => ({ availability: blocks.map(block) });
export const always = free('mon-sun 00:00-24:00');
export const noWishes = { occupations: [], avoidOccupations: [], sectors: [], contracts: [] };
export const wants = (preferences: Partial<Participant['preferences']>): Person => ({
  preferences: { ...noWishes, ...preferences },
});
export const gbp = (amountMinor: number) => ({ amountMinor, currency: 'GBP' });

/** Somebody who was asked about everything, needs nothing, is free on weekdays 08:00 to 18:00 and goes by bus. */
export const somebody = (told: Person = {}): Participant => ({
  ...first('par_1', organisation.id, now),
  ...{ displayName: 'Sam', contact: {}, language: 'en', languages: [], pastWork: [], skills: [] },
  asked: { supportNeeds: today, pastWork: today, availability: today, place: today },
  ...{ supportNeeds: [], availability: [block('mon-fri 08:00-18:00')], place: town },
  travel: { modes: ['walk', 'public_transport'], maxMinutes: 60 },
  ...{ preferences: noWishes, avoidSettings: [], safetyList: { employerIds: [], postcodes: [] } },
  ...{ licences: [], recordConstraints: [], stage: 'ready_to_try_work', stageSince: now, nameKeys: [] },
  ...told,
});

/** An open posting two kilometres away, weekdays 09:00 to 15:00, that says nothing else. */
const job = (id: string, said: Partial<Opportunity>): Opportunity => ({
  ...first(id, organisation.id, now),
  ...{ employerId: 'emp_1', title: id, skills: { required: [], desired: [] }, licences: [] },
  ...{ training: 'not_said', schedule: { kind: 'fixed', blocks: [block('mon-fri 09:00-15:00')] } },
  ...{ place: north(2), remote: 'no', openings: 1, settings: [], accommodations: [], state: 'open' },
  ...{ titleKeys: [] },
  ...said,
});

type When = { readonly country?: string; readonly now?: string; readonly id?: string };

/** A pair, as the service binds the engine; in another country or at another instant where it is said. */
function pairUp(person: Person, { employer, held, ...said }: Posting, at: When) {
  const engine = engineFor(deps, { ...organisation, country: at.country ?? 'GB' }, at.now ?? now);
  const posting = engine.opportunity(job(at.id ?? 'opp_1', said), employer);
  const track = held && { held: held[0], placements: held[1] };
  return [engine.participant(somebody(person)), { ...posting, track }, engine.conditions] as const;
}

/** One pair with all that is said of it. */
export const see = (person: Person, posting: Posting = {}, at: When = {}): Evaluation =>
  evaluatePrepared(...pairUp(person, posting, at));

/** One pair without its explanation, in a tenth of the time. */
export const scoreOf = (person: Person, posting: Posting = {}, at: When = {}): Scored =>
  scorePair(...pairUp(person, posting, at));

/** The list of a person over some postings, by name. */
export function listOf(person: Person, postings: Readonly<Record<string, Posting>>): readonly Placed[] {
  const pairs = Object.entries(postings).map(([id, posting]) => ({
    ...scoreOf(person, posting, { id }),
    id,
  }));
  const ranked = pairs.map((pair) => ({ ...pair, blocked: pair.blockers.length > 0, postedAt: now }));
  const ranks = rankPairs(ranked, scoreRules, now);
  return pairs.map((pair) => ({ ...pair, ...(ranks.get(pair.id) as Rank) }));
}

/** The names of what is suggested, best first. */
export function orderOf(person: Person, postings: Readonly<Record<string, Posting>>): readonly string[] {
  return listOf(person, postings)
    .filter(({ blockers, later }) => blockers.length === 0 && !later)
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
    .map(({ id }) => id);
}

export const rulesOf = ({ blockers }: Pick<Evaluation, 'blockers'>) => blockers.map(({ rule }) => rule);

/** `suggested`, `later`, `near` or `blocked`. */
export const standing = ({
  blockers,
  nearMiss,
  later,
}: Pick<Evaluation, 'blockers' | 'nearMiss' | 'later'>) =>
  blockers.length === 0 ? (later ? 'later' : 'suggested') : nearMiss ? 'near' : 'blocked';

/** What is asked with a pair: `kind:code` or `kind`, to whom. */
export function questionsOf({ explanation }: Evaluation): ReadonlySet<string> {
  const reasons = [
    ...explanation.for,
    ...explanation.against,
    ...explanation.unknown,
    ...explanation.changes,
  ];
  return new Set(
    reasons.flatMap(({ asking }: { readonly asking?: Asking | undefined }) =>
      asking === undefined
        ? []
        : [
            asking.about.kind,
            `${asking.about.kind}:${asking.about.code}`,
            `${asking.to}?${asking.about.kind}`,
          ],
    ),
  );
}

export const changeKindsOf = ({ explanation }: Evaluation): readonly ChangeKind[] =>
  explanation.changes.map(({ change }) => change.kind);
export const partOf = ({ parts }: Pick<Evaluation, 'parts'>, name: string) =>
  parts.find(({ part }) => part === name)!;

/** Needs as they were told, musts by their codes, and hours of a must that come back. */
export const needs = (...list: readonly SupportNeed[]): Person => ({ supportNeeds: list });
export const musts = (...codes: readonly NeedCode[]): Person => needs(...codes.map((code) => need(code)));
export const dosing = (hours: string, more = {}): SupportNeed =>
  need('dosing_window', 'must', { windows: [block(hours)], ...more });

/** A posting by its occupation, and one whose employer says one thing of a need. */
export const asA = (label: string, more: Posting = {}): Posting => ({ occupation: work(label), ...more });
export const house = (
  code: NeedCode,
  stance: Parameters<typeof says>[1] = 'willing',
  more = {},
): Posting => ({ accommodations: [says(code, stance, more)] });
