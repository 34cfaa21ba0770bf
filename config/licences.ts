import type { LicenceRules } from '../src/domain/score-rules.ts';

// Which licence covers which, and which ones a person can get within weeks, by country. Not legal advice; a coach reads the days and
// the cost beside the blocker. `cost` is what it costs the person: low under 100, medium under 500, high above, in euros or pounds.

/**
 * Directive 2006/126/EC, articles 4 and 6, and in Great Britain the Motor Vehicles (Driving Licences) Regulations 1999: category B is
 * cars and vans to 3.5 tonnes; C and D are given only to who holds B.
 */
const europeanOrder: LicenceRules['covers'] = {
  driving_car: ['driving_van'],
  driving_van: ['driving_car'],
  driving_lorry: ['driving_car', 'driving_van'],
  driving_bus: ['driving_car', 'driving_van'],
};

const greatBritain: LicenceRules = {
  covers: europeanOrder,
  obtainable: {
    // A level 2 certificate is a day online or in a classroom.
    food_hygiene: { days: 1, cost: 'low' },
    // Emergency first aid at work is one day, first aid at work three.
    first_aid: { days: 3, cost: 'medium' },
    // The labourer's CSCS card: a one-day course, the test, and the card by post.
    construction_site_card: { days: 21, cost: 'medium' },
    // Novice courses take five days.
    forklift: { days: 5, cost: 'medium' },
    // Six days of training, then the Security Industry Authority decides within about 25 working days.
    security_guard: { days: 45, cost: 'high' },
    // Its fifteen standards are done at work, within twelve weeks of the start.
    care_certificate: { days: 84, cost: 'none' },
  },
};

const european: LicenceRules = {
  covers: europeanOrder,
  obtainable: {
    food_hygiene: { days: 1, cost: 'low' },
    first_aid: { days: 2, cost: 'low' },
    forklift: { days: 5, cost: 'medium' },
  },
};

const germany: LicenceRules = {
  covers: europeanOrder,
  obtainable: {
    // The instruction under § 43 Infektionsschutzgesetz.
    food_hygiene: { days: 7, cost: 'low' },
    // Nine lessons on one day.
    first_aid: { days: 1, cost: 'low' },
    // DGUV Grundsatz 308-001: two to five days.
    forklift: { days: 5, cost: 'medium' },
    // The instruction under § 34a Gewerbeordnung: 40 hours at the chamber.
    security_guard: { days: 21, cost: 'medium' },
  },
};

/** Where no table fits: short courses that are much the same everywhere, and no licence covers another. */
const generic: LicenceRules = {
  covers: {},
  obtainable: { food_hygiene: { days: 7, cost: 'low' }, first_aid: { days: 3, cost: 'medium' } },
};

const union = 'AT BE BG CY CZ DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

const tables: ReadonlyMap<string, LicenceRules> = new Map([
  ...union.map((country) => [country, european] as const),
  ['GB', greatBritain],
  ['DE', germany],
]);

/** What holds of licences in a country (ISO 3166-1 alpha-2). */
export function licenceRulesOf(country: string): LicenceRules {
  return tables.get(country) ?? generic;
}
