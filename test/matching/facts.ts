import { defaultWeights } from '../../config/weights.ts';
import type { Accommodation, Stance } from '../../src/domain/accommodation.ts';
import type { NeedCode, NeedWeight } from '../../src/domain/support-need.ts';
import type { WeeklyBlock } from '../../src/domain/week.ts';
import { weekDays } from '../../src/domain/week.ts';
import type {
  GateFacts,
  NeedFacts,
  OpportunityFacts,
  PairFacts,
  ParticipantFacts,
  World,
} from '../../src/matching/facts.ts';

/** Builders of facts in which nothing blocks and little is said, so that a test names only what it is about. */

export const today = '2026-11-24';

const closenessTable: Readonly<Record<string, number>> = {
  'bread pastry': 0.7,
  'pastry bread': 0.7,
  'forklift warehouse': 0.5,
};

export const world: World = {
  today,
  weights: defaultWeights,
  closeness: (held, asked) => (held === asked ? 1 : (closenessTable[`${held} ${asked}`] ?? 0)),
};

/** `block('mon-fri 08:00-16:00')`, days as a range or a single day. */
export function block(text: string): WeeklyBlock {
  const [dayText = '', hours = ''] = text.split(' ');
  const [first = '', last = first] = dayText.split('-');
  const [from = '', to = ''] = hours.split('-');
  const start = (weekDays as readonly string[]).indexOf(first);
  const end = (weekDays as readonly string[]).indexOf(last);
  return { days: weekDays.slice(start, end + 1), from, to };
}

export const town = { lat: 53.8, lon: -1.55, postcode: 'LS1 4AP', country: 'GB' };

/** A place so many kilometres north of the town. */
export function north(km: number, postcode = 'LS9 1AA') {
  return { lat: 53.8 + km / 111.195, lon: -1.55, postcode, country: 'GB' };
}

export function person(facts: Partial<ParticipantFacts> = {}): ParticipantFacts {
  return {
    id: 'par_1',
    skills: [],
    needs: [],
    availability: [block('mon-fri 08:00-18:00')],
    place: town,
    travel: { modes: ['walk', 'public_transport'], maxMinutes: 60 },
    preferences: { occupations: [], avoidOccupations: [], sectors: [], contracts: [] },
    avoidSettings: [],
    licences: [],
    ...facts,
  };
}

export function role(facts: Partial<OpportunityFacts> = {}): OpportunityFacts {
  return {
    id: 'opp_1',
    employerId: 'emp_1',
    open: true,
    skills: { required: [], desired: [] },
    licences: [],
    schedule: { blocks: [block('mon-fri 09:00-15:00')], flexible: false },
    place: north(1),
    remote: 'no',
    settings: [],
    accommodations: [],
    ...facts,
  };
}

export const noGate: GateFacts = { safety: { employerIds: [], postcodes: [] }, bars: [] };

export function pairOf(
  participant: Partial<ParticipantFacts> = {},
  opportunity: Partial<OpportunityFacts> = {},
  gate: Partial<GateFacts> = {},
): PairFacts {
  return { participant: person(participant), gate: { ...noGate, ...gate }, opportunity: role(opportunity) };
}

export function need(code: NeedCode, weight: NeedWeight = 'must', more: Partial<NeedFacts> = {}): NeedFacts {
  return { code, weight, ...more };
}

export function says(code: NeedCode, stance: Stance, more: Partial<Accommodation> = {}): Accommodation {
  return { code, stance, evidence: 'declared', ...more };
}

export const names = {
  participantName: 'Sam',
  employerName: 'Harbour Bakery',
  title: 'Baker',
  labelOf: (uri: string) => uri,
};
