import type { DemoEmployer } from '../town.ts';

/** Care home, offices, laundry and cycle shop. */
export const deskEmployers: readonly DemoEmployer[] = [
  {
    name: 'Sundial Care',
    street: 'Almond Court',
    at: [-2, 2],
    stances: {
      trained_supervisor: 'policy',
      return_to_work_plan: 'willing',
      fair_chance_process: 'case_by_case',
    },
    sector: 'Care',
    contacts: [{ name: 'Amara Noon', phone: '01632 960151', email: 'amara@sundial-care.example' }],
    said: [
      {
        ago: 41,
        channel: 'phone',
        note: 'Reads every application itself before checks are asked for. Decides one by one.',
      },
      {
        ago: 16,
        channel: 'visit',
        note: 'Kitchen place is quiet and well led. Amara would rather meet people than read about them.',
      },
    ],
  },
  {
    name: 'Pebble & Post Offices',
    street: 'Market Square',
    at: [0, 0.1],
    stances: {
      remote_possible: 'has_done',
      digital_help: 'willing',
      private_space: 'policy',
      regular_check_in: 'willing',
    },
    sector: 'Office services',
    about: 'Post, telephones and a front desk for three small firms.',
    contacts: [{ name: 'Jude Marker', email: 'jude@pebble-post.example', phone: '01632 960161' }],
    said: [
      { ago: 42, channel: 'email', note: 'Two desks in a quiet room. Home working after the first month.' },
      { ago: 5, channel: 'phone', note: 'Jude would sit with somebody new to computers for an hour a day.' },
    ],
  },
  {
    name: 'Willow Linen',
    street: 'Mangle Street',
    at: [-1, -1.5],
    stances: { childcare_hours: 'has_done', step_by_step_tasks: 'willing', literacy_support: 'willing' },
    sector: 'Laundry',
    contacts: [{ name: 'Hetty Mangle', phone: '01632 960181', email: 'hetty@willow-linen.example' }],
    said: [
      {
        ago: 45,
        channel: 'phone',
        note: 'School hours have worked for three people already. Forms can be read out.',
        by: 'wilf',
      },
      {
        ago: 15,
        channel: 'phone',
        note: 'Packing starts at five because the vans leave at eleven. No room there, plenty on days.',
        by: 'wilf',
      },
    ],
  },
  {
    name: 'Lockside Cycles',
    street: 'Lock Cottages',
    at: [1.4, -0.2],
    stances: { mentor_or_peer: 'willing', shift_limit: 'willing' },
    sector: 'Shop and repairs',
    contacts: [{ name: 'Effie Spoke', phone: '07700 900231', preferred: true }, { phone: '01632 960231' }],
    said: [
      {
        ago: 13,
        channel: 'phone',
        note: 'Effie wants somebody who asks before guessing. Would show them for as long as it takes.',
        by: 'robin',
      },
      {
        ago: 2,
        channel: 'phone',
        note: 'Shop place added, Tuesday to Saturday. Saturdays matter to her.',
        by: 'robin',
      },
    ],
  },
];
