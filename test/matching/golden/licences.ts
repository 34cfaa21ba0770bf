import type { GoldenWorld } from './golden-world.ts';

/** Licences: held, covered, obtainable or far away. */
export const licencesHeld: readonly GoldenWorld[] = [
  {
    name: 'a lorry licence covers a van and a car, a car licence a van, none of them a bus',
    person: { licences: ['driving_lorry'] },
    roles: {
      lorry: { licences: ['driving_lorry'] },
      van: { licences: ['driving_van'] },
      car: { licences: ['driving_car'] },
      'van and car': { licences: ['driving_van', 'driving_car'] },
      bus: { licences: ['driving_bus'] },
    },
    suggested: [
      { role: 'car', because: 'covered; all equal, listed by name' },
      { role: 'lorry', level: true, because: 'held' },
      { role: 'van', level: true, because: 'covered' },
      { role: 'van and car', level: true, because: 'both covered' },
    ],
    keptBack: [
      { role: 'bus', rules: ['licence_missing'], near: false, because: 'another licence, months away' },
    ],
  },
  {
    name: 'a car licence covers vans to 3.5 tonnes, not a lorry',
    person: { licences: ['driving_car'] },
    roles: {
      car: { licences: ['driving_car'] },
      van: { licences: ['driving_van'] },
      lorry: { licences: ['driving_lorry'] },
    },
    suggested: [
      { role: 'car', because: 'held' },
      { role: 'van', level: true, because: 'covered in Great Britain and the EU' },
    ],
    keptBack: [
      {
        role: 'lorry',
        rules: ['licence_missing'],
        near: false,
        because: 'a new licence, not a day’s course',
      },
    ],
  },
  {
    name: 'what a few days give is a call; what years give is not',
    person: {},
    roles: {
      helper: {},
      'food hygiene': { licences: ['food_hygiene'] },
      'first aid': { licences: ['first_aid'] },
      'site card': { licences: ['construction_site_card'] },
      electrician: { licences: ['electrician'] },
      'gas fitter': { licences: ['gas_fitter'] },
      'food hygiene and first aid': { licences: ['food_hygiene', 'first_aid'] },
    },
    suggested: [{ role: 'helper', because: 'asks for none' }],
    keptBack: [
      {
        role: 'food hygiene',
        rules: ['licence_missing'],
        near: { by: 'licence_gained', like: 'helper' },
        because: 'an afternoon and a few pounds',
      },
      {
        role: 'first aid',
        rules: ['licence_missing'],
        near: { by: 'licence_gained', like: 'helper' },
        because: 'one day',
      },
      {
        role: 'site card',
        rules: ['licence_missing'],
        near: { by: 'licence_gained', like: 'helper' },
        because: 'a test and a day',
      },
      { role: 'electrician', rules: ['licence_missing'], near: false, because: 'an apprenticeship' },
      { role: 'gas fitter', rules: ['licence_missing'], near: false, because: 'a year and more' },
      {
        role: 'food hygiene and first aid',
        rules: ['licence_missing', 'licence_missing'],
        near: false,
        because: 'two causes',
      },
    ],
  },
  {
    name: 'a licence named twice is missing once',
    person: {},
    roles: { once: { licences: ['food_hygiene'] }, twice: { licences: ['food_hygiene', 'food_hygiene'] } },
    suggested: [],
    keptBack: [
      {
        role: 'once',
        rules: ['licence_missing'],
        near: { by: 'licence_gained', like: 'twice' },
        because: 'one',
      },
      {
        role: 'twice',
        rules: ['licence_missing'],
        near: { by: 'licence_gained', like: 'once' },
        because: 'still one',
      },
    ],
  },
];
