import type { DemoEmployer } from '../town.ts';

/** Warehouse, gardens, yard, builders, print works and depot. */
export const yardEmployers: readonly DemoEmployer[] = [
  {
    name: 'Thistle Warehouse',
    street: 'Longshed Road',
    at: [6, 2],
    stances: {
      written_instructions: 'policy',
      step_by_step_tasks: 'policy',
      shift_limit: 'willing',
      job_held_during_treatment: 'cannot',
    }, // need_refused
    sector: 'Storage',
    contacts: [
      { name: 'Priya Longshed', phone: '01632 960131', email: 'priya@thistle.example', preferred: true },
      { name: 'Night desk', phone: '01632 960132' },
    ],
    said: [
      {
        ago: 44,
        channel: 'visit',
        note: 'Every task is on a card with pictures. Shifts can be cut to six hours.',
        by: 'wilf',
      },
      {
        ago: 20,
        channel: 'phone',
        note: 'Cannot hold a place open for weeks: they hire through an agency in between.',
        by: 'wilf',
      },
    ],
  },
  {
    name: 'Greenfinch Gardens',
    street: 'Orchard Dip',
    at: [3, -2],
    stances: {
      self_paced: 'has_done',
      mentor_or_peer: 'policy',
      treatment_sessions: 'has_done',
      setback_is_not_dismissal: 'policy',
    },
    sector: 'Gardening',
    about: 'Gardens, an orchard, and a shop at weekends.',
    notes: 'Rowan answers in the evening or not at all. Walk out there; it is worth it.',
    contacts: [{ name: 'Rowan Dell', phone: '07700 900141', email: 'rowan@greenfinch.example' }],
    said: [
      {
        ago: 41,
        channel: 'visit',
        note: 'Walked the orchard with Rowan. A bad week has never cost anybody the job.',
      },
      {
        ago: 10,
        channel: 'phone',
        note: 'Tree nursery takes on people until the end of March; two of last year’s four stayed.',
      },
    ],
  },
  {
    name: 'Magpie Recycling',
    street: 'Tinker’s Wharf',
    at: [4, 4],
    stances: {
      fair_chance_process: 'policy',
      tools_or_uniform: 'policy',
      wage_advance: 'willing',
      court_or_probation: 'has_done',
    },
    sector: 'Recycling',
    contacts: [{ name: 'Col Tinker', phone: '07700 900171' }],
    said: [
      {
        ago: 42,
        channel: 'visit',
        note: 'Boots and gloves are given on the first day. First wage after a week if asked.',
        by: 'wilf',
      },
      {
        ago: 13,
        channel: 'phone',
        note: 'Tuesday mornings off are no trouble if they know by Friday.',
        by: 'wilf',
      },
    ],
  },
  {
    name: 'Redbrick Builders',
    street: 'Hodder’s Yard',
    at: [2, 5],
    stances: {
      transport_help: 'has_done',
      phased_hours: 'case_by_case',
      prescribed_medication_accepted: 'unknown',
    },
    sector: 'Building',
    contacts: [{ name: 'Saul Hodder', phone: '07700 900191' }],
    said: [
      { ago: 43, channel: 'phone', note: 'A van picks people up at the market at seven.', by: 'robin' },
      {
        ago: 2,
        channel: 'phone',
        note: 'Asked what their insurer says about prescribed medicine on site. Saul will ask and ring back.',
      },
    ],
  },
  {
    name: 'Heron Print Works',
    street: 'Canal Walk',
    at: [-1.5, 0.3],
    stances: { low_noise: 'has_done', written_instructions: 'willing' },
    sector: 'Printing',
    about: 'Two presses, nine people, jam labels in July.',
    contacts: [{ name: 'Bea Fold', phone: '01632 960221', email: 'bea@heron-print.example' }],
    said: [
      {
        ago: 9,
        channel: 'visit',
        note: 'Came in because of a card in the library. Bea has never taken anybody on through a service; curious.',
      },
      {
        ago: 3,
        channel: 'email',
        note: 'Thanked us for the two pages on how it works. Wants to meet somebody before Christmas.',
      },
    ],
  },
  {
    name: 'Far Fell Depot',
    street: 'Moor End',
    at: [48, 30],
    stances: { transport_help: 'cannot', written_instructions: 'willing' }, // too_far
    sector: 'Transport',
    contacts: [{ name: 'Office', phone: '01632 960211' }],
    said: [
      {
        ago: 42,
        channel: 'phone',
        note: 'No bus and no lift share. Would write instructions down.',
        by: 'wilf',
      },
    ],
  },
];
