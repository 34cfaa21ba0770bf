import type { Change } from '../domain/evaluation.ts';
import type { WageRange } from '../domain/opportunity.ts';
import { cutSchedule, movedSchedule } from '../domain/values/schedule.ts';
import type { Licence } from '../domain/values/setting.ts';
import type { SkillLevel } from '../domain/values/skill.ts';
import type { GateFindings, OpportunityFindings, PairFindings, ParticipantFindings } from './findings.ts';
import { blocksOf, minutesOf, union } from './week.ts';

/** The findings as they would be after a change. Evaluating them gives exactly the score that the change was said to give. */
export function applyChange(pair: PairFindings, change: Change): PairFindings {
  return {
    ...pair,
    participant: changeParticipant(pair.participant, change, pair.opportunity),
    gate: changeGate(pair.gate, change),
    opportunity: changeOpportunity(pair.opportunity, change),
  };
}

/** The person after a change; the same object when the change is not theirs. */
export function changeParticipant(
  findings: ParticipantFindings,
  change: Change,
  { schedule }: Pick<OpportunityFindings, 'schedule'>,
): ParticipantFindings {
  switch (change.kind) {
    case 'skill_gained':
      return {
        ...findings,
        skills: [...findings.skills, { uri: change.uri, level: change.level as SkillLevel }],
      };
    case 'licence_gained':
      return { ...findings, licences: [...findings.licences, change.licence as Licence] };
    case 'travel_extended':
      return { ...findings, travel: { ...findings.travel, maxMinutes: change.minutes } };
    case 'hours_freed':
      return {
        ...findings,
        availability: blocksOf(union(minutesOf(findings.availability), minutesOf(schedule.blocks))),
      };
    case 'setting_accepted':
      return {
        ...findings,
        avoidSettings: findings.avoidSettings.filter((setting) => setting !== change.setting),
      };
    default:
      return findings;
  }
}

/** The gate after a change: old enough by the first day means that only what holds for certain does. */
export function changeGate(findings: GateFindings, change: Change): GateFindings {
  if (change.kind !== 'old_enough') return findings;
  return {
    ...findings,
    workingAge: findings.workingAge.map((limit) => ({ ...limit, until: limit.surelyUntil })),
  };
}

/** The posting after a change; the same object when the change is not the employer's. */
export function changeOpportunity(findings: OpportunityFindings, change: Change): OpportunityFindings {
  switch (change.kind) {
    case 'stance':
      return {
        ...findings,
        // Of several statements the best counts, and this is better than those after which it is asked.
        accommodations: [
          ...findings.accommodations,
          { code: change.code, stance: change.to, evidence: 'declared' },
        ],
      };
    case 'hours_flexible':
      return { ...findings, schedule: movedSchedule(findings.schedule) };
    case 'hours_fewer':
      return { ...findings, schedule: withFewest(findings.schedule, change.hours) };
    case 'hours_cut':
      return { ...findings, schedule: cutSchedule(findings.schedule, change.blocks) };
    case 'wage_raised':
      return findings.wage ? { ...findings, wage: raised(findings.wage, change.amountMinor) } : findings;
    case 'remote':
      return { ...findings, remote: change.to };
    case 'training_given':
      return { ...findings, training: 'given' };
    default:
      return findings;
  }
}

/** The same, settling for so many hours a week. */
function withFewest(schedule: OpportunityFindings['schedule'], min: number): OpportunityFindings['schedule'] {
  return { ...schedule, hoursPerWeek: { ...schedule.hoursPerWeek, min } };
}

/** What is offered at least, which is over the floor, so that nothing hangs on an upper end. */
function raised({ min, per }: WageRange, amountMinor: number): WageRange {
  return { min: { ...min, amountMinor }, per };
}
