import type { Change } from '../domain/evaluation.ts';
import type { Licence } from '../domain/values/setting.ts';
import type { SkillLevel } from '../domain/values/skill.ts';
import type { OpportunityFindings, PairFindings, ParticipantFindings } from './findings.ts';

/** The findings as they would be after a change. Evaluating them gives exactly the score that the change was said to give. */
export function applyChange(pair: PairFindings, change: Change): PairFindings {
  return {
    ...pair,
    participant: changeParticipant(pair.participant, change),
    opportunity: changeOpportunity(pair.opportunity, change),
  };
}

/** The person after a change; the same object when the change is not theirs. */
export function changeParticipant(findings: ParticipantFindings, change: Change): ParticipantFindings {
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
    case 'setting_accepted':
      return {
        ...findings,
        avoidSettings: findings.avoidSettings.filter((setting) => setting !== change.setting),
      };
    default:
      return findings;
  }
}

/** The posting after a change; the same object when the change is not the employer's. */
export function changeOpportunity(findings: OpportunityFindings, change: Change): OpportunityFindings {
  switch (change.kind) {
    case 'stance':
      return {
        ...findings,
        accommodations: [
          ...findings.accommodations.filter((accommodation) => accommodation.code !== change.code),
          { code: change.code, stance: change.to, evidence: 'declared' },
        ],
      };
    case 'hours_flexible':
      return { ...findings, schedule: { ...findings.schedule, kind: 'flexible' } };
    case 'wage_raised':
      return findings.wage ? { ...findings, wage: raised(findings.wage, change.amountMinor) } : findings;
    case 'remote':
      return { ...findings, remote: change.to };
    default:
      return findings;
  }
}

function raised(
  wage: NonNullable<OpportunityFindings['wage']>,
  amountMinor: number,
): OpportunityFindings['wage'] {
  const min = { ...wage.min, amountMinor };
  return wage.max && wage.max.amountMinor > amountMinor ? { ...wage, min } : { min, per: wage.per };
}
