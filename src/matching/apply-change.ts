import type { Change } from '../domain/evaluation.ts';
import type { Licence } from '../domain/setting.ts';
import type { SkillLevel } from '../domain/skill.ts';
import type { NeedWeight } from '../domain/support-need.ts';
import type { OpportunityFacts, PairFacts, ParticipantFacts } from './facts.ts';

/** The facts as they would be after a change. Evaluating them gives exactly the score that the change was said to give. */
export function applyChange(pair: PairFacts, change: Change): PairFacts {
  return {
    ...pair,
    participant: changeParticipant(pair.participant, change),
    opportunity: changeOpportunity(pair.opportunity, change),
  };
}

/** The person after a change; the same object when the change is not theirs. */
export function changeParticipant(facts: ParticipantFacts, change: Change): ParticipantFacts {
  switch (change.kind) {
    case 'skill_gained':
      return { ...facts, skills: [...facts.skills, { uri: change.uri, level: change.level as SkillLevel }] };
    case 'licence_gained':
      return { ...facts, licences: [...facts.licences, change.licence as Licence] };
    case 'need_softened':
      return {
        ...facts,
        needs: facts.needs.map((need) =>
          need.code === change.code && need.weight === change.from
            ? { ...need, weight: change.to as NeedWeight }
            : need,
        ),
      };
    case 'travel_extended':
      return { ...facts, travel: { ...facts.travel, maxMinutes: change.minutes } };
    case 'setting_accepted':
      return { ...facts, avoidSettings: facts.avoidSettings.filter((setting) => setting !== change.setting) };
    default:
      return facts;
  }
}

/** The posting after a change; the same object when the change is not the employer's. */
export function changeOpportunity(facts: OpportunityFacts, change: Change): OpportunityFacts {
  switch (change.kind) {
    case 'stance':
      return {
        ...facts,
        accommodations: [
          ...facts.accommodations.filter((accommodation) => accommodation.code !== change.code),
          { code: change.code, stance: change.to, evidence: 'declared' },
        ],
      };
    case 'setting_removed':
      return { ...facts, settings: facts.settings.filter((setting) => setting !== change.setting) };
    case 'hours_flexible':
      return { ...facts, schedule: { ...facts.schedule, flexible: true } };
    case 'wage_raised':
      return facts.wage ? { ...facts, wage: raised(facts.wage, change.amountMinor) } : facts;
    case 'remote':
      return { ...facts, remote: change.to };
    default:
      return facts;
  }
}

function raised(wage: NonNullable<OpportunityFacts['wage']>, amountMinor: number): OpportunityFacts['wage'] {
  const min = { ...wage.min, amountMinor };
  return wage.max && wage.max.amountMinor > amountMinor ? { ...wage, min } : { min, per: wage.per };
}
