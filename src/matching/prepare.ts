import type { LicenceRules } from '../domain/score-rules.ts';
import type { Licence, Setting } from '../domain/values/setting.ts';
import { type SkillLevel, skillLevels } from '../domain/values/skill.ts';
import type { NeedCode } from '../domain/values/support-need.ts';
import type { LocalDate } from '../domain/values/time.ts';
import type {
  Conditions,
  GateFindings,
  OpportunityFindings,
  ParticipantFindings,
  TrackFindings,
} from './findings.ts';
import { canonical } from './hash.ts';
import { type RoleHours, roleHours } from './hours.ts';
import { type NeedsInForce, type PreparedNeed, timeNeeds } from './needs-in-force.ts';
import { distinct, sortedBy } from './order.ts';
import { type RoleSettings, roleSettings } from './settings.ts';
import { knownPastWork, type SourceSkill, sourceSkills } from './skill-credit.ts';
import { type Standing, standings } from './stances.ts';
import type { Minutes } from './week.ts';
import { minutesOf } from './week.ts';

/**
 * Facts read once and brought into the form that scoring works on: sorted, so that no order of input matters, hours as
 * minutes of the week, stances as they stand today. Good for any number of pairs on the same day.
 */
export interface PreparedParticipant {
  readonly findings: ParticipantFindings;
  readonly gate: GateFindings;
  /** Absent where nobody knows when the person is free. */
  readonly availability?: Minutes | undefined;
  readonly needs: readonly PreparedNeed[];
  /** Those held and those they cover. */
  readonly licences: ReadonlySet<Licence>;
  readonly avoidSettings: readonly Setting[];
  /** Past work that the taxonomy knows, and with it all skills the person can be taken to have. */
  readonly pastWork: ParticipantFindings['pastWork'];
  readonly sources: readonly SourceSkill[];
  /** Work already done for this person: needs in force by first day. */
  readonly memo: { readonly inForce: Map<LocalDate, NeedsInForce> };
}

/** A skill that a role asks for, or that its occupation usually takes. */
export interface PreparedAsk {
  readonly kind: 'required' | 'desired';
  readonly uri: string;
  readonly level: SkillLevel;
  readonly share: number;
}

export interface PreparedOpportunity {
  readonly findings: OpportunityFindings;
  readonly track?: TrackFindings | undefined;
  readonly asks: readonly PreparedAsk[];
  /** The asks are the usual ones of the occupation: the posting names none. */
  readonly usual: boolean;
  readonly hours: RoleHours;
  readonly licences: readonly Licence[];
  readonly settings: RoleSettings;
  readonly standings: ReadonlyMap<NeedCode, Standing>;
  /** Work already done for this posting: it as it would be after changes that are the same for everybody. */
  readonly memo: { readonly changed: Map<string, PreparedOpportunity> };
}

/** `before`: the same person before a change; what comes of findings that did not change is taken over. */
export function prepareParticipant(
  findings: ParticipantFindings,
  gate: GateFindings,
  conditions: Conditions,
  before?: PreparedParticipant,
): PreparedParticipant {
  const was = before?.findings;
  const isSame = was?.skills === findings.skills && was.pastWork === findings.pastWork;
  const pastWork = before && isSame ? before.pastWork : knownPastWork(findings, conditions);
  const sameNeeds = before !== undefined && was?.needs === findings.needs;
  return {
    findings,
    gate:
      before?.gate === gate
        ? gate
        : {
            ...gate,
            bars: distinct(gate.bars.map((bar) => ({ ...bar, settings: distinct(bar.settings) }))),
          },
    availability:
      before && was?.availability === findings.availability ? before.availability : freeIn(findings),
    needs: sameNeeds ? before.needs : preparedNeeds(findings),
    licences:
      before && was?.licences === findings.licences
        ? before.licences
        : covered(findings.licences, conditions.licences.covers),
    avoidSettings:
      before && was?.avoidSettings === findings.avoidSettings
        ? before.avoidSettings
        : [...new Set(findings.avoidSettings)].sort(),
    pastWork,
    sources: before && isSame ? before.sources : sourceSkills(findings, pastWork, conditions),
    memo: sameNeeds ? before.memo : { inForce: new Map() },
  };
}

const freeIn = ({ availability, asked }: ParticipantFindings): Minutes | undefined =>
  availability.length > 0 || asked.availability ? minutesOf(availability) : undefined;

const preparedNeeds = ({ needs }: ParticipantFindings): readonly PreparedNeed[] =>
  sortedBy(distinct(needs), canonical).map((need) => ({
    findings: need,
    minutes: timeNeeds.has(need.code) ? minutesOf(need.windows ?? []) : [],
  }));

/** `before`: the same posting before a change; what comes of findings that did not change is taken over. */
export function prepareOpportunity(
  findings: OpportunityFindings,
  conditions: Conditions,
  track?: TrackFindings | undefined,
  before?: PreparedOpportunity,
): PreparedOpportunity {
  const { rules, drawn, occupations, today } = conditions;
  const was = before?.findings;
  const hours =
    before && was?.schedule === findings.schedule
      ? before.hours
      : roleHours(findings.schedule, rules.logistics);
  const named = findings.skills.required.length + findings.skills.desired.length > 0;
  return {
    findings,
    track,
    asks:
      before && was?.skills === findings.skills && was.occupation === findings.occupation
        ? before.asks
        : asksOf(named ? findings.skills : usualSkills(findings.occupation, conditions), conditions),
    usual: !named,
    hours,
    licences: [...new Set(findings.licences)].sort(),
    settings:
      before?.hours === hours && was?.settings === findings.settings
        ? before.settings
        : roleSettings(findings, hours, drawn, occupations, rules.hours),
    standings:
      before && was?.accommodations === findings.accommodations
        ? before.standings
        : standings(findings.accommodations, today, rules.support),
    memo: { changed: new Map() },
  };
}

/** What is held, with what it covers. */
function covered(held: readonly Licence[], covers: LicenceRules['covers']): ReadonlySet<Licence> {
  return new Set(held.flatMap((licence) => [licence, ...(covers[licence] ?? [])]));
}

/** What an occupation usually takes: its essential skills as required, the others as desired. */
function usualSkills(
  occupation: string | undefined,
  { occupations, rules }: Conditions,
): OpportunityFindings['skills'] {
  const usual = occupation === undefined ? undefined : occupations.skillsOf(occupation);
  const at = (uri: string) => ({ uri, level: rules.skills.usualLevel });
  return { required: (usual?.essential ?? []).map(at), desired: (usual?.optional ?? []).map(at) };
}

/**
 * What a role asks for, each skill once: named twice it is asked at the higher level, and a desired one that is required, too,
 * adds nothing.
 */
function asksOf(
  { required, desired }: OpportunityFindings['skills'],
  { rules, occupations }: Conditions,
): readonly PreparedAsk[] {
  const musts = highest(required);
  const wishes = [...highest(desired)].filter(([uri]) => !musts.has(uri));
  const ask =
    (kind: PreparedAsk['kind']) =>
    ([uri, level]: readonly [string, SkillLevel]) => ({
      kind,
      uri,
      level,
      share: rules.skills.shares[kind] * occupations.telling(uri),
    });
  return sortedBy(
    [...[...musts].map(ask('required')), ...wishes.map(ask('desired'))],
    (one) => `${one.kind === 'required' ? 0 : 1} ${one.uri}`,
  );
}

const rank = (level: SkillLevel | undefined) => (level === undefined ? -1 : skillLevels.indexOf(level));

/** The highest level at which each skill is named. */
function highest(skills: OpportunityFindings['skills']['required']): ReadonlyMap<string, SkillLevel> {
  const levels = new Map<string, SkillLevel>();
  for (const { uri, level } of skills) if (rank(level) > rank(levels.get(uri))) levels.set(uri, level);
  return levels;
}
