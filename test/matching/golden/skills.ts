import type { GoldenWorld } from './golden-world.ts';
import { asksFor, can } from './said.ts';

const bread = { uri: 'bread', level: 'skilled' as const };
const as = (occupation: string) => ({ occupation });

/** What somebody can do against what a role takes. */
export const skillsHeld: readonly GoldenWorld[] = [
  {
    name: 'the same skill before a related one, at the level before below it, required before desired',
    person: { skills: [{ uri: 'bread', level: 'skilled', lastUsed: 2025 }] },
    roles: {
      baker: { skills: { required: [bread], desired: [] } },
      'head baker': { skills: { required: [{ uri: 'bread', level: 'expert' }], desired: [] } },
      'pastry cook': { skills: { required: [{ uri: 'pastry', level: 'skilled' }], desired: [] } },
      'seller who also bakes': {
        skills: { required: [{ uri: 'selling', level: 'basic' }], desired: [bread] },
      },
      'tyre fitter': { skills: { required: [{ uri: 'tyres', level: 'basic' }], desired: [] } },
    },
    suggested: [
      { role: 'baker', because: 'the skill asked for, at its level, used last year' },
      { role: 'head baker', because: 'one level below' },
      { role: 'pastry cook', because: 'a related skill' },
      { role: 'seller who also bakes', because: 'only what is desired is held' },
      { role: 'tyre fitter', because: 'nothing in common; kept, for missing skills never block' },
    ],
  },
  {
    name: 'time away costs some of a skill, never more than half',
    person: {
      skills: [...can(2024, 'floors').skills, ...can(2018, 'lifting').skills, ...can(1996, 'selling').skills],
    },
    roles: {
      cleaner: asksFor('floors'),
      'warehouse hand': asksFor('lifting'),
      cashier: asksFor('selling'),
      tailor: asksFor('sewing'),
    },
    suggested: [
      { role: 'cleaner', because: 'used two years ago: full' },
      { role: 'warehouse hand', because: 'eight years ago: faded' },
      { role: 'cashier', because: 'thirty years ago: half, not nothing' },
      { role: 'tailor', because: 'never' },
    ],
  },
  {
    name: 'her own trade, eleven years ago, before work that has nothing to do with her and says little of itself',
    person: {
      ...can(2015, 'bread', 'pastry', 'ovens', 'food safety'),
      pastWork: [{ occupation: 'baker', lastYear: 2015 }],
    },
    roles: {
      'bakery, all four skills named': {
        ...as('baker'),
        ...asksFor('bread', 'pastry', 'ovens', 'food safety'),
      },
      'bakery, no skills named': as('baker'),
      'a title only': {},
      'warehouse, no skills named': as('warehouse hand'),
      'warehouse, skills named': { ...as('warehouse hand'), ...asksFor('lifting', 'picking') },
    },
    suggested: [
      { role: 'bakery, all four skills named', because: 'every skill, faded; what she was' },
      {
        role: 'bakery, no skills named',
        noMore: true,
        because: 'the same trade, read through its usual skills',
      },
      {
        role: 'a title only',
        asks: ['skills'],
        because: 'not known: at the prior, under what fits, over what does not',
      },
      { role: 'warehouse, no skills named', because: 'known to be another trade' },
      {
        role: 'warehouse, skills named',
        noMore: true,
        because: 'known to be another trade, and what it takes is known, too',
      },
    ],
  },
  {
    name: 'a role is not lower for being described to somebody of whom nothing is known; being taught helps them',
    person: {},
    roles: {
      'kitchen porter, taught': {
        ...as('kitchen porter'),
        ...asksFor('washing up', 'floors', 'food safety'),
        training: 'given',
      },
      'kitchen porter, taught some': {
        ...as('kitchen porter'),
        ...asksFor('washing up', 'floors', 'food safety'),
        training: 'some',
      },
      'kitchen porter, described': {
        ...as('kitchen porter'),
        ...asksFor('washing up', 'floors', 'food safety'),
      },
      'kitchen porter': as('kitchen porter'),
    },
    suggested: [
      {
        role: 'kitchen porter, taught',
        asks: ['skills'],
        because: 'no experience needed: the commonest true sentence',
      },
      { role: 'kitchen porter, taught some', because: 'some of it' },
      {
        role: 'kitchen porter',
        asks: ['skills'],
        because: 'what she can do is to be asked (equal, listed by name)',
      },
      { role: 'kitchen porter, described', level: true, because: 'naming its skills costs it nothing' },
    ],
  },
  {
    name: 'past work counts where no skill was ever ticked: the same, then near, then unrelated; recent before long ago',
    person: {
      pastWork: [
        { occupation: 'baker', lastYear: 2025 },
        { occupation: 'cleaner', lastYear: 2004 },
      ],
    },
    roles: {
      baker: as('baker'),
      'pastry maker': as('pastry maker'),
      cleaner: as('cleaner'),
      tailor: as('tailor'),
    },
    suggested: [
      { role: 'baker', because: 'what he was until last year' },
      { role: 'pastry maker', because: 'three of four skills are the same' },
      { role: 'cleaner', because: 'what he was twenty years ago: half' },
      { role: 'tailor', because: 'never' },
    ],
  },
  {
    name: 'what somebody was brings its usual skills, beside those they named',
    person: {
      skills: [{ uri: 'selling', level: 'working', lastUsed: 2025 }],
      pastWork: [{ occupation: 'baker', lastYear: 2025 }],
    },
    roles: {
      'bakes and sells': { ...asksFor('bread', 'selling') },
      'sells only': asksFor('selling'),
      'sews and sells': asksFor('sewing', 'selling'),
    },
    suggested: [
      { role: 'bakes and sells', because: 'both, though only one was named (equal, listed by name)' },
      { role: 'sells only', level: true, because: 'named' },
      { role: 'sews and sells', because: 'half' },
    ],
  },
  {
    name: 'the skill that says what somebody is weighs more than the one everybody is asked for',
    person: can(2025, 'laying bricks', 'serving'),
    roles: {
      'laying bricks and sewing': asksFor('laying bricks', 'sewing'),
      'laying bricks and food safety': asksFor('laying bricks', 'food safety'),
      'serving and sewing': asksFor('serving', 'sewing'),
    },
    suggested: [
      { role: 'laying bricks and food safety', because: 'the telling one is held, the common one missing' },
      { role: 'laying bricks and sewing', because: 'one of two telling ones' },
      { role: 'serving and sewing', because: 'only the common one is held' },
    ],
  },
  {
    name: 'half of one’s own trade, fresh, before being taught an unrelated one',
    person: can(2025, 'laying bricks'),
    roles: {
      'half of it': asksFor('laying bricks', 'reading plans'),
      'unrelated, taught': { ...asksFor('sewing', 'measuring'), training: 'given' },
      'unrelated, taught some': { ...asksFor('sewing', 'measuring'), training: 'some' },
      'unrelated, not taught': { ...asksFor('sewing', 'measuring'), training: 'none' },
      unrelated: asksFor('sewing', 'measuring'),
    },
    suggested: [
      { role: 'half of it', because: 'one of two, at the level and used last year' },
      { role: 'unrelated, taught', because: 'what is missing is taught' },
      { role: 'unrelated, taught some', because: 'partly' },
      { role: 'unrelated', because: 'nothing in common (equal, listed by name)' },
      { role: 'unrelated, not taught', level: true, because: 'and nobody teaches it' },
    ],
  },
  {
    name: 'the same skill named twice is asked once',
    person: can(2025, 'bread'),
    roles: {
      once: asksFor('bread', 'sewing'),
      twice: asksFor('bread', 'sewing', 'sewing'),
      'wished as well': {
        skills: {
          required: asksFor('bread', 'sewing').skills.required,
          desired: asksFor('sewing').skills.required,
        },
      },
    },
    suggested: [
      { role: 'once', because: 'one of two' },
      { role: 'twice', level: true, because: 'one of two' },
      { role: 'wished as well', level: true, because: 'what is required is not wished for besides' },
    ],
  },
  {
    name: 'a posting that says its title only cannot pass one that fits, nor fall under one that does not; it is never strong',
    person: {
      ...can(2025, 'bread', 'pastry', 'ovens', 'food safety'),
      preferences: {
        occupations: ['baker'],
        avoidOccupations: [],
        sectors: [],
        contracts: ['permanent'],
        wageFloor: { amountMinor: 1200, currency: 'GBP', per: 'hour' },
      },
    },
    roles: {
      'bakery, described': {
        ...as('baker'),
        ...asksFor('bread', 'pastry'),
        wage: { min: { amountMinor: 1300, currency: 'GBP' }, per: 'hour' },
        contract: 'permanent',
        startDate: '2026-12-01',
      },
      'a title only': { schedule: { kind: 'fixed', blocks: [] }, place: undefined },
      'tailor far off, temporary': {
        ...as('tailor'),
        ...asksFor('sewing', 'measuring'),
        place: { lat: 53.88, lon: -1.55, postcode: 'LS17 1AA' },
        wage: { min: { amountMinor: 1200, currency: 'GBP' }, per: 'hour' },
        contract: 'temporary',
      },
    },
    suggested: [
      {
        role: 'bakery, described',
        worth: true,
        strong: true,
        because: 'her trade, near, her pay, her contract',
      },
      {
        role: 'a title only',
        strong: false,
        asks: ['hours', 'place', 'skills', 'wage'],
        because: 'everything is to be asked',
      },
      { role: 'tailor far off, temporary', worth: false, because: 'known not to fit' },
    ],
  },
];
