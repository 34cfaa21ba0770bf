import fc from 'fast-check';
import type { Said } from '../../src/domain/statement.ts';
import { type Licence, licences, type Setting, settings } from '../../src/domain/values/setting.ts';
import type { PairFindings } from '../../src/matching/findings.ts';
import { anyPair } from '../matching/arbitraries.ts';

const week = { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const, from: '00:00', to: '00:00' };
const saids: fc.Arbitrary<readonly Said[]> = fc
  .tuple(
    fc.subarray([
      'hours_flexible',
      'hours_fewer',
      'hours_freed',
      'travel_extended',
      'wage_raised',
      'remote',
    ] as const),
    fc.subarray(['first_bus', 'last_bus'] as const),
    fc.subarray(settings as unknown as Setting[]),
    fc.subarray(licences as unknown as Licence[]),
    fc.boolean(),
  )
  .map(([changes, buses, there, learned, holds]) => [
    ...changes.map((on) => ({ on, holds: false })),
    ...buses.map((on) => ({ on, holds })),
    ...there.flatMap((code) => [
      { on: 'setting' as const, code, holds: false },
      { on: 'setting_accepted' as const, code, holds: false },
    ]),
    ...learned.map((code) => ({ on: 'licence_gained' as const, code, holds: false })),
  ]);

/** A second limit of the law, of an age further on: it holds where the first one only may, too. */
const older = fc.record({
  ...{ citation: fc.constant('D'), settings: fc.subarray(['night_work', 'noise'] as const) },
  ...{ maxHoursPerDay: fc.integer({ min: 4, max: 10 }), maxHoursPerWeek: fc.integer({ min: 20, max: 48 }) },
  restWindows: fc.constantFrom([], [{ ...week, from: '21:00', to: '06:00' }]),
  surelyUntil: fc.constantFrom('2026-12-31', '2029-12-31'),
  until: fc.constant('2029-12-31'),
});

/** The same pair with answers that no field holds, on the side of either, and perhaps with a further limit for the young. */
export const answered = (pairs: fc.Arbitrary<PairFindings>): fc.Arbitrary<PairFindings> =>
  fc.tuple(pairs, fc.option(saids, { nil: undefined }), fc.option(older)).map(([pair, said, limit]) => ({
    ...pair,
    gate: {
      ...pair.gate,
      workingAge: [
        ...pair.gate.workingAge,
        ...(limit !== null && pair.gate.workingAge.length > 0 ? [limit] : []),
      ],
    },
    participant: { ...pair.participant, said },
    opportunity: { ...pair.opportunity, said },
  }));

const matters = ['settings', 'licences', 'hours', 'way', 'wage', 'young'] as const;

/** A pair of which at most one matter speaks against the job: most random pairs have too many causes to be near misses. */
export const nearPair: fc.Arbitrary<PairFindings> = fc
  .tuple(anyPair, fc.constantFrom(...matters))
  .map(([{ participant, opportunity, gate, track }, matter]) => {
    const { needs, availability, avoidSettings, preferences, travel } = participant;
    const { licences, wage } = opportunity;
    const keeps = (...kept: readonly (typeof matters)[number][]) => kept.includes(matter);
    const floor = wage && {
      ...{ currency: wage.min.currency, per: wage.per },
      amountMinor: Math.round(wage.min.amountMinor * 1.07),
    };
    return {
      participant: {
        ...participant,
        availableFrom: undefined,
        avoidSettings: keeps('settings') ? avoidSettings : [],
        needs: keeps('settings', 'hours', 'young') ? needs : needs.filter(({ weight }) => weight !== 'must'),
        availability: keeps('hours', 'young') ? availability : [week],
        travel: keeps('way') ? travel : { ...travel, maxMinutes: 1_000 },
        preferences: { ...preferences, wageFloor: keeps('wage') ? floor : undefined },
      },
      opportunity: { ...opportunity, open: true, licences: keeps('licences') ? licences : [] },
      gate: {
        safety: { employerIds: [], postcodes: [] },
        bars: [],
        workingAge: keeps('young') ? gate.workingAge : [],
      },
      track,
    };
  });
