import { defaultWeights } from '../../config/weights.ts';
import type { Accommodation, Stance } from '../../src/domain/values/accommodation.ts';
import type { NeedCode, NeedWeight } from '../../src/domain/values/support-need.ts';
import type { WeeklyBlock } from '../../src/domain/values/week.ts';
import { weekDays } from '../../src/domain/values/week.ts';
import type {
  Conditions,
  GateFindings,
  NeedFindings,
  OpportunityFindings,
  PairFindings,
  ParticipantFindings,
} from '../../src/matching/findings.ts';

/** Builders of findings in which nothing blocks and little is said, so that a test names only what it is about. */

export const today = '2026-11-24';

const closenessTable: Readonly<Record<string, number>> = {
  'bread pastry': 0.7,
  'pastry bread': 0.7,
  'forklift warehouse': 0.5,
};

export const world: Conditions = {
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

export function person(findings: Partial<ParticipantFindings> = {}): ParticipantFindings {
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
    ...findings,
  };
}

export function role(findings: Partial<OpportunityFindings> = {}): OpportunityFindings {
  return {
    id: 'opp_1',
    employerId: 'emp_1',
    open: true,
    skills: { required: [], desired: [] },
    licences: [],
    schedule: { blocks: [block('mon-fri 09:00-15:00')], kind: 'fixed' },
    place: north(1),
    remote: 'no',
    settings: [],
    accommodations: [],
    ...findings,
  };
}

export const noGate: GateFindings = { safety: { employerIds: [], postcodes: [] }, bars: [] };

export function pairOf(
  participant: Partial<ParticipantFindings> = {},
  opportunity: Partial<OpportunityFindings> = {},
  gate: Partial<GateFindings> = {},
): PairFindings {
  return { participant: person(participant), gate: { ...noGate, ...gate }, opportunity: role(opportunity) };
}

export function need(
  code: NeedCode,
  weight: NeedWeight = 'must',
  more: Partial<NeedFindings> = {},
): NeedFindings {
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
