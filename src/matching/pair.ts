import type { LocalDate } from '../domain/values/time.ts';
import type { Conditions, YouthLimit } from './findings.ts';
import { type HoursOfPair, hoursOfPair } from './hours-of-pair.ts';
import { meetNeeds, type NeedMet } from './need-met.ts';
import { type NeedsInForce, needsInForce } from './needs-in-force.ts';
import { daysBetween } from './order.ts';
import type { PreparedOpportunity, PreparedParticipant } from './prepare.ts';
import { type Way, wayOf } from './way.ts';
import { limitIn } from './youth.ts';

/** What gates and parts both look at, measured once. */
export interface Pair {
  readonly participant: PreparedParticipant;
  readonly opportunity: PreparedOpportunity;
  readonly conditions: Conditions;
  /** The first day the job could start: the latest of today, its start date and the person's own date. */
  readonly firstDay: LocalDate;
  /** Days the job would wait for the person. */
  readonly waitDays: number;
  readonly inForce: NeedsInForce;
  readonly way: Way;
  readonly hours: HoursOfPair;
  /** Each need in force with how far it is met, in the order of the needs. */
  readonly needs: readonly NeedMet[];
  /** The limit of the law on young workers that holds, or may hold, on the first day. */
  readonly youth?: YouthLimit | undefined;
}

/** `before`: the same pair before a change; what comes of facts that did not change is taken over. */
export function pairUp(
  participant: PreparedParticipant,
  opportunity: PreparedOpportunity,
  conditions: Conditions,
  before?: Pair,
): Pair {
  return new PairOfSides(participant, opportunity, conditions, before);
}

/**
 * Way, hours and needs are measured when they are first read: most pairs of a sweep show to be far by less. A class, for a sweep makes
 * a hundred thousand of them, and getters of a literal are made anew for each.
 */
class PairOfSides implements Pair {
  readonly participant: PreparedParticipant;
  readonly opportunity: PreparedOpportunity;
  readonly conditions: Conditions;
  readonly firstDay: LocalDate;
  readonly waitDays: number;
  readonly inForce: NeedsInForce;
  readonly youth: YouthLimit | undefined;
  private readonly before: Pair | undefined;
  private ownWay: Way | undefined;
  private ownHours: HoursOfPair | undefined;
  private ownNeeds: readonly NeedMet[] | undefined;

  constructor(
    participant: PreparedParticipant,
    opportunity: PreparedOpportunity,
    conditions: Conditions,
    before: Pair | undefined,
  ) {
    const { today, rules } = conditions;
    const start = latest(today, opportunity.findings.startDate);
    const firstDay = latest(start, participant.findings.availableFrom);
    this.participant = participant;
    this.opportunity = opportunity;
    this.conditions = conditions;
    this.before = before;
    this.firstDay = firstDay;
    this.waitDays = daysBetween(start, firstDay);
    this.inForce = needsInForce(participant, firstDay, rules.support.horizonDays);
    const limit = participant.gate.workingAge.find(({ until }) => firstDay <= until);
    this.youth = limitIn(limit, opportunity.findings.occupation, conditions.occupations);
    this.ownWay = undefined;
    this.ownHours = undefined;
    this.ownNeeds = undefined;
  }

  get way(): Way {
    this.ownWay ??= this.measuredWay();
    return this.ownWay;
  }

  get hours(): HoursOfPair {
    this.ownHours ??= hoursOfPair(this.participant, this.opportunity, this.inForce);
    return this.ownHours;
  }

  get needs(): readonly NeedMet[] {
    this.ownNeeds ??= meetNeeds(this.inForce.needs, this.opportunity, this, this.conditions);
    return this.ownNeeds;
  }

  private measuredWay(): Way {
    const { before, participant, opportunity, inForce, firstDay, conditions } = this;
    return before !== undefined && isSameWay(before, participant, opportunity)
      ? before.way
      : wayOf(participant, opportunity, inForce, firstDay, conditions);
  }
}

/** Whether nothing that the way comes of was changed. */
function isSameWay(
  before: Pair,
  participant: PreparedParticipant,
  { findings, hours, standings }: PreparedOpportunity,
) {
  const { participant: person, opportunity: posting } = before;
  return (
    person.findings.travel === participant.findings.travel &&
    person.licences === participant.licences &&
    posting.findings.remote === findings.remote &&
    posting.hours === hours &&
    posting.standings.get('transport_help') === standings.get('transport_help')
  );
}

function latest(day: LocalDate, other: LocalDate | undefined): LocalDate {
  return other !== undefined && other > day ? other : day;
}
