import { scoringTables } from '../../config/scoring.ts';
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

/** Occupations with their ISCO-08 codes and usual skills: by these two are the same trade, near, or far. */
const occupationTable: Readonly<
  Record<string, readonly [isco: string, essential: string, optional: string]>
> = {
  baker: ['7512', 'bread pastry ovens', 'till'],
  pastry_maker: ['7512', 'pastry cakes ovens', ''],
  cook: ['5120', 'cooking ovens', 'cleaning'],
  kitchen_porter: ['9412', 'washing_up cleaning', ''],
  cleaner: ['9112', 'cleaning', ''],
  driver: ['8322', 'van', ''],
  bus_driver: ['8331', 'bus', ''],
  bartender: ['5132', 'drinks till', ''],
  waiter: ['5131', 'serving till', ''],
  warehouse_hand: ['9333', 'stock lifting', ''],
};
const nearTable: Readonly<Record<string, number>> = { 'baker pastry_maker': 0.7, 'pastry_maker baker': 0.7 };
const words = (text: string) => text.split(' ').filter((word) => word !== '');

const { pack: _, licencesOf, ...tables } = scoringTables;

export const world: Conditions = {
  ...tables,
  licences: licencesOf('GB'),
  today,
  closeness: (held, asked) => (held === asked ? 1 : (closenessTable[`${held} ${asked}`] ?? 0)),
  occupations: {
    iscoOf: (occupation) => occupationTable[occupation]?.[0],
    skillsOf: (occupation) => {
      const [, essential = '', optional = ''] = occupationTable[occupation] ?? [];
      return occupation in occupationTable
        ? { essential: words(essential), optional: words(optional) }
        : undefined;
    },
    telling: () => 50,
    nearness: (one, other) => (one === other ? 1 : (nearTable[`${one} ${other}`] ?? 0)),
  },
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
    pastWork: [],
    needs: [],
    asked: { needs: true, availability: true },
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
    training: 'not_said',
    licences: [],
    schedule: { blocks: [block('mon-fri 09:00-15:00')], kind: 'fixed' },
    place: north(1),
    remote: 'no',
    settings: [],
    accommodations: [],
    ...findings,
  };
}

export const noGate: GateFindings = { safety: { employerIds: [], postcodes: [] }, bars: [], workingAge: [] };

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
  labelOf: (uri: string) => uri.replaceAll('_', ' '),
};
