import fc from 'fast-check';
import { partNames } from '../../src/domain/evaluation.ts';
import { contracts, remoteKinds, trainings } from '../../src/domain/opportunity.ts';
import { evidenceTiers, stances } from '../../src/domain/values/accommodation.ts';
import { wagePeriods } from '../../src/domain/values/money.ts';
import { travelModes } from '../../src/domain/values/place.ts';
import { scheduleKinds } from '../../src/domain/values/schedule.ts';
import { licences, settings } from '../../src/domain/values/setting.ts';
import { skillLevels } from '../../src/domain/values/skill.ts';
import { needCodes, needWeights } from '../../src/domain/values/support-need.ts';
import { weekDays } from '../../src/domain/values/week.ts';
import type {
  Conditions,
  GateFindings,
  NeedFindings,
  OpportunityFindings,
  PairFindings,
  ParticipantFindings,
} from '../../src/matching/findings.ts';
import { hashOf } from '../../src/matching/hash.ts';
import { today, world } from './findings.ts';

/** Fixed, so that a run can be repeated; another number searches elsewhere. */
export const seed = 20261124;

/** Any findings the types allow, leaning to those that meet each other: few codes, near places, hours on the quarter. */

const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
const some = <T>(values: readonly T[], maxLength = 3) =>
  fc.subarray([...values], { maxLength: Math.min(maxLength, values.length) });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const uri = one(['bread', 'pastry', 'till', 'warehouse', 'forklift', 'cleaning']);
const date = one(['2026-01-01', '2026-11-23', today, '2026-12-10', '2027-03-01']);
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), one(['00', '15', '30', '45']))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
export const anyBlock = fc.record({
  days: fc.subarray([...weekDays], { minLength: 1 }),
  from: clock,
  to: clock,
});
const blocks = fc.array(anyBlock, { maxLength: 3 });
const placeFields = {
  lat: fc.double({ min: 53.6, max: 54, noNaN: true }),
  lon: fc.double({ min: -1.8, max: -1.3, noNaN: true }),
  postcode: maybe(one(['LS1 4AP', 'LS9 1AA', 'YO1 7EP', 'D02X285', '1012AB'])),
};
const place = fc.record(placeFields);
const amountMinor = fc.integer({ min: 800, max: 3000 });
const currency = one(['GBP', 'EUR']);
const hoursRange = maybe(
  fc.record({
    min: maybe(
      fc.oneof(
        { weight: 1, arbitrary: fc.constant(0) },
        { weight: 9, arbitrary: fc.integer({ min: 4, max: 30 }) },
      ),
    ),
    max: maybe(fc.integer({ min: 10, max: 45 })),
  }),
);

export const heldSkill = fc.record({
  uri,
  level: one(skillLevels),
  lastUsed: maybe(fc.integer({ min: 1990, max: 2026 })),
});
export const pastWork = fc.record({
  occupation: one(['baker', 'cleaner', 'warehouse_hand', 'unheard_of']),
  lastYear: maybe(fc.integer({ min: 1990, max: 2026 })),
});
const askedSkill = fc.record({ uri, level: one(skillLevels) });

export const anyNeed: fc.Arbitrary<NeedFindings> = fc.record({
  code: one(needCodes),
  weight: one(needWeights),
  windows: maybe(blocks),
  minutes: maybe(fc.integer({ min: 5, max: 600 })),
  from: maybe(date),
  until: maybe(date),
});

const accommodation = fc.record({
  code: one(needCodes),
  stance: one(stances),
  evidence: one(evidenceTiers),
  expires: maybe(date),
});

const participant: fc.Arbitrary<ParticipantFindings> = fc.record({
  id: fc.constant('par_1'),
  skills: fc.array(heldSkill, { maxLength: 5 }),
  pastWork: fc.array(pastWork, { maxLength: 2 }),
  spoken: maybe(fc.array(fc.record({ uri, level: one(skillLevels) }), { maxLength: 2 })),
  needs: fc.array(anyNeed, { maxLength: 5 }),
  asked: fc.record({ needs: fc.boolean(), availability: fc.boolean() }),
  availability: blocks,
  place: maybe(fc.record({ ...placeFields, until: maybe(date) })),
  nextPlace: maybe(place),
  travel: fc.record({ modes: some(travelModes), maxMinutes: maybe(fc.integer({ min: 5, max: 120 })) }),
  preferences: fc.record({
    occupations: some(['baker', 'cleaner']),
    avoidOccupations: some(['driver']),
    sectors: some(['7', '91']),
    wageFloor: maybe(fc.record({ amountMinor, currency, per: one(wagePeriods) })),
    hoursPerWeek: hoursRange,
    contracts: some(contracts),
  }),
  avoidSettings: some(settings),
  licences: some(licences),
  availableFrom: maybe(date),
});

const opportunity: fc.Arbitrary<OpportunityFindings> = fc.record({
  id: fc.constant('opp_1'),
  employerId: one(['emp_1', 'emp_2']),
  open: fc.boolean(),
  occupation: maybe(one(['baker', 'pastry_maker', 'cleaner', 'driver', 'bartender', 'unheard_of'])),
  skills: fc.record({
    required: fc.array(askedSkill, { maxLength: 4 }),
    desired: fc.array(askedSkill, { maxLength: 3 }),
  }),
  training: one(trainings),
  licences: some(licences, 2),
  schedule: fc.record({ blocks, kind: one(scheduleKinds), hoursPerWeek: hoursRange }),
  employerPostcode: maybe(one(['LS1 4AP', 'YO1 7EP'])),
  wage: maybe(
    fc.record({
      min: fc.record({ amountMinor, currency }),
      max: fc.constant(undefined),
      per: one(wagePeriods),
    }),
  ),
  contract: maybe(one(contracts)),
  place: maybe(place),
  remote: one(remoteKinds),
  startDate: maybe(date),
  settings: some(settings),
  accommodations: fc.array(accommodation, { maxLength: 6 }),
});

const gate: fc.Arbitrary<GateFindings> = fc.record({
  safety: fc.record({
    employerIds: some(['emp_2']),
    postcodes: some(['LS9', 'LS1 4', 'YO1 7EP', 'D02', '1012']),
  }),
  bars: fc.array(
    fc.record({
      settings: some(settings),
      citation: one(['A', 'B']),
      liftedBy: one(['a check', 'an order']),
      until: maybe(date),
    }),
    { maxLength: 2 },
  ),
  workingAge: fc.array(
    fc
      .record({
        citation: fc.constant('C'),
        maxHoursPerDay: fc.integer({ min: 2, max: 10 }),
        maxHoursPerWeek: fc.integer({ min: 10, max: 48 }),
        restWindows: blocks,
        trades: maybe(
          fc.array(fc.record({ isco: some(['7', '51', '9333']), restWindows: blocks }), { maxLength: 1 }),
        ),
        settings: some(settings),
        surelyUntil: one(['2025-12-31', '2026-12-05', '2028-12-31']),
        until: one(['2026-12-31', '2028-12-31']),
      })
      .map((limit) => ({
        ...limit,
        until: [limit.until, limit.surelyUntil].sort()[1] ?? limit.until,
      })),
    { maxLength: 1 },
  ),
});

/** Any pair; every need of the person has a good chance of an answer by the employer. */
export const anyPair: fc.Arbitrary<PairFindings> = fc
  .record({
    participant,
    gate,
    opportunity,
    track: maybe(
      fc
        .nat({ max: 20 })
        .chain((placements) =>
          fc.record({ placements: fc.constant(placements), held: fc.nat({ max: placements }) }),
        ),
    ),
    answers: fc.array(fc.record({ stance: one(stances), evidence: one(evidenceTiers) }), { maxLength: 5 }),
  })
  .map(({ answers, ...pair }) => ({
    ...pair,
    opportunity: {
      ...pair.opportunity,
      accommodations: [
        ...pair.opportunity.accommodations,
        ...pair.participant.needs.slice(0, answers.length).map(({ code }, at) => ({ code, ...answers[at]! })),
      ],
    },
  }));

/** Any weights with a positive sum, and a closeness that is the same whenever it is asked the same. */
export const anyWorld: fc.Arbitrary<Conditions> = fc
  .record({
    weights: fc
      .tuple(...partNames.map(() => fc.integer({ min: 0, max: 100 })))
      .filter((weights) => weights.some((weight) => weight > 0)),
    salt: fc.nat({ max: 1000 }),
  })
  .map(({ weights: [skills = 0, support = 0, logistics = 0, preference = 0, track = 0], salt }) => ({
    ...world,
    weights: { version: 'any', weights: { skills, support, logistics, preference, track } },
    closeness: (held, asked) =>
      held === asked ? 1 : (Number.parseInt(hashOf([`${salt}`, `${held}>${asked}`]).slice(0, 4), 16) % 5) / 5,
  }));
