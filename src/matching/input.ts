import { coordinatesOf } from '../domain/values/place.ts';
import type { Conditions } from './findings.ts';
import { hashOf } from './hash.ts';
import { pairUp } from './pair.ts';
import type { PreparedOpportunity, PreparedParticipant } from './prepare.ts';

/**
 * What a result was made from, field by field, for the hash that names it. Days count only by what they do: needs in
 * force, stances as they stand, how long ago is this year. So a pair keeps its hash from one day to the next while
 * nothing about it changes, and an unknown field on a findings object is not part of it.
 */
export function inputOf(
  participant: PreparedParticipant,
  opportunity: PreparedOpportunity,
  conditions: Conditions,
): unknown {
  const { inForce, way, waitDays, firstDay, youth } = pairUp(participant, opportunity, conditions);
  const person = participant.findings;
  const posting = opportunity.findings;
  const bars = participant.gate.bars.filter(({ until }) => until === undefined || firstDay <= until);
  return {
    year: conditions.today.slice(0, 4),
    weights: conditions.weights,
    person: digestOf(inForce, () => ({
      id: person.id,
      skills: person.skills.map(({ uri, level, lastUsed }) => ({ uri, level, lastUsed })),
      pastWork: person.pastWork.map(({ occupation, lastYear }) => ({ occupation, lastYear })),
      spoken: person.spoken?.map(({ uri, level }) => ({ uri, level })),
      needs: inForce.needs.map(({ findings: { code, weight, windows, minutes } }) => ({
        code,
        weight,
        windows,
        minutes,
      })),
      asked: { needs: person.asked.needs, availability: person.asked.availability },
      availability: person.availability,
      said: person.said ?? [],
      travel: { modes: person.travel.modes, maxMinutes: person.travel.maxMinutes },
      preferences: person.preferences,
      avoidSettings: person.avoidSettings,
      licences: person.licences,
    })),
    safety: participant.gate.safety,
    bars,
    youth: youth && { ...youth, open: firstDay > youth.surelyUntil },
    posting: digestOf(opportunity, () => ({
      id: posting.id,
      employerId: posting.employerId,
      open: posting.open,
      occupation: posting.occupation,
      required: posting.skills.required.map(({ uri, level }) => ({ uri, level })),
      desired: posting.skills.desired.map(({ uri, level }) => ({ uri, level })),
      training: posting.training,
      licences: posting.licences,
      schedule: posting.schedule,
      wage: posting.wage,
      contract: posting.contract,
      place: coordinatesOf(posting.place),
      postcode: posting.place?.postcode,
      employerPostcode: posting.employerPostcode,
      remote: posting.remote,
      starts: posting.startDate !== undefined,
      settings: posting.settings,
      stances: [...opportunity.standings],
      said: posting.said ?? [],
    })),
    way,
    wait: {
      days: waitDays,
      free: person.availableFrom !== undefined,
      later: waitDays > conditions.rules.laterAfterDays,
    },
    track: opportunity.track,
  };
}

/** Sides are large and meet many others, so each is brought to a digest once. */
const digests = new WeakMap<object, string>();

function digestOf(side: object, fields: () => unknown): string {
  let digest = digests.get(side);
  if (digest === undefined) {
    digest = hashOf(fields());
    digests.set(side, digest);
  }
  return digest;
}
