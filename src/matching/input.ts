import { coordinatesOf } from '../domain/values/place.ts';
import type { Conditions } from './findings.ts';
import { hashOf } from './hash.ts';
import { pairUp } from './pair.ts';
import type { PreparedOpportunity, PreparedParticipant } from './prepare.ts';
import { daysBetween } from './prepare.ts';

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
  const { inForce } = pairUp(participant, opportunity, conditions);
  const person = participant.findings;
  const posting = opportunity.findings;
  return {
    year: conditions.today.slice(0, 4),
    weights: conditions.weights,
    person: digestOf(inForce, () => ({
      id: person.id,
      skills: person.skills.map(({ uri, level, lastUsed }) => ({ uri, level, lastUsed })),
      needs: inForce.needs.map(({ findings: { code, weight, windows, minutes } }) => ({
        code,
        weight,
        windows,
        minutes,
      })),
      availability: person.availability,
      place: coordinatesOf(person.place),
      travel: { modes: person.travel.modes, maxMinutes: person.travel.maxMinutes },
      preferences: person.preferences,
      avoidSettings: person.avoidSettings,
      licences: person.licences,
    })),
    gate: participant.gate,
    posting: digestOf(opportunity, () => ({
      id: posting.id,
      employerId: posting.employerId,
      open: posting.open,
      occupation: posting.occupation,
      isco: posting.isco,
      required: posting.skills.required.map(({ uri, level }) => ({ uri, level })),
      desired: posting.skills.desired.map(({ uri, level }) => ({ uri, level })),
      licences: posting.licences,
      schedule: posting.schedule,
      wage: posting.wage,
      contract: posting.contract,
      place: coordinatesOf(posting.place),
      postcode: posting.place?.postcode,
      remote: posting.remote,
      settings: posting.settings,
      stances: [...opportunity.standings],
    })),
    start: startOf(person.availableFrom, posting.startDate, conditions.today),
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

/** Whether either side named a day, and how many days the job would wait for the person. */
function startOf(availableFrom: string | undefined, startDate: string | undefined, today: string) {
  if (availableFrom === undefined && startDate === undefined) return undefined;
  const start = startDate !== undefined && startDate > today ? startDate : today;
  return { wait: availableFrom === undefined ? 0 : Math.max(0, daysBetween(start, availableFrom)) };
}
