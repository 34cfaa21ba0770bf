import type { GoldenWorld } from './golden-world.ts';
import { agreed, fixed, noWishes, pool } from './said.ts';

const as = (occupation: string) => ({ occupation });

/** Preferences order what else is equal, and hide nothing. */
export const wishes: readonly GoldenWorld[] = [
  {
    name: 'wants to bake: the same, then the same group of trades, wider and wider, and last what is not wanted',
    person: { preferences: { ...noWishes, occupations: ['baker'], avoidOccupations: ['cleaner'] } },
    roles: {
      baker: as('baker'),
      'pastry maker': as('pastry maker'),
      butcher: as('butcher'),
      tailor: as('tailor'),
      'bus driver': as('bus driver'),
      cleaner: as('cleaner'),
    },
    suggested: [
      { role: 'baker', because: 'what is wished' },
      { role: 'pastry maker', because: 'the same unit group' },
      { role: 'butcher', because: 'the same minor group' },
      { role: 'tailor', because: 'the same sub-major group' },
      { role: 'bus driver', because: 'something else' },
      { role: 'cleaner', because: 'not wanted, yet a person decides' },
    ],
  },
  {
    name: 'ranges of hours have one end or two; they are met when they overlap',
    person: { preferences: { ...noWishes, hoursPerWeek: { min: 10, max: 20 } } },
    roles: {
      fifteen: pool('mon-fri 08:00-18:00', { min: 15, max: 15 }),
      'up to thirty': pool('mon-fri 08:00-18:00', { min: 4, max: 30 }),
      'at least twenty': pool('mon-fri 08:00-18:00', { min: 20 }),
      'at least twenty-eight': pool('mon-fri 08:00-18:00', { min: 28 }),
      'full time': fixed('mon-fri 08:00-16:00'),
    },
    suggested: [
      { role: 'at least twenty', because: 'twenty is in both (three equal, listed by name)' },
      { role: 'fifteen', level: true, because: 'in the middle' },
      { role: 'up to thirty', level: true, because: 'ten to twenty is in it' },
      { role: 'at least twenty-eight', because: 'eight hours over' },
      { role: 'full time', noMore: true, because: 'twenty hours over' },
    ],
  },
  {
    name: '“at most thirty hours” is not “thirty hours”',
    person: { preferences: { ...noWishes, hoursPerWeek: { max: 30 } } },
    roles: {
      fifteen: fixed('mon-fri 09:00-12:00'),
      thirty: fixed('mon-fri 09:00-15:00'),
      'thirty-five': fixed('mon-fri 09:00-16:00'),
      'to be agreed': agreed(),
    },
    suggested: [
      { role: 'fifteen', because: 'under thirty' },
      { role: 'thirty', level: true, because: 'thirty' },
      { role: 'to be agreed', noMore: true, because: 'not known' },
      { role: 'thirty-five', noMore: true, because: 'five over' },
    ],
  },
  {
    name: 'a contract wished for, another, and none named',
    person: { preferences: { ...noWishes, contracts: ['permanent', 'fixed_term'] } },
    roles: {
      permanent: { contract: 'permanent' },
      'fixed term': { contract: 'fixed_term' },
      'not named': {},
      'work trial': { contract: 'work_trial' },
    },
    suggested: [
      { role: 'fixed term', because: 'one of the two (equal, listed by name)' },
      { role: 'permanent', level: true, because: 'the other' },
      { role: 'not named', because: 'not known: the prior' },
      { role: 'work trial', because: 'not wished' },
    ],
  },
  {
    name: 'a sector wished for is a wish for all that is in it',
    person: { preferences: { ...noWishes, sectors: ['75'] } },
    roles: { baker: as('baker'), tailor: as('tailor'), bricklayer: as('bricklayer'), 'not said': {} },
    suggested: [
      { role: 'baker', because: 'begins with 75' },
      { role: 'tailor', level: true, because: 'begins with 75' },
      { role: 'not said', because: 'the prior' },
      { role: 'bricklayer', because: '71 is another' },
    ],
  },
];
