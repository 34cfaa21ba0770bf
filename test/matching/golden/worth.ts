import { block, need, north, says } from '../findings.ts';
import type { GoldenRole, GoldenWorld } from './golden-world.ts';
import { asksFor, can, fixed, noWishes } from './said.ts';

const porter = {
  ...can(2025, 'washing up', 'floors'),
  preferences: { ...noWishes, contracts: ['permanent' as const] },
};
const kitchen = (km: number, more: GoldenRole = {}): GoldenRole => ({
  occupation: 'kitchen porter',
  ...asksFor('washing up', 'floors'),
  contract: 'permanent',
  place: north(km),
  ...more,
});

const manyNeeds = [
  need('trained_supervisor'),
  need('mentor_or_peer'),
  need('coach_contact_line'),
  need('written_instructions'),
  need('frequent_breaks'),
  need('regular_check_in', 'prefer'),
  need('setback_is_not_dismissal', 'prefer'),
  need('return_to_work_plan', 'prefer'),
];

/** What is worth a coach's look, and what is strong: always beside the other jobs of the same person. */
export const worthALook: readonly GoldenWorld[] = [
  {
    name: 'seven jobs that all fit: the best five are worth a look, the best three are strong',
    person: porter,
    roles: {
      'one kilometre': kitchen(1),
      'two kilometres': kitchen(2),
      'three kilometres': kitchen(3),
      'four kilometres': kitchen(4),
      'five kilometres': kitchen(5),
      'six kilometres': kitchen(6),
      'seven kilometres': kitchen(7),
    },
    suggested: [
      { role: 'one kilometre', worth: true, strong: true, because: 'the nearest' },
      { role: 'two kilometres', worth: true, strong: true, because: 'second' },
      { role: 'three kilometres', worth: true, strong: true, because: 'third' },
      { role: 'four kilometres', worth: true, strong: false, because: 'fourth: a look, no notice' },
      { role: 'five kilometres', worth: true, strong: false, because: 'fifth' },
      { role: 'six kilometres', worth: false, strong: false, because: 'a person reads five, not six' },
      {
        role: 'seven kilometres',
        worth: false,
        strong: false,
        because: 'no less a job, but there are better ones',
      },
    ],
  },
  {
    name: 'far behind the best is not worth a look beside it, though a wish speaks for it',
    person: { ...porter, preferences: { ...noWishes, sectors: ['9'] } },
    roles: {
      'her trade': kitchen(1),
      'the sector, none of the skills': {
        occupation: 'warehouse hand',
        ...asksFor('welding', 'turning'),
        place: north(7),
      },
    },
    suggested: [
      { role: 'her trade', worth: true, strong: true, because: 'skills and wish' },
      {
        role: 'the sector, none of the skills',
        worth: false,
        because: 'all of the skills are missing: more than 2,500 behind',
      },
    ],
  },
  {
    name: 'alone in the list is not enough: something known must speak for it',
    person: can(2025, 'washing up', 'floors'),
    roles: {
      'tailor, taught': { ...asksFor('sewing', 'measuring'), training: 'given' },
      tailor: asksFor('sewing', 'measuring'),
    },
    suggested: [
      {
        role: 'tailor, taught',
        worth: false,
        because: 'being taught is for those of whom nothing is known; she is a kitchen porter',
      },
      { role: 'tailor', worth: false, because: 'nothing in common' },
    ],
  },
  {
    name: 'of whom nothing is known, a job that teaches is worth a look, and no other',
    person: {},
    roles: {
      taught: { ...asksFor('sewing', 'measuring'), training: 'given' },
      'taught some': { ...asksFor('sewing', 'measuring'), training: 'some' },
      'not said': asksFor('sewing', 'measuring'),
    },
    suggested: [
      { role: 'taught', worth: true, because: '"no experience needed, we teach you"' },
      { role: 'taught some', worth: false, because: 'some of it is not all of it' },
      { role: 'not said', worth: false, because: 'first ask what the person can do' },
    ],
  },
  {
    name: 'whoever needs much is heard as much: eight needs that nobody has asked about',
    person: { ...porter, needs: manyNeeds },
    roles: {
      'asked about two of them': kitchen(1, {
        accommodations: [says('mentor_or_peer', 'willing'), says('frequent_breaks', 'willing')],
      }),
      'nobody asked': kitchen(1),
      'nobody asked, further off': kitchen(4),
      'tailor, all promised': {
        ...asksFor('sewing', 'measuring'),
        accommodations: manyNeeds.map(({ code }) => says(code, 'policy')),
      },
    },
    suggested: [
      { role: 'asked about two of them', worth: true, because: 'her trade, and a beginning' },
      { role: 'nobody asked', worth: true, because: 'needs put it lower, never out of sight' },
      { role: 'nobody asked, further off', worth: true, because: 'the same' },
      {
        role: 'tailor, all promised',
        worth: false,
        because: 'every need is met, but nothing says that it is a job for her',
      },
    ],
  },
  {
    name: 'a must that is measured at under half keeps a job from being strong; one on which nothing is known does not',
    person: { ...porter, needs: [need('public_transport')], travel: { modes: ['bicycle'], maxMinutes: 10 } },
    roles: {
      'five hundred metres': kitchen(0.5),
      'thirteen hundred metres': kitchen(1.3),
    },
    suggested: [
      { role: 'five hundred metres', strong: true, because: 'a walk, whatever happens to the bicycle' },
      {
        role: 'thirteen hundred metres',
        worth: true,
        strong: false,
        because: 'ten minutes by bicycle, but a bus, which is what must do, takes more than twice that',
      },
    ],
  },
  {
    name: 'a must refused is not strong, nor one that is met by half of a half; silence may be',
    person: { ...porter, needs: [need('mentor_or_peer')] },
    roles: {
      willing: kitchen(1, { accommodations: [says('mentor_or_peer', 'willing')] }),
      'case by case': kitchen(1, { accommodations: [says('mentor_or_peer', 'case_by_case')] }),
      'nobody asked': kitchen(1),
    },
    suggested: [
      { role: 'willing', strong: true, because: 'met' },
      { role: 'case by case', strong: true, because: 'half, not under it' },
      {
        role: 'nobody asked',
        strong: true,
        asks: ['accommodation:mentor_or_peer'],
        because: 'not known is not under half; the question stands',
      },
    ],
  },
  {
    name: 'little known is never strong, however well it begins',
    person: {
      ...can(2025, 'washing up', 'floors'),
      availability: [],
      asked: { needs: false, availability: false },
      place: undefined,
    },
    roles: {
      'her trade': { occupation: 'kitchen porter', ...asksFor('washing up', 'floors'), place: undefined },
    },
    suggested: [
      {
        role: 'her trade',
        worth: true,
        strong: false,
        asks: ['person'],
        because: 'a look, and four questions first',
      },
    ],
  },
  {
    name: 'a near miss is listed when it would then be worth a look, and only then',
    person: {
      ...porter,
      needs: [need('treatment_sessions', 'must', { windows: [block('mon-fri 09:00-10:00')] })],
    },
    roles: {
      'her trade, at eleven': kitchen(3, fixed('mon-fri 11:00-16:00')),
      'her trade, at nine, next door': kitchen(1, fixed('mon-fri 09:00-15:00')),
      'tailor, at nine': { ...asksFor('sewing', 'measuring'), ...fixed('mon-fri 09:00-15:00') },
    },
    suggested: [{ role: 'her trade, at eleven', worth: true, strong: true, because: 'fits as it is' }],
    keptBack: [
      {
        role: 'her trade, at nine, next door',
        rules: ['no_common_hours'],
        near: { by: 'stance' },
        worth: true,
        because: 'one call, and it is worth a look',
      },
      {
        role: 'tailor, at nine',
        rules: ['no_common_hours'],
        near: { by: 'stance' },
        worth: false,
        because: 'one call, for a job that nothing speaks for',
      },
    ],
  },
];
