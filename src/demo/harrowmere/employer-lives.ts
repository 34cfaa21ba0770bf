import type { DemoEmployerLife } from '../town.ts';

/** Whom to ring at each company, and what was said with them over the last weeks. */
export const employerLives: Readonly<Record<string, DemoEmployerLife>> = {
  'Harbour Bakery': {
    sector: 'Bakery',
    about: 'Bread for half the town, baked by twelve people who have known each other for years.',
    notes: 'Ring after ten: Nell is at the ovens before. She took on two people from us and asks after them.',
    contacts: [
      { name: 'Nell Ovenden', phone: '01632 960101', email: 'nell@harbour-bakery.example', preferred: true },
      { name: 'Tam Ovenden', phone: '07700 900102' },
    ],
    said: [
      {
        ago: 41,
        channel: 'visit',
        note: 'Shown round by Nell. Each new baker has somebody beside them for six weeks.',
      },
      {
        ago: 24,
        channel: 'phone',
        note: 'Would put a start back to nine for the right person. Ask before each one.',
      },
      {
        ago: 6,
        channel: 'phone',
        note: 'Short of two hands until spring. Send whoever likes an early finish.',
      },
    ],
  },
  'Lantern Kitchen': {
    sector: 'Catering',
    contacts: [{ name: 'Ida Lampwick', phone: '01632 960111', email: 'ida@lantern-kitchen.example' }],
    said: [
      {
        ago: 30,
        channel: 'phone',
        note: 'Breaks are fixed, ten minutes in every hour. No line to a coach so far; will think.',
      },
      { ago: 9, channel: 'email', note: 'Sent the rota for the winter. Lunches only on Mondays.' },
    ],
  },
  'The Copper Otter': {
    sector: 'Public house',
    contacts: [{ name: 'Wat Tarn', phone: '07700 900121' }],
    said: [
      {
        ago: 18,
        channel: 'phone',
        note: 'Everybody pours, no way round it. A weekly word with the coach is fine most weeks.',
      },
    ],
  },
  'Thistle Warehouse': {
    sector: 'Storage',
    contacts: [
      { name: 'Priya Longshed', phone: '01632 960131', email: 'priya@thistle.example', preferred: true },
      { name: 'Night desk', phone: '01632 960132' },
    ],
    said: [
      {
        ago: 52,
        channel: 'visit',
        note: 'Every task is on a card with pictures. Shifts can be cut to six hours.',
      },
      {
        ago: 20,
        channel: 'phone',
        note: 'Cannot hold a place open for weeks: they hire through an agency in between.',
      },
    ],
  },
  'Greenfinch Gardens': {
    sector: 'Gardening',
    contacts: [{ name: 'Rowan Dell', phone: '07700 900141', email: 'rowan@greenfinch.example' }],
    said: [
      {
        ago: 35,
        channel: 'visit',
        note: 'Walked the orchard with Rowan. A bad week has never cost anybody the job.',
      },
      {
        ago: 11,
        channel: 'phone',
        note: 'Next planting starts in the second week of the month; two places.',
      },
    ],
  },
  'Sundial Care': {
    sector: 'Care',
    contacts: [{ name: 'Amara Noon', phone: '01632 960151', email: 'amara@sundial-care.example' }],
    said: [
      {
        ago: 27,
        channel: 'phone',
        note: 'Reads every application itself before checks are asked for. Decides one by one.',
      },
    ],
  },
  'Pebble & Post Offices': {
    sector: 'Office services',
    contacts: [{ name: 'Jude Marker', email: 'jude@pebble-post.example', phone: '01632 960161' }],
    said: [
      { ago: 33, channel: 'email', note: 'Two desks in a quiet room. Home working after the first month.' },
      { ago: 4, channel: 'phone', note: 'Jude would sit with somebody new to computers for an hour a day.' },
    ],
  },
  'Magpie Recycling': {
    sector: 'Recycling',
    contacts: [{ name: 'Col Tinker', phone: '07700 900171' }],
    said: [
      {
        ago: 45,
        channel: 'visit',
        note: 'Boots and gloves are given on the first day. First wage after a week if asked.',
      },
      { ago: 13, channel: 'phone', note: 'Tuesday mornings off are no trouble if they know by Friday.' },
    ],
  },
  'Willow Linen': {
    sector: 'Laundry',
    contacts: [{ name: 'Hetty Mangle', phone: '01632 960181', email: 'hetty@willow-linen.example' }],
    said: [
      {
        ago: 22,
        channel: 'phone',
        note: 'School hours have worked for three people already. Forms can be read out.',
      },
    ],
  },
  'Redbrick Builders': {
    sector: 'Building',
    contacts: [{ name: 'Saul Hodder', phone: '07700 900191' }],
    said: [
      { ago: 38, channel: 'phone', note: 'A van picks people up at the market at seven.' },
      {
        ago: 2,
        channel: 'phone',
        note: 'Asked about prescribed medicine on site; Saul will ask the insurer and ring back.',
      },
    ],
  },
  'Bluebell Hotel': {
    sector: 'Hotel',
    contacts: [{ name: 'Mina Promenade', phone: '01632 960201', email: 'mina@bluebell.example' }],
    said: [
      {
        ago: 29,
        channel: 'visit',
        note: 'House cards in five languages. A word every Friday has worked before.',
      },
      { ago: 8, channel: 'phone', note: 'Shorter shifts only outside the season; ask each time.' },
    ],
  },
  'Far Fell Depot': {
    sector: 'Transport',
    contacts: [{ name: 'Office', phone: '01632 960211' }],
    said: [{ ago: 47, channel: 'phone', note: 'No bus and no lift share. Would write instructions down.' }],
  },
};
