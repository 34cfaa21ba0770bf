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

/**
 * 49 CFR §§ 383.5 and 383.91: a commercial licence is asked for from 26,001 pounds, or for sixteen people, on; below that the
 * ordinary licence of the state is enough, and who holds a commercial one drives by it, too.
 */
const unitedStates: LicenceRules = {
  covers: europeanOrder,
  obtainable: {
    // The food handler's card, as in the California Health and Safety Code § 113948 (b): course and test take about two and a half hours.
    food_hygiene: { days: 1, cost: 'low' },
    // First aid and CPR are one day.
    first_aid: { days: 1, cost: 'medium' },
    // 29 CFR 1910.178 (l): instruction and practice, one or two days; the employer evaluates at the workplace.
    forklift: { days: 2, cost: 'medium' },
    // OSHA outreach, ten hours on two days; the card comes by post.
    construction_site_card: { days: 14, cost: 'low' },
    // States differ: in California a course in the power to arrest before the registration, the rest of the training after it
    // (Business and Professions Code § 7583.6 (a) and (b)).
    security_guard: { days: 30, cost: 'medium' },
  },
};

/**
 * Where no table fits: short courses that are much the same everywhere. Both conventions on road traffic (Geneva 1949, annex 10;
 * Vienna 1968, annex 6) have one category for cars and for goods vehicles to 3.5 tonnes; a lorry licence covers what its country says.
 */
const generic: LicenceRules = {
  covers: { driving_car: ['driving_van'], driving_van: ['driving_car'] },
  obtainable: { food_hygiene: { days: 7, cost: 'low' }, first_aid: { days: 3, cost: 'medium' } },
};

/** The Union, and Iceland, Liechtenstein and Norway, where the directive holds by the EEA Agreement (annex XIII). */
const area = 'AT BE BG CY CZ DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO';

const tables: ReadonlyMap<string, LicenceRules> = new Map([
  ...area.split(' ').map((country) => [country, european] as const),
  ['GB', greatBritain],
  ['DE', germany],
  ['US', unitedStates],
]);

/** What holds of licences in a country (ISO 3166-1 alpha-2). */
export function licenceRulesOf(country: string): LicenceRules {
  return tables.get(country) ?? generic;
}
