import type { Licence, Setting } from '../../src/domain/values/setting.ts';
import type { WeekDay, WeeklyBlock } from '../../src/domain/values/week.ts';
import { weekDays } from '../../src/domain/values/week.ts';

/** What work of a kind is like: when, where, what it pays, what it asks. Assumptions, for made-up worlds only. */
export interface Trade {
  readonly name: string;
  /** ISCO-08 codes or their beginnings; the longest that fits decides. */
  readonly isco: readonly string[];
  readonly shifts: readonly (readonly WeeklyBlock[])[];
  /** How likely each is at a workplace. */
  readonly settings: Partial<Readonly<Record<Setting, number>>>;
  readonly licences: Partial<Readonly<Record<Licence, number>>>;
  /** Pennies an hour: least and most. */
  readonly wage: readonly [number, number];
}

function shift(first: WeekDay, last: WeekDay, from: string, to: string): WeeklyBlock {
  return { days: weekDays.slice(weekDays.indexOf(first), weekDays.indexOf(last) + 1), from, to };
}

const office = [
  [shift('mon', 'fri', '09:00', '17:00')],
  [shift('mon', 'fri', '09:00', '13:00')],
  [shift('mon', 'wed', '09:00', '17:00')],
  [shift('tue', 'thu', '10:00', '15:00')],
];
const early = [
  [shift('mon', 'fri', '06:00', '14:00')],
  [shift('mon', 'fri', '07:00', '15:00')],
  [shift('mon', 'fri', '08:00', '16:00')],
];
const evening = [[shift('wed', 'sun', '16:00', '23:00')], [shift('thu', 'sat', '17:00', '22:00')]];
const night = [[shift('mon', 'thu', '22:00', '06:00')], [shift('thu', 'sun', '21:00', '03:00')]];
const shop = [
  [shift('mon', 'fri', '10:00', '18:00')],
  [shift('tue', 'sat', '09:00', '17:30')],
  [shift('sat', 'sun', '09:00', '17:00')],
  [shift('mon', 'wed', '12:00', '18:00')],
];

export const trades: readonly Trade[] = [
  {
    name: 'kitchen',
    isco: ['3434', '512', '5246', '94'],
    shifts: [
      ...shop,
      ...evening,
      [shift('mon', 'fri', '07:00', '14:00')],
      [shift('mon', 'fri', '10:00', '15:00')],
    ],
    settings: {
      alcohol_on_site: 0.5,
      alcohol_served: 0.3,
      noise: 0.5,
      standing_long: 0.9,
      no_private_space: 0.4,
    },
    licences: { food_hygiene: 0.4 },
    wage: [1221, 1550],
  },
  {
    name: 'food making',
    isco: ['751', '816'],
    shifts: [[shift('tue', 'sat', '03:00', '11:00')], [shift('mon', 'fri', '05:00', '13:00')], ...early],
    settings: { noise: 0.5, standing_long: 0.8, heavy_lifting: 0.4, night_work: 0.2 },
    licences: { food_hygiene: 0.3 },
    wage: [1221, 1600],
  },
  {
    name: 'serving and hotel',
    isco: ['513', '4224', '4229', '515', '9621'],
    shifts: [...evening, ...shop, [shift('mon', 'fri', '07:00', '15:00')]],
    settings: {
      alcohol_on_site: 0.7,
      alcohol_served: 0.6,
      cash_handling: 0.5,
      customer_facing: 0.9,
      standing_long: 0.7,
    },
    licences: {},
    wage: [1221, 1400],
  },
  {
    name: 'cleaning and laundry',
    isco: ['911', '912', '8157', '7133', '5153', '9622', '9629', '7544'],
    shifts: [[shift('mon', 'fri', '05:00', '09:00')], [shift('mon', 'fri', '18:00', '21:00')], ...early],
    settings: { lone_work: 0.5, standing_long: 0.5, no_private_space: 0.2, controlled_substances: 0.05 },
    licences: {},
    wage: [1221, 1380],
  },
  {
    name: 'care and support',
    isco: ['2635', '3412', '5162', '53', '325', '3344', '3423'],
    shifts: [...early, ...office, [shift('mon', 'fri', '14:00', '22:00')], ...night],
    settings: {
      work_with_vulnerable_adults: 0.8,
      work_with_children: 0.2,
      controlled_substances: 0.5,
      lone_work: 0.3,
      night_work: 0.2,
      on_call: 0.15,
    },
    licences: { care_certificate: 0.4, first_aid: 0.2, driving_car: 0.2 },
    wage: [1250, 1700],
  },
  {
    name: 'shops',
    isco: ['52', '9334', '951'],
    shifts: shop,
    settings: { cash_handling: 0.7, customer_facing: 0.9, alcohol_on_site: 0.3, standing_long: 0.7 },
    licences: {},
    wage: [1221, 1400],
  },
  {
    name: 'office',
    isco: ['4', '33', '25', '35', '21'],
    shifts: office,
    settings: { customer_facing: 0.3, cash_handling: 0.05 },
    licences: {},
    wage: [1250, 1900],
  },
  {
    name: 'warehouse',
    isco: ['4321', '8183', '9321', '9333', '8344'],
    shifts: [...early, [shift('mon', 'fri', '14:00', '22:00')], ...night],
    settings: { heavy_lifting: 0.7, noise: 0.4, night_work: 0.25, standing_long: 0.6 },
    licences: { forklift: 0.25 },
    wage: [1221, 1500],
  },
  {
    name: 'driving',
    isco: ['832', '833', '9331', '4323'],
    shifts: [...early, [shift('mon', 'fri', '12:00', '20:00')]],
    settings: { driving: 1, lone_work: 0.8, customer_facing: 0.4 },
    licences: { driving_van: 0.6, driving_car: 0.4 },
    wage: [1250, 1700],
  },
  {
    name: 'building',
    isco: ['71', '74', '9312', '9313', '8342'],
    shifts: [[shift('mon', 'fri', '07:30', '16:00')], [shift('mon', 'thu', '08:00', '17:00')]],
    settings: { heights: 0.5, heavy_lifting: 0.8, noise: 0.6, driving: 0.1 },
    licences: { construction_site_card: 0.6, driving_van: 0.15 },
    wage: [1300, 2100],
  },
  {
    name: 'gardens, farms and animals',
    isco: ['5164', '6', '921', '8341'],
    shifts: [[shift('mon', 'fri', '07:30', '15:30')], [shift('mon', 'wed', '08:00', '16:00')]],
    settings: { heavy_lifting: 0.6, noise: 0.3, lone_work: 0.3, driving: 0.1 },
    licences: { driving_car: 0.15 },
    wage: [1221, 1500],
  },
  {
    name: 'making and repair',
    isco: ['7', '8'],
    shifts: [...early, ...office],
    settings: { noise: 0.6, standing_long: 0.5, heavy_lifting: 0.3 },
    licences: {},
    wage: [1250, 1800],
  },
  {
    name: 'personal services',
    isco: ['514'],
    shifts: shop,
    settings: { customer_facing: 1, standing_long: 0.7, cash_handling: 0.4 },
    licences: {},
    wage: [1221, 1450],
  },
  {
    name: 'recycling and public space',
    isco: ['961', '9623', '541'],
    shifts: [...early, ...night.slice(0, 1)],
    settings: { heavy_lifting: 0.4, noise: 0.4, lone_work: 0.3, security_work: 0.1 },
    licences: { driving_lorry: 0.05 },
    wage: [1221, 1450],
  },
];

/** The trade of an ISCO-08 code; undefined for work that these worlds leave out. */
export function tradeOf(isco: string): Trade | undefined {
  let best: { readonly trade: Trade; readonly length: number } | undefined;
  for (const trade of trades) {
    for (const prefix of trade.isco) {
      if (isco.startsWith(prefix) && prefix.length > (best?.length ?? 0))
        best = { trade, length: prefix.length };
    }
  }
  return best?.trade;
}
