import type { DemoEmployer } from '../town.ts';

/** Bakery, kitchens, public house and hotel: where they are, how they stand to the needs of people, and what was said. */
export const foodEmployers: readonly DemoEmployer[] = [
  {
    name: 'Harbour Bakery',
    street: 'Kettle Lane',
    at: [1, 0.5],
    // Nobody has asked yet about somebody who cannot come before nine.
    stances: { regular_check_in: 'policy', phased_hours: 'case_by_case', mentor_or_peer: 'has_done' },
    sector: 'Bakery',
    about: 'Bread for half the town, baked by twelve people who have known each other for years.',
    notes: 'Ring after ten: Nell is at the ovens before. She took on two people from us and asks after them.',
    contacts: [
      { name: 'Nell Ovenden', phone: '01632 960101', email: 'nell@harbour-bakery.example', preferred: true },
      { name: 'Tam Ovenden', phone: '07700 900102' },
    ],
    said: [
      {
        ago: 45,
        channel: 'visit',
        note: 'Shown round by Nell. Each new baker has somebody beside them for six weeks.',
      },
      {
        ago: 24,
        channel: 'phone',
        note: 'Two bakers wanted, seven till one. Nell sets the hours herself and is easy to talk to about them.',
      },
      {
        ago: 12,
        channel: 'phone',
        note: 'Counter place is new. Nell would rather train somebody cheerful than wait for experience.',
      },
      {
        ago: 4,
        channel: 'phone',
        note: 'Still short of two hands until spring. Send whoever likes an early finish.',
      },
    ],
  },
  {
    name: 'Lantern Kitchen',
    street: 'Lamplighter Row',
    at: [-0.5, 1],
    stances: { trained_supervisor: 'willing', frequent_breaks: 'policy', coach_contact_line: 'unknown' },
    sector: 'Catering',
    about: 'Lunches for offices, two schools and anybody who climbs the stairs.',
    contacts: [{ name: 'Ida Lampwick', phone: '01632 960111', email: 'ida@lantern-kitchen.example' }],
    said: [
      {
        ago: 43,
        channel: 'phone',
        note: 'Breaks are fixed, ten minutes in every hour. No line to a coach so far; will think.',
      },
      {
        ago: 31,
        channel: 'visit',
        note: 'Ate there. Ida keeps her people: five of nine have been there longer than she has.',
      },
      { ago: 9, channel: 'email', note: 'Sent the rota for the winter. Lunches only on Mondays.' },
    ],
  },
  {
    name: 'The Copper Otter',
    street: 'Ferry Steps',
    at: [0.3, -0.6],
    stances: { regular_check_in: 'case_by_case', no_alcohol_service: 'cannot' },
    sector: 'Public house',
    contacts: [{ name: 'Wat Tarn', phone: '07700 900121' }],
    said: [
      {
        ago: 42,
        channel: 'phone',
        note: 'Everybody pours, no way round it. A weekly word with the coach is fine most weeks.',
        by: 'robin',
      },
      {
        ago: 4,
        channel: 'visit',
        note: 'The front room is a coffee bar in the mornings now. Different work, different people.',
        by: 'robin',
      },
    ],
  },
  {
    name: 'Bluebell Hotel',
    street: 'Promenade',
    at: [0.8, -1.2],
    stances: { language_support: 'policy', shift_limit: 'case_by_case', regular_check_in: 'has_done' },
    sector: 'Hotel',
    about: 'Thirty rooms on the front, open all year.',
    contacts: [{ name: 'Mina Promenade', phone: '01632 960201', email: 'mina@bluebell.example' }],
    said: [
      {
        ago: 44,
        channel: 'visit',
        note: 'House cards in five languages. A word every Friday has worked before.',
        by: 'robin',
      },
      {
        ago: 15,
        channel: 'phone',
        note: 'Shorter shifts only outside the season; ask each time.',
        by: 'robin',
      },
    ],
  },
];
